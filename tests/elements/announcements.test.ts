/** What a screen reader is told by itself: a page once, in the language on screen; never the words that are spoken, never the seconds that run. */
import { expect, test } from 'vitest';
import { deep, mount, nextFrame, one, START, type Mounted } from './mount.ts';
import { richShow } from './rich-show.ts';

/** Every text that the live region said from now on, with its language. */
function listen(): string[] {
  const region = one('.said');
  const said: string[] = [];
  new MutationObserver(() => said.push(`${region.lang}: ${region.textContent}`)).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

async function begun(): Promise<Mounted> {
  const kiosk = await mount({ edit: richShow });
  await kiosk.set({ languages: ['en', 'es'] });
  await kiosk.send(...START);
  return kiosk;
}

const LIVE = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]';

test('a page that is turned is said once, politely, with its number', async () => {
  const kiosk = await mount({ edit: richShow });
  const said = listen();
  await kiosk.send({ type: 'wake' }, { type: 'language', language: 'en' });
  expect(said).toEqual([]);
  await kiosk.send({ type: 'story', story: 'grown-ups' });
  expect(one('.said').getAttribute('role')).toBe('status');
  await kiosk.send({ type: 'next' }, { type: 'next' });
  await kiosk.set({ audible: true, word: 3 });
  await kiosk.send({ type: 'open', sheet: 'topics' });
  await kiosk.send({ type: 'go', index: 4 });
  await kiosk.send({ type: 'back' });
  await nextFrame();
  const total = kiosk.show.editions['en']?.stories['grown-ups']?.length;
  const titles = kiosk.show.editions['en']?.stories['grown-ups']?.map(({ title }) => title) ?? [];
  expect(said).toEqual([0, 2, 4, 3].map((index) => `en: ${titles[index] ?? ''}, ${index + 1} of ${total ?? 0}`));
});

test('another language: the page once more, in that language, and the place is kept', async () => {
  const kiosk = await begun();
  await kiosk.send({ type: 'go', index: 2 });
  const said = listen();
  await kiosk.send({ type: 'language', language: 'es' });
  await nextFrame();
  expect(said).toEqual([`es: ${kiosk.show.editions['es']?.stories['grown-ups']?.[2]?.title ?? ''}, 3 de 15`]);
  await kiosk.send({ type: 'start-over' }, { type: 'wake' }, { type: 'language', language: 'en' });
  await kiosk.send({ type: 'language', language: 'es' });
  expect(one('.said').textContent).toBe('¿Quién va a mirar?');
});

test('words that are spoken are told by nothing but the voice', async () => {
  const kiosk = await begun();
  const said = listen();
  for (const word of [0, 1, 2, 30]) {
    await kiosk.set({ audible: true, word });
    expect(one('.panel:not([aria-hidden]) kiosk-caption').shadowRoot?.querySelector('[part~="current"]')).not.toBeNull();
  }
  await kiosk.send({ type: 'open', sheet: { term: 'marrow' } });
  await kiosk.set({ asideWord: 2 });
  await nextFrame();
  expect(said).toEqual([]);
  for (const caption of deep('kiosk-caption')) {
    for (let element: Element | null = caption; element !== null; ) {
      expect(element.closest(LIVE)).toBeNull();
      const root = element.getRootNode();
      element = root instanceof ShadowRoot ? root.host : null;
    }
    expect(caption.shadowRoot?.querySelector(LIVE)).toBeNull();
  }
});

test('the seconds of the warning run without a word', async () => {
  const kiosk = await begun();
  await kiosk.send({ type: 'pause' });
  kiosk.later(60_000);
  await kiosk.send({ type: 'time' });
  await kiosk.set({ remaining: 19 });
  const dialog = one('[role="alertdialog"]');
  expect(dialog.getAttribute('aria-label')).toBe('Are you still there?');
  expect(deep(`#${dialog.getAttribute('aria-describedby') ?? ''}`)[0]?.textContent).toBe('Touch anywhere to go on.');
  const clock = one('[role="timer"]');
  expect([clock.getAttribute('aria-live'), clock.getAttribute('aria-label')]).toEqual(['off', '19 seconds left']);
  expect(clock.closest(LIVE)).toBeNull();
  expect(deep(LIVE, clock)).toEqual([]);
});

test('of two pages in movement only the one that stays is there for a screen reader', async () => {
  const kiosk = await begun();
  await kiosk.send({ type: 'next' });
  expect(deep('.panel')).toHaveLength(2);
  const hidden = (selector: string): boolean[] => deep(selector).map((one) => one.getAttribute('aria-hidden') === 'true');
  expect(hidden('.panel').filter((one) => !one)).toHaveLength(1);
  expect(hidden('.scene').filter((one) => !one)).toHaveLength(1);
  expect(deep('.panel[aria-hidden]').every((panel) => panel.inert)).toBe(true);
  await kiosk.still();
});
