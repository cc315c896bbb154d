import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../media/narrator/content-hash.ts';
import { VOICES, type VoiceSettings } from '../../../media/narrator/voices.ts';

const settings = VOICES['en']?.['grown-ups'] as VoiceSettings;
const SAY = ['It is [marrow]soft[/] and spongy.', 'A biopsy takes some.'];
const PRONOUNCE = { biopsy: '/bˈaɪɑːpsi/' };
const hash = contentHash(SAY, settings, PRONOUNCE);

describe('the fingerprint of a narration', () => {
  it('is a SHA-256', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a word', ['It is [marrow]soft[/] and springy.', 'A biopsy takes some.'], settings, PRONOUNCE],
    ['a mark of punctuation', ['It is [marrow]soft[/], and spongy.', 'A biopsy takes some.'], settings, PRONOUNCE],
    ['where a line ends', ['It is soft and spongy. A biopsy takes some.'], settings, PRONOUNCE],
    ['the pace', SAY, { ...settings, pace: { ...settings.pace, speed: settings.pace.speed + 0.01 } }, PRONOUNCE],
    ['the bounds of the pace', SAY, { ...settings, pace: { ...settings.pace, mostWords: settings.pace.mostWords - 1 } }, PRONOUNCE],
    ['the voice', SAY, { ...settings, voice: 'ef_dora' as const }, PRONOUNCE],
    ['a pause', SAY, { ...settings, pauses: { ...settings.pauses, comma: settings.pauses.comma + 1 } }, PRONOUNCE],
    ['the sounds of a word that is said', SAY, settings, { biopsy: '/bˈaɪɑpsi/' }],
    ['whether a word that is said has sounds of its own', SAY, settings, {}],
  ])('changes with %s', (_what, say, voice, pronounce) => {
    expect(contentHash(say, voice, pronounce)).not.toBe(hash);
  });

  it.each([
    ['which part of the picture lights', ['It is soft and [toy]spongy[/].', 'A biopsy takes some.'], PRONOUNCE],
    ['the spaces between words', ['It  is soft and spongy. ', 'A biopsy takes some.'], PRONOUNCE],
    ['the sounds of a word that is not said', SAY, { ...PRONOUNCE, IV: '/ˌaɪvˈiː/' }],
  ])('stays with %s', (_what, say, pronounce) => {
    expect(contentHash(say, settings, pronounce)).toBe(hash);
  });
});
