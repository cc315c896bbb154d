/** Where a keyboard and a screen reader are: at the start of a new screen, in the sheet that opens, back after it; never nowhere while somebody is there. */
import { expect, test } from 'vitest';
import type { Happening } from '#core/session/events.ts';
import { deep, mount, nextFrame, one, START, type Mounted } from './mount.ts';
import { en } from '../../renderer/strings/en.ts';
import { richShow } from './rich-show.ts';

function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
}

/** What has the focus, as a screen reader would name it. */
function name(): string {
  const at = focused();
  return at === null ? 'nowhere' : (at.getAttribute('aria-label') ?? at.textContent).replace(/\s+/g, ' ').trim();
}

async function mounted(): Promise<Mounted> {
  const kiosk = await mount({ edit: richShow });
  await kiosk.set({ languages: ['en', 'es'] });
  return kiosk;
}

/** What happened is on screen, and a frame has passed. */
async function send(kiosk: Mounted, ...happenings: Happening[]): Promise<void> {
  await kiosk.send(...happenings);
  await nextFrame();
  await nextFrame();
}

/** As the keyboard does it. */
async function focus(element: HTMLElement | undefined): Promise<void> {
  element?.focus();
  await nextFrame();
}

const tool = (word: string): HTMLElement | undefined => deep('button').find((button) => button.textContent.trim() === word && button.closest('[inert]') === null);

/** A visit in large text, More open; answers the key that opened it, which had the focus. */
async function withMore(): Promise<{ readonly kiosk: Mounted; readonly from: Element | null }> {
  const kiosk = await mounted();
  await send(kiosk, ...START, { type: 'display', change: { text: 3 } });
  await focus(tool('More'));
  const from = focused();
  tool('More')?.click();
  await send(kiosk);
  return { kiosk, from };
}

test('a new screen begins at its title, the slides at what stops the voice', async () => {
  const kiosk = await mounted();
  await nextFrame();
  expect(name()).toBe('nowhere');
  await send(kiosk, { type: 'wake' });
  expect(name()).toBe('What is inside a bone?');
  await send(kiosk, { type: 'language', language: 'en' });
  expect(name()).toBe('Who is watching?');
  await send(kiosk, { type: 'story', story: 'grown-ups' });
  expect(name()).toBe('Pause');
  await send(kiosk, { type: 'go', index: 14 }, { type: 'next' });
  expect(name()).toBe('What stayed with you?');
  await send(kiosk, { type: 'stayed', wanted: true });
  expect(name()).toBe('Eating and drinking');
  await send(kiosk, { type: 'answer', answer: 0 });
  expect(name()).toBe('Go on');
  await send(kiosk, { type: 'go-on' }, { type: 'go-on' });
  expect(name()).toBe(one('kiosk-finish').shadowRoot?.querySelector('h1')?.textContent);
  await send(kiosk, { type: 'start-over' });
  expect(name()).toBe('nowhere');
  await send(kiosk, { type: 'staff-corner' });
  expect(name()).toBe('Staff');
  await send(kiosk, { type: 'unlocked' });
  expect(name()).toBe('Overview');
  await send(kiosk, { type: 'clean' });
  expect(name()).toBe('nowhere');
  expect(one('.said').textContent).toBe('Cleaning: the screen does not react');
  kiosk.later(120_000);
  await send(kiosk, { type: 'time' }, { type: 'hours', open: false });
  expect(name()).toBe('nowhere');
  await send(kiosk, { type: 'wake' });
  expect(name()).toBe('This screen is closed for now.');
});

test('a page that is turned, a language that is changed: the focus stays where it is', async () => {
  const kiosk = await mounted();
  await send(kiosk, ...START);
  for (const [control, happening] of [['Next', { type: 'next' }], ['Back', { type: 'back' }], ['Español', { type: 'language', language: 'es' }]] as const) {
    await focus(tool(control));
    const at = focused();
    await send(kiosk, happening);
    expect(focused(), control).toBe(at);
  }
  expect(name()).toBe('English');
});

test.each([
  ['Topics', { type: 'open', sheet: 'topics' }, 'Topics'],
  ['Display', { type: 'open', sheet: 'display' }, 'Display'],
  ['We were called', { type: 'open', sheet: 'called' }, 'We were called'],
  ['Next', { type: 'open', sheet: { term: 'marrow' } }, 'marrow'],
] as const)('from %s a sheet opens: it has the focus, what is under it is inert, and closing it leads back', async (from, open, title) => {
  const kiosk = await mounted();
  await send(kiosk, ...START);
  await focus(tool(from));
  const at = focused();
  await send(kiosk, open);
  expect(name()).toBe(title);
  expect(focused()?.getAttribute('role')).toBe('dialog');
  expect(focused()?.getAttribute('aria-modal')).toBe('true');
  expect(one('.screen').inert).toBe(true);
  await send(kiosk, { type: 'close' });
  expect(one('.screen').inert).toBe(false);
  expect(focused()).toBe(at);
});

test('More, and from there Display: back at More', async () => {
  const { kiosk, from } = await withMore();
  expect([name(), focused()?.getAttribute('role')]).toEqual(['More', 'dialog']);
  await send(kiosk, { type: 'open', sheet: 'display' });
  expect(name()).toBe('Display');
  await send(kiosk, { type: 'close' });
  expect(focused()).toBe(from);
});

test('Escape closes More wherever the focus is: a key may come before it has moved in', async () => {
  const { kiosk } = await withMore();
  expect(deep('kiosk-more-sheet')).toHaveLength(1);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await send(kiosk);
  expect(deep('kiosk-more-sheet')).toHaveLength(0);
});

test('More closed again: back at it, whatever is drawn before the focus has found its way', async () => {
  const { kiosk, from } = await withMore();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  for (const word of [0, 1, 2]) await kiosk.set({ word });
  await nextFrame();
  await nextFrame();
  expect(focused()).toBe(from);
});

test('the warning takes the focus to the key that says yes, and gives it back', async () => {
  const kiosk = await mounted();
  await send(kiosk, ...START, { type: 'pause' });
  await focus(tool('Repeat'));
  const at = focused();
  kiosk.later(60_000);
  await send(kiosk, { type: 'time' });
  expect(name()).toBe("I'm still here");
  expect(one('[role="alertdialog"]').getAttribute('aria-modal')).toBe('true');
  expect(one('.screen').inert).toBe(true);
  await send(kiosk, { type: 'touch' });
  expect(focused()).toBe(at);
});

test('what the focus is on goes: it is at the start again, also when a sheet has closed meanwhile', async () => {
  const kiosk = await mounted();
  await send(kiosk, ...START, { type: 'go', index: 8 });
  const needle = one('button.needle');
  await focus(needle);
  await send(kiosk, { type: 'next' });
  expect(needle.isConnected).toBe(false);
  expect(name()).toBe('Pause');
  await send(kiosk, { type: 'back' });
  await focus(one('button.needle'));
  await send(kiosk, { type: 'open', sheet: 'topics' });
  await send(kiosk, { type: 'go', index: 0 });
  expect(name()).toBe('Pause');
});

test('a stone that leads further down leads back at the end of its list, and keeps the focus', async () => {
  const kiosk = await mounted();
  await send(kiosk, ...START, { type: 'display', change: { calm: true } }, { type: 'go', index: 14 });
  await expect.poll(() => deep('.down').length).toBe(1);
  await focus(one('.down'));
  expect(name()).toBe(en.controls.scrollDown);
  const held = one('kiosk-questions').shadowRoot?.querySelector('kiosk-scroller')?.shadowRoot?.querySelector('.held');
  held?.scrollTo({ top: held.scrollHeight, behavior: 'instant' });
  await expect.poll(name).toBe(en.controls.scrollUp);
});

test('staff: a test that covers the screen has the focus, and the question before an end too', async () => {
  const kiosk = await mounted();
  await send(kiosk, { type: 'staff-corner' }, { type: 'unlocked' });
  tool('Touch')?.click();
  await send(kiosk);
  tool('Start the touch test')?.click();
  await send(kiosk);
  expect([name(), focused()?.getAttribute('role')]).toEqual(['Touch test', 'dialog']);
  tool('Done')?.click();
  await send(kiosk);
  expect(name()).not.toBe('nowhere');
  tool('Actions')?.click();
  await send(kiosk);
  deep('button[aria-label="Exit"]')[0]?.click();
  await send(kiosk);
  expect(focused()?.getAttribute('role')).toBe('alertdialog');
});
