/**
 * Broken shows and what is said about each: edits of the tiny show.
 * Guarantees: one table for the unit tests and for the end-to-end test that starts the kiosk with each of them.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTinyShow } from '../support/tiny-show.ts';

export interface BrokenShow {
  readonly name: string;
  /** Breaks the show in `folder`, which writeTinyShow wrote. */
  readonly edit: (folder: string) => void;
  /** Every fault in order, as faultText gives it: paths are relative to the show folder, or begin with FOLDER. */
  readonly faults: readonly string[];
}

/** Stands in `faults` for the path of the show folder. */
export const FOLDER = '<folder>';

/** Replaces `from`, which must be there, in a file of the show. */
const replace = (path: string, from: string | RegExp, to: string) => (folder: string): void => {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} does not contain ${String(from)}`);
  writeFileSync(file, changed);
};
const write = (path: string, content: string | Uint8Array) => (folder: string): void => writeFileSync(join(folder, path), content);
const remove = (path: string) => (folder: string): void => rmSync(join(folder, path), { recursive: true });
const all = (...edits: readonly BrokenShow['edit'][]) => (folder: string): void => edits.forEach((edit) => edit(folder));

/** The tiny show with all that can stand beside its slides. */
const full = (folder: string): void => void writeTinyShow(folder, { full: true });

const DRAWING =
  'elements that draw: svg, g, defs, symbol, use, title, desc, path, circle, ellipse, rect, line, polyline, polygon, clipPath, mask, pattern, marker, linearGradient, radialGradient, stop';
/** The kids' telling as each file of the tiny show has it. */
const KIDS_SLIDES = /  kids:\n    - id: hello\n[^]*$/;
const KIDS_TEXT = /  kids:\n    hello:\n[^]*(?=finish:)/;
const KIDS_FINISH = /  kids:\n    title: Done\n    points:\n.*\n/;
const PICTURE_START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">\n';
const picture = (inside: string): string => `${PICTURE_START}<circle data-part="sun" r="9"/>\n${inside}\n</svg>\n`;

export const brokenShows: readonly BrokenShow[] = [
  {
    name: 'no folder',
    edit: (folder) => rmSync(folder, { recursive: true }),
    faults: [`${FOLDER}: found ENOENT: no such file or directory, realpath '${FOLDER}'; allowed: a show folder`],
  },
  {
    name: 'a file where the folder should be',
    edit: (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'a show');
    },
    faults: [`${FOLDER}: found not a folder; allowed: a show folder`],
  },
  {
    name: 'an empty folder',
    edit: all(remove('show.yaml'), remove('text'), remove('pictures')),
    faults: ['show.yaml: found nothing; allowed: the file that says what the show consists of'],
  },
  {
    name: 'no show.yaml',
    edit: remove('show.yaml'),
    faults: ['show.yaml: found nothing; allowed: the file that says what the show consists of'],
  },
  {
    name: 'a show.yaml that is cut off',
    edit: (folder) => truncateSync(join(folder, 'show.yaml'), 300),
    faults: ['show.yaml:19: found "sources: [almana"; allowed: YAML (Flow sequence in block collection must be sufficiently indented and end with a ])'],
  },
  {
    name: 'a misspelt key in show.yaml',
    edit: replace('show.yaml', 'tellings:', 'teling:'),
    faults: [
      'show.yaml:1: tellings: found nothing; allowed: keys with values',
      'show.yaml:15: teling: found an unknown key; allowed: format, title, languages, sources, review, tellings, short (did you mean tellings?)',
    ],
  },
  {
    name: 'a format of the future',
    edit: replace('show.yaml', 'format: 1', 'format: 2'),
    faults: ['show.yaml:1: format: found 2; allowed: 1'],
  },
  {
    name: 'a slide without facts and with an unknown key',
    edit: replace('show.yaml', 'facts: [F01]', 'fact: F01'),
    faults: [
      'show.yaml:17: tellings.grown-ups.0.facts: found nothing; allowed: a list',
      'show.yaml:20: tellings.grown-ups.0.fact: found an unknown key; allowed: id, picture, sources, facts, beside, do (did you mean facts?)',
    ],
  },
  {
    name: 'a fact that is none',
    edit: replace('show.yaml', 'facts: [F02]', 'facts: [F02, elephants]'),
    faults: ['show.yaml:24: tellings.grown-ups.1.facts.1: found "elephants"; allowed: a fact such as F08 or P1'],
  },
  {
    name: 'a slide id that reaches out of the folder',
    edit: replace('show.yaml', 'id: hello', 'id: ../hello'),
    faults: ['show.yaml:17: tellings.grown-ups.0.id: found "../hello"; allowed: small letters, digits and hyphens, 1 to 40 of them, first a letter'],
  },
  {
    name: 'a picture that reaches out of the folder',
    edit: replace('show.yaml', 'picture: hello', 'picture: ../../secret'),
    faults: ['show.yaml:18: tellings.grown-ups.0.picture: found "../../secret"; allowed: small letters, digits and hyphens, 1 to 40 of them, first a letter'],
  },
  {
    name: 'the same slide twice',
    edit: replace('show.yaml', 'id: goodbye', 'id: hello'),
    faults: [
      'show.yaml:21: tellings.grown-ups.1.id: found "hello" a second time; allowed: each slide once in its telling',
      'text/en.yaml:13: tellings.grown-ups.goodbye: found a slide that show.yaml does not have; allowed: a slide of show.yaml: hello',
      'text/es.yaml:13: tellings.grown-ups.goodbye: found a slide that show.yaml does not have; allowed: a slide of show.yaml: hello',
    ],
  },
  {
    name: 'a source that is not listed',
    edit: replace('show.yaml', 'sources: [almanac]', 'sources: [almanak]'),
    faults: ['show.yaml:19: tellings.grown-ups.0.sources.0: found "almanak"; allowed: a key of sources: almanac (did you mean almanac?)'],
  },
  {
    name: 'a review date that says nothing',
    edit: replace('show.yaml', 'en: none', 'en: yes'),
    faults: ['show.yaml:13: review.en: found "yes"; allowed: none, or by, on, next and texts'],
  },
  {
    name: 'a review without its next date',
    edit: replace('show.yaml', '  en: none', '  en:\n    by: Dr. Sun\n    on: 2026-13-01\n    texts: {}'),
    faults: [
      'show.yaml:13: review.en.next: found nothing; allowed: a date such as 2026-03-31',
      'show.yaml:15: review.en.on: found "2026-13-01"; allowed: a date such as 2026-03-31',
    ],
  },
  {
    name: 'a review whose next date is past',
    edit: replace('show.yaml', '  en: none', '  en:\n    by: Dr. Sun\n    on: 2026-03-01\n    next: 2025-03-01\n    texts: {}'),
    faults: ['show.yaml:16: review.en.next: found "2025-03-01"; allowed: a date after 2026-03-01'],
  },
  {
    name: 'a telling that there is not',
    edit: replace('show.yaml', '  kids:', '  teenagers:'),
    faults: ['show.yaml:25: tellings.teenagers: found an unknown key; allowed: grown-ups, kids'],
  },
  {
    name: 'no slides in a telling',
    edit: replace('show.yaml', KIDS_SLIDES, '  kids: []\n'),
    faults: ['show.yaml:25: tellings.kids: found []; allowed: at least one slide'],
  },
  {
    name: 'no telling at all',
    edit: replace('show.yaml', /tellings:[^]*$/, 'tellings: {}\n'),
    faults: [
      'show.yaml:15: tellings: found no telling; allowed: grown-ups, kids',
      'text/en.yaml:7: tellings.grown-ups: found a telling that show.yaml does not have; allowed: none before show.yaml has one',
      'text/en.yaml:17: tellings.kids: found a telling that show.yaml does not have; allowed: none before show.yaml has one',
      'text/es.yaml:7: tellings.grown-ups: found a telling that show.yaml does not have; allowed: none before show.yaml has one',
      'text/es.yaml:17: tellings.kids: found a telling that show.yaml does not have; allowed: none before show.yaml has one',
    ],
  },
  {
    name: 'a telling that nobody tells',
    edit: all(...['text/en.yaml', 'text/es.yaml'].flatMap((path) => [replace(path, KIDS_TEXT, ''), replace(path, KIDS_FINISH, '')])),
    faults: ['show.yaml:25: tellings.kids: found no language that tells it; allowed: tellings.kids in a text file'],
  },
  {
    name: 'a text that tells nothing',
    edit: replace('text/es.yaml', /tellings:[^]*(?=credit:)/, 'tellings: {}\nfinish: {}\n'),
    faults: ['text/es.yaml:6: tellings: found no telling; allowed: grown-ups, kids'],
  },
  {
    name: 'texts of a telling that show.yaml does not have',
    edit: replace('show.yaml', KIDS_SLIDES, ''),
    faults: [
      'text/en.yaml:17: tellings.kids: found a telling that show.yaml does not have; allowed: grown-ups',
      'text/es.yaml:17: tellings.kids: found a telling that show.yaml does not have; allowed: grown-ups',
    ],
  },
  {
    name: 'a finish of a telling that is not told',
    edit: replace('text/es.yaml', KIDS_TEXT, ''),
    faults: ['text/es.yaml:22: finish.kids: found the finish of a telling that this file does not tell; allowed: grown-ups'],
  },
  {
    name: 'a language twice',
    edit: replace('show.yaml', '[en, es]', '[en, es, en]'),
    faults: ['show.yaml:5: languages.2: found "en" a second time; allowed: each language once'],
  },
  {
    name: 'a language without a text',
    edit: replace('show.yaml', '[en, es]', '[en, es, pt-BR]'),
    faults: [
      'show.yaml:2: title.pt-BR: found nothing; allowed: a title in every language listed',
      'show.yaml:12: review.pt-BR: found nothing; allowed: none, or by, on, next and texts',
      'text/pt-BR.yaml: found nothing; allowed: the texts of pt-BR, which show.yaml lists under languages',
    ],
  },
  {
    name: 'a text file that is gone',
    edit: remove('text/es.yaml'),
    faults: ['text/es.yaml: found nothing; allowed: the texts of es, which show.yaml lists under languages'],
  },
  {
    name: 'a text file named by another language',
    edit: (folder) => renameSync(join(folder, 'text/es.yaml'), join(folder, 'text/fr.yaml')),
    faults: ['text/es.yaml: found nothing; allowed: the texts of es, which show.yaml lists under languages'],
  },
  {
    name: 'a text file that says it is another language',
    edit: replace('text/es.yaml', 'language: es', 'language: en'),
    faults: ['text/es.yaml:1: language: found "en"; allowed: es, as the file is named'],
  },
  {
    name: 'a slide without its text',
    edit: replace('text/en.yaml', '    goodbye:\n      title: goodbye\n      say:\n        - "The [sun]sun[/] goes down."\n', ''),
    faults: ['text/en.yaml:7: tellings.grown-ups.goodbye: found nothing; allowed: title and say of this slide of show.yaml'],
  },
  {
    name: 'a text for a slide that there is not',
    edit: replace('text/en.yaml', '    hello:', '    helo:'),
    faults: [
      'text/en.yaml:7: tellings.grown-ups.hello: found nothing; allowed: title and say of this slide of show.yaml',
      'text/en.yaml:8: tellings.grown-ups.helo: found a slide that show.yaml does not have; allowed: a slide of show.yaml: hello, goodbye (did you mean hello?)',
    ],
  },
  {
    name: 'an empty sentence',
    edit: replace('text/en.yaml', '"It is warm."', '""'),
    faults: ['text/en.yaml:12: tellings.grown-ups.hello.say.1: found ""; allowed: a text that is not empty'],
  },
  {
    name: 'a sentence of marks only',
    edit: replace('text/en.yaml', '"It is warm."', '"[sun] [/]"'),
    faults: ['text/en.yaml:12: tellings.grown-ups.hello.say.1: found "[sun] [/]"; allowed: at least one word'],
  },
  {
    name: 'a sentence that is a number',
    edit: replace('text/en.yaml', '"It is warm."', '1234'),
    faults: ['text/en.yaml:12: tellings.grown-ups.hello.say.1: found 1234; allowed: a text'],
  },
  {
    name: 'a colon that makes a sentence a key',
    edit: replace('text/en.yaml', '"It is warm."', 'It is: warm.'),
    faults: ['text/en.yaml:12: tellings.grown-ups.hello.say.1: found {"It is":"warm."}; allowed: a text'],
  },
  {
    name: 'a mark never closed',
    edit: replace('text/en.yaml', '[sun]round sun[/]', '[sun]round sun'),
    faults: ['text/en.yaml:11: tellings.grown-ups.hello.say.0: found "[sun]" never closed in column 25; allowed: "[/]" before the end of the line'],
  },
  {
    name: 'a mark closed that was never opened',
    edit: replace('text/en.yaml', 'It is warm.', 'It is warm[/].'),
    faults: ['text/en.yaml:12: tellings.grown-ups.hello.say.1: found "[/]" in column 11; allowed: "[/]" only after "[part]"'],
  },
  {
    name: 'a part that the picture does not have',
    edit: replace('text/en.yaml', '[sun]round sun[/]', '[snu]round sun[/]'),
    faults: ['text/en.yaml:11: tellings.grown-ups.hello.say.0: found [snu]; allowed: a data-part of pictures/hello.svg: sky, sun (did you mean sun?)'],
  },
  {
    name: 'a finish that is missing',
    edit: replace('text/es.yaml', '  kids:\n    title: Done\n    points:\n      - The sun is warm.\n', ''),
    faults: ['text/es.yaml:27: finish.kids: found nothing; allowed: title and points for every telling'],
  },
  {
    name: 'texts that are not UTF-8',
    edit: write('text/es.yaml', new Uint8Array([0xff, 0xfe, 0x6c, 0x00])),
    faults: ['text/es.yaml: found bytes that are not UTF-8; allowed: a text file in UTF-8'],
  },
  {
    name: 'a telling that one language alone does not tell, and its finish',
    edit: replace('text/es.yaml', '  kids:\n    hello:', '  kid:\n    hello:'),
    faults: ['text/es.yaml:17: tellings.kid: found an unknown key; allowed: grown-ups, kids (did you mean kids?)'],
  },
  {
    name: 'a picture that is gone',
    edit: remove('pictures/hello.svg'),
    faults: [
      'show.yaml:18: tellings.grown-ups.0.picture: found "hello", and no pictures/hello.svg; allowed: a file in pictures/: goodbye',
      'show.yaml:27: tellings.kids.0.picture: found "hello", and no pictures/hello.svg; allowed: a file in pictures/: goodbye',
    ],
  },
  {
    name: 'a picture that is a photograph',
    edit: write('pictures/hello.svg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
    faults: ['pictures/hello.svg: found bytes that are not UTF-8; allowed: an SVG file in UTF-8'],
  },
  {
    name: 'a picture cut off',
    edit: write('pictures/hello.svg', `${PICTURE_START}<circle data-part="sun" r="9"/>\n<g>`),
    faults: ['pictures/hello.svg:3: found <g> never closed; allowed: </g>'],
  },
  {
    name: 'a picture cut off in a tag',
    edit: write('pictures/hello.svg', `${PICTURE_START}<circle data-part="sun" r=`),
    faults: ['pictures/hello.svg:2: found "<circle data-part=\\"sun\\" r="; allowed: tags with quoted attributes, comments, and no document type'],
  },
  {
    name: 'a picture with tags crossed',
    edit: write('pictures/hello.svg', picture('<g><defs></g></defs>')),
    faults: ['pictures/hello.svg:3: found </g>; allowed: </defs>'],
  },
  {
    name: 'a picture with a script, a handler, a style, a link out and text',
    edit: write('pictures/hello.svg', picture('<script>alert(1)</script>\n<g onclick="alert(1)" style="fill:red">\n<use href="https://example.org/a.svg#b"/>\n<rect fill="url(https://example.org/x)"/></g>\nHello')),
    faults: [
      `pictures/hello.svg:3: found <script>; allowed: ${DRAWING}`,
      'pictures/hello.svg:3: found the text "alert(1)"; allowed: no text in a picture: it could not be translated',
      'pictures/hello.svg:4: found the attribute onclick; allowed: a picture without script',
      'pictures/hello.svg:4: found the attribute style; allowed: presentation attributes such as fill="…"',
      'pictures/hello.svg:5: found href="https://example.org/a.svg#b"; allowed: a reference within the picture such as href="#leaf"',
      'pictures/hello.svg:6: found fill="url(https://example.org/x)"; allowed: a reference within the picture such as url(#sky)',
      'pictures/hello.svg:7: found the text "Hello"; allowed: no text in a picture: it could not be translated',
    ],
  },
  {
    name: 'a picture with an entity of its own',
    edit: write('pictures/hello.svg', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${picture('')}`),
    faults: ['pictures/hello.svg:1: found "<!DOCTYPE svg [<!ENTITY x SYSTEM \\"file:/"; allowed: tags with quoted attributes, comments, and no document type'],
  },
  {
    name: 'a picture that unfolds without end',
    edit: write('pictures/hello.svg', picture('<g id="a"><use href="#b"/></g>\n<g id="b"><use href="#a"/></g>')),
    faults: ['pictures/hello.svg:1: found more than 20000 elements when every <use> is unfolded; allowed: at most 20000, and no <use> of itself'],
  },
  {
    name: 'a picture that unfolds to millions',
    edit: write('pictures/hello.svg', picture(Array.from({ length: 7 }, (_, level) => `<g id="l${level}">${level === 0 ? '<path/>' : `<use href="#l${level - 1}"/>`.repeat(10)}</g>`).join('\n'))),
    faults: ['pictures/hello.svg:1: found more than 20000 elements when every <use> is unfolded; allowed: at most 20000, and no <use> of itself'],
  },
  {
    name: 'a picture that uses what is not there',
    edit: write('pictures/hello.svg', picture('<use href="#cloud"/>')),
    faults: ['pictures/hello.svg:1: found href="#cloud"; allowed: the id of something in the picture'],
  },
  {
    name: 'a picture without a view box',
    edit: replace('pictures/hello.svg', 'viewBox="0 0 100 100"', 'width="100"'),
    faults: ['pictures/hello.svg:1: found viewBox=nothing; allowed: four numbers such as viewBox="0 0 1200 1200"'],
  },
  {
    name: 'a picture of a megabyte',
    edit: write('pictures/hello.svg', picture(`<!-- ${'x'.repeat(1_000_000)} -->`)),
    faults: ['pictures/hello.svg: found 1000112 bytes; allowed: at most 500000 bytes'],
  },
  {
    name: 'a picture that is a link',
    edit: (folder) => { rmSync(join(folder, 'pictures/hello.svg')); symlinkSync('/etc/passwd', join(folder, 'pictures/hello.svg')); },
    faults: ['pictures/hello.svg: found a symbolic link; allowed: files and folders only'],
  },
  {
    name: 'a folder of texts that is a link',
    edit: (folder) => { renameSync(join(folder, 'text'), join(folder, 'elsewhere')); symlinkSync('elsewhere', join(folder, 'text')); },
    faults: ['text: found a symbolic link; allowed: files and folders only'],
  },
  {
    name: 'a folder where a picture should be',
    edit: (folder) => { rmSync(join(folder, 'pictures/hello.svg')); mkdirSync(join(folder, 'pictures/hello.svg')); },
    faults: [
      'show.yaml:18: tellings.grown-ups.0.picture: found "hello", and no pictures/hello.svg; allowed: a file in pictures/: goodbye',
      'show.yaml:27: tellings.kids.0.picture: found "hello", and no pictures/hello.svg; allowed: a file in pictures/: goodbye',
    ],
  },
  {
    name: 'a review of a slide that there is not',
    edit: replace('show.yaml', '  en: none', '  en:\n    by: Dr. Sun\n    on: 2026-03-01\n    next: 2027-03-01\n    texts: { kids/helo: 0123456789ab, kids/goodbye: 0123456789ab }'),
    faults: ['show.yaml:17: review.en.texts.kids/helo: found a slide that show.yaml does not have; allowed: TELLING/ID of a slide: grown-ups/hello, grown-ups/goodbye, kids/hello, kids/goodbye (did you mean kids/hello?)'],
  },
  {
    name: 'a short version of slides that there are not, one of them twice',
    edit: all(full, replace('show.yaml', 'short: [goodbye]', 'short: [goodby, hello, hello]')),
    faults: [
      'show.yaml:46: short.0: found "goodby"; allowed: a slide of tellings.grown-ups: hello, goodbye (did you mean goodbye?)',
      'show.yaml:46: short.2: found "hello" a second time; allowed: each slide once',
    ],
  },
  {
    name: 'a question beside a slide that no language has',
    edit: all(full, replace('show.yaml', 'beside: bedtime', 'beside: badtime')),
    faults: ['show.yaml:21: tellings.grown-ups.0.beside: found "badtime"; allowed: a key of questions in the text files: bedtime (did you mean bedtime?)'],
  },
  {
    name: 'a question beside a slide that one language lacks',
    edit: all(full, replace('text/es.yaml', '  bedtime: {', '  bedtimes: {')),
    faults: ['text/es.yaml:42: questions.bedtime: found nothing; allowed: the question that show.yaml puts beside a slide'],
  },
  {
    name: 'something to do with parts that the picture does not have',
    edit: all(full, replace('show.yaml', '{ touch: sun, hides: [sky] }', '{ touch: snu, shows: [sun, moon], hides: [skies] }')),
    faults: [
      'show.yaml:25: tellings.grown-ups.0.do.steps.0.touch: found "snu"; allowed: a data-part of pictures/hello.svg: sky, sun (did you mean sun?)',
      'show.yaml:25: tellings.grown-ups.0.do.steps.0.shows.1: found "moon"; allowed: a data-part of pictures/hello.svg: sky, sun',
      'show.yaml:25: tellings.grown-ups.0.do.steps.0.hides.0: found "skies"; allowed: a data-part of pictures/hello.svg: sky, sun',
    ],
  },
  {
    name: 'a choice that can never be made',
    edit: all(full, replace('show.yaml', '{ touch: sky, shows: [sun] }', '{ touch: sun, shows: [sun] }')),
    faults: ['show.yaml:26: tellings.grown-ups.0.do.steps.1.touch: found "sun" a second time; allowed: each part once where the order is any'],
  },
  {
    name: 'something to do without its words in one language',
    edit: all(full, replace('text/es.yaml', '      do:\n        invite: Touch the sun.\n        answer: It is warm.\n', '')),
    faults: ['text/es.yaml:8: tellings.grown-ups.hello.do: found nothing; allowed: invite and answer, since show.yaml has something to do on this slide'],
  },
  {
    name: 'words for something to do where there is nothing',
    edit: all(full, replace('text/en.yaml', '- "The [sun]sun[/] goes down."\n', '- "The [sun]sun[/] goes down."\n      do: { invite: Wave., answer: Bye. }\n')),
    faults: ['text/en.yaml:20: tellings.grown-ups.goodbye.do: found words for something to do that show.yaml does not have; allowed: a slide with do in show.yaml'],
  },
  {
    name: 'something to do whose words light what is not there',
    edit: all(full, replace('text/en.yaml', 'invite: Touch the sun.\n        answer: It is warm.', 'invite: "Touch the [moon]moon[/]."\n        answer: "It is [warm."')),
    faults: [
      'text/en.yaml:14: tellings.grown-ups.hello.do.invite: found [moon]; allowed: a data-part of pictures/hello.svg: sky, sun',
      'text/en.yaml:15: tellings.grown-ups.hello.do.answer: found "[" without "]" in column 7; allowed: [part]words[/]',
    ],
  },
  {
    name: 'a needle on a slide that there is not',
    edit: all(full, replace('text/en.yaml', 'needle:\n  hello:', 'needle:\n  helo:')),
    faults: [
      'text/en.yaml:33: needle.hello: found nothing; allowed: show, hide and say of the drawing pictures/hello.needle.svg',
      'text/en.yaml:34: needle.helo: found a slide that the grown-ups are not told; allowed: a slide of tellings.grown-ups: hello, goodbye (did you mean hello?)',
    ],
  },
  {
    name: 'a needle without its drawing',
    edit: all(full, remove('pictures/hello.needle.svg')),
    faults: [
      'text/en.yaml:34: needle.hello: found no pictures/hello.needle.svg; allowed: the drawing pictures/hello.needle.svg, which is shown when it is asked for',
      'text/es.yaml:34: needle.hello: found no pictures/hello.needle.svg; allowed: the drawing pictures/hello.needle.svg, which is shown when it is asked for',
    ],
  },
  {
    name: 'a needle that lights a part of the other drawing',
    edit: all(full, replace('text/en.yaml', '[ray]ray[/]', '[sun]ray[/]')),
    faults: ['text/en.yaml:38: needle.hello.say.0: found [sun]; allowed: a data-part of pictures/hello.needle.svg: ray'],
  },
  {
    name: 'a word that two cards explain',
    edit: all(full, replace('text/en.yaml', 'forms: [day]', 'forms: [day, "Sun."]')),
    faults: ['text/en.yaml:41: glossary.day.forms.1: found "Sun.", which is a form of sun; allowed: each form once in the glossary'],
  },
  {
    name: 'a card, an end and a question that light a picture they do not have',
    edit: all(
      full,
      replace('text/en.yaml', 'meaning: A star.', 'meaning: "A [sun]star[/]."'),
      replace('text/en.yaml', 'ask: What is warm?', 'ask: "What is [sun]warm[/]?"'),
      replace('text/en.yaml', 'The [sun]sun[/] is."', 'The [moon]sun[/] is."'),
      replace('text/en.yaml', 'title: Done', 'title: "[sun]Done[/]"'),
      replace('text/en.yaml', '- The sun is round.', '- "The [sun]sun[/] is round."'),
      replace('text/en.yaml', '- What is the sun?', '- "What is the [sun]sun[/]?"'),
    ),
    faults: [
      'text/en.yaml:5: attract.questions.0: found [sun]; allowed: no marks: there is no picture to light',
      'text/en.yaml:40: glossary.sun.meaning: found [sun]; allowed: no marks: there is no picture to light',
      'text/en.yaml:46: stayed.grown-ups.0.ask: found [sun]; allowed: no marks: there is no picture to light',
      'text/en.yaml:49: stayed.grown-ups.0.answers.1.because: found [moon]; allowed: a data-part of pictures/hello.svg: sky, sun',
      'text/en.yaml:58: finish.grown-ups.title: found [sun]; allowed: no marks: there is no picture to light',
      'text/en.yaml:60: finish.grown-ups.points.0: found [sun]; allowed: no marks: there is no picture to light',
    ],
  },
  {
    name: 'a question with two right answers, and one with none',
    edit: all(
      full,
      ...['text/en.yaml', 'text/es.yaml'].flatMap((file) => [replace(file, 'say: The snow, right: false', 'say: The snow, right: true'), replace(file, 'part: sun, right: true', 'part: sun, right: false')]),
    ),
    faults: ['en', 'es'].flatMap((language) => [
      `text/${language}.yaml:47: stayed.grown-ups.0.answers: found both of them right; allowed: exactly one right answer`,
      `text/${language}.yaml:53: stayed.kids.0.answers: found none of them right; allowed: exactly one right answer`,
    ]),
  },
  {
    name: 'answers of slides and parts that there are not',
    edit: all(
      full,
      ...['text/en.yaml', 'text/es.yaml'].flatMap((file) => [
        replace(file, 'because: It is., slide: hello', 'because: It is., slide: helo'),
        replace(file, 'say: The snow,', 'say: The snow, part: sky,'),
        replace(file, 'The sky, part: sky,', 'The sky,'),
        replace(file, 'part: sun,', 'part: snu,'),
      ]),
    ),
    faults: ['en', 'es'].flatMap((language) => [
      `text/${language}.yaml:48: stayed.grown-ups.0.answers.0.slide: found "helo"; allowed: a slide of tellings.grown-ups: hello, goodbye (did you mean hello?)`,
      `text/${language}.yaml:49: stayed.grown-ups.0.answers.1.part: found "sky"; allowed: no part where the question has no picture`,
      `text/${language}.yaml:54: stayed.kids.0.answers.0.part: found nothing; allowed: the part of pictures/hello.svg that is this answer`,
      `text/${language}.yaml:55: stayed.kids.0.answers.1.part: found "snu"; allowed: a data-part of pictures/hello.svg: sky, sun (did you mean sun?)`,
    ]),
  },
  {
    name: 'two answers that are the same part, of a picture that is gone',
    edit: all(
      full,
      ...['text/en.yaml', 'text/es.yaml'].flatMap((file) => [replace(file, 'picture: hello', 'picture: helo'), replace(file, 'part: sky', 'part: sun')]),
    ),
    faults: ['en', 'es'].flatMap((language) => [
      `text/${language}.yaml:52: stayed.kids.0.picture: found "helo", and no pictures/helo.svg; allowed: a file in pictures/: goodbye, hello.needle, hello (did you mean hello?)`,
      `text/${language}.yaml:55: stayed.kids.0.answers.1.part: found "sun" a second time; allowed: another part for each answer`,
    ]),
  },
  {
    name: 'what stayed, asked in another order in another language',
    edit: all(full, replace('text/es.yaml', 'The sun, right: true, because: It is., slide: hello', 'The sun, right: true, because: It is., slide: goodbye')),
    faults: ['text/es.yaml:47: stayed.grown-ups.0.answers: found other answers, or another order of them; allowed: the answers in the order of text/en.yaml'],
  },
  {
    name: 'what stayed, asked less often in another language',
    edit: all(full, replace('text/es.yaml', '  kids:\n    - ask: What is round?\n      picture: hello\n      answers:\n        - { say: The sky, part: sky, right: false, because: The sun is., slide: hello }\n        - { say: The sun, part: sun, right: true, because: It is., slide: hello }\n', '')),
    faults: ['text/es.yaml:44: stayed.kids: found 0 of them; allowed: 1, as in text/en.yaml'],
  },
  {
    name: 'what stayed of a telling that one language does not tell',
    edit: all(full, (folder) => {
      const file = join(folder, 'text/es.yaml');
      const text = readFileSync(file, 'utf8');
      const from = text.indexOf('  kids:');
      writeFileSync(file, (text.slice(0, from) + text.slice(text.indexOf('needle:'))).replace('  kids:\n    title: Done\n    points:\n      - The sun is warm.\n', ''));
    }),
    faults: ['text/es.yaml:37: stayed.kids: found questions about a telling that this file does not tell; allowed: grown-ups'],
  },
  {
    name: 'everything at once',
    edit: all(
      replace('show.yaml', '[en, es]', '[en, es, de]'),
      replace('show.yaml', 'sources: [almanac]', 'sources: [atlas]'),
      replace('show.yaml', '  es: El sol\n', ''),
      replace('show.yaml', 'picture: goodbye', 'picture: godbye'),
      replace('text/en.yaml', '[sun]round sun[/]', '[moon]round sun[/]'),
      replace('text/en.yaml', 'It is warm.', 'It is ]warm.'),
      replace('text/es.yaml', 'headline:', 'headlines:'),
      write('pictures/goodbye.svg', picture('<foreignObject/>')),
    ),
    faults: [
      'show.yaml:2: title.es: found nothing; allowed: a title in every language listed',
      'show.yaml:2: title.de: found nothing; allowed: a title in every language listed',
      'show.yaml:11: review.de: found nothing; allowed: none, or by, on, next and texts',
      'show.yaml:18: tellings.grown-ups.0.sources.0: found "atlas"; allowed: a key of sources: almanac',
      'show.yaml:21: tellings.grown-ups.1.picture: found "godbye", and no pictures/godbye.svg; allowed: a file in pictures/: goodbye, hello (did you mean goodbye?)',
      'text/de.yaml: found nothing; allowed: the texts of de, which show.yaml lists under languages',
      'text/en.yaml:11: tellings.grown-ups.hello.say.0: found [moon]; allowed: a data-part of pictures/hello.svg: sky, sun',
      'text/en.yaml:12: tellings.grown-ups.hello.say.1: found "]" in column 7; allowed: a bracket only around a part name: [part]words[/]',
      'text/es.yaml:2: attract.headline: found nothing; allowed: a text',
      'text/es.yaml:3: attract.headlines: found an unknown key; allowed: headline, questions (did you mean headline?)',
      `pictures/goodbye.svg:3: found <foreignObject>; allowed: ${DRAWING}`,
    ],
  },
];
