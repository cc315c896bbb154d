/**
 * Plays the small sounds of the interface.
 * Guarantees: they go through the same loudness and mute as the voice; a device that rested before rests again after, unless
 * a voice has come; a sound that cannot be played is left out, for nobody misses it.
 */
import { Howler } from 'howler';
import type { Cue } from '#core/session/events.ts';
import { cueSamples } from '#core/sound/cue-sounds.ts';

export class Cues {
  readonly #buffers = new Map<Cue, AudioBuffer>();

  /** `rests`: nothing is spoken or about to be, so the device may sleep. */
  constructor(private readonly rests: () => boolean) {}

  play(cue: Cue): void {
    void this.#play(cue).catch(() => undefined);
  }

  async #play(cue: Cue): Promise<void> {
    const context = Howler.ctx as AudioContext | null;
    if (context === null || context.state === 'closed') return;
    await context.resume();
    const source = context.createBufferSource();
    source.buffer = this.#bufferOf(cue, context);
    source.connect(Howler.masterGain);
    source.onended = () => {
      source.disconnect();
      if (this.rests()) void context.suspend().catch(() => undefined);
    };
    source.start();
  }

  #bufferOf(cue: Cue, context: AudioContext): AudioBuffer {
    const ready = this.#buffers.get(cue);
    if (ready !== undefined) return ready;
    const samples = cueSamples(cue, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    this.#buffers.set(cue, buffer);
    return buffer;
  }
}
