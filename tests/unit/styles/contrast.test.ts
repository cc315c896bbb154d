/** Contrast computed from the tokens, in every theme: text at least 7:1, parts of controls, symbols and marks of focus at least 3:1. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../main/launch/places.ts';
import { AROUND, contrastOf, LEAST, PARTS, TEXT, THEME_NAMES, themesOf } from '../../support/colours.ts';

const themes = themesOf(readFileSync(path.join(root, 'renderer/styles/tokens.css'), 'utf8'));

describe.each(THEME_NAMES)('%s', (theme) => {
  const tokens = themes[theme];
  test.each(Object.entries(TEXT).flatMap(([on, texts]) => texts.map((text) => [text, on] as const)))('text %s on %s', (text, on) => {
    expect(contrastOf(tokens, text, on)).toBeGreaterThanOrEqual(LEAST.text);
  });
  test.each(Object.entries(PARTS).flatMap(([on, parts]) => parts.map((part) => [part, on] as const)))('part %s on %s', (part, on) => {
    expect(contrastOf(tokens, part, on)).toBeGreaterThanOrEqual(LEAST.part);
  });
  test.each(AROUND)('the mark of focus on %s', (on) => {
    expect(Math.max(contrastOf(tokens, '--focus', on), contrastOf(tokens, '--focus-gap', on))).toBeGreaterThanOrEqual(LEAST.focus);
  });
});

test('a dark room is dark: no paper gives off more than a tenth of what paper does, and no text more than two thirds', () => {
  const glow = (theme: keyof typeof themes, token: string): number => contrastOf(new Map([...themes[theme], ['black', '#000']]), token, 'black') * 0.05 - 0.05;
  for (const token of ['--page', '--ground', '--key', '--c-sand', '--c-mist', '--c-butter', '--c-blush']) expect(glow('dark', token), token).toBeLessThan(glow('paper', token) / 10);
  for (const token of ['--text', '--now', '--go', '--turn', '--now-mark', '--code', '--as-paper']) expect(glow('dark', token), token).toBeLessThan(2 / 3);
});
