/**
 * A code of four letters for every place of a show: story, slide and language, and nothing else.
 * Guarantees: no two places of a show share a code; a code depends on the names of its place alone, so that another slide or
 * another language changes no other code, but where two places would have the same one (about one show of sixty places in
 * fourteen): there the earlier place of the show keeps it and the later one takes the next that is free.
 */
import { STORIES, type LanguageTag, type StoryId } from '../show/telling.ts';

/**
 * Consonants only, so that no code is a word. Left out are what look or sound alike in English or in Spanish (C G Q, B V,
 * S F), and with them most of what four consonants could be read as.
 */
export const CODE_LETTERS = 'BDHJKLMNPRTWXZ';
export const CODE_LENGTH = 4;

/** How many codes there are: no letter stands twice in one, so that a hand that trembles types it once. */
export const CODES = Array.from({ length: CODE_LENGTH }, (_, index) => CODE_LETTERS.length - index).reduce((all, letters) => all * letters);

/** What a code names. */
export interface CodedPlace {
  readonly language: LanguageTag;
  readonly story: StoryId;
  /** 0 to the number of slides - 1. */
  readonly index: number;
}

/** What there is to name, of a show or of its outline: slides by their ids. */
export type CodedShow = Readonly<Record<LanguageTag, { readonly stories: Partial<Record<StoryId, readonly { readonly id: string }[]>> }>>;

/** FNV-1a of the name's UTF-16 units, 32 bits. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** The code with this number, 0 to CODES - 1: each letter is chosen from those that are left. */
function codeNumbered(number: number): string {
  const left = [...CODE_LETTERS];
  let rest = number;
  let code = '';
  while (code.length < CODE_LENGTH) {
    code += left.splice(rest % left.length, 1).join('');
    rest = Math.floor(rest / (left.length + 1));
  }
  return code;
}

/** Every place of the show by its code, in the order of the show. Of more places than there are codes the last have none. */
export function codesOf(show: CodedShow, languages: readonly LanguageTag[]): ReadonlyMap<string, CodedPlace> {
  const places = languages.flatMap((language) => STORIES.flatMap((story) => (show[language]?.stories[story] ?? []).map(({ id }, index) => ({ id, place: { language, story, index } }))));
  const taken = new Map<number, CodedPlace>();
  for (const { id, place } of places.slice(0, CODES)) {
    let number = hash(`${place.language}/${place.story}/${id}`) % CODES;
    while (taken.has(number)) number = (number + 1) % CODES;
    taken.set(number, place);
  }
  return new Map([...taken].map(([number, place]) => [codeNumbered(number), place]));
}

/** null: this place has no code. */
export function codeOf(show: CodedShow, languages: readonly LanguageTag[], { language, story, index }: CodedPlace): string | null {
  for (const [code, place] of codesOf(show, languages)) if (place.language === language && place.story === story && place.index === index) return code;
  return null;
}

/** null: no place has this code. */
export function placeOfCode(show: CodedShow, languages: readonly LanguageTag[], code: string): CodedPlace | null {
  return codesOf(show, languages).get(code) ?? null;
}

/** What is written of a code once `typed` came, in either case: a code that led nowhere makes room for the next one. */
export function withLetter(letters: string, typed: string): string {
  const letter = typed.toUpperCase();
  const before = letters.length < CODE_LENGTH ? letters : '';
  return letter.length === 1 && CODE_LETTERS.includes(letter) && !before.includes(letter) ? before + letter : letters;
}
