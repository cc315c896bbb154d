/** The PIN pad: digits become dots and are forgotten, words say what happens, fingers and keyboards are understood. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { listenForTaps } from '../../renderer/shell/taps.ts';
import { deep, one } from './mount.ts';
import { mountPad, targets, type MountedStaff } from './staff-mount.ts';
import { down, middleOf, tap } from './touch.ts';

listenForTaps(21.5);

type Pad = Awaited<ReturnType<typeof mountPad>>;

async function touch(pad: MountedStaff<HTMLElement>, ...names: readonly string[]): Promise<void> {
  for (const name of names) await tap(middleOf(page.getByRole('button', { name, exact: true }).element()));
  await pad.still();
}

async function type(pad: Pad, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await pad.still();
}

const dots = (): readonly [number, number] => [deep('.dots .in').length, deep('.dots i').length];
const says = (): string => one('.says').textContent.trim();

test('every digit is a dot, Delete takes the last one back, and nothing shows a digit', async () => {
  const pad = await mountPad();
  expect(dots()).toEqual([0, 4]);
  await touch(pad, '1', '7', '3');
  expect(dots()).toEqual([3, 4]);
  expect(one('.dots').getAttribute('aria-label')).toBe('3 digits typed');
  await touch(pad, 'Delete');
  expect(dots()).toEqual([2, 4]);
  expect(one('.who').textContent).not.toMatch(/\d/);
  expect(pad.pins).toEqual([]);
});

test('OK hands over 4 to 8 digits, once, and forgets them at once', async () => {
  const pad = await mountPad();
  await touch(pad, '4', '0', '9', 'OK');
  expect(pad.pins).toEqual([]);
  expect(one('.ok').getAttribute('aria-disabled')).toBe('true');
  await touch(pad, '6', 'OK');
  expect(pad.pins).toEqual(['4096']);
  expect(dots()).toEqual([0, 4]);
  await touch(pad, 'OK');
  expect(pad.pins).toEqual(['4096']);
  await touch(pad, ...'123456789', 'OK');
  expect(pad.pins).toEqual(['4096', '12345678']);
});

test('the keys stand in the order of a telephone, every time', async () => {
  const pad = await mountPad();
  const order = (): string => targets().map((key) => key.textContent.trim()).join(' ');
  expect(order()).toBe('1 2 3 4 5 6 7 8 9 Cancel 0 Delete OK');
  await touch(pad, '5', '5', '5', '5', 'OK');
  expect(order()).toBe('1 2 3 4 5 6 7 8 9 Cancel 0 Delete OK');
});

test('a keyboard works too: digits, Backspace, Enter, Escape', async () => {
  const pad = await mountPad();
  await type(pad, '2', '2', '9', 'Backspace', 'x', '8', '1', 'Enter');
  expect(pad.pins).toEqual(['2281']);
  expect(dots()).toEqual([0, 4]);
  await type(pad, 'Escape');
  expect(pad.told).toEqual([{ type: 'leave' }]);
});

test('after a touch Enter hands over, and does not press the key that was touched last', async () => {
  const pad = await mountPad();
  await touch(pad, '1', '2', '3', '4');
  expect(pad.element.shadowRoot?.activeElement).toBeNull();
  await type(pad, 'Enter');
  expect(pad.pins).toEqual(['1234']);
});

test('a digit is lit while a finger lies on it, and no longer', async () => {
  await mountPad();
  const key = page.getByRole('button', { name: '7', exact: true }).element();
  const lit = (): string[] => deep('.num').filter((one) => getComputedStyle(one).boxShadow !== 'none').map((one) => one.textContent);
  const finger = await down(middleOf(key));
  await expect.poll(lit).toEqual(['7']);
  await finger.move({ x: 20, y: 20 });
  await expect.poll(lit).toEqual([]);
  await finger.lift();
  expect(lit()).toEqual([]);
});

test('Cancel leaves', async () => {
  const pad = await mountPad();
  await touch(pad, '1', 'Cancel');
  expect(pad.told).toEqual([{ type: 'leave' }]);
  expect(pad.pins).toEqual([]);
});

test('a pad that was taken away has forgotten its digits', async () => {
  const pad = await mountPad();
  await touch(pad, '1', '2', '3', '4');
  const around = pad.element.parentElement;
  pad.element.remove();
  around?.append(pad.element);
  await pad.still();
  expect(dots()).toEqual([0, 4]);
  await type(pad, 'Enter');
  expect(pad.pins).toEqual([]);
});

test('a pad that was taken away hears no keyboard', async () => {
  const pad = await mountPad();
  pad.element.remove();
  await type(pad, '1', '2', '3', '4', 'Enter', 'Escape');
  expect([pad.pins, pad.told]).toEqual([[], []]);
});

test.each([
  ['en', 'This PIN is wrong. Please wait 4 seconds.', 'This PIN is wrong. Please wait 1 second.', 'This PIN is wrong. Please try again.'],
  ['es', 'El PIN no es correcto. Espere 4 segundos.', 'El PIN no es correcto. Espere 1 segundo.', 'El PIN no es correcto. Inténtelo otra vez.'],
])('%s: a wrong PIN and the seconds to wait, in words', async (language, four, last, again) => {
  const pad = await mountPad({ language });
  const wrong = { ok: false, waitMs: 4_000, locked: false } as const;
  await pad.set({ answer: wrong, waitSeconds: 4 });
  expect(says()).toBe(four);
  await type(pad, '1', '2', '3', '4', 'Enter');
  expect(pad.pins).toEqual([]);
  expect(dots()).toEqual([0, 4]);
  await pad.set({ waitSeconds: 1 });
  expect(says()).toBe(last);
  await pad.set({ waitSeconds: 0 });
  expect(says()).toBe(again);
  await type(pad, '1', '2', '3', '4', 'Enter');
  expect(pad.pins).toEqual(['1234']);
});

test.each([
  ['en', 'Too many wrong PINs. Locked for 15 minutes.', 'Too many wrong PINs. Locked for 1 more minute.', 'Too many wrong PINs. Locked for 20 more seconds.', 'Type your PIN'],
  ['es', 'Demasiados PIN incorrectos. Bloqueado 15 minutos.', 'Demasiados PIN incorrectos. Bloqueado 1 minuto más.', 'Demasiados PIN incorrectos. Bloqueado 20 segundos más.', 'Escriba su PIN'],
])('%s: locked, and for how long', async (language, ...words) => {
  const pad = await mountPad({ language, staff: { answer: { ok: false, waitMs: 900_000, locked: true }, waitSeconds: 900 } });
  const said = [says()];
  for (const waitSeconds of [60, 20, 0]) {
    await pad.set({ waitSeconds });
    said.push(says());
  }
  expect(said).toEqual(words);
});

test('while a PIN is looked at no other one is taken, and a kiosk that does not answer is told in words', async () => {
  const pad = await mountPad({ staff: { looking: true } });
  expect(says()).toBe('One moment …');
  await touch(pad, '1', '2');
  expect(dots()).toEqual([0, 4]);
  await pad.set({ looking: false, trouble: true });
  expect(says()).toBe('That did not work: the kiosk gave no answer. Please try again.');
});

test('digits typed before a wrong answer arrived are forgotten with it', async () => {
  const pad = await mountPad();
  await touch(pad, '1', '2');
  await pad.set({ answer: { ok: false, waitMs: 1_000, locked: false }, waitSeconds: 1 });
  expect(dots()).toEqual([0, 4]);
});
