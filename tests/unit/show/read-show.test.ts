/** What a whole show becomes, and which narrations are used. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultText } from '#core/fault.ts';
import type { Show } from '#core/show/show.ts';
import { textMark } from '../../../main/show/text-mark.ts';
import { readShow, type ShowReading } from '../../../main/show/read-show.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeTinyShow } from '../../support/tiny-show.ts';

/** The magic number is all that is looked at: whether it plays is found out by the page. */
const SOUND = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0, 0, 0, 0]);

function whole(reading: ShowReading): { readonly show: Show; readonly warnings: readonly string[] } {
  if (!reading.ok) throw new Error(reading.faults.map(faultText).join('\n'));
  return { show: reading.show, warnings: reading.warnings.map(faultText) };
}

describe('readShow', () => {
  test('the tiny show, as the page gets it', async () => {
    const { show } = whole(await readShow(writeTinyShow(temporaryFolder())));
    expect(show.languages).toEqual(['en', 'es']);
    expect(show.address).toBe('example.org/almanac');
    expect(Object.keys(show.editions)).toEqual(['en', 'es']);
    expect(show.editions['es']).toMatchObject({
      title: 'El sol',
      attract: { headline: 'The sun', questions: ['What is the sun?'] },
      credit: { source: 'From an almanac.', independence: 'On our own.' },
    });
    const story = show.editions['en']?.stories.kids;
    expect(show.editions['en']?.finish.kids).toMatchObject({ title: 'Done', points: ['The sun is warm.'] });
    expect(story?.map(({ id }) => id)).toEqual(['hello', 'goodbye']);
    expect(story?.[0]).toEqual({
      id: 'hello',
      picture: '/show/pictures/hello.svg',
      title: 'hello',
      needle: null,
      activity: null,
      terms: [],
      beside: null,
      reviewed: false,
      main: { narration: null, words: [
        { text: 'This', line: 0, parts: [] },
        { text: 'is', line: 0, parts: [] },
        { text: 'a', line: 0, parts: [] },
        { text: 'round', line: 0, parts: ['sun'] },
        { text: 'sun.', line: 0, parts: ['sun'] },
        { text: 'It', line: 1, parts: [] },
        { text: 'is', line: 1, parts: [] },
        { text: 'warm.', line: 1, parts: [] },
      ] },
    });
  });

  test('a review holds for the texts that were reviewed, and drops by itself when one changes', async () => {
    const folder = writeTinyShow(temporaryFolder());
    const mark = textMark({ title: 'hello', say: ['Este es un sol redondo.', 'Es cálido.'] });
    edit(folder, 'show.yaml', (text) => text.replace('  es: none', `  es: { by: Dr. Sun, on: 2026-03-01, next: 2027-03-01, texts: { grown-ups/hello: ${mark}, kids/hello: ${mark} } }`));
    const reviewed = async (): Promise<unknown> => {
      const { editions } = whole(await readShow(folder)).show;
      return Object.fromEntries(['en', 'es'].map((language) => [language, editions[language]?.stories['grown-ups']?.map((slide) => slide.reviewed)]));
    };
    expect(await reviewed()).toEqual({ en: [false, false], es: [true, false] });
    // Another part lit is the same text; another word is not.
    edit(folder, 'text/es.yaml', (text) => text.replaceAll('un [sun]sol redondo[/]', '[sun]un sol[/] redondo'));
    expect(await reviewed()).toEqual({ en: [false, false], es: [true, false] });
    edit(folder, 'text/es.yaml', (text) => text.replaceAll('Es cálido.', 'Es muy cálido.'));
    expect(await reviewed()).toEqual({ en: [false, false], es: [false, false] });
  });

  test('a language that is not listed yet is not judged', async () => {
    const folder = writeTinyShow(temporaryFolder());
    writeFileSync(join(folder, 'text/fr.yaml'), 'bientôt: {');
    expect(whole(await readShow(folder)).show.languages).toEqual(['en', 'es']);
  });

  test('one language may tell less than another', async () => {
    const folder = writeTinyShow(temporaryFolder());
    edit(folder, 'text/es.yaml', (text) => text.replace(/ {2}kids:\n {4}hello:[^]*(?=finish:)/, '').replace(/ {2}kids:\n {4}title: Done\n {4}points:\n.*\n/, ''));
    const { show } = whole(await readShow(folder));
    expect(Object.keys(show.editions['es']?.stories ?? {})).toEqual(['grown-ups']);
    expect(Object.keys(show.editions['en']?.stories ?? {})).toEqual(['grown-ups', 'kids']);
  });

  test('other files in the folder are none of its business', async () => {
    const folder = writeTinyShow(temporaryFolder());
    for (const path of ['README.md', 'pictures/.DS_Store', 'pictures/hello.svg~', 'text/notes.txt']) writeFileSync(join(folder, path), 'x');
    expect(whole(await readShow(folder)).show.languages).toEqual(['en', 'es']);
  });
});

describe('the narration of a slide', () => {
  const SLIDE = 'narration/en/kids/hello';

  async function narrated(change: (folder: string) => void): Promise<{ readonly narration: unknown; readonly others: boolean; readonly warnings: readonly string[] }> {
    const folder = writeTinyShow(temporaryFolder(), { sound: SOUND });
    change(folder);
    const { show, warnings } = whole(await readShow(folder));
    const slides = Object.values(show.editions).flatMap(({ stories }) => Object.values(stories).flat());
    const narration = show.editions['en']?.stories.kids?.[0]?.main.narration;
    return { narration, others: slides.filter((slide) => slide.main.narration !== null).length === slides.length - 1, warnings };
  }

  test('is used when its words are the words shown', async () => {
    const { narration, warnings } = await narrated(() => undefined);
    expect(warnings).toEqual([]);
    expect(narration).toEqual({
      url: '/show/narration/en/kids/hello.webm',
      durationMs: 800,
      times: Array.from({ length: 8 }, (_, index) => ({ startMs: index * 100, endMs: (index + 1) * 100 })),
    });
  });

  test('without any, every slide is silent and says so', async () => {
    const { warnings } = whole(await readShow(writeTinyShow(temporaryFolder())));
    expect(warnings).toHaveLength(8);
    expect(warnings[0]).toBe('narration/en/grown-ups/hello.webm: found nothing; allowed: the narration of this slide; npm run narrate makes it');
  });

  interface Broken {
    readonly name: string;
    readonly change: (folder: string) => void;
    readonly warnings: readonly string[];
  }
  const words = (change: (file: { durationMs: number; hash: string; words: { word: string; startMs: number; endMs: number }[] }) => void) => (folder: string): void =>
    edit(folder, `${SLIDE}.words.json`, (text) => {
      const file = JSON.parse(text) as Parameters<typeof change>[0];
      change(file);
      return JSON.stringify(file);
    });
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new Error(`there is no ${index}`);
    return item;
  };
  const brokenNarrations: readonly Broken[] = [
    {
      name: 'both files gone',
      change: (folder) => ['webm', 'words.json'].forEach((end) => rmSync(join(folder, `${SLIDE}.${end}`))),
      warnings: [`${SLIDE}.webm: found nothing; allowed: the narration of this slide; npm run narrate makes it`],
    },
    { name: 'the sound gone', change: (folder) => rmSync(join(folder, `${SLIDE}.webm`)), warnings: [`${SLIDE}.webm: found nothing; allowed: the narration of this slide; npm run narrate makes it`] },
    { name: 'the words gone', change: (folder) => rmSync(join(folder, `${SLIDE}.words.json`)), warnings: [`${SLIDE}.words.json: found nothing; allowed: the times of the words; npm run narrate makes it`] },
    { name: 'an empty sound', change: (folder) => writeFileSync(join(folder, `${SLIDE}.webm`), ''), warnings: [`${SLIDE}.webm: found a file that is not WebM; allowed: a sound in WebM`] },
    { name: 'a sound that is MP3', change: (folder) => writeFileSync(join(folder, `${SLIDE}.webm`), 'ID3 and more'), warnings: [`${SLIDE}.webm: found a file that is not WebM; allowed: a sound in WebM`] },
    { name: 'a changed text', change: words((file) => { at(file.words, 3).word = 'square'; }), warnings: [`${SLIDE}.words.json: words.3: found "square"; allowed: "round", as the text says; npm run narrate makes it`] },
    { name: 'a word too few', change: words((file) => { file.words.pop(); }), warnings: [`${SLIDE}.words.json: words.7: found nothing; allowed: "warm.", as the text says; npm run narrate makes it`] },
    { name: 'a word too many', change: words((file) => { file.words.push({ word: 'very', startMs: 800, endMs: 800 }); }), warnings: [`${SLIDE}.words.json: words.8: found "very"; allowed: no further word, as the text says; npm run narrate makes it`] },
    { name: 'times that go back', change: words((file) => { at(file.words, 2).startMs = 50; }), warnings: [`${SLIDE}.words.json: words.2: found 50 to 300 ms; allowed: from 100 to 800 ms, its end not before its start`] },
    { name: 'a word that ends before it starts', change: words((file) => { at(file.words, 2).endMs = 150; }), warnings: [`${SLIDE}.words.json: words.2: found 200 to 150 ms; allowed: from 100 to 800 ms, its end not before its start`] },
    { name: 'a word beyond the sound', change: words((file) => { file.durationMs = 750; }), warnings: [`${SLIDE}.words.json: words.7: found 700 to 800 ms; allowed: from 600 to 750 ms, its end not before its start`] },
    { name: 'a hash that is none and no length', change: words((file) => { file.hash = 'x'; file.durationMs = 0; }), warnings: [`${SLIDE}.words.json: hash: found "x"; allowed: a SHA-256 in hexadecimal`, `${SLIDE}.words.json: durationMs: found 0; allowed: more than 0`] },
    { name: 'words cut off', change: (folder) => edit(folder, `${SLIDE}.words.json`, (text) => text.slice(0, 20)), warnings: [`${SLIDE}.words.json: found JSON that cannot be read; allowed: the times of the words; npm run narrate makes it`] },
  ];
  test.for(brokenNarrations)('is left out, with a warning: $name', async ({ change, warnings }) => {
    expect(await narrated(change)).toEqual({ narration: null, others: true, warnings });
  });
});

function edit(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(file, after);
}
