/** Where a display is looked for. */
import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { displaySockets, hasDisplay } from '../../../main/launch/display.ts';

test.each([
  [{}, []],
  [{ DISPLAY: '' }, []],
  [{ DISPLAY: ':3' }, ['/tmp/.X11-unix/X3']],
  [{ DISPLAY: ':3.1' }, ['/tmp/.X11-unix/X3']],
  [{ DISPLAY: 'unix:0' }, ['/tmp/.X11-unix/X0']],
  [{ DISPLAY: 'localhost:10.0' }, ['remote']],
  [{ WAYLAND_DISPLAY: 'wayland-1', XDG_RUNTIME_DIR: '/run/user/7' }, ['/run/user/7/wayland-1']],
  [{ WAYLAND_DISPLAY: '/run/w', DISPLAY: ':0' }, ['/run/w', '/tmp/.X11-unix/X0']],
])('%j is reached at %j', (environment, sockets) => {
  expect(displaySockets(environment)).toEqual(sockets);
});

test('a display counts only while somebody answers there', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'display-'));
  onTestFinished(async () => { await rm(folder, { recursive: true }); });
  const environment = { WAYLAND_DISPLAY: path.join(folder, 'socket') };
  expect(await hasDisplay(environment)).toBe(false);
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(environment.WAYLAND_DISPLAY, resolve); });
  expect(await hasDisplay(environment)).toBe(true);
  await new Promise((resolve) => { server.close(resolve); });
  expect(await hasDisplay(environment)).toBe(false);
});
