/**
 * The voice: plays narrations from decoded memory, and says which word is being spoken.
 * Guarantees: at most one sound is heard, though others may be held where they were paused; news of a take that was stopped is never told; a sound that cannot be
 * loaded, decoded or moved forward is reported as failed, with its reason.
 */
import { Howl, Howler } from 'howler';
import type { Narration } from '#core/show/show.ts';
import { wordAt } from '#core/timeline/position.ts';
import { now, startTimer } from './clock.ts';

export interface VoiceListener {
  /** Index of the word that this take speaks, -1 before the first. */
  word(take: number, index: number): void;
  /** Whether a sound is moving forward right now. */
  audible(heard: boolean): void;
  ended(take: number): void;
  failed(take: number, url: string, reason: string): void;
}

/** A sound that stands still so long while it should play is broken (no device, a stuck driver), ms. */
const STILL_MS = 3_000;
/** A sound that is longer or shorter than its words say, by more than so many ms, is not theirs: cut off, or another one. */
const LENGTH_TOLERANCE_MS = 250;
/** Longest wait between two looks at the position, ms. */
const LOOK_MS = 250;

interface Take {
  readonly take: number;
  readonly narration: Narration;
  readonly howl: Howl;
  /** Howler's number of the sound; null until it is decoded. */
  sound: number | null;
  paused: boolean;
  word: number;
  stopLooking: (() => void) | null;
}

export class Voice {
  readonly #loaded = new Map<string, Howl>();
  /** Why a sound could not be loaded. Asked for again on the next visit of its slide. */
  readonly #broken = new Map<string, string>();
  /** One that plays at most; the others are paused. */
  readonly #takes = new Map<number, Take>();

  constructor(private readonly listener: VoiceListener) {
    // Howler would put the device to sleep by itself and wake it late, with a play it cannot take back: done here instead.
    Howler.autoSuspend = false;
  }

  /** Loads and decodes these, and forgets all others but those held. With none, the sound device rests. */
  prepare(narrations: readonly Narration[]): void {
    const wanted = new Set(narrations.map((narration) => narration.url));
    const held = new Set([...this.#takes.values()].map((take) => take.narration.url));
    for (const [url, howl] of this.#loaded) {
      if (wanted.has(url) || held.has(url)) continue;
      howl.unload();
      this.#loaded.delete(url);
    }
    for (const url of this.#broken.keys()) if (!wanted.has(url)) this.#broken.delete(url);
    for (const url of wanted) this.#load(url);
    // A device that will not wake is noticed as a sound that stands still.
    if (wanted.size === 0 && held.size === 0) void Howler.ctx?.suspend().catch(() => undefined);
    else this.#wakeDevice();
  }

  /** Speaks from `fromMs` on. Whatever played before must have been stopped or paused. */
  start(take: number, narration: Narration, fromMs: number): void {
    const howl = this.#load(narration.url);
    const broken = this.#broken.get(narration.url);
    if (broken !== undefined) {
      this.listener.failed(take, narration.url, broken);
      return;
    }
    this.#wakeDevice();
    this.#takes.set(take, { take, narration, howl, sound: null, paused: false, word: -1, stopLooking: null });
    this.listener.word(take, -1);
    // Howler's own queue cannot take back a play before the sound is decoded: wait for it here.
    if (howl.state() === 'loaded') this.#begin(take, fromMs);
    else howl.once('load', () => this.#begin(take, fromMs));
  }

  pause(take: number): void {
    const held = this.#takes.get(take);
    if (held === undefined) return;
    held.paused = true;
    if (held.sound !== null) held.howl.pause(held.sound);
    this.#rest(held);
  }

  resume(take: number): void {
    const held = this.#takes.get(take);
    if (held === undefined) return;
    held.paused = false;
    this.#wakeDevice();
    this.listener.word(take, held.word);
    if (held.sound === null) return;
    held.howl.play(held.sound);
    this.#look(held);
  }

  stop(take: number): void {
    const held = this.#takes.get(take);
    if (held !== undefined) this.#release(held);
  }

  /** Nothing is held and nothing is ready: the device may sleep. */
  get rests(): boolean {
    return this.#loaded.size === 0 && this.#takes.size === 0;
  }

  /** 0 to 1. */
  set volume(volume: number) {
    Howler.volume(volume);
  }

  #load(url: string): Howl {
    const ready = this.#loaded.get(url);
    if (ready !== undefined) return ready;
    // Web Audio, never an <audio> element: the whole narration is in memory, a seek is exact, nothing is left behind.
    const howl = new Howl({ src: [url], html5: false, preload: true });
    howl.once('loaderror', (_, reason) => this.#cannotLoad(url, howl, `cannot be loaded: ${String(reason)}`));
    this.#loaded.set(url, howl);
    return howl;
  }

  #cannotLoad(url: string, howl: Howl, reason: string): void {
    // A sound that was let go while it was being decoded tells of that as of a failure; another one may have its place by now.
    if (this.#loaded.get(url) !== howl) return;
    howl.unload();
    this.#loaded.delete(url);
    this.#broken.set(url, reason);
    for (const held of [...this.#takes.values()]) if (held.narration.url === url) this.#failed(held, reason);
  }

  #wakeDevice(): void {
    void Howler.ctx?.resume().catch(() => undefined);
  }

  #begin(take: number, fromMs: number): void {
    const held = this.#takes.get(take);
    if (held === undefined) return;
    const { howl, narration } = held;
    const lengthMs = howl.duration() * 1000;
    if (Math.abs(lengthMs - narration.durationMs) > LENGTH_TOLERANCE_MS) {
      this.#failed(held, `is ${Math.round(lengthMs)} ms long, its words say ${Math.round(narration.durationMs)} ms`);
      return;
    }
    held.sound = howl.play();
    howl.once('end', () => this.#ended(held), held.sound);
    howl.once('playerror', (_, reason) => this.#failed(held, `cannot be played: ${String(reason)}`), held.sound);
    if (fromMs > 0) howl.seek(fromMs / 1000, held.sound);
    if (held.paused) howl.pause(held.sound);
    else this.#look(held);
  }

  #ended(held: Take): void {
    if (!this.#takes.has(held.take)) return;
    this.#release(held);
    this.listener.ended(held.take);
  }

  #failed(held: Take, reason: string): void {
    if (!this.#takes.has(held.take)) return;
    this.#release(held);
    this.listener.word(held.take, -1);
    this.listener.failed(held.take, held.narration.url, reason);
  }

  #rest(held: Take): void {
    held.stopLooking?.();
    held.stopLooking = null;
    this.listener.audible(false);
  }

  /** Lets go of the sound; its decoded memory stays until `prepare` asks for others. */
  #release(held: Take): void {
    this.#takes.delete(held.take);
    this.#rest(held);
    if (held.sound === null) return;
    held.howl.off('end', undefined, held.sound);
    held.howl.off('playerror', undefined, held.sound);
    held.howl.stop(held.sound);
  }

  /** Looks at the position now and again when the next word is due. */
  #look(held: Take, since = now(), lastMs = -1): void {
    if (!this.#takes.has(held.take) || held.paused) return;
    const ms = this.#position(held);
    const moved = ms > lastMs;
    if (moved && lastMs >= 0) this.listener.audible(true);
    if (!moved && now() - since > STILL_MS) {
      this.#failed(held, `stood still at ${Math.round(ms)} ms (audio context ${Howler.ctx?.state ?? 'missing'})`);
      return;
    }
    const { times } = held.narration;
    const word = wordAt(times, ms);
    if (word !== held.word) {
      held.word = word;
      this.listener.word(held.take, word);
    }
    const next = times[word + 1]?.startMs ?? Infinity;
    const wait = Math.min(LOOK_MS, Math.max(4, next - ms));
    held.stopLooking = startTimer(now() + wait, () => this.#look(held, moved ? now() : since, Math.max(ms, lastMs)));
  }

  /** ms from the start of the sound to what is heard now, the way to the loudspeaker taken off. */
  #position(held: Take): number {
    const seconds = held.sound === null ? 0 : held.howl.seek(held.sound);
    const latency = Howler.ctx?.outputLatency;
    return Math.max(0, (seconds - (latency !== undefined && Number.isFinite(latency) ? latency : 0)) * 1000);
  }
}
