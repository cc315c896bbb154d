/**
 * A screen for Electron: the one that is there, or a virtual one of our own.
 * Guarantees: a display that answers is used as it is; a virtual display takes a free number, ends when it is closed or
 * when this process dies however that happens, and is ready before its number is told.
 */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { say } from './say.ts';

export interface Display {
  /** Ends a virtual display; does nothing to a display that was there. */
  readonly close: () => void;
}

/** Width × height in px. Portrait is the kiosk's own; both are first-class. */
export const SCREENS = { portrait: '1080x1920', landscape: '1920x1080' } as const;
export type Orientation = keyof typeof SCREENS;

/** Whether a display stands in the environment and answers. Always so where windows need no X or Wayland server. */
export async function hasDisplay(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const sockets = displaySockets(env);
  for (const socket of sockets) if (socket === 'remote' || await answers(socket)) return true;
  return false;
}

/** The sockets by which the environment's displays are reached; `remote` is one on another machine, taken on trust. */
export function displaySockets(env: NodeJS.ProcessEnv): string[] {
  const sockets: string[] = [];
  const wayland = env['WAYLAND_DISPLAY'];
  if (wayland !== undefined && wayland !== '') sockets.push(path.resolve(env['XDG_RUNTIME_DIR'] ?? '/', wayland));
  const x11 = /^(?<host>.*):(?<number>\d+)(?:\.\d+)?$/.exec(env['DISPLAY'] ?? '')?.groups;
  if (x11?.['number'] !== undefined) {
    const local = x11['host'] === '' || x11['host'] === 'unix';
    sockets.push(local ? `/tmp/.X11-unix/X${x11['number']}` : 'remote');
  }
  return sockets;
}

/**
 * Makes sure that this process' environment names a display, starting Xvfb when it has none.
 * @throws when Xvfb is not installed or does not come up.
 */
export async function provideDisplay(): Promise<Display> {
  if (await hasDisplay()) return { close: () => undefined };
  const { number, close } = await startVirtualDisplay('portrait');
  delete process.env['WAYLAND_DISPLAY'];
  process.env['DISPLAY'] = `:${number}`;
  say(`display: none here, started a virtual one (:${number}, ${SCREENS.portrait})`);
  return { close };
}

/** A virtual display whatever else there is, for whoever needs a screen of a certain shape. @throws as provideDisplay does. */
export async function startVirtualDisplay(orientation: Orientation): Promise<Display & { readonly number: string }> {
  // setpriv ends Xvfb with us even when we are killed; its own session keeps Ctrl+C from ending it before Electron.
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'TERM', 'Xvfb', '-displayfd', '3', '-screen', '0', `${SCREENS[orientation]}x24`, '-nolisten', 'tcp'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const close = (): void => { child.kill('SIGTERM'); };
  const complaints = child.stderr as Readable;
  const numberPipe = child.stdio[3] as Readable;
  let lastWords = '';
  complaints.setEncoding('utf8').on('data', (text: string) => { lastWords = `${lastWords}${text}`.slice(-500); });
  const number = await new Promise<string>((resolve, reject) => {
    let told = '';
    numberPipe.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.endsWith('\n')) resolve(told.trim());
    });
    child.once('error', (error) => reject(new Error(`the virtual display could not be started: ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`the virtual display ended at once (code ${String(code)}): ${lastWords.trim()}`)));
  });
  // It must not keep this process alive once everything else is done.
  child.unref();
  for (const stream of [numberPipe, complaints]) (stream as unknown as { unref?(): void }).unref?.();
  return { number, close };
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const finish = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2_000, () => finish(false));
    socket.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}
