/**
 * What is truly heard, asked of the sound library and not of the kiosk's own code.
 * Guarantees: one answer is one moment: position, file and the word marked are read together.
 */
import type { Page } from '@playwright/test';

export interface Heard {
  /** Address of each sound that plays right now. */
  readonly playing: readonly string[];
  /** Sounds held in memory. */
  readonly held: number;
  /** Position of the (first) playing sound in ms, less the way to the loudspeaker; -1 when none plays. */
  readonly ms: number;
  /** The page's clock at this very moment, ms. */
  readonly at: number;
  /** The words marked as being spoken; one, or none. */
  readonly marked: readonly string[];
  /** Loudness set, 0 to 1; 0 when muted. */
  readonly volume: number;
}

interface HowlLike {
  readonly _src: string;
  playing(): boolean;
  seek(): number;
}

interface HowlerLike {
  readonly _howls: readonly HowlLike[];
  readonly ctx: AudioContext;
  volume(): number;
}

declare const Howler: HowlerLike;

export async function heard(page: Page): Promise<Heard> {
  return page.evaluate(() => {
    const find = (root: ParentNode, selector: string): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [...(element.matches(selector) ? [element] : []), ...(element.shadowRoot === null ? [] : find(element.shadowRoot, selector))]);
    const playing = Howler._howls.filter((howl) => howl.playing());
    const [first] = playing;
    return {
      playing: playing.map((howl) => howl._src),
      held: Howler._howls.length,
      ms: first === undefined ? -1 : (first.seek() - Howler.ctx.outputLatency) * 1000,
      at: performance.now(),
      marked: find(document, '[part~="current"]').map((word) => (word.textContent ?? '').trim()),
      volume: Howler.volume(),
    };
  });
}

/** Loudness of what goes to the loudspeaker, RMS over the last 40 ms or so, 0 to 1. */
export async function listen(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const howler = Howler as unknown as { ctx: AudioContext; masterGain: GainNode };
    const analyser = howler.ctx.createAnalyser();
    analyser.fftSize = 2048;
    howler.masterGain.connect(analyser);
    (globalThis as unknown as { kioskAnalyser: AnalyserNode }).kioskAnalyser = analyser;
  });
  return () =>
    page.evaluate(() => {
      const { kioskAnalyser } = globalThis as unknown as { kioskAnalyser: AnalyserNode };
      const samples = new Float32Array(kioskAnalyser.fftSize);
      kioskAnalyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    });
}

/** Breaks the sound device for good, as a driver would: its context is closed. */
export async function breakSound(page: Page): Promise<void> {
  await page.evaluate(() => Howler.ctx.close());
}

export interface Lights {
  /** Position of the narration in ms. */
  readonly ms: number;
  /** Names of the parts that are lit from then on, in alphabetical order. */
  readonly lit: readonly string[];
}

/** Writes down, for every slide, when which parts of its picture were lit. Ask with `lightsOf`. */
export async function watchLights(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Record<string, Lights[]> = {};
    (globalThis as unknown as { kioskLights: typeof seen }).kioskLights = seen;
    const watched = new WeakSet<ShadowRoot>();
    const look = (): void => {
      const app = document.querySelector('kiosk-app');
      const slide = app?.shadowRoot?.querySelector('kiosk-slide')?.shadowRoot ?? null;
      for (const picture of slide?.querySelectorAll('kiosk-picture') ?? []) {
        const root = picture.shadowRoot;
        if (root === null || watched.has(root)) continue;
        watched.add(root);
        new MutationObserver(() => {
          const [playing] = Howler._howls.filter((howl) => howl.playing());
          const id = app?.getAttribute('slide') ?? '';
          if (playing === undefined) return;
          const names = [...root.querySelectorAll('[data-lit]')].map((part) => part.getAttribute('data-part') ?? '');
          (seen[id] ??= []).push({ ms: (playing.seek() - Howler.ctx.outputLatency) * 1000, lit: [...new Set(names)].filter((name) => name !== '').sort() });
        }).observe(root, { attributes: true, attributeFilter: ['data-lit'], subtree: true, childList: true });
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

export async function lightsOf(page: Page, id: string): Promise<readonly Lights[]> {
  return page.evaluate((slide) => (globalThis as unknown as { kioskLights: Record<string, Lights[]> }).kioskLights[slide] ?? [], id);
}
