/**
 * Whether show.yaml fits itself, the pictures and what the languages tell.
 * Guarantees: pure; every fault at once. What a file with faults of its own might have is not missed.
 */
import { quoteFound } from '#core/fault.ts';
import { TELLINGS, type ShowFile, type Telling } from '#core/show/show.ts';
import { checkPart, named, repeated, type Refuse, type ShowParts } from './refuse.ts';

type SlideFile = NonNullable<ShowFile['tellings'][Telling]>[number];

export function checkShowFile(parts: ShowParts, refuse: Refuse): void {
  const show = parts.showFile.value;
  for (const { index, name } of repeated(show.languages)) refuse(['languages', index], `${quoteFound(name)} a second time`, 'each language once');
  for (const language of new Set(show.languages)) {
    if (show.title[language] === undefined) refuse(['title', language], 'nothing', 'a title in every language listed');
    if (show.review[language] === undefined) refuse(['review', language], 'nothing', 'none, or by, on, next and texts');
  }
  checkReviews(show, refuse);
  const told = TELLINGS.filter((telling) => show.tellings[telling] !== undefined);
  if (told.length === 0) refuse(['tellings'], 'no telling', TELLINGS.join(', '));
  for (const telling of told) {
    const slides = show.tellings[telling] ?? [];
    // A text that could not be read might tell it.
    const nobodyTells = show.languages.every((language) => parts.texts.has(language) && parts.texts.get(language)?.value.tellings[telling] === undefined);
    if (nobodyTells) refuse(['tellings', telling], 'no language that tells it', `tellings.${telling} in a text file`);
    for (const { index, name } of repeated(slides.map(({ id }) => id))) refuse(['tellings', telling, index, 'id'], `${quoteFound(name)} a second time`, 'each slide once in its telling');
    for (const [index, slide] of slides.entries()) {
      const place = ['tellings', telling, index] as const;
      checkSlide(slide, parts, (path, found, allowed) => refuse([...place, ...path], found, allowed));
    }
  }
  checkShort(show, refuse);
}

function checkReviews(show: ShowFile, refuse: Refuse): void {
  const names = TELLINGS.flatMap((telling) => (show.tellings[telling] ?? []).map(({ id }) => `${telling}/${id}`));
  for (const [language, review] of Object.entries(show.review)) {
    if (review === 'none') continue;
    if (review.next <= review.on) refuse(['review', language, 'next'], quoteFound(review.next), `a date after ${review.on}`);
    for (const name of Object.keys(review.texts)) {
      if (!names.includes(name)) refuse(['review', language, 'texts', name], 'a slide that show.yaml does not have', named('TELLING/ID of a slide', name, names));
    }
  }
}

function checkSlide(slide: SlideFile, parts: ShowParts, refuse: Refuse): void {
  const { sources } = parts.showFile.value;
  const { pictures } = parts;
  for (const [at, source] of slide.sources.entries()) {
    if (!Object.hasOwn(sources, source)) refuse(['sources', at], quoteFound(source), named('a key of sources', source, Object.keys(sources)));
  }
  if (!pictures.has(slide.picture)) refuse(['picture'], `${quoteFound(slide.picture)}, and no pictures/${slide.picture}.svg`, named('a file in pictures/', slide.picture, [...pictures.keys()]));
  checkBeside(slide, parts, refuse);
  if (slide.do !== undefined) checkActivity(slide.do, slide.picture, pictures, (path, found, allowed) => refuse(['do', ...path], found, allowed));
}

/** A question that no language has was misspelt here; one that a single language lacks is missing there. */
function checkBeside({ beside }: SlideFile, { showFile, texts }: ShowParts, refuse: Refuse): void {
  if (beside === undefined) return;
  const readable = showFile.value.languages.flatMap((language) => texts.get(language) ?? []);
  if (readable.length < showFile.value.languages.length || readable.some(({ value }) => Object.hasOwn(value.questions, beside))) return;
  const names = [...new Set(readable.flatMap(({ value }) => Object.keys(value.questions)))];
  refuse(['beside'], quoteFound(beside), named('a key of questions in the text files', beside, names));
}

function checkActivity({ order, steps }: NonNullable<SlideFile['do']>, picture: string, pictures: ShowParts['pictures'], refuse: Refuse): void {
  for (const [at, { touch, shows, hides }] of steps.entries()) {
    checkPart(touch, picture, pictures, ['steps', at, 'touch'], refuse);
    for (const [index, part] of shows.entries()) checkPart(part, picture, pictures, ['steps', at, 'shows', index], refuse);
    for (const [index, part] of hides.entries()) checkPart(part, picture, pictures, ['steps', at, 'hides', index], refuse);
  }
  if (order !== 'any') return;
  // The second of two choices by the same touch could never be made.
  for (const { index, name } of repeated(steps.map(({ touch }) => touch))) refuse(['steps', index, 'touch'], `${quoteFound(name)} a second time`, 'each part once where the order is any');
}

function checkShort({ short, tellings }: ShowFile, refuse: Refuse): void {
  if (short === undefined) return;
  const ids = (tellings['grown-ups'] ?? []).map(({ id }) => id);
  for (const [index, id] of short.entries()) {
    if (!ids.includes(id)) refuse(['short', index], quoteFound(id), named('a slide of tellings.grown-ups', id, ids));
  }
  for (const { index, name } of repeated(short)) refuse(['short', index], `${quoteFound(name)} a second time`, 'each slide once');
}
