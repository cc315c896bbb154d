/**
 * `npm start [-- --config FILE]`: prepares what is missing and shows the kiosk until it is ended.
 * Guarantees: the arguments reach the kiosk as they are; a kiosk that asks for a new start, or whose main process died, is
 * started again, later each time it dies young; one that was ended ends the command too, with its exit code.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { LAUNCHER_VARIABLE, restartDelay } from '../supervisor/restart.ts';
import { startElectron, wantsRestart } from './electron-process.ts';
import { prepareElectron, provideBuild } from './prepare.ts';
import { say } from './say.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { electron, display } = await prepareElectron();
  try {
    await provideBuild();
    let deaths = 0;
    for (;;) {
      const began = performance.now();
      const kiosk = startElectron(electron.executable, ['.', ...args], { ...process.env, [LAUNCHER_VARIABLE]: 'start' });
      const code = await kiosk.ended;
      if (kiosk.wasAsked() || !wantsRestart(code)) return code;
      const { delayMs, inARow } = restartDelay(deaths, performance.now() - began);
      deaths = inARow;
      say(`kiosk: its main process ended (code ${code}); it is started again${delayMs === 0 ? '' : ` in ${delayMs / 1000} s`}`);
      await wait(delayMs);
    }
  } finally {
    display.close();
  }
}
