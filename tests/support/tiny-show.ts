/**
 * A complete show of two slides, for tests.
 * Guarantees: readShow accepts it as it is written; en and es, both tellings, no narration unless asked for, and nothing
 * beside the slides unless a full show is asked for.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SLIDES = ['hello', 'goodbye'] as const;
const TELLINGS = ['grown-ups', 'kids'] as const;
const SAY = {
  en: { hello: ['This is a [sun]round sun[/].', 'It is warm.'], goodbye: ['The [sun]sun[/] goes down.'] },
  es: { hello: ['Este es un [sun]sol redondo[/].', 'Es cálido.'], goodbye: ['El [sun]sol[/] se pone.'] },
} as const;
export type TinyLanguage = keyof typeof SAY;

/** In a full show, what stands beside the first slide of both tellings. */
const FULL_SLIDE = `
      beside: bedtime
      do:
        order: any
        steps:
          - { touch: sun, hides: [sky] }
          - { touch: sky, shows: [sun] }`;
const FULL_DO = `
      do:
        invite: Touch the sun.
        answer: It is warm.`;
const FULL_TEXT = `needle:
  hello:
    show: Show it
    hide: Hide it
    say:
      - "Its [ray]ray[/]."
glossary:
  sun: { word: sun, forms: [sun, sol], meaning: A star. }
  day: { word: day, forms: [day], meaning: A turn of the earth. }
questions:
  bedtime: { ask: When is bedtime? }
stayed:
  grown-ups:
    - ask: What is warm?
      answers:
        - { say: The sun, right: true, because: It is., slide: hello }
        - { say: The snow, right: false, because: "The [sun]sun[/] is.", slide: hello }
  kids:
    - ask: What is round?
      picture: hello
      answers:
        - { say: The sky, part: sky, right: false, because: The sun is., slide: hello }
        - { say: The sun, part: sun, right: true, because: It is., slide: hello }
`;

const showYaml = (full: boolean): string => `format: 1
title:
  en: The sun
  es: El sol
languages: [en, es]
sources:
  almanac:
    title: An almanac
    publisher: A library
    reviewed: "2022-10"
    address: example.org/almanac
review:
  en: none
  es: none
tellings:
  grown-ups:
    - id: hello
      picture: hello
      sources: [almanac]
      facts: [F01]${full ? FULL_SLIDE : ''}
    - id: goodbye
      picture: goodbye
      sources: [almanac]
      facts: [F02]
  kids:
    - id: hello
      picture: hello
      sources: [almanac]
      facts: [F01]${full ? FULL_SLIDE : ''}
    - id: goodbye
      picture: goodbye
      sources: [almanac]
      facts: [F02]
${full ? 'short: [goodbye]\n' : ''}`;

function textYaml(language: TinyLanguage, full: boolean): string {
  const tellings = TELLINGS.map((telling) => {
    const slides = SLIDES.map((id) => `    ${id}:\n      title: ${id}\n      say:\n${SAY[language][id].map((line) => `        - "${line}"`).join('\n')}${full && id === 'hello' ? FULL_DO : ''}`);
    return `  ${telling}:\n${slides.join('\n')}`;
  });
  return `language: ${language}
attract:
  headline: The sun
  questions:
    - What is the sun?
tellings:
${tellings.join('\n')}
${full ? FULL_TEXT : ''}finish:
  grown-ups:
    title: Done
    points:
      - The sun is round.
  kids:
    title: Done
    points:
      - The sun is warm.
credit:
  source: From an almanac.
  independence: On our own.
`;
}

function picture(id: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label="${id}">
<rect data-part="sky" width="100" height="100" fill="#cde"/>
<circle data-part="sun" cx="50" cy="50" r="20" fill="#fc3"/>
</svg>
`;
}

function needlePicture(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<path data-part="ray" d="M50 50L90 90"/>
</svg>
`;
}

/** The words of a slide as they are shown: punctuation included, marks taken out. */
function shownWords(language: TinyLanguage, id: (typeof SLIDES)[number]): string[] {
  return SAY[language][id].flatMap((line) => line.replaceAll(/\[[^\]]*\]/g, '').split(/\s+/));
}

export interface TinyShowOptions {
  /** Sound of every narration (WebM); with it each word takes `wordMs`. Absent: no narration. */
  readonly sound?: Uint8Array;
  /** Length of a word in ms [100]. */
  readonly wordMs?: number;
  /** Also something to do, a needle, word cards, questions, what stayed and a short version [false]. They have no narration. */
  readonly full?: boolean;
}

/** Writes the show into `folder` (made when missing) and returns the folder. */
export function writeTinyShow(folder: string, { sound, wordMs = 100, full = false }: TinyShowOptions = {}): string {
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('show.yaml', showYaml(full));
  for (const id of SLIDES) write(`pictures/${id}.svg`, picture(id));
  if (full) write('pictures/hello.needle.svg', needlePicture());
  for (const language of ['en', 'es'] as const) {
    write(`text/${language}.yaml`, textYaml(language, full));
    if (sound === undefined) continue;
    for (const telling of TELLINGS) {
      for (const id of SLIDES) {
        const words = shownWords(language, id).map((word, index) => ({ word, startMs: index * wordMs, endMs: (index + 1) * wordMs }));
        write(`narration/${language}/${telling}/${id}.webm`, sound);
        write(`narration/${language}/${telling}/${id}.words.json`, JSON.stringify({ hash: '0'.repeat(64), durationMs: words.length * wordMs, words }));
      }
    }
  }
  return folder;
}
