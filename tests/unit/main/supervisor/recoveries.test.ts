/** The list of the last failures, on a real disk. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLog, type Log } from '../../../../main/log.ts';
import type { Failure } from '../../../../main/supervisor/policy.ts';
import { keepRecoveries, KEPT, RECOVERIES_FILE } from '../../../../main/supervisor/recoveries.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

interface Setting {
  readonly folder: string;
  readonly file: string;
  readonly log: Log;
  readonly events: string[];
}

function setting(): Setting {
  const folder = temporaryFolder();
  const events: string[] = [];
  const log = createLog({ folder: join(folder, 'logs'), print: (line) => events.push((JSON.parse(line) as { event: string }).event) });
  return { folder, file: join(folder, RECOVERIES_FILE), log, events };
}

function failure(at: number, reason = 'killed (exit code 9)'): Failure {
  return { kind: 'render process gone', reason, at, livedMs: 70_000 };
}

test('what was added is there for the next process', () => {
  const { folder, log, events } = setting();
  const first = keepRecoveries(folder, log);
  expect(first.all()).toEqual([]);
  first.add(failure(1), 'reload');
  first.add(failure(2), 'relaunch');
  expect(keepRecoveries(folder, log).all()).toEqual([
    { ...failure(1), remedy: 'reload' },
    { ...failure(2), remedy: 'relaunch' },
  ]);
  expect(events).toEqual([]);
});

test('only the last ones are kept, and no reason longer than a few lines', () => {
  const { folder, file, log } = setting();
  const recoveries = keepRecoveries(folder, log);
  for (let at = 0; at < KEPT + 7; at += 1) recoveries.add(failure(at, 'x'.repeat(100_000)), 'reload');
  expect(recoveries.all().map(({ at }) => at)).toEqual(Array.from({ length: KEPT }, (_, index) => index + 7));
  expect(readFileSync(file).length).toBeLessThan(30_000);
  expect(keepRecoveries(folder, log).all()).toHaveLength(KEPT);
});

describe('a damaged file counts as empty, is told, and is whole after the next failure', () => {
  test.for([
    ['cut off', '[{"kind":"render process gone","rea'],
    ['empty', ''],
    ['another shape', '{"kind":"render process gone"}'],
    ['a remedy of tomorrow', '[{"kind":"page hung","reason":"x","at":1,"livedMs":1,"remedy":"dance"}]'],
    ['not text', '\0\0\0\0'],
    ['too many', JSON.stringify(Array.from({ length: KEPT + 1 }, (_, at) => ({ ...failure(at), remedy: 'reload' })))],
  ])('%s', ([, text = '']) => {
    const { folder, file, log, events } = setting();
    writeFileSync(file, text);
    const recoveries = keepRecoveries(folder, log);
    expect(recoveries.all()).toEqual([]);
    expect(events).toEqual(['recoveries-not-read']);
    recoveries.add(failure(5), 'reload');
    expect(keepRecoveries(folder, log).all()).toEqual([{ ...failure(5), remedy: 'reload' }]);
  });
});

test('a file that cannot be written is told once, and the list goes on in memory', () => {
  const { folder, file, log, events } = setting();
  mkdirSync(file);
  const recoveries = keepRecoveries(folder, log);
  recoveries.add(failure(1), 'reload');
  recoveries.add(failure(2), 'reload');
  expect(events).toEqual(['recoveries-not-read', 'recoveries-not-written']);
  expect(recoveries.all()).toHaveLength(2);
});
