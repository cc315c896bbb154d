/**
 * The sound that staff test the loudspeaker with: three rising notes, as numbers.
 * Guarantees: the same samples at every call; about as loud as the voice; begins and ends at silence, so that nothing clicks.
 */

/** Largest sample, 0 to 1: with the falling notes about the loudness of a narration. */
export const TEST_PEAK = 0.5;
/** s */
export const TEST_SECONDS = 2.4;

/** Hertz, and when each begins, s. */
const NOTES = [[392, 0], [523.25, 0.6], [783.99, 1.2]] as const;

function note(at: number, hertz: number): number {
  if (at < 0) return 0;
  return Math.min(1, at / 0.03) * 2 ** (-at / 0.35) * (Math.sin(2 * Math.PI * hertz * at) + 0.18 * Math.sin(4 * Math.PI * hertz * at));
}

/** `rate`: samples a second. */
export function testSamples(rate: number): Float32Array<ArrayBuffer> {
  const samples = Float32Array.from({ length: Math.round(TEST_SECONDS * rate) }, (_, index) => {
    const at = index / rate;
    return NOTES.reduce((sum, [hertz, begins]) => sum + note(at - begins, hertz), 0) * Math.min(1, (TEST_SECONDS - at) / 0.05);
  });
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample / loudest) * TEST_PEAK);
}
