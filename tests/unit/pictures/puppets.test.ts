/** Which parts of a picture move, when, and how: few at once, always the same, and back to how they are drawn. */
import { expect, test } from 'vitest';
import { ACT_SECONDS, castOf, FRAMES_PER_SECOND, motionOf, MOVERS, PUPPETS_IN_AN_ACT, type Candidate, type Placed } from '../../../renderer/elements/picture/puppets.ts';

function candidates(...parts: readonly string[]): Candidate[] {
  return parts.map((part) => ({ part, within: [] }));
}

function placed(cast: ReturnType<typeof castOf>): Placed[] {
  const box = { x: 10, y: 20, width: 100, height: 50 };
  return cast.map((puppet) => ({ puppet, box, axes: { a: 0, b: 2, c: -2, d: 0, e: 300, f: 400 }, sheet: { x: 150, y: 400, width: 140, height: 240 } }));
}

/** Share of the whole movement in percent and look of every frame of the puppet `number`. */
function framesOf(css: string, number: number): { readonly at: number; readonly look: string }[] {
  const rule = css.split('\n').find((line) => line.startsWith(`@keyframes puppet-${number} `)) ?? '';
  return [...rule.matchAll(/([\d.]+)% \{ ([^}]*?) ?\}/g)].map(([, at = '', look = '']) => ({ at: Number(at), look }));
}

const EVERYTHING = candidates(...Object.keys(MOVERS), ...Object.keys(MOVERS));
const NAMES = ['welcome', 'the-factory', 'kids-hello', 'screen-attract'];

test.each(NAMES)('%s always has the same cast', (name) => {
  expect(castOf(name, EVERYTHING)).toEqual(castOf(name, EVERYTHING));
});

test('pictures with the same parts choose among those alike by their names', () => {
  const cells = candidates('red-cell', 'red-cell', 'red-cell', 'red-cell', 'red-cell', 'red-cell', 'red-cell', 'red-cell', 'red-cell');
  expect(new Set(NAMES.map((name) => castOf(name, cells)[0]?.index)).size).toBeGreaterThan(1);
});

test.each(NAMES)('in %s no more than three things move at once, and each has its turn', (name) => {
  const cast = castOf(name, EVERYTHING);
  expect(cast.length).toBeGreaterThan(PUPPETS_IN_AN_ACT);
  expect(new Set(cast.map(({ index }) => index)).size).toBe(cast.length);
  const css = motionOf(placed(cast));
  const still = 'transform: none; opacity: 1';
  const tracks = cast.map((_, number) => framesOf(css, number));
  const times = [...new Set(tracks.flatMap((frames) => frames.map(({ at }) => at)))];
  const moving = times.map((at) => tracks.filter((frames) => (frames.filter((frame) => frame.at <= at).at(-1)?.look ?? still) !== still).length);
  expect(Math.max(...moving)).toBe(PUPPETS_IN_AN_ACT);
  tracks.forEach((frames) => {
    expect(frames[0]).toEqual({ at: 0, look: still });
    expect(frames.at(-1)).toEqual({ at: 100, look: still });
    expect(new Set(frames.map(({ look }) => look)).size).toBeGreaterThan(2);
  });
});

test('frames come ten to twelve times a second, held in between, and change transform and opacity alone', () => {
  const cast = castOf('welcome', candidates('toy-ear-left'));
  const css = motionOf(placed(cast));
  expect(FRAMES_PER_SECOND).toBeGreaterThanOrEqual(10);
  expect(FRAMES_PER_SECOND).toBeLessThanOrEqual(12);
  expect(css).toContain(`${ACT_SECONDS}s step-end infinite`);
  const frames = framesOf(css, 0);
  const gaps = frames.slice(1, -1).map(({ at }, index) => at - (frames[index]?.at ?? 0));
  expect(Math.min(...gaps.filter((gap) => gap > 0))).toBeGreaterThanOrEqual(100 / (ACT_SECONDS * FRAMES_PER_SECOND) - 0.001);
  for (const { look } of frames) expect(look.replaceAll(/: [^;]*/g, '')).toBe('transform; opacity');
});

test('a puppet moves in its own axes, around its own hinge: the lid of a face that lies on its side closes sideways', () => {
  const css = motionOf(placed(castOf('welcome', candidates('eyes'))));
  // The middle of the box, (60, 45), lies at (210, 520) in the picture: 60 of 140 and 120 of 240 on its sheet.
  expect(css).toContain('transform-origin: 42.8571% 50%');
  expect(css).toContain('matrix(0.08, 0, 0, 1, 0, 0)');
});

test('what floats, floats by picture units whatever the size of its sheet', () => {
  const frames = framesOf(motionOf(placed(castOf('welcome', candidates('river-front')))), 0);
  const shifts = frames.map(({ look }) => Number(/translate\(-?[\d.]+%, (-?[\d.]+)%\)/.exec(look)?.[1] ?? 0));
  // 10 of its own units to the right are 20 of the picture's downwards, on a sheet 240 high.
  expect(Math.max(...shifts)).toBeLessThanOrEqual((100 * 20) / 240);
  expect(Math.max(...shifts)).toBeGreaterThan((100 * 19) / 240);
});

test('no puppet lies in another', () => {
  const nested: Candidate[] = [{ part: 'sleeping-child', within: [] }, { part: 'head', within: [0] }, { part: 'eyes', within: [0, 1] }];
  expect(castOf('welcome', nested).map(({ index }) => index)).toEqual([2]);
});

test('a picture without parts that move has no movement', () => {
  expect(castOf('welcome', candidates('wall', 'floor'))).toEqual([]);
  expect(motionOf([])).toBe('');
});
