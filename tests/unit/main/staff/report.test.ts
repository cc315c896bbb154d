/** What the staff panel tells: with a real show, a real configuration and real counts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { StaffReport } from '#core/staff/staff.ts';
import { createLog } from '../../../../main/log.ts';
import { createPlaying, type Playing } from '../../../../main/playing.ts';
import { readShow } from '../../../../main/show/read-show.ts';
import { textMark, type MarkedText } from '../../../../main/show/text-mark.ts';
import { staffReport } from '../../../../main/staff/report.ts';
import { readReviews } from '../../../../main/staff/reviews.ts';
import type { Recovery } from '../../../../main/supervisor/policy.ts';
import { createUsage } from '../../../../main/usage/usage.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeTinyShow } from '../../../support/tiny-show.ts';

const TODAY = new Date(2026, 2, 31, 12);
const HASH = 'scrypt$32768$8$3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
// Nowhere: what is logged is not looked at.
const log = createLog({ folder: '/dev/null/no-log', print: () => undefined });
const versions = { kiosk: '1.2.3', electron: '33', chromium: '130' };

async function playing(config: string, bundledShow: string): Promise<{ readonly playing: Playing; readonly userData: string }> {
  const userData = temporaryFolder();
  writeFileSync(join(userData, 'kiosk.yaml'), config);
  const created = createPlaying({ commandLine: { faults: [] }, bundledShow, userData }, log);
  await created.refresh();
  return { playing: created, userData };
}

async function report(config: string, more: { readonly show?: string; readonly recoveries?: readonly Recovery[] } = {}): Promise<StaffReport> {
  const created = await playing(config, more.show ?? writeTinyShow(join(temporaryFolder(), 'show')));
  const usage = createUsage({ folder: created.playing.usageFolder, log, now: () => TODAY });
  return staffReport({ versions, chosen: await created.playing.chosen(), recoveries: more.recoveries ?? [], usage }, TODAY);
}

/** Enters a review of these slides of the English wording as they are. */
function review(show: string, next: string, slides: readonly string[]): void {
  const { tellings } = parse(readFileSync(join(show, 'text/en.yaml'), 'utf8')) as { tellings: Record<string, Record<string, MarkedText>> };
  const texts = slides.map((slide) => {
    const [telling = '', id = ''] = slide.split('/');
    return `${slide}: "${textMark(tellings[telling]?.[id] ?? { title: '', say: [] })}"`;
  });
  const file = join(show, 'show.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('  en: none', `  en: { by: A. Reviewer, on: 2025-01-02, next: ${next}, texts: { ${texts.join(', ')} } }`));
}

describe('the report', () => {
  test('of a kiosk that is well', async () => {
    expect(await report(`staff: { pinHash: "${HASH}" }\n`)).toEqual({
      versions,
      show: { title: 'The sun', origin: 'bundled', languages: [{ language: 'en', review: null, overdue: false }, { language: 'es', review: null, overdue: false }] },
      failures: [],
      usage: Array.from({ length: 30 }, (_, index) => ({ day: expect.stringMatching(index < 29 ? /^2026-03-\d\d$/ : /^2026-03-31$/) as string, visits: 0, finished: 0 })),
      faults: [],
    });
  });

  test('says nothing of the hash', async () => {
    expect(JSON.stringify(await report(`staff: { pinHash: "${HASH}" }\nlanguages: [en, fr]\n`))).not.toContain('scrypt');
  });

  test('failures newest first, with what was done about them and nothing more', async () => {
    const recoveries: Recovery[] = [
      { kind: 'page hung', reason: 'killed', at: 1, livedMs: 5, remedy: 'reload' },
      { kind: 'load failed', reason: 'answered 404', at: 2, livedMs: 0, remedy: 'rest' },
    ];
    expect((await report('', { recoveries })).failures).toEqual([
      { at: 2, kind: 'load failed', reason: 'answered 404', remedy: 'rest' },
      { at: 1, kind: 'page hung', reason: 'killed', remedy: 'reload' },
    ]);
  });

  test('faults of the configuration in words: a broken one, a language the show does not have, a show that is not there', async () => {
    expect((await report('idle: 7\n')).faults).toEqual([expect.stringMatching(/kiosk\.yaml:1: idle: found 7; allowed: keys with values$/) as string]);
    expect((await report('languages: [en, fr]\n')).faults).toEqual([expect.stringMatching(/kiosk\.yaml:1: languages\.1: found "fr"/) as string]);
    const { faults, show } = await report('show: /nowhere\n');
    expect(faults.join()).toContain('/nowhere');
    expect(show.origin).toBe('bundled');
  });

  test('counts that cannot be kept', async () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    expect((await report(`usage: { folder: "${folder}" }\n`)).faults).toEqual([expect.stringContaining(folder) as string]);
  });

  test('without any show there still is one', async () => {
    const empty = join(temporaryFolder(), 'empty');
    mkdirSync(empty);
    expect(await report('', { show: empty })).toMatchObject({ show: { title: '', origin: 'none', languages: [] }, faults: [expect.stringContaining('show.yaml') as string] });
  });
});

describe('reviews', () => {
  const ALL = ['grown-ups/hello', 'grown-ups/goodbye', 'kids/hello', 'kids/goodbye'];

  async function reviews(next: string, slides: readonly string[]): Promise<Awaited<ReturnType<typeof readReviews>>> {
    const show = writeTinyShow(join(temporaryFolder(), 'show'));
    review(show, next, slides);
    const read = await readShow(show);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return readReviews(read.show, show, '2026-03-31');
  }

  test.for([['2026-04-01', false], ['2026-03-31', false], ['2026-03-30', true]] as const)('whose next is %s: overdue %j', async ([next, overdue]) => {
    expect(await reviews(next, ALL)).toEqual({
      languages: [{ language: 'en', review: { by: 'A. Reviewer', on: '2025-01-02', next }, overdue }, { language: 'es', review: null, overdue: false }],
      words: [],
    });
  });

  test('of a part of the slides says how many are not', async () => {
    expect((await reviews('2027-01-01', ALL.slice(1))).words).toEqual(['show.yaml: review.en: 1 of 4 slides are not reviewed as they stand, and say so']);
  });

  test('whose texts have all changed is none any more', async () => {
    expect(await reviews('2027-01-01', [])).toEqual({ languages: [{ language: 'en', review: null, overdue: false }, { language: 'es', review: null, overdue: false }], words: [] });
  });

  test('of a show whose folder is gone are unknown', async () => {
    const show = writeTinyShow(join(temporaryFolder(), 'show'));
    const read = await readShow(show);
    if (!read.ok) throw new Error('broken');
    expect((await readReviews(read.show, join(show, 'gone'), '2026-03-31')).languages).toEqual([{ language: 'en', review: null, overdue: false }, { language: 'es', review: null, overdue: false }]);
  });
});
