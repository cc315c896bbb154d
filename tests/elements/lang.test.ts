/**
 * Every word on every screen is in the language that the page says it is in.
 * Guarantees: each word of the catalogues and of the show carries a mark of its language here; a word without one is a
 * number, a name from the list below, or a fault.
 */
import { beforeAll, expect, test } from 'vitest';
import type { Happening } from '#core/session/events.ts';
import type { Edition, LanguageTag, Show, Slide } from '#core/show/show.ts';
import { en } from '../../renderer/strings/en.ts';
import { es } from '../../renderer/strings/es.ts';
import { languageName } from '../../renderer/strings/strings.ts';
import { parseHours } from '#core/hours/hours.ts';
import { deep, mount, type Mounted } from './mount.ts';
import { richShow } from './rich-show.ts';
import { quiet } from './staff-mount.ts';

const LANGUAGES = ['en', 'es'] as const;
const SAID = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder'] as const;

/** A mark before each word: a sentence may be shown in pieces. */
function mark(text: string, language: LanguageTag): string {
  return text.split(' ').map((word) => `‹${language}›${word}`).join(' ');
}

type Worded = (...of: never[]) => unknown;

/** Everything a catalogue says, marked. */
function catalogue(value: unknown, language: LanguageTag): unknown {
  if (typeof value === 'string') return mark(value, language);
  if (typeof value === 'function') return (...of: never[]) => catalogue((value as Worded)(...of), language);
  if (Array.isArray(value)) return value.map((one) => catalogue(one, language));
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, catalogue(one, language)]));
}

/** What of an edition is words; the rest are names and addresses. */
const WORDED = new Set(['text', 'title', 'headline', 'questions', 'points', 'source', 'companion', 'independence', 'show', 'hide', 'beside', 'word', 'ask', 'say']);

function worded<T>(value: T, language: LanguageTag, key = ''): T {
  if (typeof value === 'string') return (WORDED.has(key) ? mark(value, language) : value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => worded(one, language, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, worded(one as unknown, language, name)])) as T;
}

beforeAll(() => {
  Object.assign(en, catalogue(en, 'en'));
  Object.assign(es, catalogue(es, 'es'));
});

function marked(show: Show): Show {
  const rich = richShow(show);
  return { ...rich, editions: Object.fromEntries(LANGUAGES.map((language) => [language, worded(rich.editions[language], language)])) as Show['editions'] };
}

/** As the page says it: the nearest `lang` around, through all shadow roots. */
function langOf(node: Node): string {
  for (let at: Node | null = node; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.hasAttribute('lang')) return at.getAttribute('lang') ?? '';
  }
  return '';
}

/** A size is shown by one, and a code is made of them. */
const LETTER = /^\p{Lu},?$/u;
/** Names, the same in every language. */
const NAMES = new Set(['PIN', 'Electron', 'Chromium', 'Dr.', 'Ana', 'Example', 'together.stjude.org', 'USB']);
const LANGUAGE_NAMES = new Map([...LANGUAGES, 'fr'].map((language) => [languageName(language), language]));

/** Months, weekdays and halves of the day, as the engine writes them in a language. */
function dateWords(language: LanguageTag): Set<string> {
  const styles: Intl.DateTimeFormatOptions[] = [{ dateStyle: 'long', timeStyle: 'short' }, { dateStyle: 'medium', timeStyle: 'medium' }, { weekday: 'short', month: 'short' }];
  const days = Array.from({ length: 24 }, (_, half) => Date.UTC(2026, half / 2, half + 1, half % 2 === 0 ? 6 : 18));
  return new Set(styles.flatMap((style) => days.flatMap((day) => new Intl.DateTimeFormat(language, style).format(day).split(/\s+/))));
}
const DATES = new Map(LANGUAGES.map((language) => [language as string, dateWords(language)]));

function faultsOf(text: string, lang: string): string[] {
  return text.trim().split(/\s+/).flatMap((word) => {
    const marks = [...word.matchAll(/‹(\w+)›/g)].map((found) => found[1]);
    const bare = word.replace(/‹\w+›/g, '');
    if (!/\p{L}/u.test(bare) || (marks.length === 0 && (NAMES.has(bare) || LETTER.test(bare) || DATES.get(lang)?.has(bare) === true))) return [];
    const of = marks.length === 0 ? [LANGUAGE_NAMES.get(bare) ?? 'no catalogue'] : marks;
    return of.every((one) => one === lang) ? [] : [`"${bare}" is of ${[...new Set(of)].join(' and ')}, and said to be ${lang}`];
  });
}

function textNodes(root: Node): Text[] {
  return [...root.childNodes].flatMap((node) => {
    if (node instanceof Text) return [node];
    if (!(node instanceof Element) || node instanceof HTMLStyleElement || node instanceof SVGElement) return [];
    return [...textNodes(node), ...(node.shadowRoot === null ? [] : textNodes(node.shadowRoot))];
  });
}

/** How many words were looked at, on how many states of the screen. */
const looked = { words: 0, screens: 0 };

function look(kiosk: Mounted, where: string): void {
  const texts = textNodes(kiosk.app.shadowRoot ?? kiosk.app).filter((node) => node.data.trim() !== '');
  const faults = texts.flatMap((node) => faultsOf(node.data, langOf(node)));
  const names = deep('*').flatMap((element) => SAID.flatMap((name) => faultsOf(element.getAttribute(name) ?? '', langOf(element)).map((fault) => `${name}: ${fault}`)));
  expect([...faults, ...names, ...faultsOf(document.title, document.documentElement.lang)], where).toEqual([]);
  looked.words += texts.length;
  looked.screens += 1;
}

async function opened(): Promise<Mounted> {
  const kiosk = await mount({ edit: marked });
  await kiosk.set({ languages: LANGUAGES });
  await kiosk.send({ type: 'hours', open: true });
  return kiosk;
}

const slidesOf = (edition: Edition | undefined, story: 'grown-ups' | 'kids' | 'short'): readonly Slide[] => edition?.stories[story] ?? [];

test('attract says each question in its own language, asleep, awake and under its Display sheet', async () => {
  const kiosk = await opened();
  for (let question = 0; question < 8; question += 1) {
    await kiosk.set({ question });
    look(kiosk, `asleep ${question}`);
  }
  for (const turn of [4, 5]) {
    await kiosk.set({ question: turn });
    await kiosk.send({ type: 'wake' });
    look(kiosk, `awake ${turn}`);
    await kiosk.send({ type: 'open', sheet: 'display' });
    look(kiosk, `display ${turn}`);
    await kiosk.send({ type: 'close' });
    kiosk.later(600_000);
    await kiosk.send({ type: 'time' });
  }
});

test.each(LANGUAGES)('a visit in %s, screen by screen and sheet by sheet', async (language) => {
  const kiosk = await opened();
  const edition = kiosk.show.editions[language];
  await kiosk.send({ type: 'wake' }, { type: 'language', language });
  look(kiosk, 'choose');
  await kiosk.send({ type: 'open', sheet: 'display' });
  look(kiosk, 'choose, display');
  await kiosk.send({ type: 'close' }, { type: 'open', sheet: 'code' });
  look(kiosk, 'choose, code');
  for (const letter of 'ZXWT') await kiosk.send({ type: 'letter', letter });
  expect(deep('kiosk-code-sheet')).toHaveLength(1);
  look(kiosk, 'choose, no such code');
  await kiosk.send({ type: 'close' });
  for (const story of ['grown-ups', 'kids', 'short'] as const) {
    await kiosk.send({ type: 'start-over' }, { type: 'wake' }, { type: 'language', language }, { type: 'story', story });
    for (const index of slidesOf(edition, story).keys()) {
      await kiosk.send({ type: 'go', index });
      look(kiosk, `${story} ${index}`);
      await kiosk.send({ type: 'needle', shown: true });
      look(kiosk, `${story} ${index}, needle`);
      await kiosk.send({ type: 'needle', shown: false });
      for (const step of slidesOf(edition, story)[index]?.activity?.steps ?? []) {
        await kiosk.send({ type: 'do', part: step.touch });
        look(kiosk, `${story} ${index}, ${step.touch}`);
      }
    }
    const sheets: Happening[] = [{ type: 'open', sheet: 'topics' }, { type: 'open', sheet: 'display' }, { type: 'open', sheet: 'called' }, { type: 'open', sheet: { term: 'marrow' } }];
    for (const sheet of sheets) {
      await kiosk.send(sheet);
      look(kiosk, `${story}, ${JSON.stringify(sheet)}`);
      await kiosk.send({ type: 'close' });
    }
    await kiosk.send({ type: 'display', change: { text: 4 } });
    deep('kiosk-tools')[0]?.dispatchEvent(new Event('more', { bubbles: true, composed: true }));
    await kiosk.send();
    expect(deep('kiosk-more-sheet')).toHaveLength(1);
    look(kiosk, `${story}, more`);
    await kiosk.send({ type: 'pause' });
    kiosk.later(60_000);
    await kiosk.send({ type: 'time' });
    expect(kiosk.app.getAttribute('screen')).toBe('warning');
    look(kiosk, `${story}, warning`);
    await kiosk.send({ type: 'touch' }, { type: 'pick', question: 'question-1' });
    await kiosk.send({ type: 'go', index: slidesOf(edition, story).length - 1 }, { type: 'next' });
    look(kiosk, `${story}, last pages`);
    await kiosk.send({ type: 'stayed', wanted: true });
    for (let question = 0; kiosk.session.screen === 'finish' && kiosk.session.stage.at === 'question'; question += 1) {
      look(kiosk, `${story}, asked ${question}`);
      await kiosk.send({ type: 'answer', answer: 1 });
      look(kiosk, `${story}, answered ${question}`);
      await kiosk.send({ type: 'go-on' });
    }
    look(kiosk, `${story}, points`);
  }
});

test.each(LANGUAGES)('the staff\'s screens in %s; what the machine says of itself is English', async (language) => {
  const kiosk = await opened();
  await kiosk.send({ type: 'wake' }, { type: 'language', language }, { type: 'staff-corner' });
  look(kiosk, 'pad');
  await kiosk.set({ staff: { ...quiet, answer: { ok: false, locked: false, waitMs: 3000 }, waitSeconds: 3 } });
  look(kiosk, 'pad, wrong');
  const log = [{ time: '2026-11-26T09:00:00Z', level: 'warn' as const, event: mark('page-failed', 'en'), fields: mark('reason killed', 'en') }];
  const report = quiet.report === null ? null : { ...quiet.report, show: { ...quiet.report.show, title: '' }, faults: quiet.report.faults.map((fault) => mark(fault, 'en')) };
  await kiosk.set({ staff: { ...quiet, report, log, targets: [{ folder: '/media/usb', name: 'USB' }] } });
  await kiosk.send({ type: 'unlocked' });
  for (const tab of deep('.tab')) {
    tab.click();
    await kiosk.send();
    look(kiosk, tab.textContent);
    for (const start of deep('.leaf .main')) {
      start.click();
      await kiosk.send();
      look(kiosk, `${tab.textContent}, test`);
      deep('.done').at(-1)?.click();
      await kiosk.send();
    }
  }
});

test('cleaning and closed speak to everybody, each in their language', async () => {
  const kiosk = await opened();
  await kiosk.send({ type: 'wake' }, { type: 'language', language: 'es' }, { type: 'staff-corner' }, { type: 'unlocked' }, { type: 'clean' });
  expect(deep('[lang="en"] h2')).toHaveLength(1);
  look(kiosk, 'cleaning');
  const other = await opened();
  await other.set({ opens: { weekday: 1, minutes: 420 }, config: { idle: { timeoutSeconds: 60, warningSeconds: 20 }, sound: { volume: 0.4, ceiling: 0.8 }, display: { diagonalInches: 21.5 }, clinic: {}, staff: true, hours: parseHours({ mon: '07:00-19:00' }) } as never });
  await other.send({ type: 'hours', open: false });
  look(other, 'dark');
  await other.send({ type: 'wake' });
  expect(deep('section')).toHaveLength(2);
  look(other, 'closed');
  expect([looked.screens > 150, looked.words > 5000], JSON.stringify(looked)).toEqual([true, true]);
});
