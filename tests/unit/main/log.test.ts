import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../main/log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const events = (file: string): unknown[] => readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as { event: string }).event);

describe('the log', () => {
  test('is a line of JSON an event, in the file and printed', () => {
    const folder = join(temporaryFolder(), 'logs');
    const printed: string[] = [];
    const log = createLog({ folder, print: (line) => printed.push(line) });
    log.info('start');
    log.error('page-failed', { failure: 'a\nb', code: -3 });
    const text = readFileSync(join(folder, 'kiosk.log'), 'utf8');
    expect(text).toBe(printed.map((line) => `${line}\n`).join(''));
    expect(printed.map((line) => JSON.parse(line) as unknown)).toEqual([
      { time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string, level: 'info', event: 'start' },
      { time: expect.any(String) as string, level: 'error', event: 'page-failed', failure: 'a\nb', code: -3 },
    ]);
  });

  test('goes on after a restart, and leaves a line that was cut off alone', () => {
    const folder = temporaryFolder();
    createLog({ folder, print: () => undefined }).info('first');
    appendFileSync(join(folder, 'kiosk.log'), '{"time":"2026-');
    createLog({ folder, print: () => undefined }).info('second');
    const [first, cut, second] = readFileSync(join(folder, 'kiosk.log'), 'utf8').split('\n');
    expect([first, second].map((line) => (JSON.parse(line ?? '') as { event: string }).event)).toEqual(['first', 'second']);
    expect(cut).toBe('{"time":"2026-');
  });

  test('keeps three files of a bounded size, the oldest events going first', () => {
    const folder = temporaryFolder();
    const maxBytes = 1_000;
    for (let restart = 0; restart < 5; restart += 1) {
      const log = createLog({ folder, print: () => undefined, maxBytes });
      for (let index = 0; index < 20; index += 1) log.info(`event ${restart * 20 + index}`);
    }
    expect(readdirSync(folder).sort()).toEqual(['kiosk.1.log', 'kiosk.2.log', 'kiosk.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(maxBytes);
    const kept = ['kiosk.2.log', 'kiosk.1.log', 'kiosk.log'].flatMap((name) => events(join(folder, name)));
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => `event ${100 - kept.length + index}`));
    expect(kept.length).toBeGreaterThan(20);
  });

  test('one event cannot fill it', () => {
    const folder = temporaryFolder();
    createLog({ folder, print: () => undefined }).warn('long', { text: 'x'.repeat(1_000_000) });
    expect(statSync(join(folder, 'kiosk.log')).size).toBeLessThan(10_000);
    expect(events(join(folder, 'kiosk.log'))).toEqual(['long']);
  });

  test('that cannot be written says so once, keeps printing, and goes on when it can', () => {
    const home = temporaryFolder();
    const folder = join(home, 'logs');
    // A file in the way of the folder, for root as well.
    writeFileSync(folder, '');
    const printed: string[] = [];
    const log = createLog({ folder, print: (line) => printed.push((JSON.parse(line) as { event: string }).event) });
    log.info('one');
    log.info('two');
    expect(printed).toEqual(['one', 'log-not-written', 'two']);
    rmSync(folder);
    mkdirSync(folder);
    log.info('three');
    expect(printed).toEqual(['one', 'log-not-written', 'two', 'three']);
    expect(events(join(folder, 'kiosk.log'))).toEqual(['three']);
  });

  test('a folder that is taken away while it runs is made again', () => {
    const folder = join(temporaryFolder(), 'logs');
    const log = createLog({ folder, print: () => undefined });
    log.info('one');
    rmSync(folder, { recursive: true });
    log.info('two');
    expect(events(join(folder, 'kiosk.log'))).toEqual(['two']);
  });

  test('a line that was cut off while it runs, as by a full disk, stays alone on its line', () => {
    const folder = temporaryFolder();
    const log = createLog({ folder, print: () => undefined });
    log.info('one');
    appendFileSync(join(folder, 'kiosk.log'), '{"cut');
    log.info('two');
    log.info('three');
    const [one, cut, two, three] = readFileSync(join(folder, 'kiosk.log'), 'utf8').split('\n');
    expect([one, two, three].map((line) => (JSON.parse(line ?? '') as { event: string }).event)).toEqual(['one', 'two', 'three']);
    expect(cut).toBe('{"cut');
  });

  test('a huge file is not carried along', () => {
    const folder = temporaryFolder();
    for (const name of ['kiosk.log', 'kiosk.1.log']) writeFileSync(join(folder, name), 'x'.repeat(10_000));
    createLog({ folder, print: () => undefined, maxBytes: 1_000 }).info('one');
    expect(readdirSync(folder)).toEqual(['kiosk.log']);
    expect(events(join(folder, 'kiosk.log'))).toEqual(['one']);
  });

  test('what two kiosks write counts together', () => {
    const folder = temporaryFolder();
    const logs = [0, 1].map(() => createLog({ folder, print: () => undefined, maxBytes: 1_000 }));
    for (let index = 0; index < 40; index += 1) logs[index % 2]?.info(`event ${index}`);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_000);
    const kept = ['kiosk.2.log', 'kiosk.1.log', 'kiosk.log'].flatMap((name) => events(join(folder, name)));
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => `event ${40 - kept.length + index}`));
  });

  test('an event whose fields JSON cannot say is told without them', () => {
    const folder = temporaryFolder();
    const itself: Record<string, unknown> = {};
    itself['itself'] = itself;
    const log = createLog({ folder, print: () => undefined });
    log.error('first', { itself });
    log.error('second', { big: 1n });
    expect(events(join(folder, 'kiosk.log'))).toEqual(['first', 'second']);
    expect(readFileSync(join(folder, 'kiosk.log'), 'utf8')).toMatch(/"unsaid":"Converting circular.*\n.*"unsaid":"Do not know how to serialize a BigInt/);
  });
});
