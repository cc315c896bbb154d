/**
 * `npm run package [-- --dir]`: the kiosk as something to install: all targets of electron-builder.yml, or with --dir the
 * unpacked folder alone, in dist/package.
 * Guarantees: made of the sources as they are, with the same Electron that `npm start` takes and nothing that this Electron
 * brought along for running from a folder; refused when a package inside has a known hole, has no licence text, or when a
 * fuse of the executable is not the one stated.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { auditPackages } from './audit.ts';
import { resolveElectron } from './electron-runtime.ts';
import { fuseFaults, readFuses, setFurtherFuses, statedFuses } from './fuses.ts';
import { root } from './places.ts';
import { provideBuild } from './prepare.ts';
import { say } from './say.ts';
import { writeNotices } from './third-party.ts';

/** Also electron-builder.yml's: `directories.output`. */
const OUTPUT = path.join(root, 'dist', 'package');
/** What an Electron that runs an app from a folder has of its own: its default app, the fallback's, their stamps. */
const NOT_PACKAGED = ['resources/app', 'resources/default_app.asar', 'prepared.json', 'version'];

export async function run(args: readonly string[]): Promise<number> {
  const directory = args.includes('--dir');
  if (args.some((argument) => argument !== '--dir')) {
    process.stderr.write('usage: npm run package [-- --dir]\n');
    return 2;
  }
  await refuseHoles();
  const electron = await resolveElectron();
  await provideBuild();
  await writeNotices(root);
  // A part of an earlier package must not pass for one of this.
  await rm(OUTPUT, { recursive: true, force: true });
  say(`package: with Electron ${electron.version}`);
  // Loaded only now: it is large, and only this command needs it.
  const { build, Platform } = await import('electron-builder');
  const unpacked: string[] = [];
  const config: Configuration = {
    electronDist: electron.folder,
    electronVersion: electron.version,
    // Every package is inside the built files: none is to be collected or compiled.
    beforeBuild: () => Promise.resolve(false),
    afterPack: async (context) => {
      await leaveOut(context.appOutDir);
      const executable = executableOf(context);
      await setFurtherFuses(executable);
      unpacked.push(executable);
    },
  };
  const artifacts = await build({ projectDir: root, targets: Platform.current().createTarget(directory ? 'dir' : null), config, publish: 'never' });
  for (const executable of unpacked) {
    const faults = fuseFaults(await readFuses(executable), await statedFuses(root));
    if (faults.length > 0) throw new Error(`package: its fuses are not as stated:\n  ${faults.join('\n  ')}`);
    process.stdout.write(`${path.dirname(executable)}\n`);
  }
  for (const artifact of artifacts) process.stdout.write(`${artifact}\n`);
  return 0;
}

async function refuseHoles(): Promise<void> {
  const audit = await auditPackages(root);
  switch (audit.kind) {
    case 'clean':
      say('package: no package of the kiosk has a known hole');
      return;
    case 'not asked':
      say(`package: WARNING: whether a package of the kiosk has a known hole could not be asked (${audit.reason}); run "npm audit --omit=dev" where the npm registry answers`);
      return;
    case 'holes':
      throw new Error(`package: refused, packages of the kiosk have known holes:\n  ${audit.holes.join('\n  ')}`);
  }
}

async function leaveOut(folder: string): Promise<void> {
  for (const name of NOT_PACKAGED) await rm(path.join(folder, name), { recursive: true, force: true });
}

function executableOf({ appOutDir, packager, electronPlatformName }: AfterPackContext): string {
  switch (electronPlatformName) {
    case 'linux': return path.join(appOutDir, packager.config.linux?.executableName ?? packager.appInfo.productFilename);
    case 'win32': return path.join(appOutDir, `${packager.appInfo.productFilename}.exe`);
    default: return path.join(appOutDir, `${packager.appInfo.productFilename}.app`);
  }
}
