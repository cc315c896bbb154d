/**
 * What the page is given to come up with.
 * Guarantees: pure; the languages offered are the configuration's, in its order, as far as the show has them, and never none.
 */
import type { KioskData } from '#core/bridge.ts';
import type { Config } from '#core/config/config.ts';
import { quoteFound, type Fault } from '#core/fault.ts';
import { parseHours } from '#core/hours/hours.ts';
import type { Show } from '#core/show/show.ts';

export function kioskData(show: Show, { languages, idle, sound, display, clinic, staff, hours }: Config): Omit<KioskData, 'place'> {
  const [first, ...others] = (languages ?? show.languages).filter((language) => show.languages.includes(language));
  return {
    show: first === undefined ? show : { ...show, languages: [first, ...others] },
    config: { idle, sound, display, clinic, staff: staff.pinHash !== undefined, hours: hours === undefined ? null : parseHours(hours) },
  };
}

/** Languages a configuration offers and the show does not have. `place` says where they stand. */
export function languageFaults(show: Show, config: Config, place: (index: number) => Pick<Fault, 'file' | 'line'>): Fault[] {
  return (config.languages ?? []).flatMap((language, index): Fault[] =>
    show.languages.includes(language) ? [] : [{ ...place(index), key: `languages.${index}`, found: quoteFound(language), allowed: `the languages of the show: ${show.languages.join(', ')}` }],
  );
}
