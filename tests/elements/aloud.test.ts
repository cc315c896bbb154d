/**
 * Whatever the screen can be asked to read has a sound: every control and every text of every screen and sheet of a visit,
 * in each language and every telling, is said by the show's narrations and by what the narrator is asked to speak.
 */
import { expect, test } from 'vitest';
import type { Happening } from '#core/session/events.ts';
import type { Sheet } from '#core/session/state.ts';
import type { Edition, Show } from '#core/show/show.ts';
import type { StoryId } from '#core/show/telling.ts';
import { sayingOf, soundsOf, type Sounds } from '#core/spoken/saying.ts';
import { wayOut } from '../../renderer/shell/shadow-roots.ts';
import { nameOf, thingIn } from '../../renderer/shell/spoken/thing.ts';
import { wordsFor } from '../../renderer/shell/spoken/words.ts';
import { aloudTexts } from '../../renderer/strings/aloud-texts.ts';
import { languageOf, screenWords } from '../../renderer/strings/screen-words.ts';
import { stringsFor } from '../../renderer/strings/strings.ts';
import { deep, mount, type Mounted } from './mount.ts';

const CALM: Happening = { type: 'display', change: { calm: true, spoken: true } };
const CLOSE: Happening = { type: 'close' };
const open = (sheet: Sheet | 'code'): Happening => ({ type: 'open', sheet });

/** By the texts alone: what the narrator is asked for, a sound or not. */
function soundsFor(show: Show, language: string, edition: Edition): Sounds {
  const texts = aloudTexts(stringsFor(language), edition, language, show.address);
  return soundsOf({ ...edition, aloud: texts.map((text) => ({ text, url: text, durationMs: 1 })) });
}

/** Everything a finger, a key or a switch can come onto, told as the reader would tell it; and what no sound says of it. */
class Reader {
  readonly asked = new Set<string>();
  readonly missing = new Set<string>();
  readonly #sounds: ReadonlyMap<string, Sounds>;

  constructor(readonly kiosk: Mounted) {
    const { show } = kiosk;
    this.#sounds = new Map(Object.entries(show.editions).map(([language, edition]) => [language, soundsFor(show, language, edition)]));
  }

  async read(...happenings: readonly Happening[]): Promise<void> {
    const { kiosk } = this;
    await kiosk.send(...happenings);
    const { session, show } = kiosk;
    const language = languageOf(session, show);
    for (const text of screenWords(session, show)) this.#ask(text, language, session.screen);
    // A warning says itself: whatever is touched there only goes on.
    if (session.screen === 'warning') return;
    const seen = new Set<Element>();
    for (const element of deep('*', kiosk.app.shadowRoot ?? kiosk.app)) {
      const thing = thingIn(wayOut(element));
      if (thing === null || seen.has(thing.element) || !thing.element.checkVisibility()) continue;
      seen.add(thing.element);
      for (const { text, language: tongue } of wordsFor(thing, session, show)) this.#ask(text, tongue, `${session.screen}, ${thing.kind} ${thing.element.localName}.${thing.element.className}`);
    }
  }

  /** Both leaves of the sheet of settings. */
  async display(): Promise<void> {
    await this.read(open('display'));
    for (const leaf of deep('[role="tab"]')) {
      leaf.click();
      await this.read();
    }
    await this.kiosk.send(CLOSE);
  }

  /** The menu that few tools fold into. */
  async more(): Promise<void> {
    await this.kiosk.send({ type: 'display', change: { text: 4 } });
    const { more, close } = stringsFor(languageOf(this.kiosk.session, this.kiosk.show)).controls;
    const press = (name: string): void => deep('button').find((button) => nameOf(button) === name)?.click();
    press(more);
    await this.read();
    press(close);
    await this.kiosk.send({ type: 'display', change: { text: 1 } });
  }

  async warning(): Promise<void> {
    this.kiosk.later(60_000);
    await this.kiosk.set({ remaining: 20 });
    await this.read({ type: 'time' });
    if (this.kiosk.session.screen !== 'warning') throw new Error(`no warning over ${this.kiosk.session.screen}`);
    await this.kiosk.send({ type: 'touch' });
  }

  #ask(text: string, language: string, where: string): void {
    this.asked.add(text);
    const { missing } = sayingOf(text, this.#sounds.get(language) ?? new Map());
    if (missing.length > 0) this.missing.add(`${language}, ${where}: "${text}" lacks "${missing.join(' ')}"`);
  }
}

/** Awake, in calm, with pictures left out: they are named as a whole, what is drawn in them is never asked for. */
async function readerOn(language: string): Promise<Reader> {
  const kiosk = await mount();
  const { app } = kiosk;
  // Each language's question has its turn.
  await kiosk.set({ question: kiosk.show.languages.indexOf(language), pictures: { svg: () => undefined }, config: { ...(app.view?.config ?? expect.unreachable()), clinic: { questionsPhone: '(555) 010-0199' } } });
  const reader = new Reader(kiosk);
  await reader.read({ type: 'wake' }, CALM);
  await reader.display();
  await reader.read({ type: 'language', language });
  await reader.display();
  // The stop that ends the scanning is drawn by its mark.
  await kiosk.set({ scan: { x: 0, y: 0, width: 0, height: 0, ends: true } });
  await reader.read();
  await kiosk.set({ scan: null });
  return reader;
}

async function readStory(reader: Reader, story: StoryId): Promise<void> {
  const { kiosk } = reader;
  const language = languageOf(kiosk.session, kiosk.show);
  const edition = kiosk.show.editions[language] ?? expect.unreachable();
  const slides = edition.stories[story] ?? [];
  const telling = story === 'kids' ? 'kids' : 'grown-ups';
  await reader.read({ type: 'story', story });
  await reader.more();
  for (const [index, slide] of slides.entries()) {
    await reader.read({ type: 'go', index }, { type: 'pause' });
    if (slide.needle !== null) await reader.read({ type: 'needle', shown: true });
    for (const { touch } of slide.activity?.steps ?? []) await reader.read({ type: 'do', part: touch });
    for (const { term } of slide.terms) {
      await reader.read(open({ term }));
      await kiosk.send(CLOSE);
    }
  }
  for (const { id } of edition.questions[telling] ?? []) await kiosk.send({ type: 'pick', question: id });
  await reader.read(open('topics'));
  await reader.read(CLOSE, open('called'));
  await kiosk.send(CLOSE);
  await reader.display();
  await reader.warning();
  await reader.read({ type: 'go', index: slides.length - 1 }, { type: 'next' });
  await reader.read({ type: 'stayed', wanted: true });
  for (const { answers } of edition.stayed[telling] ?? []) {
    for (const answer of answers.keys()) await reader.read({ type: 'answer', answer });
    await reader.read({ type: 'go-on' });
  }
  await reader.display();
  await reader.warning();
}

for (const [language, other] of [['en', 'Español'], ['es', 'English']] as const) {
  test(`${language}: nothing on any screen is without a sound`, async () => {
    const reader = await readerOn(language);
    await reader.read(open('code'));
    for (const letter of ['b', 'b', 'b']) await reader.read({ type: 'letter', letter });
    await reader.kiosk.send(CLOSE);
    for (const story of ['grown-ups', 'kids', 'short'] as const) {
      await readStory(reader, story);
      await reader.kiosk.send({ type: 'start-over' }, { type: 'wake' }, CALM, { type: 'language', language });
    }
    // The walk has been everywhere.
    const { display, scanning, controls, warning, finish } = stringsFor(language);
    expect([...reader.asked]).toEqual(expect.arrayContaining([other, display.lowReach, display.scanning, scanning.stop, controls.startOver, warning.title, finish.takeHome]));
    expect([...reader.missing]).toEqual([]);
  });
}
