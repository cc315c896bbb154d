/**
 * Fingers on the kiosk's screen.
 * Guarantees: real touch events, given to Chromium where a touch screen's driver would give them; never a method call.
 */
import type { CDPSession, Locator, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What lies on the glass: a fingertip, or as large as its radii (px) say. */
export interface Touching extends Point {
  readonly radiusX?: number;
  readonly radiusY?: number;
  /** Which finger, where they come one after the other; else their order. They go together. */
  readonly id?: number;
}

export class Fingers {
  private constructor(readonly session: CDPSession) {}

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async tapAt({ x, y }: Point): Promise<void> {
    await this.down([{ x, y }]);
    await this.up();
  }

  /** In the middle of what a visitor sees of it, once it stands still: a sheet that rises is aimed at where it ends. */
  async tap(target: Locator): Promise<void> {
    const handle = await target.elementHandle();
    await handle?.waitForElementState('stable');
    // Held, it would hold its page in memory.
    await handle?.dispose();
    await this.tapAt(await middleOf(target));
  }

  /** From one place to another in so many moves; every move is answered before the next. */
  async swipe(from: Point, to: Point, moves = 12): Promise<void> {
    await this.down([from]);
    for (let step = 1; step <= moves; step += 1) {
      const share = step / moves;
      await this.move([{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
    }
    await this.up();
  }

  /** All that touches now: those that are new come down. */
  async down(points: readonly Touching[]): Promise<void> {
    await this.#send('touchStart', points);
  }

  async move(points: readonly Touching[]): Promise<void> {
    await this.#send('touchMove', points);
  }

  async up(): Promise<void> {
    await this.#send('touchEnd', []);
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Touching[]): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ id, ...point })) });
  }
}

export async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`cannot be touched, it is not on screen: ${target.toString()}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
