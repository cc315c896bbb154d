/** The last lines of the log, from real files. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../../main/log.ts';
import { readLog } from '../../../../main/staff/read-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const line = (index: number, level = 'info', more = ''): string => `${JSON.stringify({ time: '2026-03-31T08:00:00.000Z', level, event: `event ${index}`, ...(more === '' ? {} : { more }) })}\n`;

describe('the last lines of the log', () => {
  test('newest first, 200 at most, over the rotated files', async () => {
    const folder = temporaryFolder();
    const log = createLog({ folder, print: () => undefined, maxBytes: 9_000 });
    for (let index = 0; index < 300; index += 1) log.info(`event ${index}`, { filler: 'é€' });
    const rows = await readLog(folder, 'info');
    expect(rows.map(({ event }) => event)).toEqual(Array.from({ length: 200 }, (_, index) => `event ${299 - index}`));
    expect(rows[0]).toMatchObject({ level: 'info', fields: 'filler: é€', time: expect.stringMatching(/^\d{4}-/) as string });
  });

  test('of at least a level', async () => {
    const folder = temporaryFolder();
    const log = createLog({ folder, print: () => undefined });
    log.error('an error', { code: 7, list: [1] });
    for (let index = 0; index < 5_000; index += 1) log.info('something');
    log.warn('a warning');
    expect(await readLog(folder, 'warn')).toMatchObject([{ event: 'a warning', fields: '' }, { event: 'an error', fields: 'code: 7 · list: [1]' }]);
    expect((await readLog(folder, 'error')).map(({ event }) => event)).toEqual(['an error']);
    expect((await readLog(folder, 'info'))[0]?.event).toBe('a warning');
  });

  test('lines longer than a piece that is read, and letters of several bytes across two pieces', async () => {
    const folder = temporaryFolder();
    const texts = Array.from({ length: 40 }, (_, index) => '€'.repeat(3_000 + index));
    writeFileSync(join(folder, 'kiosk.log'), texts.map((more, index) => line(index, 'info', more)).join('') + line(40, 'info', 'ü'.repeat(100_000)));
    const rows = await readLog(folder, 'info');
    expect(rows.map(({ event }) => event)).toEqual(Array.from({ length: 41 }, (_, index) => `event ${40 - index}`));
    for (const { fields } of rows) expect(fields).toMatch(/^more: (€{493}|ü{493})…$/);
  });

  test('what was cut off, and what is no line of a log, is passed over', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'kiosk.log'), `evel":"info","event":"no beginning"}\n${line(1)}{"time":"2026-\n\0\0\0\n"text"\nnull\n{"time":"soon","level":"info","event":"x"}\n{"time":"2026-03-31T08:00:00.000Z","level":"loud","event":"x"}\n${line(2)}`);
    appendFileSync(join(folder, 'kiosk.log'), '{"time":"2026-03-31T08:00:00.000Z","lev');
    expect((await readLog(folder, 'info')).map(({ event }) => event)).toEqual(['event 2', 'event 1']);
  });

  test('no more than the end of a huge file is read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'kiosk.log'), line(1, 'error') + `${'x'.repeat(99)}\n`.repeat(60_000) + line(2, 'error'));
    expect((await readLog(folder, 'error')).map(({ event }) => event)).toEqual(['event 2']);
  });

  test('there is none, or a folder of that name', async () => {
    const folder = temporaryFolder();
    expect(await readLog(folder, 'info')).toEqual([]);
    expect(await readLog(join(folder, 'absent'), 'info')).toEqual([]);
  });
});
