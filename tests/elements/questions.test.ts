/** Questions for the care team: ticked, counted, scrolled to, and carried home in a code that a phone can read. */
import { expect, test } from 'vitest';
import { deep, mount, nextFrame, one, SIZES } from './mount.ts';
import { readQr } from './read-qr.ts';
import { QUESTIONS, richShow } from './rich-show.ts';
import { middleOf, tap } from './touch.ts';

const SLIDE = 14;
const card = (id: string): HTMLElement => one(`[data-question="${id}"]`);

const counted = (): Element => one('kiosk-questions').shadowRoot?.querySelector('.count') ?? document.body;

async function onQuestions(size: keyof typeof SIZES, language = 'en'): ReturnType<typeof mount> {
  const kiosk = await mount({ edit: richShow, size });
  await kiosk.send({ type: 'wake' }, { type: 'language', language }, { type: 'story', story: 'grown-ups' }, { type: 'display', change: { calm: true } }, { type: 'go', index: SLIDE });
  await kiosk.still();
  expect(kiosk.app.getAttribute('slide')).toBe('questions');
  return kiosk;
}

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: a touch takes a question along, another puts it back, and the count says so', async (size) => {
  const kiosk = await onQuestions(size);
  expect(counted().textContent).toBe('Touch the questions you want to ask.');
  await tap(middleOf(card('question-1')));
  expect(counted().textContent).toBe('1 question to ask');
  await tap(middleOf(card('question-2')));
  expect(counted().textContent).toBe('2 questions to ask');
  expect(card('question-2').getAttribute('aria-checked')).toBe('true');
  await tap(middleOf(card('question-1')));
  expect(kiosk.session).toMatchObject({ picked: ['question-2'] });
  expect(card('question-1').getAttribute('aria-checked')).toBe('false');
});

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: at every size the cards are as large as a finger needs, and a stone leads to those below', async (size) => {
  const kiosk = await onQuestions(size);
  for (const text of [1, 2, 3, 4] as const) {
    await kiosk.send({ type: 'display', change: { text } });
    await kiosk.still();
    const where = `${size}, text ${text}`;
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    const list = deep('.held').find((held) => held.scrollHeight > held.clientHeight + 2) ?? document.body;
    expect(list.clientHeight, where).toBeGreaterThanOrEqual(280);
    for (const { id } of QUESTIONS) expect(card(id).clientHeight, `${where} ${id}`).toBeGreaterThanOrEqual(96);
    list.scrollTo({ top: 0 });
    const stone = (): string | null | undefined => deep('.down')[0]?.getAttribute('aria-label');
    await expect.poll(stone, { message: where }).toBe('Further down');
    for (let touches = 0; touches < 60 && stone() === 'Further down'; touches += 1) {
      const before = list.scrollTop;
      one('.down').click();
      expect(list.scrollTop, where).toBeGreaterThan(before);
      for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    }
    expect(card(QUESTIONS.at(-1)?.id ?? '').getBoundingClientRect().bottom, where).toBeLessThanOrEqual(list.getBoundingClientRect().bottom + 1);
    expect(stone(), where).toBe('Back up');
    one('.down').click();
    expect(list.scrollTop, where).toBe(0);
    await expect.poll(stone, { message: where }).toBe('Further down');
  }
});

async function toFinish(kiosk: Awaited<ReturnType<typeof mount>>): Promise<void> {
  await kiosk.send({ type: 'next' }, { type: 'stayed', wanted: false });
  await kiosk.still();
}

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: the densest code there is, all questions in Spanish, can still be read, and says them all', async (size) => {
  const kiosk = await onQuestions(size, 'es');
  await kiosk.send(...QUESTIONS.map(({ id }) => ({ type: 'pick', question: id }) as const));
  await toFinish(kiosk);
  const text = await readQr(one('.qr'));
  for (const { ask } of QUESTIONS) expect(text).toContain(ask);
  expect(text).toContain('together.stjude.org');
  const printed = deep('.taken li span').map((item) => item.textContent);
  expect(printed).toEqual(QUESTIONS.map(({ ask }) => ask));
  // What a phone has to tell apart: a module of the code, in px of the screen.
  const modules = Number(one('.qr').getAttribute('viewBox')?.split(' ')[2]);
  expect(one('.qr').clientWidth / modules).toBeGreaterThanOrEqual(3.5);
});

test('with no question taken along the code is the address', async () => {
  const kiosk = await onQuestions('portrait');
  await toFinish(kiosk);
  expect(await readQr(one('.qr'))).toBe('https://together.stjude.org');
  expect(deep('.taken')).toEqual([]);
});
