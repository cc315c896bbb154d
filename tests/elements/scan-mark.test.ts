/** The mark of one-switch scanning as it is painted: around its control, in two colours, where it is told to be, and gone when it is off. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Mark } from '#core/scanning/scan.ts';
import { elementAt } from '../../renderer/shell/shadow-roots.ts';
import { deep, mount, one, START, type MountOptions, type Mounted } from './mount.ts';
import { middleOf, tap } from './touch.ts';

/** Narrowest that either of its colours may be painted, px. */
const LEAST = 4;
/** px beyond a control and within it where its mark may lie. */
const REACH = 40;

interface Glass {
  readonly pixels: ImageData;
  /** Pixels of the picture in one of the page: the tested page lies in a frame, which may be scaled. */
  readonly scale: number;
}

async function glass(): Promise<Glass> {
  const base64 = await page.screenshot({ save: false });
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return { pixels: context.getImageData(0, 0, image.width, image.height), scale: image.width / innerWidth };
}

function bytesOf(colour: string): readonly number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** A token's colour where it is used. */
function token(name: string): readonly number[] {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return bytesOf(color);
}

/** Of each colour the longest run of px across each side of a box, at its middle. */
function runs({ pixels, scale }: Glass, { left, top, right, bottom }: Sides): readonly number[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const is = (colour: readonly number[], px: number, py: number): boolean => {
    const at = (Math.round(py * scale) * pixels.width + Math.round(px * scale)) * 4;
    return colour.every((byte, channel) => Math.abs((pixels.data[at + channel] ?? -99) - byte) < 24);
  };
  const across = (colour: readonly number[], at: (step: number) => readonly [number, number]): number => {
    let [longest, now] = [0, 0];
    for (let step = -REACH; step <= REACH; step += 1) {
      now = is(colour, ...at(step)) ? now + 1 : 0;
      longest = Math.max(longest, now);
    }
    return longest;
  };
  return [token('--focus'), token('--focus-gap')].flatMap((colour) => [
    across(colour, (step) => [x, top + step]), across(colour, (step) => [x, bottom + step]), across(colour, (step) => [left + step, y]), across(colour, (step) => [right + step, y]),
  ]);
}

type Sides = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

function around(...elements: readonly Element[]): Mark {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const [x, y] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  return { x, y, width: Math.max(...boxes.map((box) => box.right)) - x, height: Math.max(...boxes.map((box) => box.bottom)) - y, ends: false };
}

async function onSlide(size: MountOptions['size'] & string): Promise<Mounted> {
  const kiosk = await mount({ size });
  await kiosk.send(...START, { type: 'pause' });
  await kiosk.still();
  return kiosk;
}

test.each([['paper', 'portrait'], ['contrast', 'portrait'], ['dark', 'portrait'], ['paper', 'landscape']] as const)(`%s, %s: it stands around what it is on, ${LEAST} px and more of either colour, goes with it, and is gone when it is off`, async (theme, size) => {
  const kiosk = await onSlide(size);
  await kiosk.send({ type: 'display', change: { theme, calm: true } });
  await kiosk.still();
  const before = await glass();
  const drawn: Sides[] = [];
  for (const place of [around(one('.next')), around(...deep('.tool')), around(one('.ribbon'))]) {
    await kiosk.set({ scan: place });
    const mark = one('.mark').getBoundingClientRect();
    // Around it, but whole: the ribbon hangs from the edge of the screen.
    for (const [side, meant, edge] of [[mark.left, place.x, 0], [mark.top, place.y, 0], [-mark.right, -place.x - place.width, -innerWidth], [-mark.bottom, -place.y - place.height, -innerHeight]] as const) {
      expect(side).toBeGreaterThan(edge);
      expect(side).toBeLessThanOrEqual(Math.max(meant - LEAST, edge + LEAST * 2));
    }
    expect(Math.min(...runs(await glass(), mark)), JSON.stringify(place)).toBeGreaterThanOrEqual(LEAST);
    drawn.push(mark);
  }
  await kiosk.set({ scan: null });
  expect(deep('kiosk-scan-mark')).toEqual([]);
  // Of it nothing is left anywhere.
  const after = await glass();
  for (const left of drawn) expect(runs(after, left)).toEqual(runs(before, left));
});

test('a finger goes through it; on the stop that ends the scanning it is a key that does', async () => {
  const kiosk = await onSlide('portrait');
  await kiosk.send({ type: 'display', change: { scanning: 'slow' } });
  const next = one('.next');
  await kiosk.set({ scan: around(next) });
  const { x, y } = middleOf(next);
  expect(next.contains(elementAt(x, y))).toBe(true);
  const box = next.getBoundingClientRect();
  // On the mark itself.
  expect(elementAt(box.left - 4, y)?.closest('.mark')).toBeFalsy();
  await kiosk.set({ scan: { x: 0, y: 0, width: 0, height: 0, ends: true } });
  const stop = page.getByRole('button', { name: 'Stop scanning', exact: true });
  const mark = one('.mark').getBoundingClientRect();
  const key = stop.element().getBoundingClientRect();
  expect([mark.left < key.left, mark.top < key.top, mark.right > key.right, mark.bottom > key.bottom]).toEqual([true, true, true, true]);
  expect(Math.min(...runs(await glass(), mark))).toBeGreaterThanOrEqual(LEAST);
  await tap(middleOf(stop.element()));
  expect(kiosk.told).toEqual([{ type: 'display', change: { scanning: 'off' } }]);
});
