/**
 * What no single file of a show can know: whether they fit together.
 * Guarantees: pure; every fault at once, in the file where an editor would mend it.
 */
import { quoteFound, type Fault } from '#core/fault.ts';
import { TELLINGS, type ShowFile, type Telling, type TextFile } from '#core/show/show.ts';
import { MarkupError, wordsOf } from '#core/show/words.ts';
import { nearest } from '../files/nearest.ts';
import type { Path } from '../files/schema-faults.ts';

export interface Checked<T> {
  readonly value: T;
  readonly lineOf: (path: Path) => number;
}

export interface ShowParts {
  readonly showFile: Checked<ShowFile>;
  /** By language; a file with faults of its own is absent and named in `unreadable`. */
  readonly texts: ReadonlyMap<string, Checked<TextFile>>;
  readonly unreadable: ReadonlySet<string>;
  /** By picture name, the parts it names; null for a picture with faults of its own. */
  readonly pictures: ReadonlyMap<string, ReadonlySet<string> | null>;
}

type Refuse = (path: Path, found: string, allowed: string) => void;

export function crossCheck(parts: ShowParts): Fault[] {
  const faults: Fault[] = [];
  const refuseIn = (file: string, lineOf: (path: Path) => number): Refuse => (path, found, allowed) =>
    void faults.push({ file, line: lineOf(path), key: path.join('.'), found, allowed });

  const show = parts.showFile.value;
  checkShowFile(parts, refuseIn('show.yaml', parts.showFile.lineOf));
  for (const language of new Set(show.languages)) {
    const text = parts.texts.get(language);
    if (text !== undefined) checkText(language, text.value, parts, refuseIn(textFileName(language), text.lineOf));
    else if (!parts.unreadable.has(language)) faults.push({ file: textFileName(language), key: '', found: 'nothing', allowed: `the texts of ${language}, which show.yaml lists under languages` });
  }
  return faults;
}

export function textFileName(language: string): string {
  return `text/${language}.yaml`;
}

function repeated(names: readonly string[]): { readonly index: number; readonly name: string }[] {
  return names.map((name, index) => ({ name, index })).filter(({ name, index }) => names.indexOf(name) < index);
}

function checkShowFile({ showFile, texts, pictures }: ShowParts, refuse: Refuse): void {
  const show = showFile.value;
  for (const { index, name } of repeated(show.languages)) refuse(['languages', index], `${quoteFound(name)} a second time`, 'each language once');
  for (const language of new Set(show.languages)) {
    if (show.title[language] === undefined) refuse(['title', language], 'nothing', 'a title in every language listed');
    if (show.review[language] === undefined) refuse(['review', language], 'nothing', 'none, or by, on and next');
  }
  for (const [language, review] of Object.entries(show.review)) {
    if (review !== 'none' && review.next <= review.on) refuse(['review', language, 'next'], quoteFound(review.next), `a date after ${review.on}`);
  }
  const told = TELLINGS.filter((telling) => show.tellings[telling] !== undefined);
  if (told.length === 0) refuse(['tellings'], 'no telling', TELLINGS.join(', '));
  for (const telling of told) {
    const slides = show.tellings[telling] ?? [];
    // A text that could not be read might tell it.
    const nobodyTells = show.languages.every((language) => texts.has(language) && texts.get(language)?.value.tellings[telling] === undefined);
    if (nobodyTells) refuse(['tellings', telling], 'no language that tells it', `tellings.${telling} in a text file`);
    for (const { index, name } of repeated(slides.map(({ id }) => id))) refuse(['tellings', telling, index, 'id'], `${quoteFound(name)} a second time`, 'each slide once in its telling');
    for (const [index, slide] of slides.entries()) {
      for (const [at, source] of slide.sources.entries()) {
        if (!Object.hasOwn(show.sources, source)) refuse(['tellings', telling, index, 'sources', at], quoteFound(source), named('a key of sources', source, Object.keys(show.sources)));
      }
      if (!pictures.has(slide.picture)) {
        refuse(['tellings', telling, index, 'picture'], `${quoteFound(slide.picture)}, and no pictures/${slide.picture}.svg`, named('a file in pictures/', slide.picture, [...pictures.keys()]));
      }
    }
  }
}

function checkText(language: string, text: TextFile, { showFile, pictures }: ShowParts, refuse: Refuse): void {
  const show = showFile.value;
  if (text.language !== language) refuse(['language'], quoteFound(text.language), `${language}, as the file is named`);
  const told = TELLINGS.filter((telling) => text.tellings[telling] !== undefined);
  if (told.length === 0) refuse(['tellings'], 'no telling', TELLINGS.join(', '));
  for (const telling of told) {
    const slides = show.tellings[telling];
    if (slides === undefined) {
      refuse(['tellings', telling], 'a telling that show.yaml does not have', Object.keys(show.tellings).join(', ') || 'none before show.yaml has one');
      continue;
    }
    if (text.finish[telling] === undefined) refuse(['finish', telling], 'nothing', 'title and points for every telling');
    checkSlides(telling, text, slides, pictures, refuse);
  }
  for (const telling of TELLINGS) {
    if (text.finish[telling] !== undefined && !told.includes(telling)) refuse(['finish', telling], 'the finish of a telling that this file does not tell', told.join(', '));
  }
}

function checkSlides(telling: Telling, text: TextFile, slides: NonNullable<ShowFile['tellings'][Telling]>, pictures: ShowParts['pictures'], refuse: Refuse): void {
  const texts = text.tellings[telling] ?? {};
  const ids = [...new Set(slides.map(({ id }) => id))];
  for (const id of Object.keys(texts)) {
    if (!ids.includes(id)) refuse(['tellings', telling, id], 'a slide that show.yaml does not have', named('a slide of show.yaml', id, ids));
  }
  for (const { id, picture } of new Map(slides.map((slide) => [slide.id, slide])).values()) {
    const slide = Object.hasOwn(texts, id) ? texts[id] : undefined;
    if (slide === undefined) {
      refuse(['tellings', telling, id], 'nothing', 'title and say of this slide of show.yaml');
      continue;
    }
    for (const [index, line] of slide.say.entries()) checkLine(line, picture, pictures.get(picture), (found, allowed) => refuse(['tellings', telling, id, 'say', index], found, allowed));
  }
}

function checkLine(line: string, picture: string, parts: ReadonlySet<string> | null | undefined, refuse: (found: string, allowed: string) => void): void {
  try {
    const words = wordsOf([line]);
    if (words.length === 0) refuse(quoteFound(line), 'at least one word');
    // Of a missing or broken picture the parts are not known; it is a fault of its own.
    if (parts === null || parts === undefined) return;
    for (const part of new Set(words.flatMap((word) => word.parts))) {
      if (!parts.has(part)) refuse(`[${part}]`, named(`a data-part of pictures/${picture}.svg`, part, [...parts]));
    }
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    refuse(`${error.found} in column ${error.column}`, error.allowed);
  }
}

/** What is allowed, by name, with what was probably meant. */
function named(kind: string, found: string, names: readonly string[]): string {
  const meant = nearest(found, names);
  return `${kind}: ${names.join(', ') || 'there is none'}${meant === undefined ? '' : ` (did you mean ${meant}?)`}`;
}
