/**
 * Broken copies of the bundled show, and what `npm run check` says of each.
 * Guarantees: one mistake an entry, of those that people make; an edit that finds nothing to break throws.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

export interface ExpectedFault {
  readonly file: string;
  /** Stands on the line that the fault names; absent where a fault has no line. */
  readonly at?: string;
  /** Key, what was found and what is allowed, as faultText joins them. */
  readonly says: RegExp;
}

export interface JudgedShow {
  readonly name: string;
  /** Breaks the texts, before they are spoken. */
  readonly edit?: (folder: string) => void;
  /** Breaks what is spoken. */
  readonly unspeak?: (folder: string) => void;
  /** Every fault of the check is one of these, and each of these is there. */
  readonly faults: readonly ExpectedFault[];
}

type Edit = (folder: string) => void;
type Key = string | number;

/** Changes the text of a file; the change must change something. */
const rewrite = (file: string, change: (text: string) => string): Edit => (folder) => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file}: nothing to break`);
  writeFileSync(path, after);
};

/** Changes what stands at a key of a YAML file; undefined takes it out. */
const change = (file: string, keys: (value: unknown) => readonly Key[], edit: (value: unknown) => unknown): Edit =>
  rewrite(file, (text) => {
    const document = parseDocument(text);
    const path = keys(document.toJS());
    const before = document.hasIn(path) ? (document.getIn(path) as { toJSON?: () => unknown } | string) : undefined;
    const after = edit(typeof before === 'object' && before.toJSON !== undefined ? before.toJSON() : before);
    if (after === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(after));
    return document.toString({ lineWidth: 0 });
  });

const say = (language: string, slide: string, edit: (lines: string[]) => string[]): Edit =>
  change(`text/${language}.yaml`, () => [...(slide.startsWith('needle/') ? [] : ['tellings']), ...slide.split('/'), 'say'], (lines) => edit(lines as string[]));
const add = (language: string, slide: string, ...lines: string[]): Edit => say(language, slide, (before) => [...before, ...lines]);
const swap = (language: string, slide: string, from: RegExp, to: string): Edit => say(language, slide, (lines) => lines.map((line) => line.replace(from, to)));

interface SlideInFile {
  readonly id: string;
}
/** A key of a slide in show.yaml. */
const slide = (name: string, key: string, edit: (value: unknown) => unknown): Edit => {
  const [telling = '', id = ''] = name.split('/');
  return change('show.yaml', (show) => {
    const slides = (show as { tellings: Record<string, SlideInFile[]> }).tellings[telling] ?? [];
    return ['tellings', telling, slides.findIndex((one) => one.id === id), key];
  }, edit);
};
const facts = (name: string, edit: (facts: string[]) => string[]): Edit => slide(name, 'facts', (value) => edit(value as string[]));
const review = (texts: Readonly<Record<string, string>>): Edit => change('show.yaml', () => ['review', 'en'], () => ({ by: 'A clinician', on: '2026-01-31', next: '2099-01-31', texts }));
const intoPicture = (name: string, inside: string): Edit => rewrite(`pictures/${name}.svg`, (text) => text.replace('</svg>', `${inside}\n</svg>`));
const words = (clip: string, edit: (file: { hash: string; durationMs: number; words: { word: string; startMs: number; endMs: number }[] }) => void): Edit =>
  rewrite(`narration/${clip}.words.json`, (text) => {
    const file = JSON.parse(text) as Parameters<typeof edit>[0];
    edit(file);
    return JSON.stringify(file);
  });

const HARD = [
  'Hematological evaluation necessitates considerable institutional preparation.',
  'Multidisciplinary professionals systematically characterize cellular irregularities.',
  'Comprehensive documentation facilitates subsequent interdisciplinary communication.',
];
const DIFICIL = [
  'La multidisciplinariedad hospitalaria posibilita interpretaciones extraordinariamente complementarias.',
  'Consecuentemente, la caracterización citomorfológica requiere instrumentación especializada.',
  'Las particularidades institucionales condicionan significativamente la documentación correspondiente.',
];

export const judgedShows: readonly JudgedShow[] = [
  {
    name: 'a fact that lost its sentence',
    edit: say('en', 'grown-ups/more-than-one', (lines) => lines.filter((line) => !line.includes('body'))),
    faults: [
      { file: 'text/en.yaml', at: 'say:', says: /more-than-one\.say: found no sentence that tells F36 .*; allowed: one that says body with replaces/ },
      { file: 'text/en.yaml', at: 'grown-ups:', says: /tellings\.grown-ups: found no slide that tells F36/ },
    ],
  },
  {
    name: 'a slide that no longer names its fact',
    edit: facts('kids/bandage', (all) => all.filter((fact) => fact !== 'F36')),
    faults: [
      { file: 'text/en.yaml', at: 'kids:', says: /tellings\.kids: found no slide that tells F36/ },
      { file: 'text/es.yaml', at: 'kids:', says: /tellings\.kids: found no slide that tells F36/ },
    ],
  },
  {
    name: 'a medical word on a slide without its fact',
    edit: add('en', 'grown-ups/welcome', 'A bandage goes on.'),
    faults: [{ file: 'text/en.yaml', at: 'A bandage goes on.', says: /found "bandage" on a slide that names no fact of it; allowed: a slide that names F37/ }],
  },
  {
    name: 'a statement that no fact carries',
    edit: add('en', 'kids/bandage', 'Your back may be sore.'),
    faults: [{ file: 'text/en.yaml', at: 'be sore', says: /found "sore" .*a question for the care team/ }],
  },
  {
    name: 'a fact that there is not',
    edit: facts('grown-ups/welcome', (all) => [...all, 'F77']),
    faults: [{ file: 'show.yaml', at: 'F77', says: /found F77; allowed: a fact of facts\.yaml/ }],
  },
  {
    name: 'a fact that children are spared',
    edit: facts('kids/hello', (all) => [...all, 'F17']),
    faults: [
      { file: 'show.yaml', at: 'F17', says: /found F17; allowed: no fact that the kids telling leaves out/ },
      { file: 'text/en.yaml', at: 'say:', says: /kids\.hello\.say: found no sentence that tells F17/ },
      { file: 'text/es.yaml', at: 'say:', says: /kids\.hello\.say: found no sentence that tells F17/ },
    ],
  },
  {
    name: 'a promise that it will not hurt',
    edit: add('en', 'kids/hello', 'It will not hurt.'),
    faults: [{ file: 'text/en.yaml', at: 'It will not hurt.', says: /kids\.hello\.say\.\d+: found "not hurt"; allowed: kind words|found "hurt" on a slide/ }],
  },
  {
    name: 'the same promise in Spanish',
    edit: add('es', 'kids/hello', 'No te va a doler.'),
    faults: [{ file: 'text/es.yaml', at: 'No te va a doler.', says: /found "no te va a doler"; allowed: kind words|found "doler" on a slide/ }],
  },
  {
    name: 'words that frighten, on a card',
    edit: change('text/en.yaml', () => ['glossary', 'bone-marrow', 'meaning'], () => 'What the shot is for.'),
    faults: [{ file: 'text/en.yaml', at: 'What the shot', says: /glossary\.bone-marrow\.meaning: found "shot"/ }],
  },
  {
    name: 'médula without ósea',
    edit: add('es', 'grown-ups/welcome', 'La médula trabaja.'),
    faults: [{ file: 'text/es.yaml', at: 'La médula trabaja.', says: /found "médula" alone; allowed: médula ósea/ }],
  },
  {
    name: 'a wrong number in words',
    edit: swap('en', 'grown-ups/thirty-minutes', /thirty/, 'forty'),
    faults: [{ file: 'text/en.yaml', at: 'forty', says: /found the number "[^"]*forty[^"]*"; allowed: a number that a fact of this slide carries: thirty minutes|found the number "forty minutes/ }],
  },
  {
    name: 'a wrong number in digits, in Spanish',
    edit: swap('es', 'grown-ups/thirty-minutes', /treinta/, '45'),
    faults: [{ file: 'text/es.yaml', at: '45', says: /found the number "[^"]*45/ }],
  },
  {
    name: 'a number that no fact of the slide carries',
    edit: add('en', 'grown-ups/clean-and-numb', 'Then it is two hours.'),
    faults: [{ file: 'text/en.yaml', at: 'two hours', says: /found the number "(is two hours|two hours)"; .*there is none/ }],
  },
  {
    name: 'a hedge dropped: will for will likely',
    edit: swap('en', 'grown-ups/getting-ready', / will likely get/, ' will get'),
    faults: [{ file: 'text/en.yaml', at: 'will get', says: /F20 .*told with likely or probably|found "will get" in a sentence that tells F20/ }],
  },
  {
    name: 'a hedge told weaker: may for usually',
    edit: swap('en', 'grown-ups/on-your-side', /usually lies/, 'may lie'),
    faults: [{ file: 'text/en.yaml', at: 'may lie', says: /F28 .*told with usually or most often|found "may" in a sentence that tells F28/ }],
  },
  {
    name: 'a hedge told stronger, in Spanish',
    edit: swap('es', 'grown-ups/the-sample', /puede sentir/, 'siempre siente'),
    faults: [{ file: 'text/es.yaml', at: 'siempre', says: /F34 .*told with puede or|found "siempre" in a sentence that tells F34/ }],
  },
  {
    name: 'a sentence that is too long',
    edit: add('en', 'grown-ups/welcome', 'And if you would like to sit down and be still for a bit then do that here and look at me.'),
    faults: [{ file: 'text/en.yaml', at: 'sit down', says: /found a sentence of 22 words; allowed: at most 20/ }],
  },
  {
    name: 'a slide that is too hard',
    edit: add('en', 'grown-ups/afterwards', ...HARD),
    faults: [{ file: 'text/en.yaml', at: 'afterwards:', says: /afterwards: found Flesch-Kincaid \d+\.\d; hardest: ".*; allowed: at most 7/ }],
  },
  {
    name: 'a slide that is too hard, in Spanish',
    edit: add('es', 'grown-ups/clean-and-numb', ...DIFICIL),
    faults: [{ file: 'text/es.yaml', at: 'clean-and-numb:', says: /clean-and-numb: found (Fernández-Huerta|INFLESZ) -?\d+\.\d; hardest: ".*; allowed: at least/ }],
  },
  {
    name: 'an unknown part in a cue',
    edit: swap('en', 'grown-ups/welcome', /\[child\]/, '[chlid]'),
    faults: [{ file: 'text/en.yaml', at: '[chlid]', says: /found \[chlid\]; allowed: .*did you mean child/ }],
  },
  {
    name: 'an unknown part in what is said of the needle',
    edit: swap('en', 'needle/the-sample', /\[needle\]/, '[noodle]'),
    faults: [{ file: 'text/en.yaml', at: '[noodle]', says: /found \[noodle\]; allowed: .*the-sample\.needle\.svg/ }],
  },
  {
    name: 'a touch of a part that is not there',
    edit: slide('kids/hello', 'do', () => ({ order: 'all', steps: [{ touch: 'unicorn' }] })),
    faults: [{ file: 'show.yaml', at: 'unicorn', says: /do\.steps\.0\.touch: found "?unicorn"?.*; allowed: a data-part of pictures\/kids-hello\.svg/ }],
  },
  {
    name: 'fewer than two cues',
    edit: swap('en', 'grown-ups/the-biopsy', /\[[^\]]*\]/g, ''),
    faults: [{ file: 'text/en.yaml', at: 'say:', says: /the-biopsy\.say: found 0 cues; allowed: at least 2/ }],
  },
  {
    name: 'a picture with a script',
    edit: intoPicture('welcome', '<script>alert(1)</script>'),
    faults: [{ file: 'pictures/welcome.svg', at: '<script>', says: /found (<script>|the text)/ }],
  },
  {
    name: 'a picture with a style',
    edit: intoPicture('welcome', '<path style="fill:red" d="M0 0"/>'),
    faults: [{ file: 'pictures/welcome.svg', at: 'style=', says: /found the attribute style/ }],
  },
  {
    name: 'a picture with words in it',
    edit: intoPicture('why', '<text>Why</text>'),
    faults: [{ file: 'pictures/why.svg', at: '<text>', says: /found (<text>|the text)/ }],
  },
  {
    name: 'a picture that reaches outside',
    edit: intoPicture('why', '<use href="https://example.org/a.svg#b"/>'),
    faults: [{ file: 'pictures/why.svg', at: 'example.org', says: /found href=.*; allowed: a reference within the picture/ }],
  },
  {
    name: 'a picture that is too large',
    edit: intoPicture('why', `<!-- ${'x'.repeat(60_000)} -->`),
    faults: [{ file: 'pictures/why.svg', says: /found \d+ bytes; allowed: at most 60000/ }],
  },
  {
    name: 'a picture of too many elements',
    edit: intoPicture('screen-closed', '<path/>'.repeat(400)),
    faults: [{ file: 'pictures/screen-closed.svg', says: /found \d+ elements; allowed: at most 400/ }],
  },
  {
    name: 'a slide missing in Spanish',
    edit: change('text/es.yaml', () => ['tellings', 'grown-ups', 'why'], () => undefined),
    faults: [
      { file: 'text/es.yaml', says: /tellings\.grown-ups\.why: found nothing/ },
      { file: 'text/es.yaml', at: 'grown-ups:', says: /tellings\.grown-ups: found no slide that tells F1[5-9]/ },
    ],
  },
  {
    name: 'a slip in the YAML of a text',
    edit: rewrite('text/es.yaml', (text) => text.replace('language: es', 'language: [es')),
    faults: [{ file: 'text/es.yaml', says: /allowed: YAML/ }],
  },
  {
    name: 'no facts',
    edit: (folder) => rmSync(join(folder, 'facts.yaml')),
    faults: [{ file: 'facts.yaml', says: /found nothing; allowed: the facts that this show may tell/ }],
  },
  {
    name: 'a slip in the facts',
    edit: change('facts.yaml', () => ['facts', 'F01', 'words', 'en', 'abuot'], () => ['soft']),
    faults: [{ file: 'facts.yaml', says: /F01\.words\.en\.abuot: found an unknown key; allowed: about, must, never, numbers \(did you mean about\?\)/ }],
  },
  {
    name: 'facts that name one which is not there',
    edit: change('facts.yaml', () => ['languages', 'en', 'medical', 'bandage*'], () => ['F37', 'F73']),
    faults: [{ file: 'facts.yaml', at: 'F73', says: /languages\.en\.medical\.bandage\*\.1: found F73; allowed: a fact of this file/ }],
  },
  {
    name: 'a fact without words in a language of the show',
    edit: change('facts.yaml', () => ['facts', 'F42', 'words', 'es'], () => undefined),
    faults: [
      { file: 'facts.yaml', at: 'words:', says: /facts\.F42\.words\.es: found nothing; allowed: the words that tell it in es/ },
      { file: 'text/es.yaml', says: /thirty-minutes\.say\.\d+: found the number/ },
    ],
  },
  {
    name: 'the review of a text that changed since',
    edit: review({ 'grown-ups/welcome': '0123456789ab' }),
    faults: [{ file: 'show.yaml', at: '0123456789ab', says: /review\.en\.texts\.grown-ups\/welcome: found 0123456789ab, the mark of another text; allowed: no mark, or [0-9a-f]{12}/ }],
  },
  {
    name: 'the review of a slide that is not there',
    edit: review({ 'grown-ups/encore': '0123456789ab' }),
    faults: [{ file: 'show.yaml', at: 'encore', says: /found a slide that show\.yaml does not have; allowed: TELLING\/ID of a slide/ }],
  },
  {
    name: 'a stale narration',
    unspeak: words('en/grown-ups/welcome', (file) => { file.hash = '0'.repeat(64); }),
    faults: [{ file: 'narration/en/grown-ups/welcome.words.json', says: /hash: found narration of another text/ }],
  },
  {
    name: 'a missing narration',
    unspeak: (folder) => rmSync(join(folder, 'narration/es/kids/hello.webm')),
    faults: [{ file: 'narration/es/kids/hello.webm', says: /found no such file; allowed: .*npm run narrate/ }],
  },
  {
    name: 'a word that is spoken before its turn',
    unspeak: words('en/kids/hello', (file) => { if (file.words[2] !== undefined) file.words[2].startMs = 0; }),
    faults: [{ file: 'narration/en/kids/hello.words.json', says: /words\.2: found 0 to \d+ ms/ }],
  },
  {
    name: 'a word after the end of its sound',
    unspeak: words('es/kids/hello', (file) => { file.durationMs -= 200; }),
    faults: [{ file: 'narration/es/kids/hello.words.json', says: /words\.\d+: found \d+ to \d+ ms/ }],
  },
];
