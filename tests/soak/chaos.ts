/**
 * Blow after blow on a kiosk that was started as an operator starts it: its processes killed and stopped, its page hung,
 * its configuration broken and mended.
 * Guarantees: real signals to real processes; the order and the places come from one seed; after each blow the right
 * screen must be back, or it throws with what was there instead.
 */
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { KeptKiosk, Shown } from '../e2e/support/kept-kiosk.ts';
import type { Blow, BlowKind } from './blows.ts';
import { Random } from './random.ts';

export interface ChaosCounts {
  readonly kills: number;
  readonly hangs: number;
  readonly gpu: number;
  readonly relaunches: number;
  readonly configs: number;
  readonly bursts: number;
}

type Deed = keyof ChaosCounts;

/** A page that was on screen for so long counts as settled for the supervisor, which then tries again at once; ms, and some more. */
const SETTLED_MS = 5_500;
const BACK_LIMIT_MS = 120_000;
/** After a burst the kiosk takes its time: up to half a minute between two tries. */
const BURST_LIMIT_MS = 240_000;

const ORDERS = [['en', 'es'], ['es', 'en']] as const;

/** kiosk.yaml; the order of the languages is what can be seen of it on attract. */
export function chaosConfig(order: readonly string[]): string {
  return `languages: [${order.join(', ')}]\n`;
}

/** Files an editor, a broken disk or a hurried hand might leave. */
const BROKEN_CONFIGS = ['languages: [en, es\n', 'languages: [en]\nlanguages: [es]\n', 'idle: { timeoutSeconds: soon }\n', 'sound: { volume: 11 }\n', 'colour: blue\n', '\u0000\u0000\u0000\u0000', '- en\n- es\n'];

export class Chaos {
  readonly #random: Random;
  /** In their order; also of a run that failed. */
  readonly blows: Blow[] = [];
  #order: readonly string[] = ORDERS[0];

  /** `kiosk`: on chaosConfig(['en', 'es']). `tell`: gets a line for each blow. */
  constructor(
    private readonly kiosk: KeptKiosk,
    seed: number,
    private readonly tell: (line: string) => void,
  ) {
    this.#random = new Random(seed);
  }

  /** @throws when the right screen does not come back */
  async run(counts: ChaosCounts): Promise<void> {
    await this.kiosk.until(isAttract, 'the first page');
    for (const deed of this.#shuffled(counts)) await this.#do(deed);
  }

  #shuffled(counts: ChaosCounts): Deed[] {
    const deeds = (Object.entries(counts) as [Deed, number][]).flatMap(([deed, count]) => Array.from({ length: count }, () => deed));
    for (let at = deeds.length - 1; at > 0; at -= 1) {
      const other = this.#random.whole(0, at);
      [deeds[at], deeds[other]] = [deeds[other] as Deed, deeds[at] as Deed];
    }
    return deeds;
  }

  async #do(deed: Deed): Promise<void> {
    switch (deed) {
      case 'kills':
        return this.#losePage('renderer killed', async () => this.kiosk.kill('renderer'));
      case 'hangs':
        if (this.#random.chance(0.5)) return this.#losePage('page spins', () => this.kiosk.spin());
        return this.#losePage('renderer stopped', async () => this.kiosk.kill('renderer', 'SIGSTOP'));
      case 'gpu':
        return this.#loseGpu();
      case 'relaunches':
        return this.#loseMain();
      case 'configs':
        return this.#breakConfig();
      case 'bursts':
        return this.#burst();
    }
  }

  /** The page goes, and comes back where the visitor was; if it goes there again, on attract. */
  async #losePage(kind: BlowKind, blow: () => Promise<number>): Promise<void> {
    const before = await this.#goSomewhere();
    await this.#settle();
    const at = await blow();
    await this.#back(kind, before.screen === 'slide' ? `${before.slide ?? ''} again` : 'attract', at, (shown) => isPlace(shown, before) && shown.openedAt > before.openedAt);
  }

  /** A second blow on the slide that was just come back to. */
  async killTwiceOnASlide(): Promise<void> {
    const before = await this.#toSlide();
    for (const expected of [before, undefined]) {
      await this.#settle();
      const { openedAt } = await this.kiosk.until((shown) => isPlace(shown, before), 'the slide to be lost');
      const at = this.kiosk.kill('renderer');
      await this.#back('renderer killed', expected === undefined ? 'attract, for it was lost there twice' : `${before.slide ?? ''} again`, at, (shown) => (expected === undefined ? isAttract(shown) : isPlace(shown, expected)) && shown.openedAt > openedAt);
    }
  }

  /** The page stays; after too many of these the kiosk begins anew, on attract. */
  async #loseGpu(): Promise<void> {
    const before = await this.#goSomewhere();
    await this.#settle();
    const relaunches = await this.kiosk.times('relaunch');
    const old = this.kiosk.processes('gpu-process');
    const at = this.kiosk.kill('gpu-process');
    // What is painted before the new one is there is painted by nobody.
    const limit = Date.now() + BACK_LIMIT_MS;
    while (!this.kiosk.processes('gpu-process').some((pid) => !old.includes(pid))) {
      if (Date.now() > limit) throw new Error('no GPU process came back');
      await pause(20);
    }
    let relaunched = false;
    const isBack = (shown: Shown): boolean => (relaunched ? isAttract(shown) && shown.openedAt > at : isPlace(shown, before));
    const shown = await this.kiosk.until(isBack, 'the screen after the GPU process was killed', 2_000).catch(async () => {
      relaunched = (await this.kiosk.times('relaunch')) > relaunches;
      return await this.kiosk.until(isBack, 'the screen after the GPU process was killed', BACK_LIMIT_MS);
    });
    this.#note(relaunched ? 'main process killed' : 'GPU process killed', relaunched ? 'attract in a new kiosk, for the GPU process had died too often' : before.screen, shown.paintedAt - at);
  }

  async #loseMain(): Promise<void> {
    const { openedAt } = await this.#goSomewhere();
    await this.#settle();
    const at = this.kiosk.kill('main');
    await this.#back('main process killed', 'attract in a new kiosk', at, (shown) => isAttract(shown) && shown.openedAt > openedAt);
  }

  /** A broken one changes nothing but the log; a good one shows on attract by itself. */
  async #breakConfig(): Promise<void> {
    const before = await this.#toAttract();
    const faults = await this.kiosk.times('config-fault');
    const broken = this.#random.pick(BROKEN_CONFIGS);
    await writeFile(this.kiosk.configFile, broken);
    await this.kiosk.logged('config-fault', faults);
    const still = await this.kiosk.until(isAttract, 'attract with a broken configuration');
    if (still.openedAt !== before.openedAt || still.first !== before.first) throw new Error(`a broken configuration changed the page: ${JSON.stringify(broken)}`);
    this.#order = this.#order === ORDERS[0] ? ORDERS[1] : ORDERS[0];
    const at = Date.now();
    await writeFile(this.kiosk.configFile, chaosConfig(this.#order));
    await this.#back('config mended', `attract, ${this.#order.join(' before ')}`, at, (shown) => isAttract(shown) && shown.first === this.#order[0]);
  }

  /** Kills without a pause: only that it comes back in the end counts. */
  async #burst(): Promise<void> {
    await this.#toAttract();
    const kills = this.#random.whole(3, 9);
    const killed = new Set<number>();
    const at = Date.now();
    while (killed.size < kills) {
      const pid = this.kiosk.processes('renderer').find((one) => !killed.has(one));
      if (pid === undefined) await pause(20);
      else {
        killed.add(pid);
        tryToKill(pid);
      }
      if (Date.now() - at > BURST_LIMIT_MS) throw new Error(`no page to kill any more after ${killed.size} kills`);
    }
    await this.#back('burst of kills', `attract after ${kills} kills`, at, (shown) => isAttract(shown), BURST_LIMIT_MS);
  }

  async #back(kind: BlowKind, where: string, at: number, isBack: (shown: Shown) => boolean, limitMs = BACK_LIMIT_MS): Promise<void> {
    const shown = await this.kiosk.until(isBack, `${where}, after: ${kind}`, limitMs);
    this.#note(kind, where, shown.paintedAt - at);
  }

  #note(kind: BlowKind, where: string, ms: number): void {
    this.blows.push({ kind, ms });
    this.tell(`${String(this.blows.length).padStart(4)} ${kind}: ${where} after ${ms} ms`);
  }

  /** The page has been on screen for a while. */
  async #settle(): Promise<void> {
    const ready = (await this.kiosk.log()).findLast(({ event }) => event === 'ready')?.['time'];
    const left = typeof ready === 'string' ? SETTLED_MS - (Date.now() - Date.parse(ready)) : SETTLED_MS;
    if (left > 0) await pause(left);
  }

  async #goSomewhere(): Promise<Shown> {
    return this.#random.chance(0.6) ? this.#toAttract() : this.#toSlide();
  }

  async #toAttract(): Promise<Shown> {
    return this.#reach(isAttract, async ({ screen, telling }) => {
      if (screen === 'warning') await this.kiosk.touch('kiosk-warning', '.go');
      else if (screen === 'choose') await this.kiosk.touch('kiosk-choose', '.tools .tool');
      else if (screen === 'slide') {
        // Start over stands last below the topics, which stand in the children's More.
        if (await this.kiosk.touch('kiosk-topics', '.foot .key:last-child')) return;
        if (await this.kiosk.touch('kiosk-more-sheet', ':not(.sheet-head) > .tool')) return;
        await this.kiosk.touch('kiosk-tools', telling === 'kids' ? '.tool:last-child' : '.tool:first-child');
      }
    });
  }

  /** A slide of the children's story, paused: it stays. */
  async #toSlide(): Promise<Shown> {
    await this.#toAttract();
    await this.#reach(({ screen }) => screen === 'slide', async ({ screen }) => {
      if (screen === 'choose') await this.kiosk.touch('kiosk-choose', '.door.kids');
      else if (screen === 'attract' && !(await this.kiosk.touch('kiosk-attract', '.wake'))) await this.kiosk.touch('kiosk-attract', this.#random.chance(0.5) ? '.go[lang="en"]' : '.go[lang="es"]');
    });
    for (let pages = this.#random.whole(1, 4); pages > 0; pages -= 1) await this.kiosk.touch('kiosk-turns', '.next');
    await this.kiosk.touch('kiosk-turns', '.voice');
    return this.kiosk.until(({ screen }) => screen === 'slide', 'a slide that waits');
  }

  async #reach(isThere: (shown: Shown) => boolean, step: (shown: Shown) => Promise<void>): Promise<Shown> {
    for (let steps = 0; steps < 40; steps += 1) {
      const shown = await this.kiosk.until(() => true, 'a page');
      if (isThere(shown)) return shown;
      await step(shown);
      await pause(100);
    }
    throw new Error(`not reached by touch: ${JSON.stringify(await this.kiosk.look())}`);
  }
}

function isAttract({ screen }: Shown): boolean {
  return screen === 'attract';
}

function isPlace(shown: Shown, place: Shown): boolean {
  return shown.screen === place.screen && shown.slide === place.slide && shown.language === place.language && shown.telling === place.telling;
}

function tryToKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}
