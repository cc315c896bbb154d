/** Every picture of the show: its size, its names, its colours, and that it holds nothing but drawing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pictureTokens } from '../../../renderer/elements/picture/picture-tokens.styles.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../media/bone-marrow/pictures');
const MOST_BYTES = 60_000;
const MOST_ELEMENTS = 400;
const ELEMENTS = ['svg', 'g', 'defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'path', 'circle', 'ellipse', 'rect', 'use'];

/** Pieces that many pictures have in common, and the names of the things that single pictures tell of. */
const PARTS = new Set(readFileSync(path.join(import.meta.dirname, 'parts.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')));

const tokens = new Map([...pictureTokens.cssText.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.svg')).sort();
const pictures = files.map((file) => ({ file, name: file.slice(0, -'.svg'.length), svg: readFileSync(path.join(FOLDER, file), 'utf8') }));

/** All values of the attribute, each once. */
function valuesOf(svg: string, attribute: string): string[] {
  return [...new Set([...svg.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value))];
}

function colourIsKnown(value: string): boolean {
  if (value === 'none' || value === 'currentColor' || /^url\(#[\w-]+\)$/.test(value)) return true;
  const [, token, fallback] = /^var\(--([\w-]+),(#[\da-f]{6})\)$/.exec(value) ?? [];
  return token !== undefined && tokens.get(token) === fallback;
}

test('there are pictures, tokens and parts to judge', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(tokens.size).toBeGreaterThan(100);
  expect(PARTS.size).toBeGreaterThan(100);
});

test.each(pictures)('$file is small and square', ({ svg }) => {
  expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(MOST_BYTES);
  expect([...svg.matchAll(/<[a-zA-Z]/g)].length).toBeLessThanOrEqual(MOST_ELEMENTS);
  expect(/<svg[^>]*>/.exec(svg)?.[0]).toContain('viewBox="0 0 1200 1200"');
});

test.each(pictures)('$file holds drawing alone', ({ svg }) => {
  expect([...new Set([...svg.matchAll(/<([a-zA-Z][\w:-]*)/g)].map(([, name]) => name))].filter((name) => !ELEMENTS.includes(name ?? ''))).toEqual([]);
  expect(svg.match(/<[!?]|\son\w+=|\sstyle=/g)).toBe(null);
  expect(svg.replaceAll(/<[^>]*>/g, '').trim()).toBe('');
  expect([...svg.matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to).filter((to) => !to.startsWith('#'))).toEqual([]);
  expect([...svg.matchAll(/url\(([^)]*)\)/g)].map(([, to = '']) => to).filter((to) => !to.startsWith('#'))).toEqual([]);
});

test.each(pictures)('every colour of $file is a token with the token’s own value', ({ svg }) => {
  const colours = ['fill', 'stroke', 'stop-color', 'color', 'flood-color', 'lighting-color'].flatMap((attribute) => valuesOf(svg, attribute));
  expect(colours.length).toBeGreaterThan(10);
  expect(colours.filter((value) => !colourIsKnown(value))).toEqual([]);
});

test.each(pictures)('ids of $file start with its name, are there once, and every one asked for is there', ({ name, svg }) => {
  const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
  const prefix = `${name.replaceAll('.', '-')}-`;
  expect(ids.filter((id) => !id.startsWith(prefix))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const asked = [...svg.matchAll(/(?:href="|url\()#([^")]*)/g)].map(([, id = '']) => id);
  expect([...new Set(asked)].filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(pictures)('parts of $file have common names', ({ svg }) => {
  const parts = valuesOf(svg, 'data-part');
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.filter((part) => !PARTS.has(part))).toEqual([]);
});
