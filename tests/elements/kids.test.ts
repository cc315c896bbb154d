/** The children's telling is a place of its own: its paper, its picture, its few keys, and a toy that walks with them. */
import { expect, test } from 'vitest';
import { contrast } from './colour.ts';
import { distance } from './geometry.ts';
import { deep, ends, mount, moving, one, SIZES, START, type Mounted } from './mount.ts';
import { middleOf, tap } from './touch.ts';

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];
const WAY = (language = 'en') => [{ type: 'wake' }, { type: 'language', language }, { type: 'story', story: 'kids' }] as const;

async function kids(size: keyof typeof SIZES = 'portrait', language = 'en'): Promise<Mounted> {
  const kiosk = await mount({ size });
  await kiosk.send(...WAY(language));
  await kiosk.still();
  return kiosk;
}

function pose(): string {
  const now = deep('img.now');
  expect(now).toHaveLength(1);
  return now[0]?.className ?? '';
}

function names(): string[] {
  return deep('.turn, .tool').map((key) => key.textContent.trim());
}

function meet(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The ink of the page on screen, line by line. */
function lines(): DOMRect[] {
  return deep('.panel:not([aria-hidden]) .title, .panel:not([aria-hidden]) [part~="caption"], .draft, .find, .count').flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return text.checkVisibility() ? [...range.getClientRects()] : [];
  });
}

test('six keys, and More has the others at any text size', async () => {
  const kiosk = await kids();
  expect(names()).toEqual(['Back', 'Pause', 'Next', 'Repeat', 'Mute', 'More']);
  await tap(middleOf(deep('.tool').at(-1) ?? document.body));
  await kiosk.still();
  expect(names().slice(6)).toEqual(['Close', 'Topics', 'Display', 'Español']);
  await tap(middleOf(deep('.tool').at(-3) ?? document.body));
  expect(kiosk.told.at(-1)).toEqual({ type: 'open', sheet: 'topics' });
  await kiosk.still();
  expect(deep('kiosk-more-sheet')).toEqual([]);
});

test.each(sizes)('%s: the picture takes more room than the grown-ups give it, and keeps it from page to page', async (size) => {
  const kiosk = await mount({ size });
  const area = (): number => {
    const { width, height } = one('.picture').getBoundingClientRect();
    return Math.round(width * height);
  };
  await kiosk.send(...START);
  const grown = area();
  await kiosk.send({ type: 'start-over' }, ...WAY('es'), { type: 'display', change: { calm: true } });
  const first = area();
  expect(first).toBeGreaterThan(grown);
  for (const index of [2, 5, 8]) {
    await kiosk.send({ type: 'go', index });
    expect(area(), `page ${index + 1}`).toBe(first);
  }
});

test('the toy sits on the stone of the page, and walks to the next one', async () => {
  const kiosk = await kids();
  for (const index of [0, 1, 2, 5, 8, 3]) {
    await kiosk.send({ type: 'go', index });
    await kiosk.still();
    const toy = middleOf(one('kiosk-toy'));
    const stone = middleOf(one('.segs .at'));
    expect(Math.abs(toy.x - stone.x), `page ${index + 1}`).toBeLessThan(2);
  }
});

test('it naps while the voice is paused, and waves when something was found', async () => {
  const kiosk = await kids();
  expect(pose()).toBe('sits now');
  await kiosk.send({ type: 'pause' });
  expect(pose()).toBe('naps now');
  await kiosk.send({ type: 'play' });
  expect(pose()).toBe('sits now');
  await kiosk.send({ type: 'do', part: 'toy' });
  expect(pose()).toBe('waves now');
  await kiosk.send({ type: 'next' });
  expect(pose()).toBe('sits now');
});

test('it moves no longer than 400 ms, then stands still, and without movement it is there at once', async () => {
  const kiosk = await kids();
  const steps = (): Animation[] => moving().filter(({ effect }) => effect instanceof KeyframeEffect && (effect.target?.closest('.walk') ?? (effect.target?.getRootNode() as ShadowRoot).host.localName === 'kiosk-toy'));
  await kiosk.send({ type: 'next' });
  expect(steps().length).toBeGreaterThanOrEqual(2);
  for (const step of steps()) {
    expect(Number(step.effect?.getComputedTiming().endTime)).toBeLessThanOrEqual(400);
    for (const frame of step.effect instanceof KeyframeEffect ? step.effect.getKeyframes() : []) expect(Object.keys(frame).filter((name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name)).every((name) => name === 'transform' || name === 'opacity')).toBe(true);
  }
  await kiosk.still();
  expect(steps()).toEqual([]);
  await kiosk.send({ type: 'display', change: { calm: true } }, { type: 'next' });
  expect(steps().filter(ends)).toEqual([]);
  expect(Math.abs(middleOf(one('kiosk-toy')).x - middleOf(one('.segs .at')).x)).toBeLessThan(2);
});

test.each(sizes)('%s: the toy covers no word, at any text size', async (size) => {
  const kiosk = await kids(size, 'es');
  for (const text of [1, 2, 3, 4] as const) {
    await kiosk.send({ type: 'display', change: { text, calm: true } });
    // The longest title, the questions, the last stone.
    for (const [index, word] of [[2, 8], [7, 0], [8, 4]] as const) {
      await kiosk.send({ type: 'go', index });
      await kiosk.set({ word });
      const toy = one('kiosk-toy').getBoundingClientRect();
      expect(lines().filter((line) => meet(line, toy)), `page ${index + 1}, text ${text}`).toEqual([]);
    }
  }
});

test('words stand out from the butter and the meadow, and another theme has the last word', async () => {
  const kiosk = await kids();
  const colour = (name: string): string => {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const seen = getComputedStyle(probe).color;
    probe.remove();
    return seen;
  };
  const pairs = [['--text', '--page'], ['--title', '--page'], ['--text-soft', '--page'], ['--text', '--ground'], ['--text', '--key'], ['--now-text', '--now-mark'], ['--now-text', '--now'], ['--turn-text', '--turn']] as const;
  const grown = colour('--page');
  for (const theme of ['paper', 'dark', 'contrast'] as const) {
    await kiosk.send({ type: 'display', change: { theme } });
    for (const [text, paper] of pairs) expect(contrast(colour(text), colour(paper)), `${theme}: ${text} on ${paper}`).toBeGreaterThanOrEqual(7);
  }
  expect(contrast(colour('--page'), grown)).toBeGreaterThan(3);
});

test.each(sizes)('%s: six keys, a ribbon and a path, each 96 px or more and 32 px from the next', async (size) => {
  const kiosk = await kids(size, 'es');
  for (const [text, index] of [[1, 2], [1, 7], [2, 2], [4, 2]] as const) {
    await kiosk.send({ type: 'display', change: { text, calm: true } }, { type: 'go', index });
    const targets = deep('button, [role="slider"]').filter((target) => target.checkVisibility({ visibilityProperty: true }) && target.closest('.list') === null);
    expect(targets.length).toBeGreaterThanOrEqual(7);
    await kiosk.still();
    for (const target of targets) {
      const box = target.getBoundingClientRect();
      const name = `text ${text}, page ${index + 1}: ${target.textContent.trim() || target.className}`;
      expect([box.width, box.height].every((side) => side >= 95.9), name).toBe(true);
      expect(box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight, `${name} is on screen`).toBe(true);
      for (const other of targets) if (other !== target) expect(distance(box, other.getBoundingClientRect()), `${name} from ${other.textContent.trim()}`).toBeGreaterThanOrEqual(31.9);
    }
  }
});

test.each(sizes)('%s: the stone that leads further down lies on no question', async (size) => {
  for (const story of ['kids', 'grown-ups'] as const) {
    const kiosk = await mount({ size });
    await kiosk.send(...START.slice(0, 2), { type: 'story', story }, { type: 'display', change: { calm: true } }, { type: 'go', index: story === 'kids' ? 7 : 14 });
    await kiosk.still();
    await expect.poll(() => deep('.down').length, { message: `${story}, ${size}` }).toBe(1);
    const stone = one('.down');
    expect(stone.checkVisibility({ visibilityProperty: true })).toBe(true);
    expect(deep('.pick').filter((card) => meet(card.getBoundingClientRect(), stone.getBoundingClientRect()))).toEqual([]);
  }
});

test.each(sizes)('%s: at the two largest sizes nothing lies on the picture, whose faces are seen', async (size) => {
  const kiosk = await mount({ size });
  await kiosk.send(...START);
  for (const text of [3, 4] as const) {
    await kiosk.send({ type: 'display', change: { text, calm: true } });
    // A key to the needle and a question beside the picture; an ordinary page.
    for (const index of [8, 2]) {
      await kiosk.send({ type: 'go', index });
      const seen = one('kiosk-picture').getBoundingClientRect();
      const picture = new DOMRect(seen.x, seen.y, seen.width, Math.min(seen.bottom, one('.picture').getBoundingClientRect().bottom) - seen.y);
      const over = deep('.draft, .slips > *, .ribbon').filter((piece) => piece.checkVisibility() && meet(piece.getBoundingClientRect(), picture));
      expect(over.map((piece) => piece.className), `text ${text}, page ${index + 1}`).toEqual([]);
      expect(deep('.draft').filter((piece) => piece.checkVisibility())).toHaveLength(1);
    }
  }
});

test('what invites to touch is a sentence of the page, and no key of the ground', async () => {
  const kiosk = await mount();
  await kiosk.still();
  expect(one('.cue').closest('.ground')).toBeNull();
  expect(deep('.ground button').length).toBeGreaterThan(1);
});
