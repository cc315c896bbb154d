/**
 * Which words a language has.
 * Guarantees: every language gets words; one the interface does not know gets English.
 */
import type { LanguageTag } from '#core/show/show.ts';
import { en, type Strings } from './en.ts';
import { es } from './es.ts';

export type { Strings } from './en.ts';

const byLanguage = new Map<string, Strings>([['en', en], ['es', es]]);

/** Gives a language its words, or others. A missing one does not compile. */
export function registerStrings(language: LanguageTag, strings: Strings): void {
  byLanguage.set(language, strings);
}

/** The words of `language`, of its language without a region, or English. */
export function stringsFor(language: LanguageTag): Strings {
  return byLanguage.get(language) ?? byLanguage.get(language.split('-')[0] ?? '') ?? en;
}

/** Scripts that are read from the right. */
const FROM_THE_RIGHT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** From which side a language is read, by the script it is written in. */
export function directionOf(language: LanguageTag): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** A language's name in that language, first letter a capital: English, Español. */
export function languageName(language: LanguageTag): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The language that one touch on the language tool leads to: the next one offered; undefined when there is no other. */
export function otherLanguage(languages: readonly LanguageTag[], language: LanguageTag): LanguageTag | undefined {
  const others = languages.filter((one) => one !== language);
  return languages[languages.indexOf(language) + 1] ?? others[0];
}

/** Straight apostrophes as printers set them. The words of a show keep the straight ones, so that they match their narration. */
export function curled(text: string): string {
  return text.replace(/(\p{L})'(\p{L})/gu, '$1’$2').replace(/(\p{L})'/gu, '$1’');
}
