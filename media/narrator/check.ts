/**
 * Tells whether a show's narration is what its texts say.
 * Guarantees: needs neither the voice model nor the narrator's own packages; every narration that is stale, missing,
 * broken or left over is a fault of its own.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { quoteFound, type Fault } from '../../renderer/core/fault.ts';
import { clipPath } from '../../renderer/core/show/clips.ts';
import { narrationFileSchema, type NarrationFile } from '../../renderer/core/show/show.ts';
import { contentHash } from './content-hash.ts';
import { recordingHash, strayRecordings } from './recordings.ts';
import { readSpokenTexts, type SpokenText } from './spoken-texts.ts';

const REMEDY = 'narration of the present text: run npm run narrate';

/** Faults of the narration in a show folder, and of the texts that it is made from; none where all is well. */
export async function staleNarrations(showFolder: string): Promise<Fault[]> {
  const { texts, faults } = await readSpokenTexts(showFolder);
  const found = await Promise.all(texts.filter((text) => !isInterface(text)).map((text) => narrationFault(showFolder, text)));
  // A text that cannot be read would make all its narrations look left over.
  const orphans = faults.length > 0 ? [] : await orphanedFiles(showFolder, texts);
  const strays = faults.length > 0 ? [] : await strayRecordings(showFolder, texts);
  return [...faults, ...found.filter((fault) => fault !== null), ...strays.map((file): Fault => ({ file, key: '', found: 'a recording of no text', allowed: 'recordings/LANGUAGE/TELLING/ID.wav of a text of this show' })), ...orphans.filter((file) => !/^narration\/[^/]+\/interface\//.test(file)).map((file): Fault => ({ file, key: '', found: 'a file of no slide', allowed: 'no such file: npm run narrate removes it' }))];
}

/** What the interface says is no text of the show's own. */
export function isInterface({ id }: Pick<SpokenText, 'id'>): boolean {
  return id.startsWith(clipPath.interface(''));
}

/** Texts of the interface that no sound says, one fault a language: whoever changes a word changes it everywhere. */
export async function unspokenInterface(showFolder: string): Promise<Fault[]> {
  const { texts } = await readSpokenTexts(showFolder);
  const unspoken = new Map<string, string[]>();
  for (const text of texts.filter(isInterface)) {
    if ((await narrationFault(showFolder, text)) !== null) unspoken.set(text.language, [...(unspoken.get(text.language) ?? []), ...text.say]);
  }
  return [...unspoken].map(([language, says]) => ({ file: `narration/${language}/${clipPath.interface('').slice(0, -1)}`, key: '', found: `${says.length} texts of the interface without a sound, the first ${quoteFound(says[0])}`, allowed: REMEDY }));
}

/** What is wrong with one narration, or null. */
export async function narrationFault(showFolder: string, text: SpokenText): Promise<Fault | null> {
  const sound = `${text.narration}.webm`;
  const times = `${text.narration}.words.json`;
  const size = await stat(join(showFolder, sound)).then((file) => file.size, () => null);
  if (size === null || size === 0) return { file: sound, key: '', found: size === null ? 'no such file' : 'an empty file', allowed: REMEDY };
  const json = await readFile(join(showFolder, times), 'utf8').catch(() => null);
  if (json === null) return { file: times, key: '', found: 'no such file', allowed: REMEDY };
  const file = readTimes(json);
  if (file === null) return { file: times, key: '', found: 'a file that is not a list of word times', allowed: REMEDY };
  if (file.hash !== contentHash(text.say, text.settings, text.pronounce, await recordingHash(showFolder, text))) return { file: times, key: 'hash', found: 'narration of another text, voice, setting, pronunciation or recording', allowed: REMEDY };
  return timesFault(times, text, file);
}

function readTimes(json: string): NarrationFile | null {
  try {
    return narrationFileSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The words of the text, in order, each with a time of its own within the sound. */
export function timesFault(file: string, text: Pick<SpokenText, 'words'>, times: NarrationFile): Fault | null {
  if (times.words.length !== text.words.length) return { file, key: 'words', found: `${times.words.length} words`, allowed: `the ${text.words.length} words of the text` };
  let before = 0;
  for (const [index, { word, startMs, endMs }] of times.words.entries()) {
    const key = `words.${index}`;
    const written = text.words[index]?.text;
    if (word !== written) return { file, key, found: quoteFound(word), allowed: quoteFound(written) };
    if (startMs < before || endMs <= startMs || endMs > times.durationMs) return { file, key, found: `${startMs} to ${endMs} ms`, allowed: `a start before an end, between ${before} and ${times.durationMs} ms` };
    before = endMs;
  }
  return null;
}

/** Files below narration/LANGUAGE/ that belong to no spoken text, relative to the show folder. */
export async function orphanedFiles(showFolder: string, texts: readonly SpokenText[]): Promise<string[]> {
  const known = new Set(texts.flatMap(({ narration }) => [`${narration}.webm`, `${narration}.words.json`]));
  const entries = await readdir(join(showFolder, 'narration'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(showFolder, '/').length).replaceAll('\\', '/'))
    .filter((file) => file.split('/').length > 2 && !known.has(file) && !isBeingWritten(file))
    .sort();
}

/** Whether a run that still goes on is writing this file: NAME.PID.part. */
function isBeingWritten(file: string): boolean {
  const writer = /\.(\d+)\.part$/.exec(file)?.[1];
  if (writer === undefined) return false;
  try {
    process.kill(Number(writer), 0); // signal 0 only asks
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
