/**
 * What the kiosk holds in memory, measured after its garbage was collected.
 * Guarantees: asked of Chromium, of Electron and of the system, never of the kiosk's own code; sounds and audio contexts
 * are counted among all objects that live in the page, so that one that was forgotten counts too.
 */
import type { CDPSession } from '@playwright/test';
import type { Kiosk } from '../e2e/support/kiosk.ts';

export interface Sample {
  /** Turns of a page, visits and seconds since the start. */
  readonly turns: number;
  readonly visits: number;
  readonly seconds: number;
  /** MiB. */
  readonly pageHeap: number;
  readonly mainHeap: number;
  /** Working sets, MiB. */
  readonly renderer: number;
  readonly main: number;
  readonly gpu: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Objects alive in the page. */
  readonly howls: number;
  readonly audioContexts: number;
}

const MIB = 1024 * 1024;

export class Scales {
  private constructor(
    private readonly kiosk: Kiosk,
    private readonly session: CDPSession,
  ) {}

  static async at(kiosk: Kiosk): Promise<Scales> {
    const session = await kiosk.page.context().newCDPSession(kiosk.page);
    await session.send('Performance.enable');
    return new Scales(kiosk, session);
  }

  async weigh(progress: Pick<Sample, 'turns' | 'visits' | 'seconds'>): Promise<Sample> {
    const howls = await this.#alive('Howl.prototype');
    const audioContexts = await this.#alive('AudioContext.prototype');
    // Twice: what the first run let go of may have been all that held the next.
    for (let round = 0; round < 2; round += 1) await this.session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
    const processes = await this.kiosk.app.evaluate(({ app }) => {
      const v8 = process.getBuiltinModule('node:v8');
      const vm = process.getBuiltinModule('node:vm');
      v8.setFlagsFromString('--expose-gc');
      (vm.runInNewContext('gc') as () => void)();
      return {
        mainHeap: process.memoryUsage().heapUsed,
        sets: app.getAppMetrics().map(({ type, memory }) => ({ type, kib: memory.workingSetSize })),
      };
    });
    const workingSet = (type: string): number => processes.sets.filter((one) => one.type === type).reduce((sum, { kib }) => sum + kib, 0) / 1024;
    return {
      ...progress,
      pageHeap: metric('JSHeapUsedSize') / MIB,
      mainHeap: processes.mainHeap / MIB,
      renderer: workingSet('Tab'),
      main: workingSet('Browser'),
      gpu: workingSet('GPU'),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      howls,
      audioContexts,
    };
  }

  /** How many objects of this prototype live in the page; garbage is collected first. */
  async #alive(prototype: string): Promise<number> {
    const { result } = await this.session.send('Runtime.evaluate', { expression: prototype, objectGroup: 'soak' });
    if (result.objectId === undefined) throw new Error(`the page has no ${prototype}`);
    const { objects } = await this.session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId, objectGroup: 'soak' });
    const { result: length } = await this.session.send('Runtime.callFunctionOn', { objectId: objects.objectId ?? '', functionDeclaration: 'function () { return this.length; }' });
    await this.session.send('Runtime.releaseObjectGroup', { objectGroup: 'soak' });
    return length.value as number;
  }
}
