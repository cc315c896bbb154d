/**
 * `npm run narrate [-- ARGUMENTS]`: speaks what is new or changed in the show.
 * Guarantees: the narrator's packages (large, and of no use to the kiosk) are installed only when it has to speak;
 * `--check` needs none of them.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './places.ts';
import { npmCommand, runCommand } from './run-command.ts';
import { say } from './say.ts';

const NARRATOR = path.join(root, 'media', 'narrator');

export async function run(args: readonly string[]): Promise<number> {
  if (!args.includes('--check') && !await isInstalled()) {
    say("narrate: installing the narrator's packages (some hundred MB, once)");
    const npm = npmCommand();
    const { failure } = await runCommand(npm.command, [...npm.args, 'ci', '--loglevel=error'], { cwd: NARRATOR, output: 'show' });
    if (failure !== undefined) throw new Error(`narrate: ${failure}`);
  }
  const { code } = await runCommand(process.execPath, ['--import', 'tsx', path.join(NARRATOR, 'narrate.ts'), ...args], { cwd: root, output: 'inherit' });
  return code ?? 1;
}

/** npm's record of what it installed has an entry for all that the lock file has, or it was made by another lock file. */
async function isInstalled(): Promise<boolean> {
  try {
    const [wanted, found] = await Promise.all(['package-lock.json', 'node_modules/.package-lock.json'].map(async (file) =>
      (JSON.parse(await readFile(path.join(NARRATOR, file), 'utf8')) as { packages: Record<string, { version?: string; optional?: boolean }> }).packages));
    if (wanted === undefined || found === undefined) return false;
    return Object.entries(wanted).every(([place, { version, optional }]) => place === '' || optional === true || found[place]?.version === version);
  } catch {
    return false;
  }
}
