/** What stayed: an invitation, questions answered by cards or in a picture, and a kind word for every answer. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { addressOf, deep, mount, one, SIZES, START } from './mount.ts';
import { richShow } from './rich-show.ts';
import { middleOf, tap } from './touch.ts';

const button = (name: string): Element => page.getByRole('button', { name, exact: true }).element();
const words = (): string => deep('[part~="word"]').map((word) => word.textContent).join(' ');
const pictureUrl = (): string => (one('kiosk-picture') as HTMLElementTagNameMap['kiosk-picture']).url;

async function atInvite(size: keyof typeof SIZES = 'portrait'): ReturnType<typeof mount> {
  const kiosk = await mount({ edit: richShow, size });
  await kiosk.send(...START, { type: 'display', change: { calm: true } }, { type: 'go', index: 14 }, { type: 'next' });
  await kiosk.still();
  return kiosk;
}

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: yes, both questions, and on to the points', async (size) => {
  const kiosk = await atInvite(size);
  expect(kiosk.app.getAttribute('screen')).toBe('finish');
  expect(one('.title').textContent).toBe('What stayed with you?');
  expect(one('.text').textContent).toContain('Two short questions');
  await tap(middleOf(button('Yes, ask me')));
  await kiosk.still();
  await kiosk.set({ asideWord: 3 });
  expect(one('[part="word current"]').textContent).toBe('rules');
  await tap(middleOf(button('Books and toys')));
  await kiosk.still();
  expect(words()).toBe('They are about eating.');
  expect(pictureUrl()).toBe(addressOf('getting-ready'));
  await tap(middleOf(button('Go on')));
  await kiosk.still();
  expect(pictureUrl()).toBe(addressOf('kids-helpers'));
  expect(page.getByRole('button', { name: 'The white cell' }).query()).toBeNull();
  await tap(middleOf(deep('[data-part="white-cell"]').filter((part) => part.getBoundingClientRect().width > 0)[0] ?? document.body));
  await kiosk.still();
  expect(words()).toBe('White cells fight.');
  await tap(middleOf(button('Go on')));
  await kiosk.still();
  expect(deep('kiosk-finish')).toHaveLength(1);
  expect(kiosk.told.map(({ type }) => type)).toEqual(['stayed', 'answer', 'go-on', 'answer', 'go-on']);
});

test('the part of the explanation that is spoken is lit', async () => {
  const kiosk = await atInvite();
  await kiosk.send({ type: 'stayed', wanted: true }, { type: 'answer', answer: 0 });
  await kiosk.set({ asideWord: 1 });
  expect(deep('[data-lit]').map((part) => part.dataset['part'])).toContain('list');
});

test('no, thank you leads to the points at once', async () => {
  const kiosk = await atInvite();
  await tap(middleOf(button('No, thank you')));
  await kiosk.still();
  expect(deep('kiosk-stayed')).toEqual([]);
  expect(deep('kiosk-finish')).toHaveLength(1);
});

test('at low reach a picture that hangs too high is answered by cards', async () => {
  const kiosk = await atInvite();
  await kiosk.send({ type: 'display', change: { lowReach: true } }, { type: 'stayed', wanted: true }, { type: 'go-on' });
  await kiosk.still();
  const answer = button('The red cell');
  expect(answer.getBoundingClientRect().top).toBeGreaterThanOrEqual(0.4 * innerHeight);
  await tap(middleOf(answer));
  expect(kiosk.told).toEqual([{ type: 'answer', answer: 0 }]);
});

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: keys and cards stay on screen at every size', async (size) => {
  const kiosk = await atInvite(size);
  const check = (where: string): void => {
    for (const key of deep('button', one('kiosk-stayed').shadowRoot ?? document)) {
      const box = key.getBoundingClientRect();
      expect(Math.min(box.width, box.height), `${where} ${key.textContent}`).toBeGreaterThanOrEqual(96);
      expect(box.left, `${where} ${key.textContent}`).toBeGreaterThanOrEqual(0);
      expect(box.right, `${where} ${key.textContent}`).toBeLessThanOrEqual(innerWidth);
      expect(box.bottom, `${where} ${key.textContent}`).toBeLessThanOrEqual(innerHeight);
      expect(key.scrollWidth, `${where} ${key.textContent}`).toBeLessThanOrEqual(key.clientWidth);
    }
  };
  for (const text of [1, 2, 3, 4] as const) {
    await kiosk.send({ type: 'display', change: { text } });
    await kiosk.still();
    check(`${size}, invitation, text ${text}`);
  }
  await kiosk.send({ type: 'stayed', wanted: true });
  for (const text of [1, 2, 3, 4] as const) {
    await kiosk.send({ type: 'display', change: { text } });
    await kiosk.still();
    check(`${size}, question, text ${text}`);
  }
});
