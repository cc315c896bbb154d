/**
 * Every screen and sheet a visitor can come to, as ways to go there.
 * Guarantees: each is reached through the real reducer; the show's own texts are on it; captions stand at their longest page.
 */
import type { Happening } from '#core/session/events.ts';
import type { Choices, TextStep } from '#core/session/state.ts';
import type { Edition, Slide, StoryId, Telling } from '#core/show/show.ts';
import { tellingOf } from '#core/show/telling.ts';
import { pagesOf } from '../../../renderer/elements/caption/caption.ts';
import { deep, one, type Mounted } from '../mount.ts';

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
function longestPage(words: Slide['main']['words'], { text }: Setting, telling: Telling): number {
  const pages = pagesOf(words, text, telling === 'kids');
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
