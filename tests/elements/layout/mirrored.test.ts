/** A language that is read from the right shows each screen as in a mirror: every control, at the text sizes where layouts differ. */
import { expect, test } from 'vitest';
import type { Happening } from '#core/session/events.ts';
import type { Show } from '#core/show/show.ts';
import type { TextStep } from '#core/session/state.ts';
import { isInert } from '../geometry.ts';
import { deep, mount, nextFrame, SIZES } from '../mount.ts';
import { FROM_THE_RIGHT, showIn } from './pseudo.ts';

/** px by which a word's width differs where its letters meet the other way round. */
const KERNING = 5;

const VISITS: Readonly<Record<string, readonly Happening[]>> = {
  'choose': [],
  'slide': [{ type: 'story', story: 'grown-ups' }],
  'topics': [{ type: 'story', story: 'grown-ups' }, { type: 'open', sheet: 'topics' }],
  'display': [{ type: 'story', story: 'grown-ups' }, { type: 'open', sheet: 'display' }],
  'kids': [{ type: 'story', story: 'kids' }],
  'questions': [{ type: 'story', story: 'grown-ups' }, { type: 'go', index: 14 }],
  'finish': [{ type: 'story', story: 'grown-ups' }, { type: 'go', index: 14 }, { type: 'next' }, { type: 'stayed', wanted: false }],
};

/** Start, end and place from above of each control, in whole px as a reader of that language meets it; names differ only where they are another language's. */
async function controlsIn(language: string, size: keyof typeof SIZES, text: TextStep, visit: readonly Happening[]): Promise<readonly (readonly number[])[]> {
  const edit = language === 'en' ? showAs('en') : showIn(language);
  const kiosk = await mount({ size, pictures: false, edit });
  await kiosk.send({ type: 'wake' }, { type: 'display', change: { calm: true, text } }, { type: 'language', language }, ...visit);
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  expect(document.documentElement.dir).toBe(language === 'en' ? 'ltr' : 'rtl');
  return deep('button, [role="slider"], h1')
    .filter((element) => !isInert(element) && element.getClientRects().length > 0)
    .map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return (language === 'en' ? [left, right, top, bottom] : [innerWidth - right, innerWidth - left, top, bottom]).map(Math.round);
    });
}

/** English beside Spanish, as the mirrored one stands beside it. */
function showAs(language: string): (show: Show) => Show {
  return (show) => ({ ...show, languages: [language, 'es'] });
}

for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
  for (const text of [1, 4] as const) {
    test.each(Object.keys(VISITS))(`${size}, text ${text}, %s`, async (name) => {
      const visit = VISITS[name] ?? [];
      const plain = await controlsIn('en', size, text, visit);
      const mirrored = await controlsIn(FROM_THE_RIGHT, size, text, visit);
      expect(plain.length).toBeGreaterThan(1);
      const far = mirrored.map((box, index) => Math.max(...box.map((side, which) => Math.abs(side - (plain[index]?.[which] ?? Infinity)))));
      expect(mirrored.length).toBe(plain.length);
      expect(far.map((px, index) => (px > KERNING ? `${mirrored[index]?.join()} instead of ${plain[index]?.join()}` : '')).filter((fault) => fault !== '')).toEqual([]);
    });
  }
}
