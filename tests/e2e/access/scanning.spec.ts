/**
 * One switch is enough: the mark walks, a press acts, and all of a visit is reached.
 * Guarantees: nothing but one key is pressed, whenever the mark is where the visitor waits for it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import { BOUNCE_MS } from '#core/scanning/scan.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { middleOf, type Point } from '../support/touch.ts';
import { heard } from '../support/voice.ts';
import { tell } from './walk.ts';

/** Longest that anything may be waited for with the switch in hand: two rounds, ms. */
const ROUNDS_MS = 60_000;

/** px that the mark keeps from the edge of the screen, and a little. */
const EDGE = 8;

/** Whoever has one switch. */
class Switch {
  constructor(private readonly kiosk: Kiosk) {}

  #pressedAt = 0;

  /** No sooner after the last one than a press counts again. */
  async press(hand = (): Promise<void> => this.kiosk.page.keyboard.press(' ')): Promise<void> {
    await pause(Math.max(0, this.#pressedAt + 2 * BOUNCE_MS - Date.now()));
    this.#pressedAt = Date.now();
    await hand();
  }

  get mark(): Locator {
    return this.kiosk.page.locator('kiosk-scan-mark .mark');
  }

  /** Waits until the mark is on it, or on the group it is in, and presses; until it was acted on. */
  async choose(target: Locator): Promise<void> {
    for (;;) {
      const on = await this.until(target);
      await this.press();
      if (on === 'it') return;
      // The mark goes to the first of the group.
      await expect.poll(() => this.#where(target)).not.toBe('its group');
    }
  }

  /** Until the mark is on it, or on the group it is in. */
  async until(target: Locator): Promise<'it' | 'its group'> {
    let where: 'it' | 'its group' | 'elsewhere' = 'elsewhere';
    await expect.poll(async () => (where = await this.#where(target)), { timeout: ROUNDS_MS, intervals: [50] }).not.toBe('elsewhere');
    return where === 'elsewhere' ? 'it' : where;
  }

  async #where(target: Locator): Promise<'it' | 'its group' | 'elsewhere'> {
    const [mark, box] = await Promise.all([this.mark.boundingBox(), target.boundingBox()]);
    if (mark === null || box === null) return 'elsewhere';
    const { width, height } = await this.kiosk.size();
    // The mark never leaves the screen.
    const seen = { x: Math.max(box.x, EDGE), y: Math.max(box.y, EDGE), right: Math.min(box.x + box.width, width - EDGE), bottom: Math.min(box.y + box.height, height - EDGE) };
    if (mark.x > seen.x || mark.y > seen.y || mark.x + mark.width < seen.right || mark.y + mark.height < seen.bottom) return 'elsewhere';
    return mark.width - (seen.right - seen.x) < 60 && mark.height - (seen.bottom - seen.y) < 60 ? 'it' : 'its group';
  }
}

async function turnPage(one: Switch, opened: Kiosk): Promise<void> {
  const before = await opened.root.getAttribute('slide');
  await one.choose(opened.button('Next'));
  await expect.poll(() => opened.root.getAttribute('slide')).not.toBe(before);
}

test('a whole visit by one switch: its speed, a word, the topics, questions, the end', async ({ kiosk }) => {
  // The mark walks at its own pace: it ends what hangs.
  test.setTimeout(600_000);
  const opened = await kiosk();
  const { page, root } = opened;
  const one = new Switch(opened);
  await one.press();
  await expect(opened.button('Touch the screen')).toHaveCount(0);
  await expect(one.mark).toHaveCount(0);
  await one.press();
  await one.choose(opened.button('Display'));
  await one.choose(page.getByRole('tab', { name: 'Hear and touch' }));
  await one.choose(page.getByRole('radio', { name: 'Fast', exact: true }));
  await expect(page.locator('html')).toHaveAttribute('data-scanning', 'fast');
  await one.choose(opened.button('Close'));
  await one.choose(opened.button('English'));
  await expect(root).toHaveAttribute('screen', 'choose');
  await one.choose(opened.button(/For grown-ups/));
  await expect(root).toHaveAttribute('screen', 'slide');
  await one.choose(opened.button('Pause'));
  await expect(opened.button('Play')).toBeVisible();

  // The first page with a hard word in its first lines, its card, and back.
  const word = page.locator('.panel:not([aria-hidden]) [data-term]').first();
  for (let pages = 0; (await word.count()) === 0 && pages < 8; pages += 1) await turnPage(one, opened);
  await one.choose(word);
  await expect(page.getByRole('dialog')).toBeVisible();
  await one.choose(opened.button('Close'));
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await one.choose(opened.button('Topics'));
  await one.choose(page.locator('.entry').nth(13));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (let pages = 0; (await root.getAttribute('slide')) !== 'questions' && pages < 4; pages += 1) await turnPage(one, opened);
  await expect(root).toHaveAttribute('slide', 'questions');
  const card = page.locator('.pick').nth(1);
  await one.choose(card);
  await expect(card).toHaveAttribute('aria-checked', 'true');

  for (let pages = 0; (await root.getAttribute('screen')) === 'slide' && pages < 4; pages += 1) await turnPage(one, opened);
  await expect(root).toHaveAttribute('screen', 'finish');
  await one.choose(opened.button('No, thank you'));
  await expect(page.locator('.taken')).toContainText(/\w/);
  await one.choose(opened.button('Start over'));
  await expect(root).toHaveAttribute('screen', 'attract');
  // It ended with the visit.
  await expect(one.mark).toHaveCount(0);
  await expect(opened.button('Touch the screen')).toBeVisible();
});

/** Awake, at a pace at which a test does not wait long, as if it had been turned on in the Display panel. */
async function scanned(opened: Kiosk, language = 'English'): Promise<Switch> {
  await opened.wake();
  await opened.touch(language);
  await expect(opened.root).toHaveAttribute('screen', 'choose');
  await tell(opened, { type: 'display', change: { scanning: 'fast' } });
  const one = new Switch(opened);
  await expect(one.mark).toHaveCount(1);
  return one;
}

test('the switch writes a letter of a code and takes it back, shows the needle’s drawing, and is switched off in the Display panel', async ({ kiosk }) => {
  const opened = await kiosk();
  const { page, root } = opened;
  const one = await scanned(opened);
  // A finger leads to where the switch is used.
  await opened.touch('We have a code');
  const letter = page.locator('kiosk-code-sheet .letter').nth(7);
  const written = await letter.innerText();
  await one.choose(letter);
  await expect(page.locator('kiosk-code-sheet .places b').first()).toHaveText(written);
  await one.choose(opened.button('Erase'));
  await expect(page.locator('kiosk-code-sheet .places .in')).toHaveCount(0);
  await opened.touch('Close');

  await opened.touch(/For grown-ups/);
  await opened.touch('Pause');
  await opened.touch('Topics');
  await opened.touch(/The sample/);
  await expect(root).toHaveAttribute('slide', 'the-sample');
  await opened.still();
  await one.choose(opened.button('Show me the needle'));
  await expect(opened.button('Show me the needle')).toHaveCount(0);

  await opened.touch('Display');
  await opened.fingers.tap(page.getByRole('tab', { name: 'Hear and touch' }));
  await one.choose(page.getByRole('radio', { name: 'Off', exact: true }));
  await expect(one.mark).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-scanning');
});

/** The middle of the picture: beside all controls. */
async function beside({ page }: Kiosk): Promise<Point> {
  return middleOf(page.locator('kiosk-picture').first());
}

test('turned on by touch, a touch beside the controls presses, one on a control acts there; Stop in every round and Tab end it', async ({ kiosk }) => {
  const opened = await kiosk();
  const { page, root, fingers } = opened;
  const one = await scanned(opened);
  await opened.touch(/For grown-ups/);
  await opened.touch('Pause');
  await opened.still();
  const place = await beside(opened);
  await one.until(opened.button('Next'));
  await one.press(() => fingers.tapAt(place));
  await expect(root).toHaveAttribute('slide', 'inside-your-bones');
  // Of a hand that trembles the second touch counts for nothing.
  await one.until(opened.button('Next'));
  await one.press(async () => {
    await Promise.all([fingers.down([place]), fingers.up(), fingers.down([place]), fingers.up()]);
  });
  await expect(root).toHaveAttribute('slide', 'the-factory');
  await opened.touch('Back');
  await expect(root).toHaveAttribute('slide', 'inside-your-bones');

  await one.choose(opened.button('Stop scanning'));
  await expect(one.mark).toHaveCount(0);
  await fingers.tapAt(place);
  await tell(opened, { type: 'display', change: { scanning: 'fast' } });
  await expect(one.mark).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(one.mark).toHaveCount(0);
  await expect(root).toHaveAttribute('slide', 'inside-your-bones');
});

test('begun by a key, only keys press; under the warning a press only goes on, by key and by touch', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'idle: { timeoutSeconds: 6, warningSeconds: 60 }\n' });
  const { root, fingers } = opened;
  const warned = async (): Promise<void> => expect(root).toHaveAttribute('screen', 'warning');
  const wentOn = async (): Promise<void> => {
    await expect(root).toHaveAttribute('screen', 'slide');
    await expect(one.mark).toHaveCount(1);
    await opened.still();
    await expect(root).toHaveAttribute('slide', 'welcome');
    await expect(opened.button('Play')).toBeVisible();
  };
  await opened.begin();
  const one = new Switch(opened);
  // The button that was just touched has the focus, and does not take the key for itself.
  await opened.touch('Pause');
  await one.press();
  await wentOn();
  await one.until(opened.button('Next'));
  await one.press(async () => fingers.tapAt(await beside(opened)));
  await wentOn();
  await warned();
  await expect(one.mark).toHaveCount(0);
  await one.press();
  await wentOn();

  await tell(opened, { type: 'display', change: { scanning: 'off' } }, { type: 'display', change: { scanning: 'fast' } });
  await one.until(opened.button('Next'));
  await warned();
  const { width, height } = await opened.size();
  await one.press(() => fingers.tapAt({ x: width / 2, y: height * 0.1 }));
  await wentOn();
  // A key goes on as well, and begins nothing of its own: what was turned on by touch is still pressed by touch.
  await warned();
  await one.press();
  await wentOn();
  await expect(opened.page.locator('html')).toHaveAttribute('data-scanning', 'fast');
  await one.until(opened.button('Next'));
  await one.press(async () => fingers.tapAt(await beside(opened)));
  await expect(root).toHaveAttribute('slide', 'inside-your-bones');
});

test('where the screen is read, each step of the mark is named while the story is silent, and none over it', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'display: { spoken: true }\n' });
  const { page, root, fingers } = opened;
  const said = page.locator('.read-aloud');
  await opened.wake();
  // A first touch names, the second chooses.
  for (let touch = 0; touch < 2; touch += 1) await fingers.tap(opened.button('English'));
  await expect(root).toHaveAttribute('screen', 'choose');
  await expect(said).toHaveText('Who is watching?');
  await tell(opened, { type: 'display', change: { scanning: 'medium' } });
  const one = new Switch(opened);
  const sounds = async (): Promise<readonly string[]> => (await heard(page)).playing;
  const stopped = async (name: RegExp): Promise<void> => {
    await one.until(opened.button(name));
    await expect(said).toHaveText(name);
    await expect.poll(sounds).toEqual([expect.stringContaining('/interface/')]);
  };
  // The doors come up together, and once more one by one.
  await stopped(/^For grown-ups/);
  await stopped(/^Start over/);
  await stopped(/^Stop scanning/);
  await stopped(/^For grown-ups/);
  await one.press();
  await expect.poll(sounds).toEqual([expect.stringContaining('/interface/')]);
  await stopped(/^For kids/);
  await one.choose(opened.button(/^For grown-ups/));
  await expect(root).toHaveAttribute('screen', 'slide');
  await expect(said).toHaveText('A bone marrow test');
  const narrated = async (): Promise<number> => {
    const { playing, ms } = await heard(page);
    return playing.length === 1 && playing[0]?.includes('/grown-ups/welcome') === true ? ms : -1;
  };
  await expect.poll(narrated).toBeGreaterThan(300);
  for (const name of ['Next', 'Back']) {
    const before = await narrated();
    await one.until(opened.button(name));
    expect(await narrated(), name).toBeGreaterThan(before);
    await expect(said).toHaveText('A bone marrow test');
  }
  await one.choose(opened.button('Pause'));
  await expect(said).toHaveText('Play');
  await expect(root).not.toHaveAttribute('playing');
  await tell(opened, { type: 'display', change: { scanning: 'fast' } });
  await stopped(/^Next/);

  // What it has done is said as well.
  await tell(opened, { type: 'go', index: 14 });
  await expect(root).toHaveAttribute('slide', 'questions');
  await one.choose(page.locator('.pick').nth(1));
  await expect(said).toHaveText('Chosen');
  await one.press();
  await expect(said).toHaveText('Not chosen');
});
