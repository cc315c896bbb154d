/**
 * Visitors without end: the built kiosk, used by real touch events at high speed until the time is over.
 * Guarantees: what visitors do comes from one seed; samples are taken on the same screen, attract asleep; whatever was
 * left behind is found before the kiosk is closed.
 */
import { expect, type Kiosk, type LogEntry } from '../e2e/support/kiosk.ts';
import { STORIES, tellingOf, type StoryId } from '#core/show/telling.ts';
import { breaches, seriesOf, type End } from './judgement.ts';
import { FEWEST_SAMPLES, growthOf } from './growth.ts';
import { Scales, type Sample } from './memory.ts';
import { Random } from './random.ts';
import { Eyes } from './sight.ts';
import { Visitor } from './visitor.ts';
import type { Page } from '@playwright/test';

/** Short, so that leaving is part of many visits. */
export const SOAK_CONFIG = 'idle: { timeoutSeconds: 1, warningSeconds: 1 }\n';

/** A story to be seen from its first page to its last before the visits begin. */
export interface Tour {
  readonly language: string;
  readonly story: StoryId;
}

/** All stories of the bundled show. */
export const ALL_TOURS: readonly Tour[] = ['en', 'es'].flatMap((language) => STORIES.map((story) => ({ language, story })));

export interface SoakSetting {
  readonly seed: number;
  readonly tours: readonly Tour[];
  /** Enough, asked between two visits; until there are samples enough to judge by, it is not. */
  readonly enough: (progress: { readonly turns: number; readonly visits: number; readonly seconds: number }) => boolean;
  /** Turns of a page between two samples. */
  readonly sampleEvery: number;
  /** Share of all turns, 0 to 1, that counts as warm-up; the tours through all stories always do. */
  readonly warmUp: number;
  /** Whether the working sets of the processes are judged (see judgement). */
  readonly workingSets: boolean;
  /** Of each sample, as it is taken. */
  readonly tell: (sample: Sample) => void;
}

export interface SoakReport {
  readonly seed: number;
  readonly turns: number;
  readonly visits: number;
  readonly seconds: number;
  readonly warmUpTurns: number;
  readonly workingSets: boolean;
  readonly samples: readonly Sample[];
  readonly touched: ReadonlyMap<string, number>;
  /** In words; none: it held. */
  readonly breaches: readonly string[];
}

const LANGUAGES = ['en', 'es'];

function screensOf(tours: readonly Tour[]): string[] {
  return ['attract', ...tours.flatMap(({ language, story }) => [`choose ${language}`, `slide ${language} ${tellingOf(story)}`, `finish ${language} ${tellingOf(story)}`])];
}

/** `kiosk`: fresh, on SOAK_CONFIG. @throws when a visit does not end in attract */
export async function soak(kiosk: Kiosk, { seed, tours, enough, sampleEvery, warmUp, workingSets, tell }: SoakSetting): Promise<SoakReport> {
  const random = new Random(seed);
  const visited = { touched: new Map<string, number>(), seen: new Set<string>() };
  const visitor = new Visitor(kiosk, new Eyes(kiosk.page, LANGUAGES), random, visited, await kiosk.size());
  const scales = await Scales.at(kiosk);
  const samples: Sample[] = [];
  const began = Date.now();
  let visits = 0;
  if (workingSets) await fillKeptAnswers(kiosk.page);
  await countTurns(kiosk.page);
  const progress = async () => ({ turns: await turnsOf(kiosk.page), visits, seconds: Math.round((Date.now() - began) / 1000) });
  const sample = async (): Promise<void> => {
    // One scene of attract fades into the next for a moment: both are held then.
    await kiosk.still();
    const taken = await scales.weigh(await progress());
    samples.push(taken);
    tell(taken);
  };

  for (const { language, story } of tours) {
    await visitor.tour(language, story);
    visits += 1;
  }
  const toured = await turnsOf(kiosk.page);
  await sample();
  const warmUpOf = (all: number): number => Math.max(toured + 1, Math.round(all * warmUp));
  const tooFew = (all: number): boolean => samples.filter((one) => one.turns >= warmUpOf(all)).length < FEWEST_SAMPLES;
  for (let now = await progress(); !enough(now) || tooFew(now.turns); now = await progress()) {
    await visitor.visit();
    visits += 1;
    if ((await turnsOf(kiosk.page)) - (samples.at(-1)?.turns ?? 0) >= sampleEvery) await sample();
  }
  await sample();
  const { turns, seconds } = await progress();
  const warmUpTurns = warmUpOf(turns);
  return { seed, turns, visits, seconds, warmUpTurns, workingSets, samples, touched: visited.touched, breaches: breaches({ samples, warmUpTurns, workingSets, log: await sinceReady(kiosk), seen: visited.seen, wanted: screensOf(tours), end: await endOf(kiosk) }) };
}

/** The figures of a run, as a text of several lines. */
export function reportText({ seed, turns, visits, seconds, warmUpTurns, workingSets, samples, touched, breaches: broken }: SoakReport): string {
  const most = [...touched].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count}`);
  const growth = seriesOf(samples, workingSets).map((series) => {
    const found = growthOf(series, warmUpTurns);
    return `  ${series.name}: ${found === undefined ? 'too few samples' : `${found.perThousand >= 0 ? '+' : ''}${found.perThousand.toFixed(2)} ${series.unit} in 1000 turns (allowed ${series.limit})`}`;
  });
  return [
    `seed ${seed}: ${visits} visits, ${turns} turns, ${[...touched.values()].reduce((sum, count) => sum + count, 0)} touches in ${seconds} s`,
    `touched: ${most.join(', ')}`,
    `growth (median of the slopes between all pairs of samples after ${warmUpTurns} turns of warm-up):`,
    ...growth,
    ...(broken.length === 0 ? ['it held'] : broken.map((one) => `BREACH: ${one}`)),
  ].join('\n');
}

const COLUMNS = ['seconds', 'visits', 'turns', 'pageHeap', 'mainHeap', 'renderer', 'main', 'gpu', 'nodes', 'listeners', 'documents', 'howls', 'audioContexts'] as const;

export const TABLE_HEAD = COLUMNS.map((name) => name.padStart(10)).join(' ');

export function tableLine(sample: Sample): string {
  return COLUMNS.map((name) => (Number.isInteger(sample[name]) ? String(sample[name]) : sample[name].toFixed(2)).padStart(Math.max(10, name.length))).join(' ');
}

/** What Chromium keeps of a watched page's answers, bytes. */
const KEPT_ANSWERS = 200_000_000;

/**
 * Of a page whose network is watched, as Playwright watches every page, Chromium keeps the last answers, as developer tools
 * show them. They are filled up here with one file: else the renderer would seem to grow by each narration it loads.
 */
async function fillKeptAnswers(page: Page): Promise<void> {
  await page.evaluate(async (enough) => {
    const url = document.querySelector('script')?.src ?? '';
    for (let kept = 0; kept < enough; ) {
      const answer = await new Promise<ArrayBuffer>((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('GET', url);
        request.responseType = 'arraybuffer';
        request.onload = () => { resolve(request.response as ArrayBuffer); };
        request.onerror = () => { reject(new Error(`the page cannot load ${url}`)); };
        request.send();
      });
      if (answer.byteLength === 0) throw new Error(`${url} is empty`);
      kept += answer.byteLength;
    }
  }, KEPT_ANSWERS);
}

/** From now on the page counts its turns: each change of screen, slide or language is one. */
async function countTurns(page: Page): Promise<void> {
  await page.evaluate(() => {
    const app = document.querySelector('kiosk-app');
    if (app === null) throw new Error('no app');
    const counter = { turns: 0, place: '' };
    (globalThis as unknown as { soakCounter: typeof counter }).soakCounter = counter;
    new MutationObserver(() => {
      const place = ['screen', 'language', 'telling', 'slide'].map((name) => app.getAttribute(name)).join(' ');
      if (place !== counter.place) counter.turns += 1;
      counter.place = place;
    }).observe(app, { attributes: true, attributeFilter: ['screen', 'language', 'telling', 'slide'] });
  });
}

/** The short idle times of SOAK_CONFIG are warned of before. */
async function sinceReady(kiosk: Kiosk): Promise<readonly LogEntry[]> {
  const log = await kiosk.log();
  return log.slice(log.findIndex(({ event }) => event === 'ready') + 1);
}

async function turnsOf(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { soakCounter: { turns: number } }).soakCounter.turns);
}

async function endOf(kiosk: Kiosk): Promise<End> {
  await expect(kiosk.root).toHaveAttribute('screen', 'attract');
  return kiosk.page.evaluate(() => {
    const app = document.querySelector('kiosk-app');
    const howler = (globalThis as unknown as { Howler: { volume(): number; _howls: readonly { playing(): boolean }[] } }).Howler;
    return {
      screen: app?.getAttribute('screen') ?? '',
      left: [
        ...['slide', 'language', 'telling', 'playing'].filter((name) => app?.hasAttribute(name)),
        ...['data-contrast', 'data-calm', 'data-reach', 'data-telling'].filter((name) => document.documentElement.hasAttribute(name)),
        ...(document.documentElement.getAttribute('data-text') === '1' ? [] : ['data-text']),
      ],
      volume: howler.volume(),
      playing: howler._howls.filter((howl) => howl.playing()).length,
    };
  });
}
