/**
 * One switch for everything: a mark walks from stop to stop, and a press acts on the one it is on.
 * Guarantees: every stop comes up in every round, in the order of the screen but for the one a round begins with; where
 * there are many, the mark first walks from group to group, and a press leads into one, so that a round stays short.
 */

/** Something that can be acted on. */
export interface Stop {
  /** The same for as long as it is there. */
  readonly id: number;
  /** Stops that stand together share it. */
  readonly group: number;
  /** A round begins with it. */
  readonly first: boolean;
}

/** Ids that come up together. */
export type Group = readonly number[];
/** A round. */
export type Plan = readonly Group[];

/** So many are walked one by one. */
export const ONE_BY_ONE = 6;
/** The largest group. */
export const GROUP_SIZE = 5;

/** A hand that trembles presses twice within it, ms: the second one counts for nothing. */
export const BOUNCE_MS = 300;

/** What the mark is drawn round, px of the screen. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** It is on the stop that ends the scanning, which the mark itself shows. */
  readonly ends: boolean;
}

/** Where the mark is: on a group, or in it on `one`. */
export interface Scan {
  readonly group: Group;
  readonly one: number | null;
}

export interface Pressed {
  readonly scan: Scan;
  /** What to act on; null: the press led into a group. */
  readonly act: number | null;
}

/** In pieces of nearly the same size, none larger than a group may be. */
function inGroups(ids: readonly number[]): Group[] {
  const pieces = Math.ceil(ids.length / GROUP_SIZE);
  const size = Math.ceil(ids.length / Math.max(1, pieces));
  return Array.from({ length: pieces }, (_, piece) => ids.slice(piece * size, (piece + 1) * size)).filter((group) => group.length > 0);
}

export function planOf(stops: readonly Stop[]): Plan {
  const ordered = [...stops.filter((stop) => stop.first), ...stops.filter((stop) => !stop.first)];
  if (ordered.length <= ONE_BY_ONE) return ordered.map((stop) => [stop.id]);
  const together: { readonly of: number | null; readonly ids: number[] }[] = [];
  for (const { id, group, first } of ordered) {
    const last = together.at(-1);
    if (last?.of === group && !first) last.ids.push(id);
    else together.push({ of: first ? null : group, ids: [id] });
  }
  return together.flatMap(({ ids }) => inGroups(ids));
}

export function begin(plan: Plan): Scan {
  return { group: plan[0] ?? [], one: null };
}

function placeOf(plan: Plan, { group, one }: Scan): number {
  const meant = one === null ? group : [one];
  return plan.findIndex((ids) => meant.some((id) => ids.includes(id)));
}

/** The screen may have changed under the mark: what is still there is gone on from, else the round begins anew. */
export function advance(plan: Plan, scan: Scan): Scan {
  const place = placeOf(plan, scan);
  const group = plan[place] ?? [];
  const following = scan.one === null ? undefined : group[group.indexOf(scan.one) + 1];
  if (following !== undefined && group.length > 1) return { group, one: following };
  return { group: plan[(place + 1) % plan.length] ?? [], one: null };
}

/** The mark stays on what was acted on, so that the next press does it again. */
export function press(plan: Plan, scan: Scan): Pressed {
  const place = placeOf(plan, scan);
  const [only = null, ...more] = plan[place] ?? [];
  if (place === -1) return { scan: begin(plan), act: null };
  if (scan.one !== null) return { scan, act: scan.one };
  if (more.length === 0) return { scan, act: only };
  return { scan: { group: plan[place] ?? [], one: only }, act: null };
}
