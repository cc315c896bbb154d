/**
 * Whether the texts of a language fit show.yaml and the pictures.
 * Guarantees: pure; every fault at once.
 */
import { quoteFound } from '#core/fault.ts';
import { TELLINGS, type ShowFile, type Telling, type TextFile } from '#core/show/show.ts';
import { wordsOfForm } from '#core/show/terms.ts';
import { checkLine, checkPart, named, type Refuse, type ShowParts } from './refuse.ts';

type Slides = NonNullable<ShowFile['tellings'][Telling]>;
type Stayed = NonNullable<TextFile['stayed'][Telling]>[number];

export function checkTextFile(language: string, text: TextFile, parts: ShowParts, refuse: Refuse): void {
  const show = parts.showFile.value;
  const { pictures } = parts;
  if (text.language !== language) refuse(['language'], quoteFound(text.language), `${language}, as the file is named`);
  for (const [index, question] of text.attract.questions.entries()) checkLine(question, null, pictures, ['attract', 'questions', index], refuse);
  const told = TELLINGS.filter((telling) => text.tellings[telling] !== undefined);
  if (told.length === 0) refuse(['tellings'], 'no telling', TELLINGS.join(', '));
  for (const telling of told) {
    const slides = show.tellings[telling];
    if (slides === undefined) {
      refuse(['tellings', telling], 'a telling that show.yaml does not have', Object.keys(show.tellings).join(', ') || 'none before show.yaml has one');
      continue;
    }
    checkFinish(telling, text, pictures, refuse);
    checkSlides(telling, text, slides, pictures, refuse);
    for (const [index, question] of (text.stayed[telling] ?? []).entries()) {
      checkStayed(question, telling, slides, pictures, (path, found, allowed) => refuse(['stayed', telling, index, ...path], found, allowed));
    }
  }
  for (const telling of TELLINGS) {
    if (told.includes(telling)) continue;
    if (text.finish[telling] !== undefined) refuse(['finish', telling], 'the finish of a telling that this file does not tell', told.join(', '));
    if (text.stayed[telling] !== undefined) refuse(['stayed', telling], 'questions about a telling that this file does not tell', told.join(', '));
  }
  checkSameAsked(text, parts, refuse);
  checkNeedles(text, show, pictures, refuse);
  checkBeside(text, show, parts, refuse);
  checkGlossary(text, pictures, refuse);
}

/** Read aloud as it is where it has no words of its own. */
function checkFinish(telling: Telling, text: TextFile, pictures: ShowParts['pictures'], refuse: Refuse): void {
  const finish = text.finish[telling];
  if (finish === undefined) {
    refuse(['finish', telling], 'nothing', 'title and points for every telling');
    return;
  }
  checkLine(finish.title, null, pictures, ['finish', telling, 'title'], refuse);
  for (const key of ['points', 'say'] as const) {
    for (const [index, line] of finish[key].entries()) checkLine(line, null, pictures, ['finish', telling, key, index], refuse);
  }
}

function checkSlides(telling: Telling, text: TextFile, slides: Slides, pictures: ShowParts['pictures'], refuse: Refuse): void {
  const texts = text.tellings[telling] ?? {};
  const ids = [...new Set(slides.map(({ id }) => id))];
  for (const id of Object.keys(texts)) {
    if (!ids.includes(id)) refuse(['tellings', telling, id], 'a slide that show.yaml does not have', named('a slide of show.yaml', id, ids));
  }
  for (const { id, picture, do: todo } of new Map(slides.map((slide) => [slide.id, slide])).values()) {
    const slide = Object.hasOwn(texts, id) ? texts[id] : undefined;
    if (slide === undefined) {
      refuse(['tellings', telling, id], 'nothing', 'title and say of this slide of show.yaml');
      continue;
    }
    for (const [index, line] of slide.say.entries()) checkLine(line, picture, pictures, ['tellings', telling, id, 'say', index], refuse);
    const path = ['tellings', telling, id, 'do'];
    if (slide.do === undefined) {
      if (todo !== undefined) refuse(path, 'nothing', 'invite and answer, since show.yaml has something to do on this slide');
      continue;
    }
    if (todo === undefined) refuse(path, 'words for something to do that show.yaml does not have', 'a slide with do in show.yaml');
    checkLine(slide.do.invite, picture, pictures, [...path, 'invite'], refuse);
    checkLine(slide.do.answer, picture, pictures, [...path, 'answer'], refuse);
  }
}

function checkStayed({ ask, picture, answers }: Stayed, telling: Telling, slides: Slides, pictures: ShowParts['pictures'], refuse: Refuse): void {
  if (picture !== undefined && !pictures.has(picture)) refuse(['picture'], `${quoteFound(picture)}, and no pictures/${picture}.svg`, named('a file in pictures/', picture, [...pictures.keys()]));
  checkLine(ask, picture ?? null, pictures, ['ask'], refuse);
  const right = answers.filter((answer) => answer.right).length;
  if (right !== 1) refuse(['answers'], `${right === 0 ? 'none' : 'both'} of them right`, 'exactly one right answer');
  const ids = slides.map(({ id }) => id);
  for (const [which, { part, because, slide }] of answers.entries()) {
    const path = ['answers', which];
    const told = slides.find(({ id }) => id === slide);
    if (told === undefined) refuse([...path, 'slide'], quoteFound(slide), named(`a slide of tellings.${telling}`, slide, ids));
    checkLine(because, told?.picture ?? null, pictures, [...path, 'because'], refuse);
    if (picture === undefined && part !== undefined) refuse([...path, 'part'], quoteFound(part), 'no part where the question has no picture');
    if (picture === undefined) continue;
    if (part === undefined) refuse([...path, 'part'], 'nothing', `the part of pictures/${picture}.svg that is this answer`);
    else if (part === answers[which - 1]?.part) refuse([...path, 'part'], `${quoteFound(part)} a second time`, 'another part for each answer');
    else checkPart(part, picture, pictures, [...path, 'part'], refuse);
  }
}

/** The language can change while a question stands: then the same question stands, with the same answer given. */
function checkSameAsked(text: TextFile, { showFile, texts }: ShowParts, refuse: Refuse): void {
  const [first] = showFile.value.languages.filter((language) => texts.has(language));
  const model = first === undefined ? undefined : texts.get(first)?.value;
  if (first === undefined || model === undefined || model === text) return;
  for (const telling of TELLINGS) {
    if (text.tellings[telling] === undefined || model.tellings[telling] === undefined) continue;
    const asked = text.stayed[telling] ?? [];
    const there = model.stayed[telling] ?? [];
    if (asked.length !== there.length) {
      refuse(['stayed', telling], `${asked.length} of them`, `${there.length}, as in text/${first}.yaml`);
      continue;
    }
    for (const [index, question] of asked.entries()) {
      const same = JSON.stringify(shapeOf(question)) === JSON.stringify(shapeOf(there[index]));
      if (!same) refuse(['stayed', telling, index, 'answers'], 'other answers, or another order of them', `the answers in the order of text/${first}.yaml`);
    }
  }
}

/** What a question has in every language. */
function shapeOf(question: Stayed | undefined): unknown {
  return [question?.picture, question?.answers.map(({ right, part, slide }) => [right, part, slide])];
}

/** A drawing of a needle is shown after its key was touched, and every language that tells the slide names that key. */
function checkNeedles(text: TextFile, show: ShowFile, pictures: ShowParts['pictures'], refuse: Refuse): void {
  const slides = text.tellings['grown-ups'] === undefined ? [] : (show.tellings['grown-ups'] ?? []);
  for (const [id, { say }] of Object.entries(text.needle)) {
    const slide = slides.find((one) => one.id === id);
    if (slide === undefined) {
      refuse(['needle', id], 'a slide that the grown-ups are not told', named('a slide of tellings.grown-ups', id, slides.map((one) => one.id)));
      continue;
    }
    const picture = `${slide.picture}.needle`;
    if (!pictures.has(picture)) refuse(['needle', id], `no pictures/${picture}.svg`, `the drawing pictures/${picture}.svg, which is shown when it is asked for`);
    for (const [index, line] of say.entries()) checkLine(line, picture, pictures, ['needle', id, 'say', index], refuse);
  }
  for (const { id, picture } of new Map(slides.map((slide) => [slide.id, slide])).values()) {
    if (pictures.has(`${picture}.needle`) && !Object.hasOwn(text.needle, id)) refuse(['needle', id], 'nothing', `show, hide and say of the drawing pictures/${picture}.needle.svg`);
  }
}

function checkBeside(text: TextFile, show: ShowFile, { texts }: ShowParts, refuse: Refuse): void {
  const slides = TELLINGS.filter((telling) => text.tellings[telling] !== undefined).flatMap((telling) => show.tellings[telling] ?? []);
  for (const beside of new Set(slides.flatMap((slide) => slide.beside ?? []))) {
    // What no language has was misspelt in show.yaml, and is told there.
    const elsewhere = show.languages.some((language) => Object.hasOwn(texts.get(language)?.value.questions ?? {}, beside));
    if (elsewhere && !Object.hasOwn(text.questions, beside)) refuse(['questions', beside], 'nothing', 'the question that show.yaml puts beside a slide');
  }
}

function checkGlossary(text: TextFile, pictures: ShowParts['pictures'], refuse: Refuse): void {
  const owners = new Map<string, string>();
  for (const [term, { forms, meaning }] of Object.entries(text.glossary)) {
    for (const [index, form] of forms.entries()) {
      const key = wordsOfForm(form).join(' ');
      const owner = owners.get(key);
      if (owner !== undefined) refuse(['glossary', term, 'forms', index], `${quoteFound(form)}, which is a form of ${owner}`, 'each form once in the glossary');
      else owners.set(key, term);
    }
    checkLine(meaning, null, pictures, ['glossary', term, 'meaning'], refuse);
  }
}
