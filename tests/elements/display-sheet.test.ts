/** The Display sheet: what each key does, what it is called, and that nothing of it is out of reach at any size. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Choices } from '#core/session/state.ts';
import { stringsFor } from '../../renderer/strings/strings.ts';
import { distance } from './geometry.ts';
import { deep, mount, nextFrame, one, START, type Mounted, type SIZES } from './mount.ts';
import { middleOf, tap } from './touch.ts';

const { display: words, controls } = stringsFor('en');

const radio = (name: string): Element => page.getByRole('radio', { name, exact: true }).element();
const option = (group: string, name: string): Element => page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).element();
const row = (name: string): Element => page.getByRole('switch', { name, exact: true }).element();
const tab = (name: string): Element => page.getByRole('tab', { name, exact: true }).element();

async function touch(kiosk: Mounted, element: Element): Promise<void> {
  await tap(middleOf(element));
  await settled(kiosk);
}

/** Also the stone, which comes a frame after the sizes that ask for it. */
async function settled(kiosk: Mounted): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  await kiosk.still();
}

async function opened(size: keyof typeof SIZES = 'portrait', language = 'en', change: Partial<Choices> = {}): Promise<Mounted> {
  const kiosk = await mount({ size });
  const start = START.map((happening) => (happening.type === 'language' ? { ...happening, language } : happening));
  await kiosk.send(...start, { type: 'display', change: { calm: true, ...change } }, { type: 'open', sheet: 'display' });
  await kiosk.still();
  return kiosk;
}

const chosen = ({ session }: Mounted): Choices => {
  if (!('choices' in session)) throw new Error(`no choices on ${session.screen}`);
  return session.choices;
};

test('each key of the first leaf takes effect at once, on the screen above as in the visit', async () => {
  const kiosk = await opened();
  const root = document.documentElement;
  const above = (): string => getComputedStyle(deep('kiosk-slide .kiosk, .kiosk')[0] ?? root).backgroundColor;
  const paper = above();
  for (const text of [2, 3, 4, 1] as const) {
    await touch(kiosk, option(words.textSize, words.textSizeStep(text, 4)));
    expect([chosen(kiosk).text, root.dataset['text']]).toEqual([text, String(text)]);
    expect(radio(words.textSizeStep(text, 4)).getAttribute('aria-checked')).toBe('true');
  }
  const seen = new Set([paper]);
  for (const theme of ['contrast', 'dark', 'paper'] as const) {
    await touch(kiosk, option(words.colors, words.themes[theme]));
    expect(chosen(kiosk).theme).toBe(theme);
    expect([root.dataset['contrast'], root.dataset['room']]).toEqual([theme === 'contrast' ? 'high' : undefined, theme === 'dark' ? 'dark' : undefined]);
    seen.add(above());
  }
  expect(seen.size).toBe(3);
  expect(above()).toBe(paper);
  await touch(kiosk, row(words.calm));
  expect([chosen(kiosk).calm, root.dataset['calm']]).toEqual([false, undefined]);
  expect(row(words.calm).getAttribute('aria-checked')).toBe('false');
  expect(row(words.calm).textContent).toContain(words.off);
});

test('each key of the second leaf takes effect at once', async () => {
  const kiosk = await opened();
  const root = document.documentElement;
  await touch(kiosk, tab(words.hear));
  expect(tab(words.hear).getAttribute('aria-selected')).toBe('true');
  expect(page.getByRole('tabpanel', { name: words.hear }).query()).not.toBeNull();
  const volume = chosen(kiosk).volume;
  await touch(kiosk, page.getByRole('button', { name: controls.louder }).element());
  expect(chosen(kiosk).volume).toBeGreaterThan(volume);
  await touch(kiosk, page.getByRole('button', { name: controls.softer }).element());
  expect(chosen(kiosk).volume).toBeCloseTo(volume);
  const isSet = (): unknown[] => [chosen(kiosk).captions, chosen(kiosk).spoken, chosen(kiosk).lowReach, root.dataset['spoken'], root.dataset['reach']];
  expect(isSet()).toEqual([true, false, false, undefined, undefined]);
  expect(row(words.captions).textContent).toContain(words.on);
  await touch(kiosk, row(words.captions));
  expect(deep('.panel kiosk-caption')).toEqual([]);
  await touch(kiosk, row(words.lowReach));
  expect(isSet()).toEqual([false, false, true, undefined, 'low']);
  for (const scanning of ['slow', 'medium', 'fast', 'off'] as const) {
    await kiosk.send({ type: 'display', change: { scanning: 'off' } });
    if (scanning !== 'off') await touch(kiosk, option(words.scanning, words.speeds[scanning]));
    expect(chosen(kiosk).scanning).toBe(scanning);
    expect(option(words.scanning, words.speeds[scanning]).getAttribute('aria-checked')).toBe('true');
  }
  // Last: from then on a touch only names what it is on.
  await touch(kiosk, row(words.spoken));
  expect(isSet()).toEqual([false, true, true, '', 'low']);
});

const LAYOUTS = [
  ['portrait', false],
  ['portrait', true],
  ['landscape', false],
] as const;
const held = (): HTMLElement => one('.sheet > .held');
const stone = (): HTMLElement | undefined => deep('.sheet .down')[0];
const keysOf = (): HTMLElement[] => deep('.held button');

/** All of it between the upper and the lower edge of `outer`. */
function within(inner: DOMRect, outer: DOMRect): boolean {
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}

test.each(LAYOUTS.flatMap(([size, lowReach]) => ['en', 'es'].map((language) => ({ size, lowReach, language }))))(
  '$size $language, low reach $lowReach: whole at 100 %; at every size a stone leads to all of it and back',
  async ({ size, lowReach, language }) => {
    const kiosk = await opened(size, language, { lowReach });
    const { display, controls: names } = stringsFor(language);
    for (const text of [1, 2, 3, 4] as const) {
      await kiosk.send({ type: 'display', change: { text } });
      await settled(kiosk);
      for (const leaf of ['see', 'hear'] as const) {
        await touch(kiosk, tab(display[leaf]));
        const where = `${text} ${leaf}`;
        const box = held().getBoundingClientRect();
        const sight = new DOMRect(0, box.top, innerWidth, Math.min(box.bottom, innerHeight) - box.top);
        const unseen = new Set(keysOf().filter((key) => !within(key.getBoundingClientRect(), sight)));
        if (text === 1) expect([...unseen], where).toEqual([]);
        expect(stone() !== undefined, `${where}: a stone where something is out of sight`).toBe(unseen.size > 0);
        for (let turns = 0; unseen.size > 0 && turns < 8; turns += 1) {
          expect(stone()?.getAttribute('aria-label'), where).toBe(names.scrollDown);
          await touch(kiosk, stone() ?? document.body);
          for (const key of unseen) if (within(key.getBoundingClientRect(), sight)) unseen.delete(key);
        }
        expect([...unseen], where).toEqual([]);
        if (stone() !== undefined) {
          expect(stone()?.getAttribute('aria-label'), where).toBe(names.scrollUp);
          await touch(kiosk, stone() ?? document.body);
          expect(held().scrollTop, where).toBe(0);
        }
        const all = deep('.sheet button').filter((key) => within(key.getBoundingClientRect(), new DOMRect(0, 0, innerWidth, innerHeight)));
        for (const key of all) {
          const { width, height, left, right } = key.getBoundingClientRect();
          expect(Math.min(width, height), `${where} ${key.textContent}`).toBeGreaterThanOrEqual(95.9);
          expect(left, where).toBeGreaterThanOrEqual(0);
          expect(right, where).toBeLessThanOrEqual(innerWidth);
          expect(key.scrollWidth, `${where} ${key.textContent}`).toBeLessThanOrEqual(Math.ceil(width));
        }
        for (const [index, key] of all.entries()) for (const other of all.slice(index + 1)) expect(distance(key.getBoundingClientRect(), other.getBoundingClientRect()), `${where} ${key.textContent} ${other.textContent}`).toBeGreaterThanOrEqual(31.9);
      }
    }
  },
);

test('it is one touch away on the questions before the end and on the last page, and the invitation waits for it', async () => {
  const kiosk = await mount();
  await kiosk.send(...START, { type: 'display', change: { calm: true } }, { type: 'go', index: 14 }, { type: 'next' });
  await kiosk.still();
  const display = (): Element => page.getByRole('button', { name: controls.display, exact: true }).element();
  const close = (): Element => page.getByRole('button', { name: controls.close, exact: true }).element();
  await touch(kiosk, display());
  expect(deep('kiosk-display-sheet')).toHaveLength(1);
  kiosk.later(59_000);
  await kiosk.send({ type: 'time' });
  expect(kiosk.session).toMatchObject({ screen: 'finish', stage: { at: 'invite' } });
  await touch(kiosk, close());
  await kiosk.send({ type: 'stayed', wanted: true });
  await touch(kiosk, display());
  await touch(kiosk, close());
  await kiosk.send({ type: 'start-over' }, ...START, { type: 'go', index: 14 }, { type: 'next' }, { type: 'stayed', wanted: false });
  await kiosk.still();
  expect(deep('kiosk-finish')).toHaveLength(1);
  await touch(kiosk, display());
  expect(deep('kiosk-display-sheet')).toHaveLength(1);
});
