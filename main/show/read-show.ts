/**
 * A show folder, read and verified.
 * Guarantees: a show that is complete and plays as it is, or every fault of it at once, each with file and line (paths are
 * relative to the folder). A narration that is missing, broken or says other words is no fault: that slide is silent and the
 * warnings say why. Reading never throws and never follows a link out of the folder.
 */
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '#core/fault.ts';
import { clipsOf } from '#core/show/clips.ts';
import { narrationFileSchema, showFileSchema, textFileSchema, type Aloud, type Edition, type LanguageTag, type Show, type ShowFile, type Spoken, type TextFile } from '#core/show/show.ts';
import { wordsOf, type Word } from '#core/show/words.ts';
import { readYaml } from '../files/checked-yaml.ts';
import { errorText } from '../files/error-text.ts';
import { buildEdition } from './build-edition.ts';
import { crossCheck, textFileName, type Checked } from './cross-check.ts';
import { listShow, type ShowListing } from './folder.ts';
import { readNarration, type NarrationReading } from './narration.ts';
import { readPicture } from './picture.ts';
import { isReviewed } from './text-mark.ts';

export type ShowReading =
  | { readonly ok: true; readonly show: Show; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export async function readShow(folder: string): Promise<ShowReading> {
  const listing = await listShow(folder);
  try {
    return await readListed(listing);
  } catch (error) {
    // A file that was listed and cannot be read: taken away meanwhile, or not ours to read.
    return { ok: false, faults: [...listing.faults, { file: folder, key: '', found: errorText(error), allowed: 'files that can be read' }] };
  }
}

async function readListed(listing: ShowListing): Promise<ShowReading> {
  const faults: Fault[] = [...listing.faults];
  if (listing.files.size === 0 && faults.length > 0) return { ok: false, faults };
  const faulty = new Set(listing.faults.map(({ file }) => file));
  const bytesOf = (path: string): Promise<Buffer> => readFile(join(listing.folder, path));

  let showFile: Checked<ShowFile> | undefined;
  if (!listing.files.has('show.yaml')) {
    faults.push({ file: 'show.yaml', key: '', found: 'nothing', allowed: 'the file that says what the show consists of' });
  } else {
    const reading = readYaml(await bytesOf('show.yaml'), 'show.yaml', showFileSchema);
    if (reading.ok) showFile = reading;
    else faults.push(...reading.faults);
  }

  const texts = new Map<LanguageTag, Checked<TextFile>>();
  const unreadable = new Set<LanguageTag>();
  for (const path of [...listing.files.keys()].filter((file) => file.startsWith('text/'))) {
    const language = path.slice('text/'.length, -'.yaml'.length);
    // A language still being written is not listed, and not yet judged.
    if (showFile !== undefined && !showFile.value.languages.includes(language)) continue;
    const reading = readYaml(await bytesOf(path), path, textFileSchema);
    if (reading.ok) texts.set(language, reading);
    else {
      unreadable.add(language);
      faults.push(...reading.faults);
    }
  }
  // What is there but is a link, or lies behind one, is not missing.
  for (const language of showFile?.value.languages ?? []) {
    if (faulty.has('text') || faulty.has(textFileName(language))) unreadable.add(language);
  }

  const pictures = new Map<string, ReadonlySet<string> | null>();
  for (const path of [...listing.files.keys()].filter((file) => file.startsWith('pictures/'))) {
    const { parts, faults: found } = faulty.has(path) ? NOT_READ : readPictureBytes(await bytesOf(path));
    for (const fault of found) faults.push({ file: path, key: '', ...fault });
    pictures.set(path.slice('pictures/'.length, -'.svg'.length), found.length > 0 ? null : parts);
  }
  for (const { picture } of Object.values(showFile?.value.tellings ?? {}).flat()) {
    if (faulty.has('pictures') || faulty.has(`pictures/${picture}.svg`)) pictures.set(picture, null);
  }

  if (showFile === undefined) return { ok: false, faults: inOrder(faults) };
  faults.push(...crossCheck({ showFile, texts, unreadable, pictures }));
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) };
  return build(showFile.value, new Map([...texts].map(([language, { value }]) => [language, value])), listing);
}

/** A picture that already has a fault, such as its size. */
const NOT_READ = { parts: null, faults: [] } as const;

function readPictureBytes(bytes: Uint8Array): { readonly parts: ReadonlySet<string> | null; readonly faults: readonly Omit<Fault, 'file' | 'key'>[] } {
  try {
    return readPicture(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { parts: null, faults: [{ found: 'bytes that are not UTF-8', allowed: 'an SVG file in UTF-8' }] };
  }
}

/** As someone mends them: show.yaml first, then file by file from top to bottom. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const rank = ({ file }: Fault): number => ['show.yaml', 'text', 'pictures', 'narration'].indexOf(file.split('/')[0] ?? '');
  return [...faults].sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0));
}

/** Puts a show together whose files have been found to fit. */
async function build(showFile: ShowFile, texts: ReadonlyMap<LanguageTag, TextFile>, listing: ShowListing): Promise<ShowReading> {
  const warnings: Fault[] = [];
  const editions: Record<LanguageTag, Edition> = {};
  for (const [language, text] of texts) {
    const clips = new Map<string, Spoken>();
    const aloud = await aloudOf(language, listing, warnings);
    for (const { path, say } of clipsOf(showFile, text)) {
      const words = wordsOf(say);
      const reading = await narrationOf(`narration/${language}/${path}`, words, listing);
      // The attract loop is silent: nobody misses its narration but whoever has it read to them.
      if (!path.startsWith('attract/')) warnings.push(...reading.warnings);
      clips.set(path, { words, narration: reading.narration });
      if (path.startsWith('attract/') && reading.narration !== null) aloud.push({ text: say.join(' '), url: reading.narration.url, durationMs: reading.narration.durationMs });
    }
    editions[language] = buildEdition(showFile, text, {
      clips,
      aloud,
      pictureUrl: (name) => `/show/pictures/${name}.svg`,
      isReviewed: (name, slide) => isReviewed(showFile.review[language], name, slide),
    });
  }
  const [first, ...others] = showFile.languages;
  if (first === undefined) throw new Error('a show without a language');
  const address = Object.values(showFile.sources)[0]?.address;
  return { ok: true, show: { languages: [first, ...others], editions, ...(address === undefined ? {} : { address }) }, warnings };
}

/** What the interface says in this language: each sound tells its own text. One that is missing or broken is left out. */
async function aloudOf(language: LanguageTag, listing: ShowListing, warnings: Fault[]): Promise<Aloud[]> {
  const folder = `narration/${language}/interface/`;
  const paths = [...listing.files.keys()].filter((file) => file.startsWith(folder) && file.endsWith(WORDS)).map((file) => file.slice(0, -WORDS.length));
  const read = async (path: string): Promise<Aloud | null> => {
    const wordsText = await readFile(join(listing.folder, `${path}${WORDS}`), 'utf8');
    const words = spokenIn(wordsText);
    const { narration, warnings: found } = await narrationOf(path, words, listing);
    warnings.push(...found);
    return narration === null ? null : { text: words.map((word) => word.text).join(' '), url: narration.url, durationMs: narration.durationMs };
  };
  return (await Promise.all(paths.map(read))).filter((one) => one !== null);
}

const WORDS = '.words.json';

/** The words of a file of word times; none where it is not one. */
function spokenIn(wordsText: string): Word[] {
  try {
    return narrationFileSchema.parse(JSON.parse(wordsText)).words.map(({ word }) => ({ text: word, line: 0, parts: [] }));
  } catch {
    return [];
  }
}

/** `path` without extension, within the show folder. */
async function narrationOf(path: string, words: readonly Word[], { folder, files }: ShowListing): Promise<NarrationReading> {
  const wordsFile = `${path}.words.json`;
  const soundFile = `${path}.webm`;
  return readNarration(
    {
      wordsFile,
      soundFile,
      wordsText: files.has(wordsFile) ? await readFile(join(folder, wordsFile), 'utf8') : null,
      soundStart: files.has(soundFile) ? await firstBytes(join(folder, soundFile)) : null,
    },
    words,
    `/show/${soundFile}`,
  );
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
