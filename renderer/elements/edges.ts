/**
 * Torn-paper edges: a broad wave with a fine tooth, drawn as SVG paths.
 * Guarantees: the same seed gives the same tear on every machine; each tear is computed once.
 */
import { html, type TemplateResult } from 'lit';

/** Length of a tear in units of its viewBox; it is stretched over the side it runs along. */
const LENGTH = 1080;
const DEPTH = 80;
const LEAF = { seed: 26, middle: 38, swing: 26, waves: 13 } as const;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Point {
  readonly along: number;
  readonly across: number;
}

/** The corners of a tear. `middle` and `swing` are units across it, `waves` is how many broad waves run along it. */
function tear(seed: number, middle: number, swing: number, waves: number): { readonly points: readonly Point[]; readonly next: () => number } {
  const tooth = 2.2;
  // Both layers of a sheet share their wave: the seed of the white one is odd, one above.
  const wave = numbersFrom((seed >> 1) << 1);
  const phases = [wave() * 6.28, wave() * 6.28] as const;
  const next = numbersFrom(seed + 99);
  const points: Point[] = [];
  for (let along = 0; along < LENGTH; along += 9 + next() * 26) {
    const broad = 0.7 * Math.sin((along / LENGTH) * 3.14 * waves + phases[0]) + 0.3 * Math.sin((along / LENGTH) * 6.28 * waves * 1.37 + phases[1]);
    points.push({ along, across: middle + swing * broad + (next() - 0.5) * 2 * tooth });
  }
  points.push({ along: LENGTH, across: middle });
  return { points, next };
}

/** Path of a sheet whose upper (or, turned, starting) side is torn. */
export function tornPath(seed: number, middle: number, swing: number, waves: number, turned = false): string {
  const { points, next } = tear(seed, middle, swing, waves);
  const place = (along: number, across: number): string => (turned ? `${across.toFixed(1)} ${along.toFixed(1)}` : `${along.toFixed(1)} ${across.toFixed(1)}`);
  let path = '';
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before === undefined) {
      path = `M${place(0, point.across)}`;
      return;
    }
    const knee = place(before.along + (point.along - before.along) / 2, before.across + (next() - 0.5) * 2.2);
    path += `Q${knee} ${place(point.along, point.across)}`;
  });
  return path + (turned ? `H${DEPTH}V0Z` : `V${DEPTH}H0Z`);
}

const paths = new Map<string, string>();

function path(seed: number, middle: number, swing: number, waves: number, turned: boolean): string {
  const key = [seed, middle, swing, waves, turned].join();
  let known = paths.get(key);
  if (known === undefined) {
    known = tornPath(seed, middle, swing, waves, turned);
    paths.set(key, known);
  }
  return known;
}

function edge(names: string, turned: boolean, seed: number, middle: number, swing: number, waves: number): TemplateResult {
  const box = turned ? `0 0 ${DEPTH} ${LENGTH}` : `0 0 ${LENGTH} ${DEPTH}`;
  return html`<svg class="edge ${names}" aria-hidden="true" viewBox=${box} preserveAspectRatio="none"><path d=${path(seed, middle, swing, waves, turned)}></path></svg>`;
}

/** The torn upper side of a sheet: its white fibre beneath, its colour on top. `seed` is even. */
export function edgeAbove(seed: number, middle = 36, swing = 18, waves = 4): TemplateResult {
  return html`${edge('edge-h under', false, seed + 1, middle, swing, waves)}${edge('edge-h', false, seed, middle, swing, waves)}`;
}

/** The torn starting side of a sheet, for landscape. `seed` is even. */
export function edgeBefore(seed: number, middle = 40, swing = 18, waves = 4): TemplateResult {
  return html`${edge('edge-v under', true, seed + 1, middle, swing, waves)}${edge('edge-v', true, seed, middle, swing, waves)}`;
}

/** Tears of the children's book, rounder and closer than the others: the leaf over the picture, and the hill that the toy walks on. */
export function leafAbove(): TemplateResult {
  return edgeAbove(LEAF.seed, LEAF.middle, LEAF.swing, LEAF.waves);
}

export function leafBefore(): TemplateResult {
  return edgeBefore(LEAF.seed, LEAF.middle, LEAF.swing, LEAF.waves);
}

export function hill(): TemplateResult {
  return edgeAbove(70, 20, 14, 3);
}

/** The low tear of the ground: the same paper, no fibre shows. */
export function edgeOfGround(seed = 66): TemplateResult {
  return edge('edge-h', false, seed, 30, 12, 3);
}
