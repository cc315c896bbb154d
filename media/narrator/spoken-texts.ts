/**
 * Every text of a show that is spoken, read from its folder.
 * Guarantees: either all of them, or every fault that keeps them from being read. Needs the root's packages only.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { buildEdition } from '../../main/show/build-edition.ts';
import { readYaml } from '../../main/files/checked-yaml.ts';
import { quoteFound, type Fault } from '../../renderer/core/fault.ts';
import { clipPath, clipsOf } from '../../renderer/core/show/clips.ts';
import { showFileSchema, TELLINGS, textFileSchema, type ShowFile, type Telling, type TextFile } from '../../renderer/core/show/show.ts';
import { MarkupError, wordsOf, type Word } from '../../renderer/core/show/words.ts';
import { aloudTexts } from '../../renderer/strings/aloud-texts.ts';
import { stringsFor } from '../../renderer/strings/strings.ts';
import { VOICES, type VoiceSettings } from './voices.ts';

export interface SpokenText {
  readonly language: string;
  readonly telling: Telling;
  readonly id: string;
  readonly say: readonly string[];
  readonly words: readonly Word[];
  readonly pronounce: Readonly<Record<string, string>>;
  readonly settings: VoiceSettings;
  /** Relative to the show folder, without ending: narration/LANGUAGE/TELLING/ID. */
  readonly narration: string;
}

export interface SpokenTexts {
  readonly texts: readonly SpokenText[];
  readonly faults: readonly Fault[];
}

/** In the order in which the show tells them. */
export async function readSpokenTexts(showFolder: string): Promise<SpokenTexts> {
  const faults: Fault[] = [];
  const show = await readFileOf(showFolder, 'show.yaml', showFileSchema, faults);
  const texts: SpokenText[] = [];
  for (const language of show?.languages ?? []) {
    const file = `text/${language}.yaml`;
    const voices = VOICES[language];
    if (voices === undefined) {
      faults.push({ file: 'show.yaml', key: 'languages', found: quoteFound(language), allowed: `a language with a voice: ${Object.keys(VOICES).join(', ')} (others are added in voices.ts of the narrator)` });
    }
    const text = await readFileOf(showFolder, file, textFileSchema, faults);
    if (text === null || voices === undefined) continue;
    for (const telling of TELLINGS) {
      if (text.tellings[telling] === undefined) continue;
      for (const { id } of show?.tellings[telling] ?? []) {
        if (text.tellings[telling][id] === undefined) faults.push({ file, key: `tellings.${telling}.${id}`, found: 'nothing', allowed: 'a title and a text for this slide of show.yaml' });
      }
    }
    for (const { path, telling, say, keys } of show === null ? [] : clipsOf(show, text)) {
      try {
        texts.push({ language, telling, id: path, say, words: wordsOf(say), pronounce: text.pronounce, settings: voices[telling], narration: `narration/${language}/${path}` });
      } catch (error) {
        if (!(error instanceof MarkupError)) throw error;
        faults.push({ file, key: keys.join('.'), found: error.found, allowed: error.allowed });
      }
    }
    if (show !== null && faults.length === 0) texts.push(...interfaceTexts(language, show, text, voices['grown-ups']));
  }
  return { texts, faults };
}

/** What the screen is asked to read that the show does not narrate, in one voice whatever the telling. */
function interfaceTexts(language: string, show: ShowFile, text: TextFile, settings: VoiceSettings): SpokenText[] {
  const clips = new Map(clipsOf(show, text).map(({ path, say }) => [path, { words: wordsOf(say), narration: null }]));
  const edition = buildEdition(show, text, { clips, pictureUrl: (name) => name, isReviewed: () => false });
  return aloudTexts(stringsFor(language), edition, language, Object.values(show.sources)[0]?.address).map((said) => {
    const id = clipPath.interface(createHash('sha256').update(said).digest('hex').slice(0, 16));
    return { language, telling: 'grown-ups', id, say: [said], words: wordsOf([said]), pronounce: text.pronounce, settings, narration: `narration/${language}/${id}` };
  });
}

/** null where there are faults. */
async function readFileOf<T>(showFolder: string, file: string, schema: z.ZodType<T>, faults: Fault[]): Promise<T | null> {
  const bytes = await readFile(join(showFolder, file)).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code;
    faults.push({ file, key: '', found: code === 'ENOENT' ? 'no such file' : (code ?? String(error)), allowed: 'a file that can be read' });
    return null;
  });
  if (bytes === null) return null;
  const reading = readYaml(bytes, file, schema);
  if (reading.ok) return reading.value;
  faults.push(...reading.faults);
  return null;
}
