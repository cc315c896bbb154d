/** The last page: clean hands are asked for by a picture and a sentence, in the way of nothing; what does not fit scrolls. */
import { expect, test } from 'vitest';
import { stringsFor } from '../../renderer/strings/strings.ts';
import { distance } from './geometry.ts';
import { deep, mount, nextFrame, one, SIZES, type Mounted } from './mount.ts';
import { richShow } from './rich-show.ts';

type Size = keyof typeof SIZES;
const sizes = Object.keys(SIZES) as Size[];

async function onPoints(size: Size, language: string, telling: 'grown-ups' | 'kids'): Promise<Mounted> {
  const kiosk = await mount({ edit: richShow, size });
  const last = (kiosk.show.editions[language]?.stories[telling]?.length ?? 0) - 1;
  await kiosk.send({ type: 'wake' }, { type: 'language', language }, { type: 'display', change: { calm: true } }, { type: 'story', story: telling }, { type: 'go', index: last }, { type: 'next' }, { type: 'stayed', wanted: false });
  await kiosk.still();
  return kiosk;
}

const box = (selector: string): DOMRect => one(selector).getBoundingClientRect();

/** What is held was measured, and its stone drawn. */
async function measured(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

/** Touches the stone until the leaf is at its end. */
async function toTheEnd(where: string): Promise<void> {
  await measured();
  for (let touches = 0; touches < 60 && deep('.down:not(.back)').length > 0; touches += 1) {
    const before = one('.held').scrollTop;
    one('.down').click();
    expect(one('.held').scrollTop, where).toBeGreaterThan(before);
    await measured();
  }
}

test.each(sizes)('%s: the card is whole in both tellings and languages, beside every key; with the largest words it stands at the end of the leaf', async (size) => {
  for (const language of ['en', 'es']) {
    for (const telling of ['grown-ups', 'kids'] as const) {
      const kiosk = await onPoints(size, language, telling);
      const { cleanHands, cleanHandsKids } = stringsFor(language).finish;
      for (const text of [1, 2, 3, 4] as const) {
        for (const lowReach of [false, true]) {
          await kiosk.send({ type: 'display', change: { text, lowReach } });
          await kiosk.still();
          const where = `${size} ${language} ${telling} ${text} ${lowReach ? 'low' : ''}`;
          const inLeaf = one('.leaf').contains(one('.wash'));
          expect(inLeaf, where).toBe(text > 2);
          if (inLeaf) await toTheEnd(where);
          expect(one('.wash').textContent.trim(), where).toBe(telling === 'kids' ? cleanHandsKids : cleanHands);
          await expect.poll(() => (one('.wash img') as HTMLImageElement).naturalWidth, { message: where }).toBeGreaterThan(0);
          expect(Math.min(box('.wash img').width, box('.wash img').height), where).toBeGreaterThanOrEqual(96);
          expect(one('.wash span').scrollWidth, where).toBeLessThanOrEqual(one('.wash span').clientWidth + 1);
          expect(box('.wash').right, where).toBeLessThanOrEqual(innerWidth);
          expect(box('.wash').bottom, where).toBeLessThanOrEqual(inLeaf ? box('.leaf').bottom : innerHeight);
          for (const key of deep('.ground button').filter((key) => key.checkVisibility())) expect(distance(box('.wash'), key.getBoundingClientRect()), where).toBeGreaterThanOrEqual(16);
        }
      }
    }
  }
});

test.each(sizes)('%s: the points stay clear of the tear beneath them; with a clinic’s line too many they scroll', async (size) => {
  for (const language of ['en', 'es']) {
    const kiosk = await onPoints(size, language, 'grown-ups');
    await measured();
    const clear = (): boolean => size === 'landscape' || box('.points').bottom <= box('.carry').top - 40;
    expect(one('.leaf').hasAttribute('long'), language).toBe(false);
    expect(clear(), language).toBe(true);
    expect(box('.points').bottom, language).toBeLessThanOrEqual(box('.page').bottom);
    await kiosk.set({ config: { ...(kiosk.app.view?.config ?? expect.unreachable()), clinic: { name: 'The Clinic for Children of a Very Long Name in a Town of Many Hills', questionsPhone: '+1 555 0100 0100 0100' } } });
    await kiosk.still();
    await measured();
    // Across there is room for it.
    expect(one('.leaf').hasAttribute('long'), language).toBe(size === 'portrait');
    expect(deep('.down').length > 0, language).toBe(size === 'portrait');
    expect(clear(), language).toBe(true);
    await toTheEnd(language);
    expect(box('.small').bottom, language).toBeLessThanOrEqual(box('.leaf').bottom + 1);
  }
});
