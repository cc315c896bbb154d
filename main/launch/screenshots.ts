/**
 * `npm run screenshots`: pictures of the kiosk's screens, into the git-ignored folder .output/screenshots/.
 * Guarantees: taken of the built kiosk on the same Electron that `npm start` would take, on a display that is there.
 */
import path from 'node:path';
import { root } from './places.ts';
import { prepareElectron, provideBuild } from './prepare.ts';
import { runCommand } from './run-command.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { electron, display } = await prepareElectron();
  try {
    await provideBuild();
    const { code } = await runCommand(process.execPath, ['--import', 'tsx', path.join(root, 'tests', 'e2e', 'screenshots.ts'), ...args], {
      cwd: root,
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder },
      output: 'inherit',
    });
    return code ?? 1;
  } finally {
    display.close();
  }
}
