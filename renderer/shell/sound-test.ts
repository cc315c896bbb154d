/**
 * The staff's sound test: plays a known sound the way of the voice and measures what goes to the loudspeaker.
 * Guarantees: through the same loudness as the voice, never above the clinic's ceiling; a device that does not play is told,
 * with its reason, after LATE_MS at the latest; nothing of it sounds or measures once it was stopped.
 */
import { Howler } from 'howler';
import { VOLUME_STEPS } from '#core/session/reduce.ts';
import { TEST_SECONDS, testSamples } from '#core/sound/test-sound.ts';
import type { SoundState, SoundView } from '#core/staff/staff-view.ts';
import { now, startTimer } from './clock.ts';

/** A test sound that has not ended so long after its length was not played, ms. */
const LATE_MS = 2_000;
/** Between two looks at the level, ms: ten a second are enough for eyes. */
const LOOK_MS = 100;

interface Playing {
  readonly source: AudioBufferSourceNode;
  readonly meter: AnalyserNode;
  stopLooking: () => void;
}

export interface SoundTestSetting {
  /** The clinic's, 0 to 1. */
  readonly volume: number;
  readonly ceiling: number;
  readonly setVolume: (volume: number) => void;
  readonly changed: () => void;
  readonly failed: (reason: string) => void;
}

export class SoundTest {
  #state: SoundState = { at: 'quiet' };
  #volume: number;
  #peak = 0;
  #playing: Playing | null = null;

  constructor(private readonly setting: SoundTestSetting) {
    this.#volume = setting.volume;
  }

  get view(): SoundView {
    return { state: this.#state, volume: this.#volume, ceiling: this.setting.ceiling, peak: this.#peak };
  }

  /** One step of five, between silence and the ceiling. */
  change(direction: 1 | -1): void {
    const { ceiling } = this.setting;
    this.#volume = Math.min(ceiling, Math.max(0, this.#volume + (direction * ceiling) / VOLUME_STEPS));
    this.setting.setVolume(this.#volume);
    this.setting.changed();
  }

  /** From the start. */
  play(): void {
    this.#end();
    this.setting.setVolume(this.#volume);
    const context = Howler.ctx as AudioContext | null;
    if (context === null || context.state === 'closed') return this.#fail(`audio context ${context?.state ?? 'missing'}`);
    void context.resume().catch(() => undefined);
    const samples = testSamples(context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(Howler.masterGain);
    const meter = context.createAnalyser();
    Howler.masterGain.connect(meter);
    source.onended = () => this.#finish({ at: 'played' });
    source.start();
    this.#playing = { source, meter, stopLooking: () => undefined };
    this.#state = { at: 'playing' };
    this.#look(now() + TEST_SECONDS * 1000 + LATE_MS);
  }

  /** Silent at once; the next test begins at the clinic's volume. */
  stop(): void {
    const sounded = this.#playing !== null;
    this.#end();
    this.#state = { at: 'quiet' };
    if (sounded || this.#volume !== this.setting.volume) this.setting.setVolume(this.setting.volume);
    this.#volume = this.setting.volume;
  }

  #look(dueAt: number): void {
    if (this.#playing === null) return;
    if (now() > dueAt) return this.#fail(`the sound did not move (audio context ${Howler.ctx.state})`);
    const samples = new Float32Array(this.#playing.meter.fftSize);
    this.#playing.meter.getFloatTimeDomainData(samples);
    this.#peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    this.#playing.stopLooking = startTimer(now() + LOOK_MS, () => this.#look(dueAt));
    this.setting.changed();
  }

  #fail(reason: string): void {
    this.setting.failed(reason);
    this.#finish({ at: 'failed', reason });
  }

  #finish(state: SoundState): void {
    this.#end();
    this.#state = state;
    this.setting.changed();
  }

  #end(): void {
    this.#peak = 0;
    if (this.#playing === null) return;
    const { source, meter, stopLooking } = this.#playing;
    this.#playing = null;
    stopLooking();
    source.onended = null;
    source.stop();
    source.disconnect();
    Howler.masterGain.disconnect(meter);
    // Nobody speaks behind the PIN: the device may sleep again.
    void Howler.ctx.suspend().catch(() => undefined);
  }
}
