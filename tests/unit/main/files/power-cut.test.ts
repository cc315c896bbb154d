/**
 * Everything the kiosk writes, killed at random instants: what is read afterwards is the old or the new, never broken.
 * What this proves: no instant in which a reader finds half a file, a name without its file, a line lost in a rotation or
 * a leftover that disturbs the next start. What it cannot prove: a killed process loses nothing that it gave to the
 * system, a power cut does. That each thing is on the disk before
 * another relies on it is for sync-order.test.ts to show.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../../main/config/read-config.ts';
import { writeAtomically } from '../../../../main/files/atomic-write.ts';
import { createLog } from '../../../../main/log.ts';
import { keepShow, lastGoodShow } from '../../../../main/show/last-good.ts';
import { readShow } from '../../../../main/show/read-show.ts';
import { keepRecoveries, KEPT } from '../../../../main/supervisor/recoveries.ts';
import { childScript } from '../../../support/child-script.ts';
import { killAtRandom } from '../../../support/kill-at-random.ts';
import { quickFolder } from '../../../support/temporary-folder.ts';
import { writeTinyShow } from '../../../support/tiny-show.ts';

const KILLS = 100;
/** Ends what hangs, ms: five times a hundred processes start here, on whatever machine. */
const HANGS_MS = 15 * 60_000;

let script = '';
beforeAll(async () => void (script = await childScript(join(import.meta.dirname, 'writers.ts'))));

/** After each kill `read` finds the last finished write (its argument), or the one it was at. */
async function killManyTimes(writer: string, folder: string, read: (finished: number) => number | Promise<number>): Promise<void> {
  let found = 0;
  for (let index = 0; index < KILLS; index += 1) {
    const finished = await killAtRandom(script, writer, folder, String(found));
    expect(finished).toBeGreaterThan(found);
    found = await read(finished);
    expect([finished, finished + 1]).toContain(found);
  }
}

describe.concurrent('killed a hundred times while it writes', { timeout: HANGS_MS }, () => {
  test('a file', async () => {
    const folder = quickFolder();
    await killManyTimes('file', folder, () => {
      const { n, end } = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')) as { n: number; end: number };
      expect(end).toBe(n);
      // Of all the writes cut off, at most the last has left something.
      expect(readdirSync(folder).filter((name) => name.endsWith('.partial')).length).toBeLessThanOrEqual(1);
      return n;
    });
    writeAtomically(join(folder, 'state.json'), 'new');
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test('the last failures', async () => {
    const folder = quickFolder();
    const events: string[] = [];
    const log = createLog({ folder: join(folder, 'logs'), print: (line) => events.push(line) });
    await killManyTimes('recoveries', folder, () => keepRecoveries(folder, log).all().at(-1)?.at ?? NaN);
    expect(events).toEqual([]);
    expect(keepRecoveries(folder, log).all()).toHaveLength(KEPT);
  });

  test('the last good configuration', async () => {
    const folder = quickFolder();
    await killManyTimes('config', folder, async () => {
      const reading = await readConfig(join(folder, 'user-data/last-good-kiosk.yaml'));
      return reading.ok ? Number(reading.config.clinic.name) : NaN;
    });
  });

  test('the log: every line finished is there in order, in files of a bounded size', async () => {
    const folder = quickFolder();
    await killManyTimes('log', folder, () => {
      const names = readdirSync(folder);
      expect(['kiosk.1.log', 'kiosk.2.log', 'kiosk.log']).toEqual(expect.arrayContaining(names));
      for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(2_000);
      const numbers = ['kiosk.2.log', 'kiosk.1.log', 'kiosk.log'].flatMap((name) => (names.includes(name) ? wholeLines(join(folder, name)) : []));
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => (numbers[0] ?? NaN) + index));
      return numbers.at(-1) ?? NaN;
    });
    expect(readdirSync(folder).length).toBe(3);
  });

  test('the last good show', async () => {
    const folder = quickFolder();
    const shows = ['even', 'odd'].map((name, index) => writeTinyShow(join(folder, name), { sound: new Uint8Array(50_000).fill(index) }));
    await killManyTimes('show', folder, async (finished) => {
      const kept = await lastGoodShow(join(folder, 'user-data'));
      expect(await readShow(kept ?? '')).toMatchObject({ ok: true });
      const which = shows.findIndex((show) => contentOf(show) === contentOf(kept ?? ''));
      expect(which).not.toBe(-1);
      return finished % 2 === which ? finished : finished + 1;
    });
    const kept = await keepShow(shows[0] ?? '', join(folder, 'user-data'));
    expect(readdirSync(join(folder, 'user-data/last-good-show')).sort()).toEqual([kept.split('/').at(-1), 'current'].sort());
  });
});

test('two processes at once: a reader finds one\'s or the other\'s, whole, and neither fails', async () => {
  const folder = quickFolder();
  const children = [0, 1_000_000].map((start) => spawn(process.execPath, [script, 'file', folder, String(start)], { stdio: ['ignore', 'pipe', 'inherit'] }));
  const closed = children.map((child) => once(child, 'close'));
  await Promise.all(children.map((child) => once(child.stdout, 'data')));
  const seen = new Set<boolean>();
  // Asynchronous: what the children print must be read, or they wait.
  for (let reads = 0; reads < 300 || seen.size < 2; reads += 1) {
    const { n, end } = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as { n: number; end: number };
    expect(end).toBe(n);
    seen.add(n > 1_000_000);
    for (const child of children) child.stdout.read();
  }
  for (const child of children) child.kill('SIGKILL');
  // One that had failed would have ended by itself.
  expect(await Promise.all(closed)).toEqual([[null, 'SIGKILL'], [null, 'SIGKILL']]);
});

/** The numbers of the lines of a log, without what was cut off. */
function wholeLines(file: string): number[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    try {
      return [(JSON.parse(line) as { n: number }).n];
    } catch {
      return [];
    }
  });
}

/** All there is in a show folder, as one text. */
function contentOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file.slice(folder.length)}\0${readFileSync(file, 'latin1')}`)
    .join('\0');
}
