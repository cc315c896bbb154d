/**
 * Every screen and sheet a visitor or the staff can come to, as ways to go there.
 * Guarantees: each is reached through the real reducer; the show's own texts are on it; captions stand at their longest page.
 */
import { parseHours } from '#core/hours/hours.ts';
import type { Happening } from '#core/session/events.ts';
import type { Choices, TextStep } from '#core/session/state.ts';
import type { Edition, Slide, StoryId, Telling } from '#core/show/show.ts';
import { tellingOf } from '#core/show/telling.ts';
import { pagesOf } from '../../../renderer/elements/caption/caption.ts';
import { stringsFor } from '../../../renderer/strings/strings.ts';
import { deep, one, type Mounted } from '../mount.ts';
import { full } from '../staff-mount.ts';

export interface Setting {
  readonly size: readonly [width: number, height: number];
  readonly language: string;
  readonly text: TextStep;
  readonly lowReach: boolean;
}

/** A kiosk on which a scene is looked at. `judge` is called for each picture of it, with its name. */
export interface Tour {
  readonly kiosk: Mounted;
  readonly setting: Setting;
  readonly judge: (scene: string) => Promise<void> | void;
}

type Scene = (tour: Tour) => Promise<void>;

function changeOf({ text, lowReach }: Setting): Happening {
  return { type: 'display', change: { text, lowReach, calm: true } satisfies Partial<Choices> };
}

function editionOf({ kiosk, setting }: Tour): Edition {
  const edition = kiosk.show.editions[setting.language];
  if (edition === undefined) throw new Error(`no ${setting.language}`);
  return edition;
}

async function toChoose({ kiosk, setting }: Tour): Promise<void> {
  await kiosk.send({ type: 'start-over' }, { type: 'wake' }, changeOf(setting), { type: 'language', language: setting.language });
}

async function toStory(tour: Tour, story: StoryId): Promise<readonly Slide[]> {
  await toChoose(tour);
  await tour.kiosk.send({ type: 'story', story });
  return editionOf(tour).stories[story] ?? [];
}

/** The last word of the longest page of captions. */
function longestPage(words: Slide['main']['words'], { text, lowReach }: Setting, telling: Telling): number {
  const pages = pagesOf(words, text, { kids: telling === 'kids', low: lowReach });
  const length = ({ from, to }: { readonly from: number; readonly to: number }): number => words.slice(from, to).reduce((sum, word) => sum + word.text.length + 1, 0);
  const longest = pages.reduce((best, page) => (length(page) > length(best) ? page : best));
  return longest.to - 1;
}

function openMore(): void {
  one('.screen').dispatchEvent(new Event('more'));
}

/** Lets the visit stand idle until it is asked about. */
async function warned(tour: Tour, scene: string): Promise<void> {
  const { kiosk } = tour;
  await kiosk.send({ type: 'pause' });
  kiosk.later(60_000);
  await kiosk.send({ type: 'time' });
  await kiosk.set({ remaining: 20 });
  if (kiosk.session.screen !== 'warning') throw new Error(`${kiosk.session.screen} instead of the warning`);
  await tour.judge(scene);
  await kiosk.send({ type: 'touch' });
  await kiosk.set({ remaining: 0 });
}

async function onSlides(tour: Tour, story: StoryId): Promise<void> {
  const { kiosk, setting, judge } = tour;
  const telling = tellingOf(story);
  const slides = await toStory(tour, story);
  for (const [index, slide] of slides.entries()) {
    await kiosk.send({ type: 'go', index });
    const name = `${story} ${slide.id}`;
    const { session } = kiosk;
    if (session.screen !== 'slide') throw new Error(`${session.screen} instead of ${name}`);
    await judge(name);
    if (slide.main.narration !== null) {
      await kiosk.set({ word: longestPage(slide.main.words, setting, telling), audible: true });
      await judge(`${name}, spoken`);
      await kiosk.set({ word: -1, audible: false });
    }
    if (slide.needle !== null) {
      await kiosk.send({ type: 'needle', shown: true });
      await kiosk.set({ asideWord: longestPage(slide.needle.words, setting, telling) });
      await judge(`${name}, needle`);
      await kiosk.set({ asideWord: -1 });
      await kiosk.send({ type: 'needle', shown: false });
    }
    if (slide.activity !== null && slide.main.narration !== null) {
      await kiosk.send({ type: 'repeat' });
      const voice = kiosk.session.screen === 'slide' ? kiosk.session.voice.take : 0;
      await kiosk.send({ type: 'voice-ended', take: voice });
      await judge(`${name}, invited`);
      await kiosk.send(...slide.activity.steps.map(({ touch }) => ({ type: 'do', part: touch }) as const));
      await kiosk.set({ asideWord: longestPage(slide.activity.answer.words, setting, telling) });
      await judge(`${name}, done`);
      await kiosk.set({ asideWord: -1 });
    }
    const progress = one('kiosk-progress') as HTMLElement & { near: number | null; updateComplete: Promise<boolean> };
    if (story !== 'short' && slide.main.narration !== null) {
      progress.near = index;
      await progress.updateComplete;
      await judge(`${name}, under the finger`);
      progress.near = null;
    }
  }
}

async function displaySheet({ kiosk, judge }: Tour, scene: string): Promise<void> {
  await kiosk.send({ type: 'open', sheet: 'display' });
  await judge(`${scene}, display`);
  deep('[role="tab"]').at(-1)?.click();
  await kiosk.send();
  await judge(`${scene}, display, second leaf`);
  await kiosk.send({ type: 'close' });
}

async function sheets(tour: Tour, story: StoryId): Promise<void> {
  const { kiosk, setting, judge } = tour;
  const slides = await toStory(tour, story);
  for (const index of [0, slides.length - 1]) {
    await kiosk.send({ type: 'go', index }, { type: 'open', sheet: 'topics' });
    await judge(`${story} topics at ${index + 1}`);
    await kiosk.send({ type: 'close' });
  }
  await kiosk.send({ type: 'go', index: 0 });
  if (setting.text > 1) {
    openMore();
    await kiosk.send();
    await judge(`${story} more`);
  }
  await kiosk.send({ type: 'open', sheet: 'called' });
  await judge(`${story} called`);
  await kiosk.send({ type: 'close' });
  await displaySheet(tour, story);
  await kiosk.send({ type: 'display', change: { captions: false } });
  await judge(`${story} without captions`);
  await warned(tour, `${story} warning`);
}

async function stayed(tour: Tour, telling: Telling): Promise<void> {
  const { kiosk, judge } = tour;
  const questions = editionOf(tour).stayed[telling] ?? [];
  const toInvite = async (): Promise<void> => {
    const slides = await toStory(tour, telling);
    await kiosk.send({ type: 'go', index: slides.length - 1 }, { type: 'next' });
  };
  if (questions.length === 0) return;
  await toInvite();
  await judge(`${telling} stayed, invitation`);
  for (const [index, question] of questions.entries()) {
    for (const answer of question.answers.keys()) {
      await toInvite();
      await kiosk.send({ type: 'stayed', wanted: true }, ...Array.from({ length: index }, () => ({ type: 'go-on' }) as const));
      if (answer === 0) await judge(`${telling} stayed, question ${index + 1}`);
      await kiosk.send({ type: 'answer', answer });
      await judge(`${telling} stayed, answer ${answer + 1} to ${index + 1}`);
    }
  }
}

async function finish(tour: Tour, telling: Telling): Promise<void> {
  const { kiosk, judge } = tour;
  for (const taken of [false, true]) {
    const slides = await toStory(tour, telling);
    const picks = taken ? (editionOf(tour).questions[telling] ?? []).map(({ id }) => ({ type: 'pick', question: id }) as const) : [];
    await kiosk.send({ type: 'go', index: slides.length - 1 }, ...picks);
    if (taken) await judge(`${telling} questions taken`);
    await kiosk.send({ type: 'next' }, { type: 'stayed', wanted: false });
    if (kiosk.session.screen !== 'finish') throw new Error(`${kiosk.session.screen} instead of the end`);
    await judge(`${telling} finish${taken ? ' with questions' : ''}`);
  }
  const { session } = kiosk;
  if (session.screen === 'finish' && session.aside !== null) await kiosk.send({ type: 'voice-ended', take: session.aside.take });
  await warned(tour, `${telling} finish, warning`);
}

/** Brings the staff's pad or, behind the PIN, their panel on screen. */
async function toStaff({ kiosk, setting }: Tour, ...then: readonly Happening[]): Promise<void> {
  await kiosk.send({ type: 'start-over' }, { type: 'staff-corner' }, { type: 'language', language: setting.language }, ...then);
  await kiosk.set({ staff: full });
}

async function press({ kiosk }: Tour, name: string): Promise<void> {
  const key = deep('button').find((button) => (button.ariaLabel ?? button.textContent).trim() === name);
  if (key === undefined) throw new Error(`no key ${name}`);
  key.click();
  await kiosk.send();
}

async function pad(tour: Tour): Promise<void> {
  const { kiosk, judge } = tour;
  await toStaff(tour);
  await judge('pad');
  for (const [name, part] of Object.entries({
    'looking': { looking: true },
    'wrong': { answer: { ok: false, waitMs: 8_000, locked: false }, waitSeconds: 8 },
    'locked': { answer: { ok: false, waitMs: 900_000, locked: true }, waitSeconds: 900 },
    'locked, last seconds': { answer: { ok: false, waitMs: 900_000, locked: true }, waitSeconds: 59 },
    'no answer': { trouble: true },
  } as const)) {
    await kiosk.set({ staff: { ...full, ...part } });
    await judge(`pad, ${name}`);
  }
  await kiosk.set({ staff: full });
  for (const digit of '12345678') await press(tour, digit);
  await judge('pad, eight digits');
}

async function panel(tour: Tour): Promise<void> {
  const { kiosk, setting, judge } = tour;
  const words = stringsFor(setting.language).staff;
  await toStaff(tour, { type: 'unlocked' });
  for (const [tab, name] of Object.entries(words.tabs)) {
    await press(tour, name);
    await judge(`panel, ${tab}`);
  }
  for (const what of ['restart', 'exit'] as const) {
    await press(tour, words.actions[what]);
    await judge(`panel, really ${what}`);
    await press(tour, words.actions.no);
  }
  await kiosk.set({ staff: { ...full, trouble: true } });
  await judge('panel, no answer');
  await press(tour, words.tabs.touch);
  await press(tour, words.touch.start);
  await judge('touch test');
  const sheet = one('canvas');
  for (let finger = 1; finger <= 10; finger += 1) sheet.dispatchEvent(new PointerEvent('pointerdown', { pointerId: finger, clientX: innerWidth - finger, clientY: innerHeight - finger }));
  await kiosk.send();
  await judge('touch test, ten fingers');
  await press(tour, words.touch.done);
  await press(tour, words.tabs.display);
  await press(tour, words.display.start);
  await judge('display test');
  await press(tour, words.display.fields);
  await judge('display test, one colour');
}

async function closed({ kiosk, judge }: Tour): Promise<void> {
  const { view } = kiosk.app;
  if (view === null) throw new Error('no kiosk');
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const weeks = { 'a usual week': { 'mon-fri': '07:00-19:00', 'sat': '08:00-12:00' }, 'seven days that differ': Object.fromEntries(days.map((day, index) => [day, `07:0${index}-19:00`])) };
  for (const [name, written] of Object.entries(weeks)) {
    await kiosk.send({ type: 'start-over' });
    await kiosk.set({ config: { ...view.config, hours: parseHours(written) }, opens: { weekday: 1, minutes: 420 } });
    await kiosk.send({ type: 'hours', open: false });
    await judge(`closed, ${name}`);
    await kiosk.send({ type: 'wake' });
    await judge(`closed, touched, ${name}`);
    await kiosk.send({ type: 'hours', open: true });
  }
}

/** What can be looked at with every setting of a visitor. */
export const SCENES: Readonly<Record<string, Scene>> = {
  async attract(tour) {
    const { kiosk, setting, judge } = tour;
    await kiosk.send({ type: 'start-over' });
    const count = (editionOf(tour).attract.questions.length) * kiosk.show.languages.length;
    for (let question = 0; question < count; question += 1) {
      await kiosk.send({ type: 'start-over' });
      await kiosk.set({ question });
      if (setting.text === 1 && !setting.lowReach) await judge(`attract asleep, ${question + 1}`);
      await kiosk.send({ type: 'wake' }, changeOf(setting));
      await judge(`attract awake, ${question + 1}`);
    }
  },
  async choose(tour) {
    const { kiosk, setting, judge } = tour;
    await toChoose(tour);
    await judge('choose');
    if (setting.text > 2) {
      openMore();
      await kiosk.send();
      await judge('choose, more');
    }
    await toChoose(tour);
    await kiosk.send({ type: 'open', sheet: 'code' });
    await judge('choose, code');
    await kiosk.send({ type: 'close' });
    await displaySheet(tour, 'choose');
    await warned(tour, 'choose, warning');
  },
  'grown-ups': (tour) => onSlides(tour, 'grown-ups'),
  kids: (tour) => onSlides(tour, 'kids'),
  short: (tour) => onSlides(tour, 'short'),
  async sheets(tour) {
    for (const story of ['grown-ups', 'kids', 'short'] as const) await sheets(tour, story);
  },
  async words(tour) {
    const { kiosk, judge } = tour;
    await toStory(tour, 'grown-ups');
    for (const term of Object.keys(editionOf(tour).glossary)) {
      await kiosk.send({ type: 'open', sheet: { term } });
      await judge(`word card ${term}`);
      await kiosk.send({ type: 'close' });
    }
  },
  async stayed(tour) {
    for (const telling of ['grown-ups', 'kids'] as const) await stayed(tour, telling);
  },
  async finish(tour) {
    for (const telling of ['grown-ups', 'kids'] as const) await finish(tour, telling);
  },
};

/** What no visitor sets anything on. */
export const STAFF_SCENES: Readonly<Record<string, Scene>> = {
  pad,
  panel,
  async cleaning(tour) {
    await toStaff(tour, { type: 'unlocked' }, { type: 'clean' });
    await tour.kiosk.set({ remaining: 30 });
    await tour.judge('cleaning');
  },
  closed,
};
