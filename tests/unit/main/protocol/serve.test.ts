/** The answers of app://, from real files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { permissionsPolicy } from '../../../../main/security/permissions-policy.ts';
import { serve, type Served } from '../../../../main/protocol/serve.ts';
import { contentSecurityPolicy } from '../../../../main/security/content-security-policy.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeTinyShow } from '../../../support/tiny-show.ts';

const SOUND = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251);
const SOUND_URL = 'app://kiosk/show/narration/en/kids/hello.webm';

interface Kiosk {
  readonly home: string;
  readonly served: Served;
  readonly get: (address: string, init?: RequestInit) => Promise<Response>;
}

function kiosk(): Kiosk {
  const home = temporaryFolder();
  const renderer = join(home, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
  writeFileSync(join(renderer, 'assets/index-abc.js'), 'export {};');
  writeFileSync(join(renderer, 'assets/notes.txt'), 'x');
  writeFileSync(join(home, 'secret.js'), 'secret');
  const served = { renderer, show: writeTinyShow(join(home, 'show'), { sound: SOUND }), contentSecurityPolicy };
  return { home, served, get: (address, init) => serve(new Request(address, init), served) };
}

const bytes = async (response: Response): Promise<number[]> => [...new Uint8Array(await response.arrayBuffer())];

describe('serve', () => {
  test.for([
    ['app://kiosk/', 'text/html; charset=utf-8', 'no-store'],
    ['app://kiosk/assets/index-abc.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['app://kiosk/show/pictures/hello.svg', 'image/svg+xml; charset=utf-8', 'no-store'],
    [SOUND_URL, 'audio/webm', 'no-store'],
  ] as const)('%s is served as %s', async ([address, type, cache]) => {
    const answer = await kiosk().get(address);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': cache,
      'content-length': String((await answer.clone().arrayBuffer()).byteLength),
      'content-security-policy': contentSecurityPolicy,
      'content-type': type,
      'referrer-policy': 'no-referrer',
      'permissions-policy': permissionsPolicy,
      'x-content-type-options': 'nosniff',
    });
  });

  test('the whole sound', async () => {
    const answer = await kiosk().get(SOUND_URL);
    expect([answer.status, answer.headers.get('Content-Length'), answer.headers.get('Content-Range')]).toEqual([200, '1000', null]);
    expect(await bytes(answer)).toEqual([...SOUND]);
  });

  test.for([
    ['bytes=0-', 0, 999],
    ['bytes=500-', 500, 999],
    ['bytes=10-19', 10, 19],
    ['bytes=-5', 995, 999],
    ['bytes=990-5000', 990, 999],
  ] as const)('a part of the sound: %s', async ([range, first, last]) => {
    const answer = await kiosk().get(SOUND_URL, { headers: { Range: range } });
    expect([answer.status, answer.headers.get('Content-Length'), answer.headers.get('Content-Range')]).toEqual([206, String(last - first + 1), `bytes ${first}-${last}/1000`]);
    expect(await bytes(answer)).toEqual([...SOUND.subarray(first, last + 1)]);
  });

  test('a part that is not there', async () => {
    const answer = await kiosk().get(SOUND_URL, { headers: { Range: 'bytes=1000-' } });
    expect([answer.status, answer.headers.get('Content-Range'), answer.headers.get('Content-Security-Policy')]).toEqual([416, 'bytes */1000', contentSecurityPolicy]);
  });

  test('HEAD has the headers and no body', async () => {
    const answer = await kiosk().get(SOUND_URL, { method: 'HEAD', headers: { Range: 'bytes=0-9' } });
    expect([answer.status, answer.headers.get('Content-Length'), await bytes(answer)]).toEqual([206, '10', []]);
  });

  test.for(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const answer = await kiosk().get('app://kiosk/', { method });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });

  test.for([
    'app://kiosk/missing.js', 'app://kiosk/assets', 'app://kiosk/index.html/x.js', 'app://kiosk/assets/notes.txt', 'app://kiosk/../secret.js', 'app://kiosk/%2e%2e%2fsecret.js',
    'app://kiosk/show/show.yaml', 'app://kiosk/show/pictures/missing.svg', 'app://other/index.html',
  ])('%s is not found, and has the policy all the same', async (address) => {
    const answer = await kiosk().get(address);
    expect([answer.status, answer.headers.get('Content-Security-Policy'), await bytes(answer)]).toEqual([404, contentSecurityPolicy, []]);
  });

  test('a link out of the folder, or to another file in it, is not followed', async () => {
    const { home, served, get } = kiosk();
    symlinkSync(join(home, 'secret.js'), join(served.renderer, 'assets/file-link.js'));
    symlinkSync(home, join(served.renderer, 'folder-link'));
    symlinkSync('index-abc.js', join(served.renderer, 'assets/inner-link.js'));
    symlinkSync('/etc/passwd', join(served.show ?? '', 'pictures/passwd.svg'));
    for (const path of ['assets/file-link.js', 'folder-link/secret.js', 'assets/inner-link.js', 'show/pictures/passwd.svg']) {
      expect([path, (await get(`app://kiosk/${path}`)).status]).toEqual([path, 404]);
    }
  });

  test('what is no file, or too large to be one of ours, is not found', async () => {
    const { served, get } = kiosk();
    execFileSync('mkfifo', [join(served.renderer, 'assets/pipe.js')]);
    writeFileSync(join(served.renderer, 'assets/huge.js'), '');
    truncateSync(join(served.renderer, 'assets/huge.js'), 32_000_001);
    for (const path of ['assets/pipe.js', 'assets/huge.js']) expect([path, (await get(`app://kiosk/${path}`)).status]).toEqual([path, 404]);
  });

  test('a root that is itself reached through a link is served', async () => {
    const { home, served } = kiosk();
    symlinkSync(served.renderer, join(home, 'link'));
    expect((await serve(new Request('app://kiosk/'), { ...served, renderer: join(home, 'link') })).status).toBe(200);
  });

  test('without a show nothing of a show is found', async () => {
    const { served } = kiosk();
    expect((await serve(new Request('app://kiosk/show/pictures/hello.svg'), { ...served, show: null })).status).toBe(404);
  });
});
