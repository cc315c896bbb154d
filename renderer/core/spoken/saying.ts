/**
 * Which sounds say a text that stands on the screen.
 * Guarantees: pure; a text that has a sound of its own is said by it, any other from the longest pieces that have one, in
 * order; what no sound says is told, never made up. Case, punctuation and the shape of apostrophes do not matter.
 */
import type { Edition, Spoken } from '../show/show.ts';

/** A sound that says one text. */
export interface Sound {
  readonly url: string;
  /** ms */
  readonly durationMs: number;
}

/** By the words they say, as `spokenWordsOf` writes them, joined by a space. */
export type Sounds = ReadonlyMap<string, Sound>;

export interface Saying {
  readonly sounds: readonly Sound[];
  /** Words that no sound says. */
  readonly missing: readonly string[];
}

/** The words of a text as they are compared: small letters, without the marks around them; of a mark alone nothing. */
export function spokenWordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s/]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Every text of an edition that a sound says: its narrations, and what the interface says. */
export function soundsOf(edition: Edition): Sounds {
  const { stories, glossary, finish, stayed, aloud } = edition;
  const spoken: (Spoken | null | undefined)[] = [
    ...Object.values(stories).flatMap((slides) => slides.flatMap(({ main, needle, activity }) => [main, needle, activity?.invite, activity?.answer])),
    ...Object.values(glossary).map((term) => term.meaning),
    ...Object.values(finish).map((one) => one.say),
    ...Object.values(stayed).flatMap((asked) => asked.flatMap(({ ask, answers }) => [ask, ...answers.map((answer) => answer.because)])),
  ];
  const sounds = new Map<string, Sound>();
  for (const one of spoken) {
    if (one?.narration == null) continue;
    const { url, durationMs } = one.narration;
    sounds.set(keyOf(one.words.map((word) => word.text).join(' ')), { url, durationMs });
  }
  // A name is said as a name, also where a narration happens to have the same words.
  for (const { text, url, durationMs } of aloud) sounds.set(keyOf(text), { url, durationMs });
  return sounds;
}

function keyOf(text: string): string {
  return spokenWordsOf(text).join(' ');
}

/** The sounds of a text; digits that have no sound as a number are said one by one, as in a telephone number. */
export function sayingOf(text: string, sounds: Sounds): Saying {
  const words = spokenWordsOf(text);
  const found: Sound[] = [];
  const missing: string[] = [];
  for (let from = 0; from < words.length; ) {
    let to = words.length;
    while (to > from && !sounds.has(words.slice(from, to).join(' '))) to -= 1;
    const sound = sounds.get(words.slice(from, to).join(' '));
    if (sound !== undefined && to > from) {
      found.push(sound);
      from = to;
      continue;
    }
    const word = words[from] ?? '';
    const digits = [...word.replace(/[^0-9]/g, '')].map((digit) => sounds.get(digit));
    if (/^[0-9().+-]+$/.test(word) && digits.length > 0 && !digits.includes(undefined)) found.push(...digits.filter((one) => one !== undefined));
    else missing.push(word);
    from += 1;
  }
  return { sounds: found, missing };
}
