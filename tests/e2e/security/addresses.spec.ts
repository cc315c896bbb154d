/** app:// answers with the kiosk's own files and with nothing else on the disk. */
import { readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/locked.ts';

const ADDRESSES = [
  'app://kiosk/../secret.svg', 'app://kiosk/show/../../secret.svg', 'app://kiosk/show/pictures/../../../secret.svg', 'app://kiosk/%2e%2e/secret.svg', 'app://kiosk/show/%2e%2e/%2e%2e/secret.svg',
  'app://kiosk/show/pictures/..%2f..%2f..%2fsecret.svg', 'app://kiosk/show/pictures/%252e%252e%252f%252e%252e%252fsecret.svg', 'app://kiosk/show/pictures/..\\..\\secret.svg', 'app://kiosk/show/pictures/..%5c..%5csecret.svg',
  'app://kiosk/show/pictures/hello.svg%00.png', 'app://kiosk/%00', 'app://kiosk//etc/passwd', 'app://kiosk/etc/passwd', 'app://kiosk/show/pictures//etc/passwd', 'app://kiosk/show/show.yaml', 'app://kiosk/show/text/en.yaml',
  'app://kiosk/C:/Windows/win.ini', 'app://kiosk/file:///etc/passwd', 'app://kiosk/show/pictures/.hidden.svg', 'app://kiosk/show/pictures/%EF%BC%8E%EF%BC%8E/secret.svg', 'app://kiosk/package.json', 'app://kiosk/main/main.js', 'app://kiosk/../main/main.js',
  'app://kiosk/show/pictures/hello.svg/', 'app://kiosk/assets', 'app://kiosk/assets/', 'app://kiosk/kiosk.yaml', `app://kiosk/${'a'.repeat(5_000)}`,
];
/** A port or a user is no other place: Chromium drops both, and the kiosk's own page is what answers. */
const ELSEWHERE = ['app://other/', 'app://kiosk.example.org/', 'app:kiosk', 'app:///index.html', 'file:///etc/passwd', 'file://localhost/etc/passwd', 'filesystem:app://kiosk/temporary/x', 'chrome://version/', 'about:blank', 'view-source:app://kiosk/'];

test('SECURITY #18 no address of our own scheme leads out of the folders that are served', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = JSON.parse(await locked.attempt(`return await Promise.all(${JSON.stringify([...ADDRESSES, ...ELSEWHERE])}.map((address) => fetch(address).then(async (answer) => answer.status + ' ' + (await answer.text()).slice(0, 200), () => 'refused')))`, { limitMs: 10_000 })) as string[];
  expect(outcomes).toHaveLength(ADDRESSES.length + ELSEWHERE.length);
  for (const [index, outcome] of outcomes.entries()) expect([[...ADDRESSES, ...ELSEWHERE][index], outcome.slice(0, 60)]).toEqual([[...ADDRESSES, ...ELSEWHERE][index], expect.stringMatching(/^(404 |refused$)/)]);
  expect(await locked.attempt(`return (await fetch('/show/pictures/hello.svg')).status`)).toBe('200');
});

test('SECURITY #18 nor does it when it is asked past the page', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.kiosk.app.evaluate(async ({ session }, addresses) => await Promise.all(addresses.map((address) => session.fromPartition('kiosk').fetch(address).then((answer) => String(answer.status), () => 'refused'))), [...ADDRESSES, 'app://other/', 'app://kiosk.example.org/']);
  expect(outcomes.filter((outcome) => outcome !== '404' && outcome !== 'refused')).toEqual([]);
});

test('SECURITY #18 file:// is not loaded in any way', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.attempts({
    fetch: `await fetch('file://' + secret)`,
    picture: `await new Promise((done, fail) => Object.assign(new Image(), { onload: done, onerror: () => fail(new Error('no')), src: 'file://' + secret }))`,
    script: `await new Promise((done, fail) => Object.assign(add('script', { src: 'file://' + secret }), { onload: done, onerror: () => fail(new Error('no')) }))`,
  });
  for (const [way, outcome] of Object.entries(outcomes)) expect(`${way} ${outcome}`).toMatch(/^\w+ refused: /);
  const page = await locked.stranger();
  expect(await locked.attempt(`await new Promise((done, fail) => Object.assign(new Image(), { onload: done, onerror: () => fail(new Error('no')), src: 'file://' + secret }))`, { page })).toMatch(/^refused: /);
});

test('SECURITY #18 a link out of the show is not followed', { tag: '@packaged' }, async ({ locked }) => {
  const copies = path.join(locked.folder, 'user-data', 'last-good-show');
  const [copy = ''] = (await readdir(copies, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const picture = path.join(copies, copy, 'pictures', 'goodbye.svg');
  await rm(picture);
  await symlink(locked.places.secret, picture);
  expect(await locked.attempt(`const answer = await fetch('/show/pictures/goodbye.svg'); return [answer.status, await answer.text()]`)).toBe('[404,""]');
  await rm(path.join(copies, copy, 'pictures', 'out'), { force: true });
  await symlink(locked.folder, path.join(copies, copy, 'pictures', 'out'));
  expect(await locked.attempt(`return (await fetch('/show/pictures/out/secret.svg')).status`)).toBe('404');
});

test('SECURITY #18 only reading: every other method is refused', { tag: '@packaged' }, async ({ locked }) => {
  expect(await locked.attempt(`return await Promise.all(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => fetch('/show/pictures/hello.svg', { method }).then(({ status }) => status)))`)).toBe('[405,405,405,405,405]');
});
