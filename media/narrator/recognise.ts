/**
 * What a speech recogniser hears.
 * Guarantees: it is installed once, into an environment of its own in the user's cache folder, in pinned versions.
 */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, run } from './model.ts';

/** Languages that the recogniser's model knows. */
export const RECOGNISED: readonly string[] = ['en'];

/** The words heard in each file, in order. `language` is one of RECOGNISED. */
export async function recognise(language: string, files: readonly string[], say: (line: string) => void): Promise<string[][]> {
  if (files.length === 0) return [];
  const python = await provideRecogniser(say);
  say(`the recogniser listens to ${files.length} sounds`);
  const lines = (await run(python, [fileURLToPath(new URL('recognise.py', import.meta.url)), language, ...files])).trim().split('\n');
  return files.map((_file, index) => (JSON.parse(lines[index] ?? '{}') as { words: string[] }).words);
}

async function provideRecogniser(say: (line: string) => void): Promise<string> {
  const environment = join(cacheFolder(), 'recogniser');
  const python = join(environment, 'bin', 'python');
  const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
  const installed = await readFile(join(environment, 'requirements.txt'), 'utf8').catch(() => '');
  const wanted = await readFile(requirements, 'utf8');
  if (installed === wanted && (await access(python).then(() => true, () => false))) return python;
  say(`preparing the recogniser (once, about 400 MB) in ${environment}`);
  await mkdir(environment, { recursive: true });
  await run('python3', ['-m', 'venv', environment]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]);
  await writeFile(join(environment, 'requirements.txt'), wanted);
  return python;
}
