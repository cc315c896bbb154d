/**
 * A clinic's own recordings: recordings/LANGUAGE/TELLING/ID.wav in the show folder takes the made voice's place.
 * Guarantees: found by the text's own path, so every spoken text can have one; none is used that belongs to no text.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpokenText } from './spoken-texts.ts';

const FOLDER = 'recordings';

/** Relative to the show folder; it need not exist. */
export function recordingPath({ language, id }: Pick<SpokenText, 'language' | 'id'>): string {
  return `${FOLDER}/${language}/${id}.wav`;
}

/** SHA-256 (hex) of the recording of a text; null where the made voice speaks it. */
export async function recordingHash(showFolder: string, text: Pick<SpokenText, 'language' | 'id'>): Promise<string | null> {
  const bytes = await readFile(join(showFolder, recordingPath(text))).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

/** Files below recordings/ that belong to no spoken text, relative to the show folder. */
export async function strayRecordings(showFolder: string, texts: readonly SpokenText[]): Promise<string[]> {
  const known = new Set(texts.map(recordingPath));
  const entries = await readdir(join(showFolder, FOLDER), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(showFolder, '/').length).replaceAll('\\', '/'))
    .filter((file) => !known.has(file))
    .sort();
}
