/**
 * One switch is enough: the mark walks, a press acts, and all of a visit is reached.
 * Guarantees: nothing but one key is pressed, whenever the mark is where the visitor waits for it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import { BOUNCE_MS } from '#core/scanning/scan.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';

/** Longest that anything may be waited for with the switch in hand: two rounds, ms. */
const ROUNDS_MS = 60_000;

/** px that the mark keeps from the edge of the screen, and a little. */
const EDGE = 8;

/** Whoever has one switch. */
class Switch {
  constructor(private readonly kiosk: Kiosk) {}

  #pressedAt = 0;

  /** No sooner after the last one than a press counts again. */
  async press(): Promise<void> {
    await pause(Math.max(0, this.#pressedAt + 2 * BOUNCE_MS - Date.now()));
    this.#pressedAt = Date.now();
    await this.kiosk.page.keyboard.press(' ');
  }

  get mark(): Locator {
    return this.kiosk.page.locator('kiosk-scan-mark .mark');
  }

  /** Waits until the mark is on it, or on the group it is in, and presses; until it was acted on. */
  async choose(target: Locator): Promise<void> {
    for (;;) {
      const on = await this.#until(target);
      await this.press();
      if (on === 'it') return;
      // The mark goes to the first of the group.
      await expect.poll(() => this.#where(target)).not.toBe('its group');
    }
  }

  async #until(target: Locator): Promise<'it' | 'its group'> {
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

test('a whole visit by one switch: a word, the topics, questions, the end', async ({ kiosk }) => {
  // The mark walks at its own pace: it ends what hangs.
  test.setTimeout(600_000);
  const opened = await kiosk();
  const { page, root } = opened;
  const one = new Switch(opened);
  await one.press();
  await expect(opened.button('Touch the screen')).toHaveCount(0);
  await expect(one.mark).toHaveCount(0);
  await one.press();
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
