/**
 * Keys alone: a whole visit, the focus that is never lost, and its mark as it is painted.
 * Guarantees: only keys are pressed; the mark is measured in pixels at every stop of every screen.
 */
import type { nativeImage as NativeImage } from 'electron';
import type { Theme } from '#core/session/state.ts';
import { SCREENS, startVirtualDisplay, type Orientation } from '../../../main/launch/display.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';

/** Narrowest that the mark may be painted, px. */
const MARK_PX = 4;
/** px beyond the control and within it where its mark may lie. */
const REACH_PX = 34;
/** The same of a sheet of paper, on whose edges others lie. */
const SHEET_REACH_PX = 84;
/** Places along each side where it is measured, in shares of its length. */
const PLACES = [0.35, 0.5, 0.6];

interface Focused {
  readonly name: string;
  readonly control: boolean;
  /** Of its mark, which a sheet of paper draws on its ::after. */
  readonly colour: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What has the focus, inside all shadow roots. */
async function focused(opened: Kiosk): Promise<Focused> {
  return opened.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement;
    const { x, y, width, height } = (element ?? document.body).getBoundingClientRect();
    const name = element?.getAttribute('aria-label') ?? (element instanceof HTMLElement ? element.innerText : '') ?? '';
    const [own, drawn] = [null, '::after'].map((piece) => getComputedStyle(element ?? document.body, piece));
    const colour = (own?.outlineStyle === 'none' ? drawn : own)?.outlineColor ?? '';
    return { colour, name: name.replaceAll(/\s+/g, ' ').trim(), control: element?.matches('body, main, section') !== true, box: { x, y, width, height } };
  });
}

async function tab(opened: Kiosk, back = false): Promise<Focused> {
  await opened.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  return focused(opened);
}

/** Goes from stop to stop until the name of one begins like this. */
async function tabTo(opened: Kiosk, name: string): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    const on = await tab(opened);
    if (on.name.startsWith(name)) return;
    seen.push(on.name);
  }
  throw new Error(`no stop is named ${name}: ${seen.join(' | ')}`);
}

async function press(opened: Kiosk, key: string): Promise<void> {
  await opened.page.keyboard.press(key);
}

/** All stops of what is on screen, from the first to the last. */
async function round(opened: Kiosk): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (;;) {
    const on = await tab(opened);
    const again = stops.findIndex((stop) => stop.name === on.name && stop.box.y === on.box.y && stop.box.x === on.box.x);
    if (again !== -1) return stops;
    if (on.control) stops.push(on);
    if (!on.control && stops.length > 0) return stops;
    if (stops.length > 60) throw new Error('no end of stops');
  }
}

/** Width of the painted mark across each side, at each place: the longest run of px of its colour. */
async function markWidths(opened: Kiosk, { box, colour: css }: Focused): Promise<number[]> {
  const { page } = opened;
  const reach = box.width * box.height > 300_000 || box.width > 1_000 ? SHEET_REACH_PX : REACH_PX;
  const size = await opened.size();
  const clip = {
    x: Math.max(0, Math.floor(box.x) - REACH_PX), y: Math.max(0, Math.floor(box.y) - reach),
    width: 0, height: 0,
  };
  clip.width = Math.min(size.width, Math.ceil(box.x + box.width) + reach) - clip.x;
  clip.height = Math.min(size.height, Math.ceil(box.y + box.height) + reach) - clip.y;
  const colour = await page.evaluate((css) => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, css);
  const png = (await page.screenshot({ clip })).toString('base64');
  return opened.app.evaluate(({ nativeImage }: { nativeImage: typeof NativeImage }, { png, colour, clip, box, reach, places }) => {
    const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'));
    const { width, height } = image.getSize();
    const pixels = image.toBitmap();
    const isMark = (x: number, y: number): boolean => {
      const at = (Math.round(y) * width + Math.round(x)) * 4;
      // Blue, green, red.
      return x >= 0 && y >= 0 && x < width && y < height && [2, 1, 0].every((channel, index) => Math.abs((pixels[at + channel] ?? 0) - (colour[index] ?? 0)) < 24);
    };
    const left = box.x - clip.x;
    const top = box.y - clip.y;
    const run = (at: (step: number) => boolean): number => {
      let longest = 0;
      let now = 0;
      for (let step = -reach; step <= reach; step += 1) {
        now = at(step) ? now + 1 : 0;
        longest = Math.max(longest, now);
      }
      return longest;
    };
    return places.flatMap((share) => {
      const x = left + box.width * share;
      const y = top + box.height * share;
      return [
        run((step) => isMark(x, top + step)),
        run((step) => isMark(x, top + box.height + step)),
        run((step) => isMark(left + step, y)),
        run((step) => isMark(left + box.width + step, y)),
      ];
    });
  }, { png, colour, clip, box, reach, places: PLACES });
}

test('a whole visit by keys: nothing is out of reach, and the focus is never lost', async ({ kiosk }) => {
  const opened = await kiosk();
  const { page, root } = opened;
  await press(opened, 'Enter');
  await expect(opened.button('Touch the screen')).toHaveCount(0);
  await tabTo(opened, 'English');
  await press(opened, 'Enter');
  await expect(root).toHaveAttribute('screen', 'choose');
  await tabTo(opened, 'For kids');
  await press(opened, ' ');
  await expect(root).toHaveAttribute('telling', 'kids');
  await tabTo(opened, 'Pause');
  await press(opened, 'Enter');
  await expect(opened.button('Play')).toBeFocused();
  // On the stones an arrow goes one page, and no second one for being an arrow.
  await tabTo(opened, 'Pages');
  await press(opened, 'ArrowRight');
  await opened.still();
  await expect(page.locator('kiosk-progress .count')).toHaveText(/^2 /);

  // What is done by touching the picture.
  const find = page.locator('.find');
  while ((await find.count()) === 0) {
    const before = await root.getAttribute('slide');
    await press(opened, 'ArrowRight');
    await expect(root).not.toHaveAttribute('slide', before ?? '');
  }
  await opened.still();
  const invited = await find.innerText();
  await tabTo(opened, invited.replaceAll(/\s+/g, ' ').slice(0, 12));
  for (let step = 0; step < 4 && (await find.innerText()) === invited; step += 1) await press(opened, 'Enter');
  await expect(find).not.toHaveText(invited);
  // The chip that did the last step may be gone; the focus is not.
  await expect.poll(async () => (await focused(opened)).control).toBe(true);

  // More has no place in a visit; Topics has, and arrows turn no page behind it.
  await tabTo(opened, 'More');
  await press(opened, 'Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press(opened, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opened.button('More')).toBeFocused();
  await press(opened, 'Enter');
  await tabTo(opened, 'Topics');
  await press(opened, 'Enter');
  await expect(page.locator('kiosk-topics')).toHaveCount(1);
  const slide = (await root.getAttribute('slide')) ?? '';
  await press(opened, 'ArrowRight');
  await press(opened, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(root).toHaveAttribute('slide', slide);
  await expect(opened.button('More')).toBeFocused();

  // Of several that exclude each other arrows choose, Tab leads past them.
  await press(opened, 'Enter');
  await tabTo(opened, 'Display');
  await press(opened, 'Enter');
  await tabTo(opened, 'Size 1 of');
  await press(opened, 'ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-text', '2');
  expect((await focused(opened)).name).toMatch(/^Size 2 of/);
  await press(opened, 'ArrowLeft');
  expect((await tab(opened)).name).not.toMatch(/^Size/);
  await press(opened, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  for (let pages = 0; (await root.getAttribute('screen')) === 'slide' && pages < 20; pages += 1) {
    const before = await root.getAttribute('slide');
    if (before === 'questions') {
      await tabTo(opened, (await page.locator('.pick').first().innerText()).slice(0, 12));
      await press(opened, ' ');
      await expect(page.locator('.pick').first()).toHaveAttribute('aria-checked', 'true');
    }
    await press(opened, 'ArrowRight');
    await expect.poll(() => root.getAttribute('slide')).not.toBe(before);
  }
  await expect(root).toHaveAttribute('screen', 'finish');
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await tabTo(opened, 'Yes, ask me');
  await press(opened, 'Enter');
  const answer = page.locator('.answer').first();
  await expect(answer).toBeVisible();
  await tabTo(opened, (await answer.innerText()).slice(0, 12));
  await press(opened, 'Enter');
  await expect(answer).toHaveCount(0);
  await tabTo(opened, 'Start over');
  await press(opened, 'Enter');
  await expect(root).toHaveAttribute('screen', 'attract');
  await expect(opened.button('Touch the screen')).toBeVisible();
});

test('a key that is held presses once, turns one page, and does not keep the visit alive', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'idle: { timeoutSeconds: 3, warningSeconds: 60 }\n' });
  const { page, root } = opened;
  const hold = async (key: string): Promise<void> => {
    for (let again = 0; again < 6; again += 1) await page.keyboard.down(key);
    await page.keyboard.up(key);
  };
  await press(opened, 'Enter');
  await tabTo(opened, 'English');
  await press(opened, 'Enter');
  await tabTo(opened, 'For grown-ups');
  await press(opened, 'Enter');
  await expect(root).toHaveAttribute('slide', 'welcome');
  await tabTo(opened, 'Pause');
  await press(opened, 'Enter');
  await tabTo(opened, 'Next');
  await hold('Enter');
  await expect(root).toHaveAttribute('slide', 'inside-your-bones');
  await hold('ArrowRight');
  await expect(root).toHaveAttribute('slide', 'the-factory');
  // Stuck, until the kiosk asks whether somebody is there.
  await page.keyboard.down('Shift');
  await expect(async () => {
    await page.keyboard.down('Shift');
    await expect(root).toHaveAttribute('screen', 'warning', { timeout: 100 });
  }).toPass({ intervals: [100] });
  await page.keyboard.up('Shift');
});

test('a key under the warning only goes on', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'idle: { timeoutSeconds: 2, warningSeconds: 60 }\n' });
  const { root } = opened;
  await press(opened, 'Enter');
  await tabTo(opened, 'English');
  await press(opened, 'Enter');
  await expect(root).toHaveAttribute('screen', 'choose');
  await tabTo(opened, 'Español');
  await expect(root).toHaveAttribute('screen', 'warning');
  await press(opened, 'Enter');
  await expect(root).toHaveAttribute('screen', 'choose');
  await expect(root).toHaveAttribute('language', 'en');
  await expect(opened.button('Español')).toBeFocused();
});

/** The mark at every stop of what is on screen, one screen after the other. */
class Marks {
  /** Where it is narrower than it may be. */
  readonly thin: string[] = [];
  measured = 0;

  constructor(private readonly opened: Kiosk) {}

  /** `expected`: beginnings of names that must be among the stops. */
  async measure(screen: string, expected: readonly string[]): Promise<void> {
    await this.opened.still();
    const stops = await round(this.opened);
    for (const name of expected) expect(stops.map((stop) => stop.name).join(' | ')).toContain(name);
    for (let stop = 0; stop < stops.length; stop += 1) {
      const on = await tab(this.opened);
      if (!on.control) {
        stop -= 1;
        continue;
      }
      const widths = await markWidths(this.opened, on);
      this.measured += 1;
      if (Math.min(...widths) < MARK_PX) this.thin.push(`${screen}, ${on.name}: ${widths.join(' ')}`);
    }
  }

  async sheet(name: string, expected: readonly string[]): Promise<void> {
    const { opened } = this;
    await tabTo(opened, name);
    await press(opened, 'Enter');
    await expect(opened.page.getByRole('dialog')).toBeVisible();
    await this.measure(name, expected);
    await press(opened, 'Escape');
    await expect(opened.page.getByRole('dialog')).toHaveCount(0);
  }
}

/** attract → choose → the first slide, paused */
async function measureStart(opened: Kiosk, marks: Marks): Promise<void> {
  const { root } = opened;
  await press(opened, 'Enter');
  await marks.measure('attract', ['English', 'Display']);
  await tabTo(opened, 'English');
  await press(opened, 'Enter');
  await expect(root).toHaveAttribute('screen', 'choose');
  await marks.measure('choose', ['For grown-ups']);
  await tabTo(opened, 'For grown-ups');
  await press(opened, 'Enter');
  await expect(root).toHaveAttribute('screen', 'slide');
  await tabTo(opened, 'Pause');
  await press(opened, 'Enter');
  await marks.measure('slide', ['Back', 'Next']);
}

test('the mark is painted whole at every stop of every screen', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'display: { calm: true }\n' });
  const { page, root } = opened;
  const marks = new Marks(opened);
  await measureStart(opened, marks);
  await marks.sheet('Topics', ['Close', 'Start over']);
  await marks.sheet('Display', ['Close']);
  for (let pages = 0; (await root.getAttribute('slide')) !== 'questions' && pages < 20; pages += 1) {
    const before = (await root.getAttribute('slide')) ?? '';
    await press(opened, 'ArrowRight');
    await expect(root).not.toHaveAttribute('slide', before);
  }
  await marks.measure('questions', ['Next']);
  for (let pages = 0; (await root.getAttribute('screen')) === 'slide' && pages < 4; pages += 1) {
    const before = await root.getAttribute('slide');
    await press(opened, 'ArrowRight');
    await expect.poll(() => root.getAttribute('slide')).not.toBe(before);
  }
  await marks.measure('invitation', ['Yes, ask me']);
  await tabTo(opened, 'No, thank you');
  await press(opened, 'Enter');
  await expect(page.locator('.points')).toBeVisible();
  await marks.measure('finish', ['Start over']);
  expect(marks.thin).toEqual([]);
  expect(marks.measured).toBeGreaterThan(40);
});

/** Its colours and its room are others in each theme, at each size and on each display. */
const LOOKS: readonly (readonly [Orientation, textSize: number, Theme, lowReach: boolean])[] = [
  ['landscape', 100, 'dark', false],
  ['landscape', 200, 'contrast', false],
  ['portrait', 200, 'dark', false],
  ['portrait', 100, 'contrast', true],
];

for (const [orientation, textSize, theme, lowReach] of LOOKS) {
  test(`${orientation} ${SCREENS[orientation]}, ${textSize} %, ${theme}${lowReach ? ', low reach' : ''}: the mark is painted whole at every stop`, async ({ kiosk }) => {
    const display = await startVirtualDisplay(orientation);
    try {
      const opened = await kiosk({ env: { DISPLAY: `:${display.number}` }, config: `display: { calm: true, textSize: ${textSize}, theme: ${theme}, lowReach: ${lowReach} }\n` });
      const marks = new Marks(opened);
      await measureStart(opened, marks);
      if (textSize === 200) await marks.sheet('More', ['Close', 'Topics', 'Display']);
      else await marks.sheet('Display', ['Close']);
      expect(marks.thin).toEqual([]);
      expect(marks.measured).toBeGreaterThan(15);
    } finally {
      display.close();
    }
  });
}
