import { describe, expect, it } from 'vitest';
import { sayingOf, soundsOf, type Sounds } from '#core/spoken/saying.ts';
import type { Edition } from '#core/show/show.ts';

const edition: Edition = {
  title: '', attract: { headline: '', questions: [] }, credit: { source: '', independence: '' }, stories: {}, finish: {}, questions: {}, stayed: {},
  glossary: { sun: { word: 'sun', meaning: { words: [{ text: 'A', line: 0, parts: [] }, { text: 'star.', line: 0, parts: [] }], narration: { url: 'star', durationMs: 10, times: [] } } } },
  aloud: ['Next', '3 of 15', '3', '1', '5', 'The factory', "I'm still here", 'Questions? Call', 'example.org shows', 'For grown-ups'].map((text) => ({ text, url: text, durationMs: text.length })),
};
const sounds: Sounds = soundsOf(edition);
const said = (text: string): string[] => sayingOf(text, sounds).sounds.map(({ url }) => url);

describe('what says a text', () => {
  it('is its own sound, whatever the case, the marks and the apostrophe', () => expect([said('next'), said('“Next.”'), said('I’m still here')]).toEqual([['Next'], ['Next'], ["I'm still here"]]));
  it('is a narration, where one has the same words', () => expect(said('A star')).toEqual(['star']));
  it('are the longest pieces that have a sound, in order', () => expect(said('3 of 15, The factory')).toEqual(['3 of 15', 'The factory']));
  it('are digits where a number has none', () => expect(said('Questions? Call 15-31.')).toEqual(['Questions? Call', '1', '5', '3', '1']));
  it('is an address, broken where it is printed', () => expect(said('example.org/ shows')).toEqual(['example.org shows']));
  it('is told to be missing, and the rest is said', () => expect(sayingOf('Next Ward', sounds)).toEqual({ sounds: [{ url: 'Next', durationMs: 4 }], missing: ['ward'] }));
  it('is nothing for nothing', () => expect(sayingOf(' · ', sounds)).toEqual({ sounds: [], missing: [] }));
});
