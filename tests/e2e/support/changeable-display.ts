/**
 * A screen that can be turned, made larger and unplugged while the kiosk runs: Xvfb cannot, the X server of TigerVNC can.
 * Guarantees: nobody can connect to it; it ends when it is closed or when this process dies.
 */
import { execFile, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { providePrograms } from '../../../main/launch/system-packages.ts';

export interface ChangeableDisplay {
  /** As in the environment's DISPLAY. */
  readonly name: string;
  /** WIDTHxHEIGHT in px, one of the server's modes; `off`: unplugged. */
  readonly set: (mode: string) => Promise<void>;
  readonly close: () => void;
}

const OUTPUT = 'VNC-0';

/** 1080x1920 at first. @throws when the X server cannot be installed or does not start. */
export async function startChangeableDisplay(): Promise<ChangeableDisplay> {
  await providePrograms({ Xtigervnc: 'tigervnc-standalone-server', xrandr: 'x11-xserver-utils', setpriv: 'util-linux' });
  const server = spawn(
    'setpriv',
    ['--pdeathsig', 'TERM', 'Xtigervnc', '-displayfd', '3', '-geometry', '1080x1920', '-depth', '24', '-rfbport', '-1', '-SecurityTypes', 'None', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    let told = '';
    (server.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.endsWith('\n')) resolve(told.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the X server ended at once (code ${String(code)})`)));
  });
  const name = `:${number}`;
  return {
    name,
    set: async (mode) => {
      const change = mode === 'off' ? ['--off'] : ['--mode', mode];
      await promisify(execFile)('xrandr', ['--output', OUTPUT, ...change], { env: { ...process.env, DISPLAY: name } });
    },
    close: () => server.kill('SIGTERM'),
  };
}
