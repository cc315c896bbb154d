/** The staff panel: every sheet says what it was given and asks for what is touched. That all of it fits: layout. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { levelOf } from '../../renderer/elements/staff-panel/sound.ts';
import { millimetres } from '../../renderer/elements/staff-panel/display-test.ts';
import { deep, one } from './mount.ts';
import { LOG, mountPanel, PLACES, report, type MountedStaff } from './staff-mount.ts';
import { down, middleOf, tap } from './touch.ts';

function key(name: string): Element {
  return page.getByRole('button', { name, exact: true }).element();
}

async function touch(panel: MountedStaff<HTMLElement>, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    // What scrolls is brought where a finger reaches it.
    key(name).scrollIntoView({ block: 'nearest' });
    await tap(middleOf(key(name)));
    await panel.still();
  }
}

const leaf = (): string => one('.leaf').innerText.replace(/\s+/g, ' ').trim();

test('overview: faults, the show, each language with its review in colour and in words, versions', async () => {
  await mountPanel();
  for (const text of ['hours.mon', 'Bone marrow tests', 'The show that comes with the kiosk', 'Kiosk 0.1.0', 'Electron 33.2.1', 'Chromium 130.0.6723.137']) expect(leaf()).toContain(text);
  const reviews = deep('.review').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
  expect(reviews).toEqual([
    'English Reviewed Reviewed by Dr. Ana Example on March 3, 2026. Next review: March 3, 2027.',
    'Español Overdue Reviewed by Dr. Ana Example on March 3, 2024. The next review was due on March 3, 2025.',
    'Français Not reviewed Not reviewed by a clinician.',
  ]);
  const colours = deep('.review .slip').map((slip) => getComputedStyle(slip).backgroundColor);
  expect(new Set(colours).size).toBe(3);
});

test('overview without faults says nothing of faults', async () => {
  await mountPanel({ staff: { report: { ...report, faults: [] } } });
  expect(leaf()).not.toContain('To be looked at');
});

test('overview in Spanish', async () => {
  await mountPanel({ language: 'es' });
  for (const text of ['Presentación en uso', 'Revisado por Dr. Ana Example el 3 de marzo de 2026. Próxima revisión: 3 de marzo de 2027.', 'Vencida', 'Falta la revisión clínica.']) expect(leaf()).toContain(text);
});

test('sound: asks for the test sound and for steps of volume; level and volume in stones and words', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Sound', 'Play the test sound', 'Louder', 'Softer');
  expect(panel.asked).toEqual([{ ask: 'sound' }, { ask: 'louder' }, { ask: 'softer' }]);
  await panel.set({ sound: { state: { at: 'playing' }, volume: 0.64, ceiling: 0.8, peak: 0.25 } });
  expect(deep('.level .lit')).toHaveLength(9);
  expect(deep('.volume .lit')).toHaveLength(4);
  for (const text of ['The test sound is playing', 'Level 9 of 12', 'Volume 4 of 5']) expect(leaf()).toContain(text);
  await panel.set({ sound: { state: { at: 'failed', reason: 'audio context closed' }, volume: 0.64, ceiling: 0.8, peak: 0 } });
  expect(leaf()).toContain('No sound can be played on this machine: audio context closed.');
});

test('level: full scale lights all stones, silence none, 4 dB are a stone', () => {
  expect([levelOf(1), levelOf(10 ** (-4 / 20)), levelOf(10 ** (-24 / 20)), levelOf(0.001), levelOf(0)]).toEqual([12, 11, 6, 0, 0]);
});

test('touch test: draws what fingers do, counts them, says where they are; clears and ends', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Touch', 'Start the touch test');
  const sheet = one('canvas') as HTMLCanvasElement;
  const inked = (): number => sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height).data.filter((value, at) => at % 4 === 3 && value > 0).length ?? -1;
  expect([sheet.width, sheet.height, inked()]).toEqual([1080, 1920, 0]);
  const fingers = await down({ x: 3, y: 3 });
  await fingers.add({ x: 700, y: 900 });
  await fingers.move({ x: 3, y: 600 }, { x: 900, y: 900 });
  await panel.still();
  await expect.poll(() => one('kiosk-touch-test').shadowRoot?.querySelector('.says')?.textContent.replace(/\s+/g, ' ').trim()).toBe('2 fingers 3, 600 · 900, 900');
  expect(inked()).toBeGreaterThan(5_000);
  await fingers.lift();
  await expect.poll(() => one('kiosk-touch-test').shadowRoot?.querySelector('.says')?.textContent.trim()).toBe('Draw with your fingers');
  await touch(panel, 'Clear');
  expect(inked()).toBe(0);
  await touch(panel, 'Done');
  expect(deep('kiosk-touch-test')).toHaveLength(0);
});

test('display test: a frame at the very edges, size in pixels and millimetres, then every colour once', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Display', 'Start the display test');
  const { left, top, width, height } = one('.frame').getBoundingClientRect();
  const frame = getComputedStyle(one('.frame'));
  expect([left, top, width, height]).toEqual([0, 0, 1080, 1920]);
  for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) expect([frame[`border${side}Width`], frame[`border${side}Style`]]).toEqual(['1px', 'solid']);
  const shown = one('kiosk-display-test').shadowRoot?.querySelector('.says')?.textContent;
  expect(shown).toContain('1080 × 1920 pixels, portrait');
  expect(shown).toContain('268 × 476 mm at 21.5 inches');
  await touch(panel, 'One colour after another');
  const colours: string[] = [];
  for (let field = deep('.field')[0]; field !== undefined; field = deep('.field')[0]) {
    expect(field.getBoundingClientRect().toJSON()).toMatchObject({ left: 0, top: 0, width: 1080, height: 1920 });
    colours.push(getComputedStyle(field).backgroundColor);
    await tap(middleOf(field));
    await panel.still();
  }
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(255, 0, 0)', 'rgb(0, 255, 0)', 'rgb(0, 0, 255)', 'rgb(128, 128, 128)']);
  await touch(panel, 'Done');
  expect(deep('kiosk-display-test')).toHaveLength(0);
});

test('millimetres follow the shape of the screen', () => {
  expect(millimetres({ width: 1920, height: 1080 }, 55)).toEqual({ width: 1218, height: 685 });
});

test('failures: when, what, why and what was done; a name nobody translated is shown as it is', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Failures');
  const rows = deep('.failure').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(report.failures[0]?.at).replace(/\s+/g, ' ');
  expect(rows[0]).toBe(`${when} The page ended unexpectedly Reason: killed The page was loaded again.`);
  expect(rows[1]).toMatch(/something new another remedy$/);
  await panel.set({ report: { ...report, failures: [] } });
  expect(leaf()).toBe('No failure is known. Good.');
});

test('usage: today, 7 and 30 days as charts, with the numbers beside them', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Usage');
  const all = report.usage.reduce((sum, { visits }) => sum + visits, 0);
  expect(deep('.count').map((count) => count.textContent)).toEqual([
    '12 visits, 7 to the end',
    `${report.usage.slice(-7).reduce((sum, { visits }) => sum + visits, 0)} visits, ${report.usage.slice(-7).reduce((sum, { finished }) => sum + finished, 0)} to the end`,
    `${all} visits, ${report.usage.reduce((sum, { finished }) => sum + finished, 0)} to the end`,
  ]);
  expect(deep('.days b').map((number) => Number(number.textContent))).toEqual(report.usage.slice(-7).map(({ visits }) => visits));
  expect(deep('.days > span').at(-1)?.innerText.replace(/\s+/g, ' ').trim()).toBe('12 Thu');
  // A day without a visit has no column; the tallest one fills the chart.
  const month = deep('.month .chart')[0];
  expect(month?.querySelectorAll('.visits')).toHaveLength(report.usage.filter(({ visits }) => visits > 0).length);
  const tallest = Math.max(...[...(month?.querySelectorAll('.visits') ?? [])].map((column) => column.getBoundingClientRect().height));
  expect(tallest).toBeGreaterThan((month?.clientHeight ?? 0) * 0.95);
});

test('export: places as stones, the answer in words', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Usage');
  expect(panel.asked).toEqual([{ ask: 'targets' }, { ask: 'report' }]);
  await panel.set({ targets: PLACES });
  await touch(panel, 'STICK');
  expect(panel.asked.at(-1)).toEqual({ ask: 'export', folder: '/media/staff/STICK' });
  await panel.set({ exporting: true });
  expect(leaf()).toContain('Saving …');
  await panel.set({ exporting: false, exported: { ok: true, file: '/media/staff/STICK/kiosk.csv' } });
  expect(leaf()).toContain('Saved: /media/staff/STICK/kiosk.csv');
  await panel.set({ exported: { ok: false, reason: 'there is no room left on it' } });
  expect(leaf()).toContain('Not saved: there is no room left on it');
  await panel.set({ targets: [], exported: null });
  expect(leaf()).toContain('There is no place to save to.');
});

test('log: lines as they are given, a level is asked for', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Log');
  expect(panel.asked).toEqual([{ ask: 'log', level: 'info' }]);
  await panel.set({ log: LOG });
  expect(deep('.line').map((line) => [line.querySelector('.slip')?.textContent, line.querySelector('.strong')?.textContent])).toEqual([['Error', 'page-failed'], ['Info', 'start']]);
  await tap(middleOf(page.getByRole('radio', { name: 'Errors' }).element()));
  expect(panel.asked.at(-1)).toEqual({ ask: 'log', level: 'error' });
  await panel.set({ level: 'error', log: [] });
  expect(page.getByRole('radio', { name: 'Errors' }).element().getAttribute('aria-checked')).toBe('true');
  expect(leaf()).toContain('There is no such line.');
});

test('actions: cleaning and reload at once; restart and exit after one question', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Actions', 'Cleaning mode', 'Reload');
  expect(panel.told).toEqual([{ type: 'clean' }]);
  expect(panel.asked).toEqual([{ ask: 'act', act: 'reload' }]);
  await touch(panel, 'Restart');
  expect(leaf()).toContain('Really?');
  await touch(panel, 'No');
  expect(leaf()).not.toContain('Really?');
  await touch(panel, 'Exit');
  expect(panel.asked).toHaveLength(1);
  await touch(panel, 'Yes, exit');
  expect(panel.asked.at(-1)).toEqual({ ask: 'act', act: 'exit' });
  await touch(panel, 'Restart', 'Yes, restart');
  expect(panel.asked.at(-1)).toEqual({ ask: 'act', act: 'restart' });
  await touch(panel, 'Exit', 'Log', 'Actions');
  expect(leaf()).not.toContain('Really?');
});

test('the other language, Leave, and an answer that did not come', async () => {
  const panel = await mountPanel();
  await touch(panel, 'Español', 'Leave');
  expect(panel.told).toEqual([{ type: 'language', language: 'es' }, { type: 'leave' }]);
  await panel.set({ trouble: true, report: null });
  expect(one('[role="alert"]').textContent.trim()).toBe('That did not work: the kiosk gave no answer. Please try again.');
});
