/**
 * How fast a text is spoken, and how long its sentences rest, so that its words a minute stay within bounds.
 * Guarantees: the voice's own best speed unless the bounds ask for another; of what departs from it the least, speed first
 * and longer rests only where the voice would drawl. Pure: the same text, voice and settings give the same pace.
 */
import type { Span } from './spoken-text.ts';
import { leastPause } from './sound.ts';
import type { Pace, Pauses } from './voices.ts';

/** Too short to have a pace: cards, answers and invitations are spoken at the voice's best speed. */
export const FEWEST_WORDS = 20;
const SPEED_STEP = 0.01;
/** Longest rest between sentences, in ms. */
const LONGEST_REST = 900;

/** When each symbol of a sentence begins, in ms, as in Spoken of speech.ts. */
export interface Lengths {
  readonly starts: readonly number[];
  readonly spans: readonly Span[];
  readonly tails: readonly string[];
}

export interface Chosen {
  readonly speed: number;
  readonly pauses: Pauses;
  /** What the sound should last by the lengths alone, in ms. */
  readonly expectedMs: number;
}

/** How long a sentence is heard, its inner pauses made as long as they should be, in ms. */
export function heardMs({ starts, spans, tails }: Lengths, pauses: Pauses): number {
  const start = ({ from }: Span): number => starts[from] ?? 0;
  const end = ({ to }: Span): number => starts[to] ?? 0;
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return 0;
  return spans.reduce((sum, span, index) => {
    const next = spans[index + 1];
    return next === undefined ? sum : sum + Math.max(0, leastPause(tails[index] ?? '', pauses) - (start(next) - end(span)));
  }, end(last) - start(first));
}

/**
 * The pace of a text of `words` words. `lengthsAt` tells the sentences' lengths at a speed; `endsMs` is the silence around
 * the whole; `stretch` is how much longer than its lengths the sound proved (1 where nothing is known yet).
 */
export async function choosePace(words: number, pace: Pace, pauses: Pauses, endsMs: number, stretch: number, lengthsAt: (speed: number) => Promise<readonly Lengths[]>): Promise<Chosen> {
  const at = async (speed: number): Promise<Chosen & { readonly rests: number }> => {
    const sentences = await lengthsAt(speed);
    const heard = sentences.reduce((sum, sentence) => sum + heardMs(sentence, pauses), 0) * stretch;
    const rests = sentences.length - 1;
    return { speed, pauses, rests, expectedMs: endsMs + heard + rests * pauses.sentence };
  };
  let chosen = await at(pace.speed);
  if (words < FEWEST_WORDS) return chosen;
  const shortest = (words * 60_000) / pace.mostWords;
  const longest = (words * 60_000) / pace.fewestWords;
  const steps = (to: number): number[] => Array.from({ length: Math.round(Math.abs(to - pace.speed) / SPEED_STEP) }, (_, step) => Math.round((pace.speed + Math.sign(to - pace.speed) * SPEED_STEP * (step + 1)) * 100) / 100);
  for (const speed of steps(chosen.expectedMs < shortest ? pace.slowest : pace.quickest)) {
    if (chosen.expectedMs >= shortest && chosen.expectedMs <= longest) break;
    chosen = await at(speed);
  }
  const missing = shortest - chosen.expectedMs;
  if (missing <= 0 || chosen.rests === 0) return chosen;
  const rest = Math.min(LONGEST_REST, pauses.sentence + Math.ceil(missing / chosen.rests));
  return { ...chosen, pauses: { ...pauses, sentence: rest }, expectedMs: chosen.expectedMs + (rest - pauses.sentence) * chosen.rests };
}
