/**
 * The small sounds of the interface as numbers: a breath of two soft notes (wake), a rustle of paper (page), a tap on wood (tick).
 * Guarantees: the same samples at every call; none is louder than CUE_PEAK or longer than half a second; each begins and
 * ends at silence, so that nothing clicks. The voice is levelled to -18 LUFS: these stay at least 12 dB under it.
 */
import type { Cue } from '../session/events.ts';

/** Largest sample, 0 to 1. */
export const CUE_PEAK = 0.05;

/** Numbers from -1 to 1, always the same ones. */
function noise(): () => number {
  let state = 0x2f6e2b1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 0x80000000;
  };
}

/** Rises from 0 within `attack` s and falls away, halving about every `half` s. */
function swell(at: number, attack: number, half: number): number {
  return at < 0 ? 0 : Math.min(1, at / attack) * 2 ** (-at / half);
}

/** A round note with a little of its octave, as of a wooden bar. */
function note(at: number, hertz: number): number {
  return Math.sin(2 * Math.PI * hertz * at) + 0.18 * Math.sin(4 * Math.PI * hertz * at);
}

const SECONDS: Readonly<Record<Cue, number>> = { wake: 0.5, page: 0.3, tick: 0.12 };

function shape(cue: Cue): (at: number) => number {
  switch (cue) {
    case 'wake':
      return (at) => swell(at, 0.03, 0.09) * note(at, 392) + swell(at - 0.12, 0.03, 0.1) * note(at - 0.12, 523.25);
    case 'page': {
      // Paper on paper: noise without its sharp edge, that swells and is gone.
      const next = noise();
      let soft = 0;
      let softer = 0;
      return (at) => {
        soft += 0.22 * (next() - soft);
        softer += 0.04 * (soft - softer);
        return Math.sin(Math.min(1, at / 0.26) * Math.PI) ** 2 * (soft - softer);
      };
    }
    case 'tick':
      return (at) => swell(at, 0.004, 0.018) * note(at, 660);
  }
}

/** `rate`: samples a second. */
export function cueSamples(cue: Cue, rate: number): Float32Array<ArrayBuffer> {
  const seconds = SECONDS[cue];
  const at = shape(cue);
  const samples = Float32Array.from({ length: Math.round(seconds * rate) }, (_, index) => {
    const now = index / rate;
    return at(now) * Math.min(1, (seconds - now) / 0.02);
  });
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample / loudest) * CUE_PEAK);
}
