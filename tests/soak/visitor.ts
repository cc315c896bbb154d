/**
 * Simulated visitors: somebody who comes to the kiosk, does this and that with fingers, and leaves.
 * Guarantees: touch events only; every visit ends in attract, asleep, or throws with what was on screen instead. What a
 * visitor wants is decided by the seed; what is on screen when they want it is decided by the kiosk's own time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Kiosk } from '../e2e/support/kiosk.ts';
import type { Random } from './random.ts';
import type { Eyes, Sight, Target } from './sight.ts';

/** How likely a visitor is to touch it; what is not named here weighs 1. */
const LIKING: Readonly<Record<string, number>> = {
  next: 30, back: 6, pause: 4, play: 6, word: 0.5, term: 6, part: 1.5, progress: 3, topics: 3, repeat: 2, mute: 1.5, unmute: 6, display: 2.5, more: 3,
  close: 8, softer: 2, louder: 2, startOver: 0.5, scrollDown: 3, scrollUp: 3, 'language en': 2, 'language es': 2, 'story grown-ups': 10, 'story kids': 10, 'story short': 7,
  'attract wake': 100, 'stayed go': 8, 'stayed skip': 3, 'stayed answer': 8, 'slide needle': 8, 'questions pick': 3, 'topics entry': 1.5, 'display-sheet size': 3, 'display-sheet row': 3, 'display-sheet leaf': 3, 'warning go': 20,
};
/** What leads out, the straightest first. */
const WAYS_OUT = ['attract wake', 'warning go', 'startOver', 'topics', 'close', 'more', 'stayed skip', 'next'];
/** Touches after which a way out must have been found. */
const WAY_OUT_TOUCHES = 60;
/** Longest that a kiosk left alone may take to attract: what it says at the end may be heard out. */
const ALONE_LIMIT_MS = 180_000;
const ALONE_LOOK_MS = 200;

type Leaving = 'start over' | 'walk away' | 'answer the warning, then walk away';

export interface Visited {
  /** Kind of target or gesture → how often. */
  readonly touched: Map<string, number>;
  /** Screens with their language and telling, as seen. */
  readonly seen: Set<string>;
}

export class Visitor {
  readonly #size: { readonly width: number; readonly height: number };

  constructor(
    private readonly kiosk: Kiosk,
    private readonly eyes: Eyes,
    private readonly random: Random,
    private readonly visited: Visited,
    size: { readonly width: number; readonly height: number },
  ) {
    this.#size = size;
  }

  /** Comes, touches what comes to mind, and leaves in one way or another. */
  async visit(): Promise<void> {
    // Most look in for a moment; some stay.
    const touches = this.random.chance(0.8) ? this.random.whole(2, 12) : this.random.whole(20, 60);
    // And are in a hurry; some listen before they touch again.
    const patienceMs = this.random.pick([0, 0, 0, 150, 700]);
    const leaving = this.random.pick<Leaving>(['start over', 'start over', 'start over', 'start over', 'walk away', 'answer the warning, then walk away']);
    for (let touch = 0; touch < touches; touch += 1) {
      await this.#touchSomething();
      if (patienceMs > 0) await pause(this.random.whole(0, patienceMs));
    }
    if (leaving === 'start over') await this.#startOver();
    else await this.#walkAway(leaving === 'walk away');
  }

  /** Sees all there is: one story from its first page to its last and what stands beside its pages, then starts over. */
  async tour(language: string, story: string): Promise<void> {
    await this.#touch('attract wake');
    await this.#touch(`language ${language}`);
    await this.#touch(`story ${story}`);
    const once = new Set<string>();
    for (let sight = await this.#until((one) => one.screen === 'slide'); sight.screen === 'slide'; ) {
      for (const kind of ['slide needle', 'term', 'topics', 'display']) {
        const target = sight.targets.find((one) => one.kind === kind);
        if (target === undefined || once.has(kind)) continue;
        await this.#tap(target);
        // A spoken word moves on: the finger may come down beside it.
        const back = await this.#soon(kind === 'slide needle' ? kind : 'close');
        if (back === undefined) continue;
        once.add(kind);
        await this.#tap(back);
        await this.#putAway();
      }
      await this.#touch('next');
      const { slide } = sight;
      sight = await this.#until((one) => one.screen !== 'slide' || one.slide !== slide);
    }
    await this.#startOver();
  }

  /** A sheet that was still rising is not where it was seen: its Close is touched again until it is gone. */
  async #putAway(): Promise<void> {
    for (let touches = 0; touches < 20; touches += 1) {
      const close = (await this.#look()).targets.find(({ kind }) => kind === 'close');
      if (close === undefined) return;
      await this.#tap(close);
    }
  }

  async #touchSomething(): Promise<void> {
    const sight = await this.#look();
    const onSlide = sight.screen === 'slide' && sight.targets.some(({ kind }) => kind === 'next');
    const gesture = this.random.next();
    if (gesture < 0.02) return this.#twoFingers();
    if (gesture < 0.05) return this.#anywhere();
    if (onSlide && gesture < 0.2) return this.#swipe(gesture < 0.16 ? 1 : -1);
    if (onSlide && gesture < 0.23) return this.#slip();
    const target = this.random.weighed(sight.targets, ({ kind }) => LIKING[kind] ?? 1);
    if (target === undefined) return this.#anywhere();
    if (gesture > 0.93) return this.#flurry(target, sight.targets);
    await this.#tap(target);
  }

  /** Several taps before the first is answered: the same place again and again, or here and there. */
  async #flurry(target: Target, targets: readonly Target[]): Promise<void> {
    this.#count('taps in flight');
    const everywhere = this.random.chance(0.4);
    const taps = Array.from({ length: this.random.whole(3, 8) }, () => (everywhere ? this.random.pick(targets) : target));
    await Promise.all(taps.flatMap((at) => [this.kiosk.fingers.down([at]), this.kiosk.fingers.up()]));
  }

  async #swipe(direction: 1 | -1): Promise<void> {
    this.#count(direction === 1 ? 'swipe on' : 'swipe back');
    const y = this.#size.height * (0.15 + 0.3 * this.random.next());
    const [from, to] = [0.5 + direction * 0.3, 0.5 - direction * 0.35];
    await this.kiosk.fingers.swipe({ x: this.#size.width * from, y }, { x: this.#size.width * to, y }, this.random.whole(2, 8));
  }

  /** A swipe that thinks better of it. */
  async #slip(): Promise<void> {
    this.#count('slip');
    const { width, height } = this.#size;
    const y = height * 0.3;
    await this.kiosk.fingers.down([{ x: width * 0.6, y }]);
    for (const x of [0.5, 0.35, 0.45, 0.58]) await this.kiosk.fingers.move([{ x: width * x, y }]);
    await this.kiosk.fingers.up();
  }

  async #twoFingers(): Promise<void> {
    this.#count('two fingers');
    const one = this.#somewhere();
    const other = this.#somewhere();
    await this.kiosk.fingers.down([one, other]);
    await this.kiosk.fingers.move([{ ...one, x: one.x * 0.8 }, { ...other, x: other.x * 0.8 }]);
    await this.kiosk.fingers.up();
  }

  async #anywhere(): Promise<void> {
    this.#count('anywhere');
    await this.kiosk.fingers.tapAt(this.#somewhere());
  }

  #somewhere(): { readonly x: number; readonly y: number } {
    return { x: Math.floor(this.random.next() * this.#size.width), y: Math.floor(this.random.next() * this.#size.height) };
  }

  async #startOver(): Promise<void> {
    for (let touch = 0; touch < WAY_OUT_TOUCHES; touch += 1) {
      const sight = await this.#look();
      if (isAsleep(sight)) return;
      const way = WAYS_OUT.flatMap((kind) => sight.targets.find((target) => target.kind === kind) ?? [])[0];
      // Awake, the attract screen has no way out but waiting; a language is the quicker one.
      const target = way ?? sight.targets.find(({ kind }) => kind.startsWith('language '));
      if (target === undefined) await this.#anywhere();
      else await this.#tap(target);
    }
    throw new Error(`no way out was found in ${WAY_OUT_TOUCHES} touches: ${described(await this.#look())}`);
  }

  /**
   * Leaves it alone (or answers the warning, once), but for a voice: one that was begun speaks on for the whole story, and is
   * no idleness. What lies over the page is put away then, and the voice is stopped, whenever it is seen to run.
   */
  async #walkAway(ignoresWarning: boolean): Promise<void> {
    let answers = ignoresWarning ? 0 : 1;
    const limit = Date.now() + ALONE_LIMIT_MS;
    for (let sight = await this.#look(); !isAsleep(sight); sight = await this.#look()) {
      const seen = (kind: string): Target | undefined => sight.targets.find((target) => target.kind === kind);
      const warning = seen('warning go');
      const target = warning === undefined ? seen('close') ?? seen('pause') : answers > 0 ? warning : undefined;
      if (target === undefined) await pause(ALONE_LOOK_MS);
      else await this.#tap(target);
      if (target !== undefined && target === warning) answers -= 1;
      if (Date.now() > limit) throw new Error(`left alone for ${ALONE_LIMIT_MS / 1000} s and still not back: ${described(sight)}`);
    }
  }

  async #touch(kind: string): Promise<void> {
    const sight = await this.#until(({ targets }) => targets.some((target) => target.kind === kind));
    const target = sight.targets.find((one) => one.kind === kind);
    if (target !== undefined) await this.#tap(target);
  }

  /** The target of that kind, if it comes within a few looks. */
  async #soon(kind: string): Promise<Target | undefined> {
    for (let looks = 0; looks < 12; looks += 1) {
      const target = (await this.#look()).targets.find((one) => one.kind === kind);
      if (target !== undefined) return target;
    }
    return undefined;
  }

  async #until(isSo: (sight: Sight) => boolean): Promise<Sight> {
    const limit = Date.now() + 30_000;
    for (;;) {
      const sight = await this.#look();
      if (isSo(sight)) return sight;
      // An idle clock of a second may come between two touches on a slow machine.
      const warning = sight.targets.find(({ kind }) => kind === 'warning go');
      if (warning !== undefined) await this.#tap(warning);
      if (Date.now() > limit) throw new Error(`what was to come did not come in 30 s: ${described(sight)}`);
    }
  }

  async #tap(target: Target): Promise<void> {
    this.#count(target.kind);
    // Lifted before the touch is answered: as fast as a finger can.
    await Promise.all([this.kiosk.fingers.down([target]), this.kiosk.fingers.up()]);
  }

  async #look(): Promise<Sight> {
    const sight = await this.eyes.look();
    this.visited.seen.add([sight.screen, sight.language, sight.telling].filter((one) => one !== null).join(' '));
    return sight;
  }

  #count(kind: string): void {
    this.visited.touched.set(kind, (this.visited.touched.get(kind) ?? 0) + 1);
  }
}

export function isAsleep({ screen, targets }: Sight): boolean {
  return screen === 'attract' && targets.some(({ kind }) => kind === 'attract wake');
}

function described({ screen, slide, language, targets }: Sight): string {
  const kinds = [...new Set(targets.map(({ kind }) => kind))].join(', ');
  return `screen ${screen}${slide === null ? '' : `, slide ${slide}`}${language === null ? '' : `, ${language}`}; to touch: ${kinds === '' ? 'nothing' : kinds}`;
}
