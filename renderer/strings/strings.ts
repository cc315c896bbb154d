/**
 * Which words a language has.
 * Guarantees: every language gets words; one the interface does not know gets English.
 */
import type { LanguageTag } from '#core/show/show.ts';
import { en, type Strings } from './en.ts';
import { es } from './es.ts';

export type { Strings } from './en.ts';

const byLanguage: Readonly<Record<string, Strings>> = { en, es };

/** The words of `language`, of its language without a region, or English. */
export function stringsFor(language: LanguageTag): Strings {
  return byLanguage[language] ?? byLanguage[language.split('-')[0] ?? ''] ?? en;
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
