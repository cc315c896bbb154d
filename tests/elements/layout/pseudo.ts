/**
 * Languages that nobody speaks, for the layout only: one that is 40 % longer, one that is read from the right.
 * Guarantees: every word of the interface (also those it puts together) and every text of the show is another's, made from
 * the English; nothing of it is in the product.
 */
import type { Edition, Show, Spoken } from '#core/show/show.ts';
import { en } from '../../../renderer/strings/en.ts';
import { registerStrings, type Strings } from '../../../renderer/strings/strings.ts';

/** Its name is German's: as long as a name of a language may well be. */
export const LONG = 'de';
/** Its name is Arabic's; its words are the English ones, with their letters from the right. */
export const FROM_THE_RIGHT = 'ar';

const SHARE = 1.4;
/** Of a text of several words so much is in longer words, and the rest in more of them, as in translations. */
const SHARE_OF_WORDS = 1.2;
const FEW = 3;
const FILLERS = ['on', 'lum', 'ar', 'devo', 'in'];

/** Letters are doubled, from the second one on. */
function stretched(text: string, share: number): string {
  return text.replace(/\p{L}{2,}/gu, (word) => {
    const more = Math.min(word.length - 1, Math.round(word.length * (share - 1)));
    return word.charAt(0) + [...word.slice(1, 1 + more)].map((letter) => letter + letter.toLowerCase()).join('') + word.slice(1 + more);
  });
}

/** 40 % longer. */
export function longer(text: string): string {
  const few = text.split(' ').length <= FEW;
  let pieces = stretched(text, few ? SHARE : SHARE_OF_WORDS).split(' ');
  for (let at = 1, next = 0; !few && pieces.join(' ').length < text.length * SHARE; at += 2, next += 1) {
    const where = Math.min(at, pieces.length - 1);
    pieces = [...pieces.slice(0, where), FILLERS[next % FILLERS.length] ?? '', ...pieces.slice(where)];
  }
  return pieces.join(' ');
}

/** Each word by itself, whatever a text is taken apart into; points and blanks follow the words around them. */
function fromTheRight(text: string): string {
  return text.replace(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu, '\u202e$&\u202c');
}

type Turn = (text: string) => string;

/** Every text inside `words`, also what its functions answer. */
function turned<T>(words: T, turn: Turn): T {
  if (typeof words === 'string') return turn(words) as T;
  if (typeof words === 'function') return ((...given: unknown[]) => turned((words as (...given: unknown[]) => unknown)(...given), turn)) as T;
  if (Array.isArray(words)) return words.map((one: unknown) => turned(one, turn)) as T;
  if (typeof words === 'object' && words !== null) return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, turned(value, turn)])) as T;
  return words;
}

/** The words keep their number, so that their times and their parts stay. */
function spoken<T extends Spoken | null>(said: T, turn: Turn): T {
  if (said === null) return said;
  return { ...said, words: said.words.map((word) => ({ ...word, text: turn(word.text) })) };
}

function editionIn(edition: Edition, turn: Turn): Edition {
  const story = (slides: NonNullable<Edition['stories']['kids']>): Edition['stories']['kids'] =>
    slides.map((slide) => ({
      ...slide,
      title: turn(slide.title),
      beside: slide.beside === null ? null : turn(slide.beside),
      main: spoken(slide.main, turn),
      needle: slide.needle === null ? null : { ...spoken(slide.needle, turn), show: turn(slide.needle.show), hide: turn(slide.needle.hide) },
      activity: slide.activity === null ? null : { ...slide.activity, invite: spoken(slide.activity.invite, turn), answer: spoken(slide.activity.answer, turn) },
    }));
  return {
    ...edition,
    attract: turned(edition.attract, turn),
    credit: turned(edition.credit, turn),
    stories: Object.fromEntries(Object.entries(edition.stories).map(([id, slides]) => [id, story(slides)])),
    finish: Object.fromEntries(Object.entries(edition.finish).map(([telling, one]) => [telling, { ...one, title: turn(one.title), points: one.points.map(turn) }])),
    glossary: Object.fromEntries(Object.entries(edition.glossary).map(([id, term]) => [id, { word: turn(term.word), meaning: spoken(term.meaning, turn) }])),
    questions: Object.fromEntries(Object.entries(edition.questions).map(([telling, all]) => [telling, all.map((one) => ({ ...one, ask: turn(one.ask) }))])),
    stayed: Object.fromEntries(
      Object.entries(edition.stayed).map(([telling, all]) => [
        telling,
        all.map((one) => ({ ...one, ask: spoken(one.ask, turn), answers: one.answers.map((answer) => ({ ...answer, say: answer.part === null ? turn(answer.say) : answer.say, because: spoken(answer.because, turn) })) })),
      ]),
    ),
  };
}

const TURNS: Readonly<Record<string, Turn>> = { [LONG]: longer, [FROM_THE_RIGHT]: fromTheRight };

/** The show in that language and in Spanish, and the interface with its words. */
export function showIn(language: string): (show: Show) => Show {
  const turn = TURNS[language];
  if (turn === undefined) throw new Error(`no pseudo-language ${language}`);
  return (show) => {
    registerStrings(language, turned<Strings>(en, turn));
    const { en: english, es } = show.editions;
    if (english === undefined || es === undefined) throw new Error('the bundled show tells English and Spanish');
    return { ...show, languages: [language, 'es'], editions: { [language]: editionIn(english, turn), es } };
  };
}
