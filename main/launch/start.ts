/**
 * `npm start [-- --config FILE]`: prepares what is missing and shows the kiosk until it is ended.
 * Guarantees: the arguments reach the kiosk as they are; the command ends when the kiosk ends, with its exit code.
 */
import { startElectron } from './electron-process.ts';
import { prepareElectron, provideBuild } from './prepare.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { electron, display } = await prepareElectron();
  try {
    await provideBuild();
    return await startElectron(electron.executable, ['.', ...args]).ended;
  } finally {
    display.close();
  }
}
