/** What comes over the bridge is looked at before it is believed: who sends it, and what it is. */
import { expect, test } from './support/locked.ts';

/** Arguments of kiosk.report that are no report. */
const WRONG: readonly string[] = [
  `undefined`, `null`, `'text'`, `7`, `[]`, `{}`, `{ kind: 'made-up', reason: 'x' }`, `{ kind: 'sound-failed' }`, `{ kind: 'sound-failed', reason: 7 }`, `{ kind: 'sound-failed', reason: 'x', more: 1 }`, `{ kind: 'sound-failed', reason: 'x'.repeat(301) }`,
  `JSON.parse('{"kind":"sound-failed","reason":"x","constructor":{"prototype":{"polluted":1}}}')`, `{ kind: 'sound-failed', reason: { toString: () => 'x' } }`, `{ kind: ['sound-failed'], reason: 'x' }`,
  `{ get kind() { return 'made-up' }, reason: 'x' }`, `new Proxy({}, { get: () => 'x' })`, `() => 1`, `Symbol('x')`, `10n`, `new Map([['kind', 'sound-failed']])`, `document.body`, `globalThis`, `new Array(1e6).fill(1)`, `new Uint8Array(5e6)`,
  `(() => { const round = { kind: 'sound-failed', reason: 'x' }; round.self = round; return round })()`, `(() => { let deep = {}; for (let level = 0; level < 900; level += 1) deep = { deep }; return deep })()`,
];

test('SECURITY #17 a message of a wrong shape is refused, and does nothing', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  for (const value of WRONG) expect(`${value} ${await locked.attempt(`await kiosk.report(${value})`, { limitMs: 5_000 })}`).toMatch(/ refused: /);
  const events = (await log()).map(({ event }) => event);
  expect(events.filter((event) => event === 'message-refused').length).toBeGreaterThan(15);
  expect(events).not.toContain('sound-failed');
  expect(await locked.kiosk.app.evaluate(() => 'polluted' in {})).toBe(false);
});

test('SECURITY #17 more arguments than a message has, and channels that are not, do not exist', { tag: '@packaged' }, async ({ locked }) => {
  const before = (await locked.kiosk.log()).length;
  const outcomes = await locked.attempts({
    more: `await kiosk.heartbeat(1, 2, 3)`,
    unknown: `await kiosk['quit']()`,
    inherited: `await kiosk.constructor.prototype.invoke('load')`,
    rebound: `await kiosk.heartbeat.call({ invoke: 1 }, 'x')`,
  });
  expect(outcomes['unknown']).toMatch(/^refused: TypeError/);
  expect(outcomes['inherited']).toMatch(/^refused: TypeError/);
  expect((await locked.kiosk.log()).slice(before).map(({ event }) => event)).not.toContain('main-rejection');
});

test('SECURITY #17 fifty megabytes are refused at once, and the kiosk goes on', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  const large = {
    text: `{ kind: 'renderer-error', message: 'x'.repeat(50_000_000) }`,
    names: `Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => ['name' + index + 'x'.repeat(400), 1]))`,
    list: `{ kind: 'sound-failed', reason: 'x', more: Array.from({ length: 100_000 }, () => 'x'.repeat(500)) }`,
  };
  for (const [name, value] of Object.entries(large)) expect(`${name} ${await locked.attempt(`await kiosk.report(${value})`, { limitMs: 30_000 })}`).toMatch(/ refused: /);
  const refused = (await log()).filter(({ event }) => event === 'message-refused');
  expect(refused.map(({ reason }) => reason)).toEqual(['too large', 'too large', 'too large']);
});

test('SECURITY #17 another page with the same bridge and the same address is not heard', { tag: '@packaged' }, async ({ locked }) => {
  const preload = await locked.kiosk.app.evaluate(({ app }) => `${app.getAppPath()}/dist/main/preload.cjs`);
  const log = await locked.logFrom();
  const page = await locked.stranger('app://kiosk/?stranger', { preload, contextIsolation: true, sandbox: true });
  const told = await locked.kiosk.app.evaluate(async ({ webContents }) => {
    const other = webContents.getAllWebContents().find((contents) => contents.getURL().endsWith('?stranger'));
    return await other?.executeJavaScript(`Promise.all(['load', 'ready', 'heartbeat'].map((word) => kiosk[word]().then(() => 'heard', () => 'refused')))`) as unknown;
  });
  expect(page.url()).toContain('?stranger');
  expect(told).toEqual(['refused', 'refused', 'refused']);
  expect(new Set((await log()).filter(({ event }) => event === 'message-refused').map(({ reason }) => reason))).toEqual(new Set(['sent by something other than the kiosk page']));
});
