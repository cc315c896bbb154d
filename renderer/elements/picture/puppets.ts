/**
 * How the pictures live: paper puppets moved by hand. A table of what may move by the name of its part, the few of a
 * picture that do, and their movement as CSS.
 * Guarantees: pure; the same picture always moves the same way; never more than three things move at once; everything
 * moves `FRAMES_PER_SECOND` times a second, by transform and opacity alone, and comes back to how it is drawn.
 */

export const FRAMES_PER_SECOND = 10;
/** One act: three puppets at most move, the others stand as drawn. Every movement below fits it a whole number of times. */
export const ACT_SECONDS = 24;
export const PUPPETS_IN_AN_ACT = 3;
/** Each puppet is a layer in memory: two acts are enough to look alive. */
const ACTS = 2;
const FRAMES = ACT_SECONDS * FRAMES_PER_SECOND;
/** Movements begin and end softly, s. */
const SWELL_SECONDS = 1;

/** Where a puppet is, in its own axes: shift in picture units, turn in degrees, stretch and opacity as factors. */
interface Pose {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly stretchX: number;
  readonly stretchY: number;
  readonly opacity: number;
}

const AS_DRAWN: Pose = { x: 0, y: 0, turn: 0, stretchX: 1, stretchY: 1, opacity: 1 };

interface Move {
  /** The point that stays, as shares of the part's box from its upper left. */
  readonly hinge: readonly [number, number];
  /** `wave`: -1 to 1, once in a second `period`; `seconds` since the act began. */
  readonly pose: (wave: number, seconds: number, phase: number) => Partial<Pose>;
  /** Length of one wave, s. */
  readonly period: number;
}

const BLINK_EVERY_SECONDS = 6;

/** STYLE of the pictures: what moves, how far, how slowly. In the order in which a picture casts them. */
const MOVES = {
  glow: { hinge: [0.5, 0.5], period: 4.8, pose: (wave) => ({ opacity: 0.9 + 0.1 * wave, stretchX: 1.02 + 0.02 * wave, stretchY: 1.02 + 0.02 * wave }) },
  twinkle: { hinge: [0.5, 0.5], period: 4.8, pose: (wave) => ({ opacity: 0.75 + 0.25 * wave }) },
  turn: { hinge: [0.5, 0.5], period: 24, pose: (_wave, seconds) => ({ turn: ((360 * seconds) / ACT_SECONDS) % 360 }) },
  flow: { hinge: [0.5, 0.5], period: 8, pose: (wave) => ({ x: 10 * wave }) },
  bob: { hinge: [0.5, 1], period: 6, pose: (wave) => ({ y: 3 * wave, turn: 1.2 * wave }) },
  swing: { hinge: [0.5, 0], period: 6, pose: (wave) => ({ turn: 2 * wave }) },
  float: { hinge: [0.5, 0.5], period: 6, pose: (wave) => ({ y: 6 * wave, turn: 2 * wave }) },
  'ear-left': { hinge: [0.88, 0.6], period: 4.8, pose: (wave) => ({ turn: 4 * wave }) },
  'ear-right': { hinge: [0.12, 0.6], period: 4.8, pose: (wave) => ({ turn: -4 * wave }) },
  blink: { hinge: [0.5, 0.5], period: BLINK_EVERY_SECONDS, pose: (_wave, seconds, phase) => ({ stretchY: lids(seconds, phase) }) },
  breathe: { hinge: [0.5, 1], period: 4.8, pose: (wave) => ({ stretchY: 1.006 + 0.006 * wave }) },
  sway: { hinge: [0.5, 0.95], period: 6, pose: (wave) => ({ turn: 1.2 * wave }) },
} as const satisfies Readonly<Record<string, Move>>;

export type MoveName = keyof typeof MOVES;

/** How far the eyes are open: shut for one frame, half open for the next. */
function lids(seconds: number, phase: number): number {
  const frame = Math.round(seconds * FRAMES_PER_SECOND) % (BLINK_EVERY_SECONDS * FRAMES_PER_SECOND);
  const shut = Math.floor((0.2 + 0.6 * phase) * BLINK_EVERY_SECONDS * FRAMES_PER_SECOND);
  if (frame === shut) return 0.08;
  return frame === shut + 1 ? 0.55 : 1;
}

/** What moves, by the name of its part; what is not here stands still. */
export const MOVERS: Readonly<Record<string, MoveName>> = {
  'hip-glow': 'glow',
  'cave-glow': 'glow',
  sparks: 'twinkle',
  'wave-marks': 'twinkle',
  'light-on-water': 'twinkle',
  cog: 'turn',
  'river-back': 'flow',
  'river-middle': 'flow',
  'river-front': 'flow',
  'river-2': 'flow',
  'river-4': 'flow',
  'cloud-left': 'flow',
  'cloud-right': 'flow',
  clouds: 'flow',
  boat: 'bob',
  'boat-small': 'bob',
  lantern: 'swing',
  'toy-swing': 'swing',
  snowflake: 'swing',
  'red-cell': 'float',
  platelet: 'float',
  'white-cell': 'float',
  'parent-cell': 'float',
  oxygen: 'float',
  'marrow-drop': 'float',
  bubble: 'float',
  'puff-2': 'float',
  'sleep-bubbles': 'float',
  'snore-bubble': 'float',
  'toy-ear-left': 'ear-left',
  'toy-ear-right': 'ear-right',
  eyes: 'blink',
  'toy-eyes': 'blink',
  pyjama: 'breathe',
  jumper: 'breathe',
  scrubs: 'breathe',
  'child-asleep': 'breathe',
  'sleeping-child': 'breathe',
  'upper-body': 'breathe',
  'toy-body': 'breathe',
  head: 'sway',
};

/** A part of a picture that could move. */
export interface Candidate {
  readonly part: string;
  /** Indices of the other candidates that it lies in. */
  readonly within: readonly number[];
}

export interface Puppet {
  /** Index among the candidates. */
  readonly index: number;
  readonly move: MoveName;
  readonly act: number;
  /** 0 to 1: keeps puppets out of step. */
  readonly phase: number;
}

/** A number that is always the same for `text`: FNV-1a, 32 bits, unsigned. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * The puppets of the picture `name`: one of each kind of movement, then a second of each, until two acts are full.
 * Which of several alike is the name's choice. No puppet lies in another.
 */
export function castOf(name: string, candidates: readonly Candidate[]): readonly Puppet[] {
  const kinds = (Object.keys(MOVES) as MoveName[]).map((move) => {
    const alike = candidates.flatMap(({ part }, index) => (MOVERS[part] === move ? [index] : []));
    const first = alike.length === 0 ? 0 : numberOf(`${name} ${move}`) % alike.length;
    return { move, indices: [...alike.slice(first), ...alike.slice(0, first)] };
  });
  const chosen: { readonly index: number; readonly move: MoveName }[] = [];
  const free = (index: number): boolean =>
    chosen.every((other) => other.index !== index && !candidates[index]?.within.includes(other.index) && !candidates[other.index]?.within.includes(index));
  for (let found = true; found; ) {
    found = false;
    for (const { move, indices } of kinds) {
      const index = indices.find(free);
      if (index === undefined || chosen.length === ACTS * PUPPETS_IN_AN_ACT) continue;
      chosen.push({ index, move });
      found = true;
    }
  }
  const acts = Math.ceil(chosen.length / PUPPETS_IN_AN_ACT);
  return chosen.map(({ index, move }, place) => ({ index, move, act: place % acts, phase: (numberOf(`${name} ${index}`) % 1000) / 1000 }));
}

/** A box in picture units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a puppet is drawn: its box in its own axes, how these lie in the picture, and the sheet it is cut from. */
export interface Placed {
  readonly puppet: Puppet;
  readonly box: Box;
  readonly axes: { readonly a: number; readonly b: number; readonly c: number; readonly d: number; readonly e: number; readonly f: number };
  readonly sheet: Box;
}

/** Four decimals are a hundredth of a pixel. */
function short(value: number): string {
  return String(Number(value.toFixed(4)) + 0);
}

/** `pose` in the picture's axes: first how the axes lie undone, then the pose, then the axes again. */
function transformOf(pose: Pose, { axes: { a, b, c, d }, sheet }: Placed): string {
  if (pose.x === 0 && pose.y === 0 && pose.turn === 0 && pose.stretchX === 1 && pose.stretchY === 1) return 'none';
  const angle = (pose.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [p, q, r, s] = [cos * pose.stretchX, sin * pose.stretchX, -sin * pose.stretchY, cos * pose.stretchY];
  const det = a * d - b * c;
  // (axes · pose) · axes⁻¹, columns first as CSS writes them.
  const [ap, bp, cp, dp] = [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s];
  const turned = [(ap * d - cp * b) / det, (bp * d - dp * b) / det, (cp * a - ap * c) / det, (dp * a - bp * c) / det];
  const x = a * pose.x + c * pose.y;
  const y = b * pose.x + d * pose.y;
  return `translate(${short((100 * x) / sheet.width)}%, ${short((100 * y) / sheet.height)}%) matrix(${turned.map(short).join(', ')}, 0, 0)`;
}

function poseAt(puppet: Puppet, seconds: number): Pose {
  const move: Move = MOVES[puppet.move];
  const swell = Math.min(1, seconds / SWELL_SECONDS, (ACT_SECONDS - seconds) / SWELL_SECONDS);
  const pose = { ...AS_DRAWN, ...move.pose(Math.sin(2 * Math.PI * (seconds / move.period + puppet.phase)), seconds, puppet.phase) };
  // A whole turn ends as it began; a blink is over before it could swell.
  if (puppet.move === 'turn' || puppet.move === 'blink') return pose;
  const between = (key: keyof Pose): number => AS_DRAWN[key] + swell * (pose[key] - AS_DRAWN[key]);
  return { x: between('x'), y: between('y'), turn: between('turn'), stretchX: between('stretchX'), stretchY: between('stretchY'), opacity: between('opacity') };
}

/** Style rules that move the elements `#puppet-0`, `#puppet-1` … as `placed` says, for ever, while nothing holds them. */
export function motionOf(placed: readonly Placed[]): string {
  const acts = 1 + Math.max(0, ...placed.map(({ puppet }) => puppet.act));
  return placed
    .map((one, number) => {
      const { puppet, box, axes, sheet } = one;
      const { hinge } = MOVES[puppet.move];
      const [x, y] = [box.x + hinge[0] * box.width, box.y + hinge[1] * box.height];
      const originX = (100 * (axes.a * x + axes.c * y + axes.e - sheet.x)) / sheet.width;
      const originY = (100 * (axes.b * x + axes.d * y + axes.f - sheet.y)) / sheet.height;
      const frames: string[] = [];
      let last = '';
      for (let frame = 0; frame <= FRAMES; frame += 1) {
        const pose = poseAt(puppet, frame / FRAMES_PER_SECOND);
        const look = `transform: ${transformOf(pose, one)}; opacity: ${short(pose.opacity)}`;
        // step-end holds a frame until the next one: what stays needs none.
        if (look !== last) frames.push(`${short((100 * (puppet.act + frame / FRAMES)) / acts)}% { ${look} }`);
        last = look;
      }
      return [
        `@keyframes puppet-${number} { 0% { transform: none; opacity: 1 } ${frames.join(' ')} 100% { transform: none; opacity: 1 } }`,
        `#puppet-${number} { transform-origin: ${short(originX)}% ${short(originY)}%; animation: puppet-${number} ${acts * ACT_SECONDS}s step-end infinite }`,
      ].join('\n');
    })
    .join('\n');
}
