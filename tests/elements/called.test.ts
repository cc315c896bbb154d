/** Being called: the ribbon, the code to take along, and the keys that take it back, at every size and in every reach. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Happening } from '#core/session/events.ts';
import { CODE_LETTERS, codesOf } from '#core/session/resume-code.ts';
import { stringsFor } from '../../renderer/strings/strings.ts';
import { distance, isInert } from './geometry.ts';
import { deep, mount, one, SIZES, START, type Mounted } from './mount.ts';
import { readQr } from './read-qr.ts';
import { richShow } from './rich-show.ts';
import { middleOf, tap } from './touch.ts';

type Size = keyof typeof SIZES;
const sizes = Object.keys(SIZES) as Size[];
const button = (name: string): HTMLElement => page.getByRole('button', { name, exact: true }).element() as HTMLElement;

async function on(slide: string, size: Size = 'portrait', language = 'en', story: 'grown-ups' | 'kids' = 'grown-ups'): Promise<Mounted> {
  const kiosk = await mount({ edit: richShow, size });
  const index = kiosk.show.editions[language]?.stories[story]?.findIndex(({ id }) => id === slide) ?? -1;
  await kiosk.send({ type: 'wake' }, { type: 'language', language }, { type: 'display', change: { calm: true } }, { type: 'story', story }, { type: 'go', index });
  expect(kiosk.app.getAttribute('slide')).toBe(slide);
  await kiosk.still();
  return kiosk;
}

async function writing(size: Size = 'portrait', language = 'en'): Promise<Mounted> {
  const kiosk = await mount({ edit: richShow, size });
  await kiosk.send({ type: 'wake' }, { type: 'language', language }, { type: 'display', change: { calm: true } });
  await tap(middleOf(button(stringsFor(language).called.have)));
  await kiosk.still();
  return kiosk;
}

/** Each code of the show and where it leads. */
function codes({ show }: Mounted): ReturnType<typeof codesOf> {
  return codesOf(show.editions, show.languages);
}

function shownCode(): string {
  return deep('b', one('kiosk-called-sheet').shadowRoot ?? document).map((letter) => letter.textContent).join('');
}

/** Of the sheet on screen: nothing cut off, nothing to scroll, keys of 96 px that stand 32 apart, within reach. */
function expectInPlace(sheet: HTMLElement, where: string): void {
  const root = sheet.shadowRoot ?? document;
  const paper = deep('.sheet', root)[0];
  const keys = deep('button', root).map((key) => ({ name: key.textContent.trim() || (key.getAttribute('aria-label') ?? ''), box: key.getBoundingClientRect() }));
  expect(paper?.getBoundingClientRect().top, where).toBeGreaterThanOrEqual(56);
  for (const block of deep('.sheet, .held, .how, h1, .says, .code', root)) {
    if (getComputedStyle(block).display === 'contents') continue;
    // A title's lines stand closer than its letters are high.
    if (block.matches('.sheet, .held, .how')) expect(block.scrollHeight, `${where} ${block.className}`).toBeLessThanOrEqual(block.clientHeight + 1);
    expect(block.scrollWidth, `${where} ${block.className}`).toBeLessThanOrEqual(block.clientWidth + 1);
    expect(block.getBoundingClientRect().right, `${where} ${block.className}`).toBeLessThanOrEqual(innerWidth);
  }
  const low = document.documentElement.dataset['reach'] === 'low';
  const highest = !low ? 0 : innerHeight > innerWidth ? innerHeight * 0.4 : innerHeight * 0.5;
  for (const [index, { name, box }] of keys.entries()) {
    expect(Math.min(box.width, box.height), `${where} ${name}`).toBeGreaterThanOrEqual(96);
    expect(box.top, `${where} ${name}`).toBeGreaterThanOrEqual(highest);
    expect(Math.max(box.right - innerWidth, box.bottom - innerHeight, -box.left), `${where} ${name}`).toBeLessThanOrEqual(0);
    for (const other of keys.slice(index + 1)) expect(distance(box, other.box), `${where} ${name}, ${other.name}`).toBeGreaterThanOrEqual(31.5);
  }
  const words = deep('h1, .says, .how p, .places, .code, .qr', root).map((block) => block.getBoundingClientRect());
  for (const [index, box] of words.entries()) for (const other of [...words.slice(index + 1), ...keys.map((key) => key.box)]) expect(distance(box, other), where).toBeGreaterThanOrEqual(-2);
}

const CHANGES = [1, 2, 3, 4].flatMap((text) => [false, true].map((lowReach) => ({ text: text as 1 | 2 | 3 | 4, lowReach })));

test('the ribbon shows the code of the slide, which a phone can read; closed, the slide is there again', async () => {
  const kiosk = await on('the-factory');
  await tap(middleOf(button('We were called')));
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'open', sheet: 'called' }]);
  const code = shownCode();
  expect(codes(kiosk).get(code)).toEqual({ language: 'en', story: 'grown-ups', index: 2 });
  expect(page.getByRole('img', { name: `Your code: ${[...code].join(', ')}`, exact: true }).query()).not.toBeNull();
  const text = await readQr(one('.qr'));
  expect(text).toContain(`Your code: ${code}.`);
  expect(text).toContain('“We have a code”');
  expect(text).toContain('together.stjude.org');
  await tap(middleOf(button('Close')));
  await kiosk.still();
  expect(kiosk.session).toMatchObject({ screen: 'slide', sheet: null });
});

test.each(sizes)('%s: the code is whole at every text size and in every reach, in Spanish and for kids', async (size) => {
  for (const [language, story, slide] of [['en', 'grown-ups', 'the-factory'], ['es', 'grown-ups', 'the-factory'], ['es', 'kids', 'hello']] as const) {
    const kiosk = await on(slide, size, language, story);
    await kiosk.send({ type: 'open', sheet: 'called' });
    for (const change of CHANGES) {
      await kiosk.send({ type: 'display', change });
      await kiosk.still();
      const where = `${size} ${language} ${story} ${JSON.stringify(change)}`;
      expectInPlace(one('kiosk-called-sheet'), where);
      const modules = Number(one('.qr').getAttribute('viewBox')?.split(' ')[2]);
      expect(one('.qr').clientWidth / modules, where).toBeGreaterThanOrEqual(4);
      expect(parseFloat(getComputedStyle(deep('.code b')[0] ?? document.body).fontSize), where).toBeGreaterThanOrEqual(120);
    }
  }
});

test.each(sizes)('%s: the keys of a code are whole at every text size and in every reach', async (size) => {
  for (const language of ['en', 'es']) {
    const kiosk = await writing(size, language);
    for (const change of CHANGES) {
      await kiosk.send({ type: 'display', change });
      for (const letters of ['', 'BDHJ'] as const) {
        await kiosk.send({ type: 'open', sheet: 'code' }, ...[...letters].map((letter): Happening => ({ type: 'letter', letter })));
        await kiosk.still();
        expectInPlace(one('kiosk-code-sheet'), `${size} ${language} ${JSON.stringify(change)} ${letters}`);
      }
    }
  }
});

test('four touches lead to the place, whatever language was chosen', async () => {
  const kiosk = await writing('portrait', 'es');
  const [code = '', place] = [...codes(kiosk)].find(([, { language, story, index }]) => language === 'en' && story === 'kids' && index === 2) ?? [];
  expect(deep('.letter').map((key) => key.textContent).join('')).toBe(CODE_LETTERS);
  for (const [index, letter] of [...code].entries()) {
    expect(deep('.places .in').map((written) => written.textContent).join('')).toBe(code.slice(0, index));
    await tap(middleOf(button(letter)));
    // A second touch of the same hand writes nothing.
    if (index === 0) {
      expect(button(letter).getAttribute('aria-disabled')).toBe('true');
      await tap(middleOf(button(letter)));
    }
    await kiosk.still();
  }
  expect(kiosk.session).toMatchObject({ ...place, screen: 'slide', sheet: null });
  expect(deep('kiosk-code-sheet')).toEqual([]);
  expect(document.documentElement.lang).toBe('en');
});

test('a code that leads nowhere is said gently, and a letter can be taken back', async () => {
  const kiosk = await writing();
  const wrong = ['BDHJ', 'BDHK', 'BDHL'].find((letters) => !codes(kiosk).has(letters)) ?? '';
  expect(one('.says').textContent).toBe('Enter the four letters.');
  for (const letter of wrong) await tap(middleOf(button(letter)));
  await kiosk.still();
  expect(one('.says').textContent).toBe('No picture has this code. Please look once more.');
  expect(page.getByRole('img', { name: `${[...wrong].join(', ')}: 4 of 4 letters`, exact: true }).query()).not.toBeNull();
  expect(button('B').getAttribute('aria-disabled')).toBe('false');
  await tap(middleOf(button('Erase')));
  await kiosk.still();
  expect(one('.says').textContent).toBe('Enter the four letters.');
  expect(kiosk.session).toMatchObject({ screen: 'choose', sheet: { letters: wrong.slice(0, 3) } });
});

test('a keyboard writes it too, in either case, and takes back', async () => {
  const kiosk = await writing();
  const [code = '', place] = [...codes(kiosk)][5] ?? [];
  const press = (key: string): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  for (const key of [code[0]?.toLowerCase() ?? '', 'Backspace', 'a', '1', 'Enter', ...code.toLowerCase()]) press(key);
  await kiosk.still();
  expect(kiosk.session).toMatchObject({ ...place, screen: 'slide' });
  // Where none is written, letters are nothing.
  kiosk.told.length = 0;
  press('b');
  expect(kiosk.told).toEqual([]);
});

test.each(sizes)('%s: the ribbon lies on nothing that can be read or touched, and where it is not, Topics has its key', async (size) => {
  for (const [story, slides] of [['grown-ups', ['welcome', 'the-factory', 'the-sample', 'questions']], ['kids', ['hello']]] as const) {
    for (const slide of slides) {
      const kiosk = await on(slide, size, 'es', story);
      for (const change of CHANGES) {
        await kiosk.send({ type: 'display', change });
        await kiosk.still();
        const where = `${size} ${slide} ${JSON.stringify(change)}`;
        const ribbon = deep('.ribbon').find((one) => one.checkVisibility());
        if (change.text > 1) expect(ribbon, where).toBeUndefined();
        if (!change.lowReach && change.text === 1) expect(ribbon, where).toBeDefined();
        if (ribbon === undefined) continue;
        const box = ribbon.getBoundingClientRect();
        expect(Math.min(box.width, box.height), where).toBeGreaterThanOrEqual(96);
        if (change.lowReach) expect(box.top, where).toBeGreaterThanOrEqual(innerHeight * 0.4);
        const others = deep('button, [role="slider"], .draft, .title, .find, .beside, .caption span, [part~="word"], .count').filter((other) => other !== ribbon && other.checkVisibility() && !isInert(other) && other.closest('[aria-hidden="true"]') === null);
        for (const other of others) {
          const least = other.matches('button, [role="slider"]') ? 31.5 : 0;
          expect(distance(box, other.getBoundingClientRect()), `${where} ${other.className} ${other.textContent.trim().slice(0, 30)}`).toBeGreaterThanOrEqual(least);
        }
      }
      await kiosk.send({ type: 'open', sheet: 'topics' });
      await kiosk.still();
      expect(deep('.ribbon'), slide).toEqual([]);
      await tap(middleOf(button('Nos llamaron')));
      expect(kiosk.session, slide).toMatchObject({ sheet: 'called' });
    }
  }
});

test('at the largest text the way to a code is in More, with the other tools', async () => {
  const kiosk = await mount({ edit: richShow });
  await kiosk.send(...START.slice(0, 2), { type: 'display', change: { text: 4, calm: true } });
  await tap(middleOf(button('More')));
  await kiosk.still();
  await tap(middleOf(button('We have a code')));
  await kiosk.still();
  expect(kiosk.session).toMatchObject({ sheet: { letters: '' } });
  expect(one('kiosk-code-sheet')).toBeDefined();
});
