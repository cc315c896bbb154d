import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staleNarrations } from '../../../media/narrator/check.ts';
import { contentHash } from '../../../media/narrator/content-hash.ts';
import { VOICES, type VoiceSettings } from '../../../media/narrator/voices.ts';
import { faultText } from '../../../renderer/core/fault.ts';
import { wordsOf } from '../../../renderer/core/show/words.ts';

const SAY = ['A [toy]biopsy[/] takes some.'];
const PRONOUNCE = { biopsy: '/bˈaɪɑːpsi/' };
const NARRATION = 'narration/en/kids/hello';
/** What the attract screen asks, for whoever has it read to them. */
const QUESTION = ['What?'];
const ATTRACT = 'narration/en/attract/1';

const show = (languages = '[en]'): string => `format: 1
title: { en: Tests, fr: Tests }
languages: ${languages}
sources: { one: { title: One, publisher: One, reviewed: "2022-10" } }
review: { en: none, fr: none }
tellings: { kids: [{ id: hello, picture: hello, sources: [one], facts: [F08] }] }
`;
const text = (say: readonly string[] = SAY, pronounce: object = PRONOUNCE): string => JSON.stringify({
  language: 'en',
  attract: { headline: 'Learn', questions: QUESTION },
  tellings: { kids: { hello: { title: 'Hello', say } } },
  finish: {},
  credit: { source: 'One', independence: 'None' },
  pronounce,
});
type Times = { hash: string; durationMs: number; words: { word: string; startMs: number; endMs: number }[] };
const timesOf = (say: readonly string[], telling: 'grown-ups' | 'kids'): Times => ({
  hash: contentHash(say, VOICES['en']?.[telling] as VoiceSettings, PRONOUNCE),
  durationMs: 5000,
  words: wordsOf(say).map((word, index) => ({ word: word.text, startMs: 1000 * index, endMs: 1000 * index + 900 })),
});
const times = (change: (file: Times) => void = () => undefined): string => {
  const file = timesOf(SAY, 'kids');
  change(file);
  return JSON.stringify(file);
};

let folder: string;
const write = async (file: string, content: string): Promise<void> => {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
};
const faults = async (): Promise<string[]> => (await staleNarrations(folder)).map(faultText);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narration-'));
  await write('show.yaml', show());
  await write('text/en.yaml', text());
  await write(`${NARRATION}.webm`, 'sound');
  await write(`${NARRATION}.words.json`, times());
  await write(`${ATTRACT}.webm`, 'sound');
  await write(`${ATTRACT}.words.json`, JSON.stringify(timesOf(QUESTION, 'grown-ups')));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the check of the narration', () => {
  it('is content with narration of the present text, and with a report beside it', async () => {
    await write('narration/REPORT.md', 'figures');
    expect(await faults()).toEqual([]);
  });

  it.each<[string, () => Promise<void>, string]>([
    ['a changed text', () => write('text/en.yaml', text(['A biopsy takes more.'])), `${NARRATION}.words.json: hash: found narration of another text`],
    ['a changed pronunciation', () => write('text/en.yaml', text(SAY, {})), `${NARRATION}.words.json: hash: found narration of another text`],
    ['a missing sound', () => rm(join(folder, `${NARRATION}.webm`)), `${NARRATION}.webm: found no such file`],
    ['a question of the attract screen without a sound', () => rm(join(folder, `${ATTRACT}.webm`)), `${ATTRACT}.webm: found no such file`],
    ['an empty sound', () => write(`${NARRATION}.webm`, ''), `${NARRATION}.webm: found an empty file`],
    ['missing times', () => rm(join(folder, `${NARRATION}.words.json`)), `${NARRATION}.words.json: found no such file`],
    ['times that cannot be read', () => write(`${NARRATION}.words.json`, '{"words": ['), `${NARRATION}.words.json: found a file that is not a list of word times`],
    ['a word too few', () => write(`${NARRATION}.words.json`, times((file) => file.words.pop())), `${NARRATION}.words.json: words: found 3 words; allowed: the 4 words`],
    ['another word', () => write(`${NARRATION}.words.json`, times((file) => { if (file.words[3]) file.words[3].word = 'some'; })), `${NARRATION}.words.json: words.3: found "some"; allowed: "some."`],
    ['a word that begins before the last one ends', () => write(`${NARRATION}.words.json`, times((file) => { if (file.words[1]) file.words[1].startMs = 800; })), `${NARRATION}.words.json: words.1: found 800 to 1900 ms`],
    ['a word without length', () => write(`${NARRATION}.words.json`, times((file) => { if (file.words[1]) file.words[1].endMs = 1000; })), `${NARRATION}.words.json: words.1: found 1000 to 1000 ms`],
    ['a word after the end', () => write(`${NARRATION}.words.json`, times((file) => { file.durationMs = 3500; })), `${NARRATION}.words.json: words.3: found 3000 to 3900 ms`],
    ['a narration of no slide', () => write('narration/en/kids/goodbye.webm', 'sound'), 'narration/en/kids/goodbye.webm: found a file of no slide'],
    ['a recording that was put in its place', () => write('recordings/en/kids/hello.wav', 'a person'), `${NARRATION}.words.json: hash: found narration of another text`],
    ['a recording of no text', () => write('recordings/en/kids/hullo.wav', 'a person'), 'recordings/en/kids/hullo.wav: found a recording of no text'],
    ['a language without a voice', () => write('show.yaml', show('[en, fr]')), 'show.yaml: languages: found "fr"; allowed: a language with a voice: en, es'],
    ['a slide without a text', () => write('text/en.yaml', text().replace('"hello"', '"hullo"')), 'text/en.yaml: tellings.kids.hello: found nothing'],
    ['marks that cannot be read', () => write('text/en.yaml', text(['A [toy biopsy.'])), 'text/en.yaml: tellings.kids.hello.say: found "[" without "]"'],
  ])('finds %s', async (_what, breakIt, expected) => {
    await breakIt();
    expect((await faults()).some((fault) => fault.startsWith(expected)), (await faults()).join('\n')).toBe(true);
  });

  it('is content with narration made from the recording beside it, and not with another recording', async () => {
    await write('recordings/en/kids/hello.wav', 'a person');
    const recording = createHash('sha256').update('a person').digest('hex');
    await write(`${NARRATION}.words.json`, times((file) => (file.hash = contentHash(SAY, VOICES['en']?.kids as VoiceSettings, PRONOUNCE, recording))));
    expect(await faults()).toEqual([]);
    await write('recordings/en/kids/hello.wav', 'another person');
    expect(await faults()).toHaveLength(1);
  });

  it('finds what a run left half written, not what one is writing', async () => {
    // No process has this number: it is above what Linux gives.
    await write(`${NARRATION}.4999999.part`, 'half');
    await write(`${NARRATION}.${process.pid}.part`, 'half');
    expect(await faults()).toEqual([expect.stringContaining(`${NARRATION}.4999999.part`)]);
  });

  it('finds every fault at once', async () => {
    await rm(join(folder, `${NARRATION}.webm`));
    await write('narration/en/kids/goodbye.words.json', '{}');
    await write('narration/fr/kids/hello.webm', 'sound');
    expect(await faults()).toHaveLength(3);
  });
});

describe('the bundled show', () => {
  it('has narration of every text as it stands', async () => {
    expect(await staleNarrations('media/bone-marrow').then((found) => found.map(faultText))).toEqual([]);
  });

  it('goes stale with one changed word', async () => {
    await cp('media/bone-marrow', folder, { recursive: true, force: true });
    const file = join(folder, 'text/en.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('That can be a lot to hear.', 'That can be much to hear.'));
    expect((await faults()).map((fault) => fault.split(':')[0])).toEqual(['narration/en/grown-ups/welcome.words.json']);
  });
});
