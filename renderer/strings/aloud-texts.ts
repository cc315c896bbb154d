/**
 * Every text that the screen can be asked to read and that no narration of the show speaks: names and states of controls,
 * titles, questions, points.
 * Guarantees: pure; each text once. Words that come into the interface are here by themselves, and a word that takes a
 * number or a name does not compile until ARGUMENTS says with which it is spoken.
 */
import type { Edition } from '#core/show/show.ts';
import type { LanguageTag } from '#core/show/telling.ts';
import { CODE_LENGTH, CODE_LETTERS } from '#core/session/resume-code.ts';
import { spokenWordsOf } from '#core/spoken/saying.ts';
import { languageName, type Strings } from './strings.ts';

/** Staff can see; where no visitor is nothing is read. */
const UNREAD = ['staff', 'hours', 'cleaning'] as const;
type Read = Omit<Strings, (typeof UNREAD)[number]>;

/** [place, arguments] of every function among the words. */
type Functions<T, Place extends string = ''> = {
  [K in keyof T & string]: T[K] extends string | readonly unknown[] ? never : T[K] extends (...args: infer A) => unknown ? [`${Place}${K}`, A] : Functions<T[K], `${Place}${K}.`>;
}[keyof T & string];
type Arguments = { readonly [F in Functions<Read> as F[0]]: readonly F[1][] };

function upTo(last: number, first = 1): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The letters before how many there are. */
const WRITTEN = new RegExp(`^(?:${CODE_LETTERS.charAt(0)}(?:, )?)+: `);
/** No story takes longer. */
const MINUTES = 8;

/** Longer texts are said from these pieces (core/spoken/saying.ts). */
function argumentsFor(edition: Edition): Arguments {
  const lengths = [...new Set(Object.values(edition.stories).map((slides) => slides.length))];
  const stayed = [...new Set(Object.values(edition.stayed).map((asked) => asked.length))].filter((number) => number > 0);
  return {
    'choose.length': [...upTo(MINUTES).map((minutes) => [minutes, lengths[0] ?? 1] as [number, number]), ...lengths.map((pictures) => [1, pictures] as [number, number])],
    'controls.progress': lengths.flatMap((total) => upTo(total).map((number) => [number, total] as [number, number])),
    // "3 of 15" and the title.
    'controls.progressOf': [],
    // The title and "3 of 15"; "Picture" and the title.
    'controls.page': [],
    'controls.picture': [['']],
    'controls.volume': upTo(5, 0).map((level) => [level, 5]),
    'display.textSizeStep': upTo(4).map((number) => [number, 4]),
    // "5" and the rest.
    'pick.count': [[1], [2]],
    'stayed.text': stayed.map((number) => [number]),
    'stayed.textKids': stayed.map((number) => [number]),
    // The clinic's own name has no sound; the digits of its number have.
    'finish.clinic': [[undefined, '']],
    // The letters follow, or come before.
    'called.code': [['']],
    'called.letters': [['', CODE_LENGTH], ...upTo(CODE_LENGTH).map((written) => [Array.from({ length: written }, () => CODE_LETTERS.charAt(0)).join(', '), CODE_LENGTH] as [string, number])],
    // Read on a phone.
    'called.phone': [],
    // A touch anywhere goes on before it could be said.
    'warning.left': [],
  };
}

/** `address`: what can be read at home, in print. */
export function aloudTexts(strings: Strings, edition: Edition, language: LanguageTag, address: string | undefined): string[] {
  const { title, attract, credit, stories, finish, glossary, questions, stayed } = edition;
  const slides = Object.values(stories).flat();
  const told = [
    ...wordsIn(strings, argumentsFor(edition)),
    languageName(language),
    // The letters of a code, and the digits of a telephone number.
    ...CODE_LETTERS,
    ...upTo(20, 0).map(String),
    strings.pick.count(2).replace(/^2/, ''),
    title,
    attract.headline,
    ...attract.questions,
    ...slides.flatMap((slide) => [slide.title, slide.beside, slide.needle?.show, slide.needle?.hide, ...slide.terms.map(({ from, to }) => slide.main.words.slice(from, to).map((word) => word.text).join(' '))]),
    ...Object.values(finish).flatMap((one) => [one.title, ...one.points]),
    ...Object.values(glossary).map((term) => term.word),
    ...Object.values(questions).flatMap((asked) => asked.map((question) => question.ask)),
    ...Object.values(stayed).flatMap((asked) => asked.flatMap(({ answers }) => answers.map((answer) => answer.say))),
    credit.source,
    credit.companion,
    credit.independence,
    address,
  ];
  const texts = told.flatMap((text) => (text == null ? [] : [plain(text.replace(WRITTEN, ''))])).filter((text) => text !== '');
  const once = new Map(texts.map((text) => [spokenWordsOf(text).join(' '), text]));
  return [...once.values()];
}

function wordsIn(strings: Strings, args: Arguments): string[] {
  const visit = (value: unknown, place: string): string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap((one) => visit(one, place));
    if (typeof value === 'function') return (args[place as keyof Arguments] as readonly (readonly unknown[])[]).flatMap((given) => visit((value as (...given: readonly unknown[]) => unknown)(...given), place));
    return Object.entries(value as object).flatMap(([name, one]) => ((UNREAD as readonly string[]).includes(name) && place === '' ? [] : visit(one, place === '' ? name : `${place}.${name}`)));
  };
  return visit(strings, '');
}

/** One line, with no mark that stands alone. */
function plain(text: string): string {
  return text.replaceAll('/', ' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).join(' ');
}
