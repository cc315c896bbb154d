/**
 * What is asked of a kiosk that was used by thousands.
 * Guarantees: pure; every breach is said in words, all of them at once.
 */
import { growthFault, type Series } from './growth.ts';
import type { LogEntry } from '../e2e/support/kiosk.ts';
import type { Sample } from './memory.ts';

export interface Evidence {
  readonly samples: readonly Sample[];
  /** Samples before so many turns are not judged. */
  readonly warmUpTurns: number;
  /**
   * Whether the working sets of the processes are judged. In a run of minutes they say nothing: Chromium fills its caches
   * first, and takes and gives back memory in lumps of tens of MiB, at times of its own.
   */
  readonly workingSets: boolean;
  /** What the kiosk logged once it was ready. */
  readonly log: readonly LogEntry[];
  /** Screens as seen: `attract`, `choose en`, `slide en kids`, … */
  readonly seen: ReadonlySet<string>;
  /** Screens that must have been seen. */
  readonly wanted: readonly string[];
  /** The end, half a minute's idleness and more behind it. */
  readonly end: End;
}

/** What is on screen at the end. */
export interface End {
  readonly screen: string;
  /** Attributes of <kiosk-app> and <html> that only a visit sets. */
  readonly left: readonly string[];
  /** 0 to 1; the configured one is 0.4. */
  readonly volume: number;
  readonly playing: number;
}

/** MiB in 1000 turns: the page, and each process. */
const MEMORY_LIMIT = 5;

/**
 * Figures that may not grow. What they may be off by was seen on a kiosk at rest: the scenes of attract differ in size, and
 * Chromium may still hold the one page that was left last, with its listeners (54 or 75 after visits, without growing).
 */
export function seriesOf(samples: readonly Sample[], workingSets: boolean): Series[] {
  const series = (name: string, unit: string, limit: number, noise: number, value: (sample: Sample) => number): Series => ({ name, unit, limit, noise, points: samples.map((sample) => ({ turns: sample.turns, value: value(sample) })) });
  return [
    series('heap of the page', 'MiB', MEMORY_LIMIT, 1, ({ pageHeap }) => pageHeap),
    series('heap of the main process', 'MiB', MEMORY_LIMIT, 1, ({ mainHeap }) => mainHeap),
    series('nodes of the page', 'nodes', 200, 4000, ({ nodes }) => nodes),
    series('listeners of the page', 'listeners', 5, 40, ({ listeners }) => listeners),
    series('documents of the page', 'documents', 2, 10, ({ documents }) => documents),
    ...(workingSets
      ? [
          series('working set of the renderer', 'MiB', MEMORY_LIMIT, 32, ({ renderer }) => renderer),
          series('working set of the main process', 'MiB', MEMORY_LIMIT, 16, ({ main }) => main),
          series('working set of the GPU process', 'MiB', MEMORY_LIMIT, 32, ({ gpu }) => gpu),
        ]
      : []),
  ];
}

/** Each kind of complaint once, with its number and its first entry. */
function complaintsIn(log: readonly LogEntry[]): string[] {
  const complaints = log.filter(({ level }) => level !== 'info');
  return [...new Set(complaints.map(({ event }) => event))].map((event) => {
    const alike = complaints.filter((one) => one.event === event);
    return `the log says ${event}, ${alike.length} times: ${JSON.stringify(alike[0])}`;
  });
}

export function breaches({ samples, warmUpTurns, workingSets, log, seen, wanted, end }: Evidence): string[] {
  return [
    ...seriesOf(samples, workingSets).flatMap((series) => growthFault(series, warmUpTurns) ?? []),
    ...samples.flatMap(({ turns, howls, audioContexts }) => [
      ...(howls === 0 ? [] : [`after ${turns} turns ${howls} sounds are held on the attract screen; allowed are none`]),
      ...(audioContexts <= 1 ? [] : [`after ${turns} turns there are ${audioContexts} audio contexts; allowed is one`]),
    ]),
    ...complaintsIn(log),
    ...wanted.filter((screen) => !seen.has(screen)).map((screen) => `nobody saw the screen "${screen}"`),
    ...(end.screen === 'attract' ? [] : [`the screen at the end is "${end.screen}", not attract`]),
    ...(end.left.length === 0 ? [] : [`a visit left behind ${end.left.join(', ')}`]),
    ...(Math.abs(end.volume - 0.4) < 0.001 ? [] : [`a visit left the volume at ${end.volume}`]),
    ...(end.playing === 0 ? [] : [`${end.playing} sounds play on the attract screen`]),
  ];
}
