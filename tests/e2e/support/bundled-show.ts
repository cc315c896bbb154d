/** The bundled show as it stands in its files, read without the kiosk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../../../main/launch/places.ts';
import type { NarrationFile, ShowFile, Telling, TextFile } from '#core/show/show.ts';
import { wordsOf, type Word } from '#core/show/words.ts';

export const bundledShow = path.join(root, 'media', 'bone-marrow');

/** Ids of a telling's slides, in order. */
export async function slideIds(telling: Telling): Promise<string[]> {
  const show = parse(await readFile(path.join(bundledShow, 'show.yaml'), 'utf8')) as ShowFile;
  return (show.tellings[telling] ?? []).map((slide) => slide.id);
}

export async function narrationOf(language: string, telling: Telling, id: string): Promise<NarrationFile> {
  return JSON.parse(await readFile(path.join(bundledShow, 'narration', language, telling, `${id}.words.json`), 'utf8')) as NarrationFile;
}

/** The words of a slide with the parts they light. */
export async function wordsOfSlide(language: string, telling: Telling, id: string): Promise<Word[]> {
  const text = parse(await readFile(path.join(bundledShow, 'text', `${language}.yaml`), 'utf8')) as TextFile;
  return wordsOf(text.tellings[telling]?.[id]?.say ?? []);
}

/** As the screen shows a word: with a typographer's apostrophe. */
export function shown(word: string): string {
  return word.replaceAll("'", '’');
}
