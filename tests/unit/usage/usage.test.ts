/** Counts, from a visit to the numbers the staff see: files that add up, whatever happens to the folder. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STORIES } from '#core/show/telling.ts';
import { DISPLAY_CHOICES, VISIT_ENDS } from '#core/usage/counted.ts';
import type { VisitCount } from '#core/usage/visit-count.ts';
import { faultText } from '#core/fault.ts';
import { createLog } from '../../../main/log.ts';
import { dayFile, KEPT_DAYS } from '../../../main/usage/day-file.ts';
import { lastDays } from '../../../main/usage/local-time.ts';
import { usageFolderFaults } from '../../../main/usage/usage-folder.ts';
import { MAX_ROWS } from '../../../main/usage/usage-rows.ts';
import { createUsage, MAX_WAITING, type Usage } from '../../../main/usage/usage.ts';
import { quickFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const quick: VisitCount = { language: 'en', story: 'grown-ups', finished: true, end: 'idle', slides: [{ story: 'grown-ups', slide: 'welcome', seconds: 12 }], choices: ['calm'], words: [{ term: 'marrow', times: 2 }], questions: ['bath'], languageChanges: 1 };

interface Counting {
  readonly usage: Usage;
  readonly folder: string;
  readonly logged: { readonly event: string; readonly reason?: string }[];
  /** The clock on the wall. */
  time: Date;
}

function counting(folder = join(temporaryFolder(), 'usage')): Counting {
  const logged: { event: string }[] = [];
  const log = createLog({ folder: temporaryFolder(), print: (line) => logged.push(JSON.parse(line) as { event: string }) });
  const made: Counting = { folder, logged, time: new Date(2026, 10, 26, 14, 35), usage: createUsage({ folder: () => folder, log, now: () => made.time }) };
  return made;
}

const rows = (text: string): string[] => text.trimEnd().split('\r\n').slice(1);
const file = ({ folder }: Counting, day = '2026-11-26'): string => readFileSync(dayFile(folder, day), 'utf8');

describe('counts', () => {
  test('a visit is rows of the file of its day', () => {
    const all = counting();
    all.usage.count(quick);
    all.usage.recovered('page hung', 'new window');
    expect(file(all)).toBe(
      ['day,hour,what,language,telling,item,count,seconds', '2026-11-26,14,visit,,,finished,1,', '2026-11-26,,telling,en,grown-ups,finished,1,', '2026-11-26,,end,,,idle,1,', '2026-11-26,,slide,,grown-ups,welcome,1,12',
        '2026-11-26,,choice,,,calm,1,', '2026-11-26,,word,,,marrow,2,', '2026-11-26,,question,,,bath,1,', '2026-11-26,,language-change,,,,1,', '2026-11-26,14,recovery,,,page hung: new window,1,', ''].join('\r\n'),
    );
    expect(all.usage.export()).toBe(file(all));
    expect(readdirSync(all.folder)).toEqual(['counts-2026-11-26.csv']);
    expect(all.logged).toEqual([]);
  });

  test('go on after a restart', () => {
    const first = counting();
    first.usage.count(quick);
    const second = counting(first.folder);
    second.usage.count({ ...quick, finished: false });
    expect(rows(file(second)).filter((line) => /,(visit|slide),/.test(line))).toEqual(['2026-11-26,14,visit,,,finished,1,', '2026-11-26,14,visit,,,left,1,', '2026-11-26,,slide,,grown-ups,welcome,2,24']);
  });

  test('the days asked for, also those without a visit', () => {
    const all = counting();
    for (const [day, finished] of [[24, true], [24, false], [26, false], [20, true]] as const) {
      all.time = new Date(2026, 10, day, 9);
      all.usage.count({ ...quick, finished });
    }
    expect(all.usage.days(4, new Date(2026, 10, 26, 23, 59))).toEqual([
      { day: '2026-11-23', visits: 0, finished: 0 }, { day: '2026-11-24', visits: 2, finished: 1 }, { day: '2026-11-25', visits: 0, finished: 0 }, { day: '2026-11-26', visits: 1, finished: 0 },
    ]);
    expect(counting(join(temporaryFolder(), 'none')).usage.days(2, new Date(2026, 0, 1))).toEqual([{ day: '2025-12-31', visits: 0, finished: 0 }, { day: '2026-01-01', visits: 0, finished: 0 }]);
  });

  test('the file\'s own date says no more than the hour', () => {
    const all = counting();
    all.usage.count(quick);
    expect(statSync(dayFile(all.folder, '2026-11-26')).mtime).toEqual(new Date(2026, 10, 26, 14));
  });

  test('files of so many days are kept, others in the folder are left alone', () => {
    const all = counting();
    mkdirSync(all.folder);
    for (const name of ['notes.txt', 'counts-2020-01-01.csv.bak', 'counts-old.csv']) writeFileSync(join(all.folder, name), '');
    for (const day of lastDays(KEPT_DAYS + 5, new Date(2026, 10, 25))) writeFileSync(dayFile(all.folder, day), '');
    all.usage.count(quick);
    const names = readdirSync(all.folder);
    expect(names).toEqual(expect.arrayContaining(['notes.txt', 'counts-2020-01-01.csv.bak', 'counts-old.csv', 'counts-2026-11-26.csv', 'counts-2026-11-25.csv']));
    expect(names.length).toBe(KEPT_DAYS + 3);
  });

  test('a file has so many rows at most; those that are there go on counting', () => {
    const all = counting();
    mkdirSync(all.folder);
    writeFileSync(dayFile(all.folder, '2026-11-26'), Array.from({ length: MAX_ROWS + 500 }, (_, index) => `2026-11-26,,word,,,w${index},1,\r\n`).join(''));
    all.usage.count({ ...quick, words: [{ term: 'w0', times: 1 }, { term: 'new', times: 1 }] });
    expect(rows(file(all)).length).toBe(MAX_ROWS);
    expect(file(all)).toContain(',w0,2,');
    expect(file(all)).not.toContain(',new,');
  });
});

describe('a file that is not as it was written', () => {
  const good = '2026-11-26,09,visit,,,finished,3,';
  test.for([
    ['a last line that was cut off', `${good}\r\n2026-11-26,14,visit,,,finished,1`],
    ['no header', `${good}\r\n`],
    ['lines that end as a Mac or a Linux editor ends them', `day,hour,what\n${good}\n`],
    ['an empty line, a note', `\r\n\r\nchecked by hand\r\n${good}\r\n`],
    ['another day', `${good}\r\n2026-11-25,14,visit,,,finished,1,\r\n`],
    ['an hour there is not', `${good}\r\n2026-11-26,24,visit,,,finished,1,\r\n2026-11-26,14:35,visit,,,finished,1,\r\n`],
    ['a kind there is not', `${good}\r\n2026-11-26,14,__proto__,,,finished,1,\r\n`],
    ['numbers that are none', ['-1', '1.5', '1e3', 'NaN', '', '99999999999'].reduce((text, number) => `${text}2026-11-26,14,visit,,,finished,${number},\r\n`, `${good}\r\n`)],
    ['more cells', `${good}\r\n2026-11-26,14,visit,,,finished,1,,Jane Doe\r\n`],
    ['a quotation mark', `${good}\r\n2026-11-26,14,visit,,,"finished",1,\r\n`],
    ['bytes that are no text', `${good}\r\n2026-11-26,14,visit,,,\u0000é\u2028,1,\r\n`],
    ['a cell without end', `${good}\r\n2026-11-26,14,visit,,,${'x'.repeat(100_000)},1,\r\n`],
  ] as [string, string][])('%s', ([, text]) => {
    const all = counting();
    mkdirSync(all.folder);
    writeFileSync(dayFile(all.folder, '2026-11-26'), text);
    const today = { day: '2026-11-26', visits: 3, finished: 3 };
    expect(all.usage.days(1, all.time)).toEqual([today]);
    expect(rows(all.usage.export())).toEqual([good]);
    all.usage.count(quick);
    expect(all.usage.days(1, all.time)).toEqual([{ ...today, visits: 4, finished: 4 }]);
    expect(file(all)).toContain(`${good}\r\n`);
  });

  test('any bytes: no error, and nothing but rows in the export', () => {
    const all = counting(join(quickFolder(), 'usage'));
    mkdirSync(all.folder);
    const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('2026-11-26', '14', 'visit', '', '1', '=1+1', '@x', '-1'));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.array(fc.array(cell, { minLength: 7, maxLength: 9 }).map((cells) => cells.join(',')), { maxLength: 5 }).map((lines) => Buffer.from(`${lines.join('\r\n')}\r\n`))), (bytes) => {
        writeFileSync(dayFile(all.folder, '2026-11-26'), bytes);
        for (const line of rows(all.usage.export())) expect(line).toMatch(/^2026-11-26,\d{0,2},[a-z-]+(,(?!\s*[=+\-@])[\x20-\x2b\x2d-\x7e]*){3},\d+,\d*$/);
        all.usage.days(3, all.time);
      }),
      { numRuns: 300 },
    );
  });

  test('what could be a formula is a text in the export, also when it came by hand', () => {
    const all = counting();
    mkdirSync(all.folder);
    const items = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1'];
    writeFileSync(dayFile(all.folder, '2026-11-26'), items.map((item) => `2026-11-26,,word,=x,,${item},1,\r\n`).join(''));
    expect(rows(all.usage.export()).sort()).toEqual(items.map((item) => `2026-11-26,,word,'=x,,'${item},1,`).sort());
    all.usage.count(quick);
    expect(rows(file(all)).filter((line) => line.includes("'=x")).length).toBe(items.length);
  });
});

describe('days', () => {
  test.for(['America/New_York', 'Europe/Madrid', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia', 'UTC'])('every day once, whenever clocks are changed: %s', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      for (const hour of [0, 1, 2, 3, 12, 23]) {
        const days = lastDays(900, new Date(2019, 5, 1, hour, 30));
        expect(days.at(-1)).toBe('2019-06-01');
        expect(new Set(days).size).toBe(900);
        expect(days.map((day, index) => index === 0 || Date.parse(day) - Date.parse(days[index - 1] ?? '') === 86_400_000)).not.toContain(false);
      }
    } finally {
      process.env['TZ'] = before;
    }
  });

  test('an hour that comes twice counts once, with both its visits', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      const all = counting();
      for (const utc of ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z']) {
        all.time = new Date(utc);
        all.usage.count(quick);
      }
      expect(rows(file(all, '2026-11-01'))[0]).toBe('2026-11-01,01,visit,,,finished,2,');
      expect(all.usage.days(1, all.time)).toEqual([{ day: '2026-11-01', visits: 2, finished: 2 }]);
    } finally {
      process.env['TZ'] = before;
    }
  });
});

describe('a folder that cannot be written', () => {
  test('is told once and in words, and nothing is lost when it is back', () => {
    const folder = join(temporaryFolder(), 'usage');
    const all = counting(folder);
    writeFileSync(folder, 'in the way');
    all.usage.count(quick);
    all.time = new Date(2026, 10, 27, 8);
    all.usage.count(quick);
    all.usage.count(quick);
    const reason = `EEXIST: file already exists, mkdir '${folder}'`;
    expect(all.logged).toMatchObject([{ event: 'usage-not-written', level: 'error', folder, reason: expect.stringMatching(/^E(EXIST|NOTDIR)/) as string }]);
    expect(all.usage.faults()).toEqual([expect.stringMatching(/^Counts cannot be kept in .*usage: E.*\. Visits that wait in memory until they can: 3\.$/) as string]);
    expect(all.usage.days(2, all.time)).toEqual([{ day: '2026-11-26', visits: 1, finished: 1 }, { day: '2026-11-27', visits: 2, finished: 2 }]);
    expect(all.usage.export()).toContain('2026-11-27,08,visit,,,finished,2,\r\n');
    expect(usageFolderFaults(folder, { file: 'kiosk.yaml', line: 3 }).map(faultText)).toEqual([`kiosk.yaml:3: usage.folder: found "${folder.slice(0, 58)}${folder.length > 58 ? '…' : '"'} (${reason}); allowed: a folder that can be written; until it can, counts wait in memory`]);
    rmSync(folder);
    expect(all.usage.faults()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['counts-2026-11-26.csv', 'counts-2026-11-27.csv']);
    expect(file(all, '2026-11-27')).toContain('2026-11-27,08,visit,,,finished,2,\r\n');
    expect(all.logged.map(({ event }) => event)).toEqual(['usage-not-written', 'usage-written']);
  });

  test.for([
    ['a folder', 'EISDIR', (file: string) => mkdirSync(file)],
    ['a link that leads nowhere but to itself', 'ELOOP', (file: string) => symlinkSync(file, file)],
  ] as const)('a day\'s file that cannot be read is not written over: %s', ([, code, make]) => {
    const all = counting();
    mkdirSync(all.folder);
    make(dayFile(all.folder, '2026-11-26'));
    all.usage.count(quick);
    expect(all.usage.faults()).toEqual([expect.stringMatching(new RegExp(`${code}.*: 1\\.$`)) as string]);
    rmSync(dayFile(all.folder, '2026-11-26'), { recursive: true });
    writeFileSync(dayFile(all.folder, '2026-11-26'), '2026-11-26,09,visit,,,left,7,\r\n');
    expect(all.usage.days(1, all.time)).toEqual([{ day: '2026-11-26', visits: 8, finished: 1 }]);
  });

  test('so many days wait at most', () => {
    const folder = join(temporaryFolder(), 'usage');
    writeFileSync(folder, 'in the way');
    const all = counting(folder);
    for (let day = 1; day <= MAX_WAITING + 2; day += 1) {
      all.time = new Date(2026, 0, day);
      all.usage.count(quick);
    }
    expect(all.logged.filter(({ event }) => event === 'usage-lost')).toMatchObject([{ day: '2026-01-01' }, { day: '2026-01-02' }]);
    rmSync(folder);
    all.usage.faults();
    expect(readdirSync(folder).length).toBe(MAX_WAITING);
  });

  test('one that was missing is made, and told', () => {
    const folder = join(temporaryFolder(), 'a/b');
    expect(usageFolderFaults(folder, { file: 'kiosk.yaml', line: 1 })).toMatchObject([{ key: 'usage.folder', found: expect.stringContaining('was missing and has been made') as string }]);
    expect(existsSync(folder)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
    expect(usageFolderFaults(folder, { file: 'kiosk.yaml' })).toEqual([]);
  });

  test('before the configuration has been read, counts wait', () => {
    let folder: string | null = null;
    const place = temporaryFolder();
    const usage = createUsage({ folder: () => folder, log: createLog({ folder: temporaryFolder(), print: () => undefined }), now: () => new Date(2026, 0, 1) });
    usage.recovered('load failed', 'reload');
    expect(usage.faults()).toEqual([]);
    folder = place;
    usage.count(quick);
    expect(readFileSync(dayFile(place, '2026-01-01'), 'utf8')).toMatch(/,visit,[^]*,load failed: reload,1,/);
  });
});

const visits = fc.array(
  fc.record({
    hoursLater: fc.integer({ min: 0, max: 30 }),
    visit: fc.record({
      language: fc.constantFrom('en', 'es', 'pt-BR'),
      story: fc.constantFrom(...STORIES, null),
      finished: fc.boolean(),
      end: fc.constantFrom(...VISIT_ENDS),
      slides: fc.uniqueArray(fc.record({ story: fc.constantFrom(...STORIES), slide: fc.constantFrom('one', 'two'), seconds: fc.integer({ min: 0, max: 600 }) }), { maxLength: 4, selector: ({ story, slide }) => `${story} ${slide}` }),
      choices: fc.uniqueArray(fc.constantFrom(...DISPLAY_CHOICES)),
      words: fc.uniqueArray(fc.record({ term: fc.constantFrom('marrow', 'cell'), times: fc.integer({ min: 1, max: 99 }) }), { selector: ({ term }) => term }),
      questions: fc.uniqueArray(fc.constantFrom('bath', 'stay')),
      languageChanges: fc.integer({ min: 0, max: 99 }),
    }),
    /** The kiosk is started anew before it, or the folder cannot be written while it ends. */
    trouble: fc.constantFrom('none', 'none', 'none', 'restart', 'no disk'),
  }),
  { minLength: 1, maxLength: 12 },
);

test('any visits add up, over restarts and a disk that comes and goes', () => {
  fc.assert(
    fc.property(visits, (sequence) => {
      const place = quickFolder();
      let kept = join(place, 'usage');
      const clock = { time: new Date(2026, 2, 28, 20) };
      const open = (): Usage => createUsage({ folder: () => kept, log: createLog({ folder: place, print: () => undefined }), now: () => clock.time });
      let usage = open();
      for (const { hoursLater, visit, trouble } of sequence) {
        clock.time = new Date(clock.time.getTime() + hoursLater * 3_600_000);
        // Only what was written outlives a restart.
        if (trouble === 'restart') usage = open();
        if (trouble === 'no disk') kept = '/dev/null/usage';
        usage.count(visit);
        if (trouble === 'no disk') {
          kept = join(place, 'usage');
          usage.faults();
        }
      }
      const text = usage.export();
      const total = (what: string, item?: string): number =>
        rows(text).map((line) => line.split(',')).filter((cells) => cells[2] === what && (item === undefined || cells[5] === item)).reduce((sum, cells) => sum + Number(cells[6]), 0);
      const flat = sequence.map(({ visit }) => visit);
      expect(total('visit')).toBe(flat.length);
      expect(total('visit', 'finished')).toBe(flat.filter(({ finished }) => finished).length);
      for (const language of ['en', 'es', 'pt-BR']) {
        expect(rows(text).map((line) => line.split(',')).filter((cells) => cells[2] === 'telling' && cells[3] === language).reduce((sum, cells) => sum + Number(cells[6]), 0)).toBe(flat.filter((one) => one.language === language).length);
      }
      for (const end of VISIT_ENDS) expect(total('end', end)).toBe(flat.filter((one) => one.end === end).length);
      for (const choice of DISPLAY_CHOICES) expect(total('choice', choice)).toBe(flat.filter((one) => one.choices.includes(choice)).length);
      for (const term of ['marrow', 'cell']) expect(total('word', term)).toBe(flat.flatMap(({ words }) => words).filter((word) => word.term === term).reduce((sum, { times }) => sum + times, 0));
      for (const question of ['bath', 'stay'] as const) expect(total('question', question)).toBe(flat.filter(({ questions }) => questions.includes(question)).length);
      expect(total('language-change')).toBe(flat.reduce((sum, { languageChanges }) => sum + languageChanges, 0));
      expect(total('slide')).toBe(flat.flatMap(({ slides }) => slides).length);
      expect(rows(text).reduce((sum, line) => sum + Number(line.split(',')[7]), 0)).toBe(flat.flatMap(({ slides }) => slides).reduce((sum, { seconds }) => sum + seconds, 0));
      expect(usage.days(30, clock.time).reduce((sum, { visits: of }) => sum + of, 0)).toBe(flat.length);
    }),
    { numRuns: 100 },
  );
});
