/**
 * The screen read to whoever cannot see it: a touch names what it is on, a second one acts; what comes on screen is told.
 * Guarantees: one voice at a time (the session is told how long a name takes, and lets its own wait); nothing acts that was
 * not named; with the mode off it does nothing but offer itself, after a touch, to somebody who touches nothing else. All
 * that is said also stands in a live region, for a braille display.
 */
import type { Happening } from '#core/session/events.ts';
import { VOLUME_STEPS } from '#core/session/reduce.ts';
import { CODE_LENGTH } from '#core/session/resume-code.ts';
import { isAsleep, isCodeSheet, underneath, type Session } from '#core/session/state.ts';
import type { LanguageTag, Show } from '#core/show/show.ts';
import { fingerDown, fingerOver, fingerUp, stepOnto, unread, type Reading } from '#core/spoken/finger.ts';
import { sayingOf, soundsOf, type Sounds } from '#core/spoken/saying.ts';
import { languageOf, screenKey, screenWords } from '../../strings/screen-words.ts';
import { stringsFor } from '../../strings/strings.ts';
import { now, startTimer } from '../clock.ts';
import { focusedElement, wayOut } from '../shadow-roots.ts';
import type { Tap } from '../taps.ts';
import { Names, type Piece } from './names.ts';
import { conditionOf, nameOf, pathAt, textOf, thingIn, writtenIn, type Condition, type Thing } from './thing.ts';
import { conditionWords, partToTouch, wordsFor, type Said } from './words.ts';

/** From waking to the offer, ms: whoever sees has long touched a language. */
const OFFER_MS = 5_000;
/** Between a name and the hint how to choose it, ms. */
const HINT_PAUSE_MS = 600;
/** Names that are followed by the hint. */
const HINTS = 3;
/** Side of the corner that turns it on, in shares of the screen's short side. */
const CORNER = 0.16;

export interface ScreenReaderParts {
  readonly show: Show;
  readonly languages: readonly LanguageTag[];
  readonly ceiling: number;
  readonly session: () => Session;
  readonly dispatch: (happening: Happening) => void;
  /** A sound that could not be played, or a text that has none. */
  readonly failed: (url: string, reason: string) => void;
  /** The player of names has come to rest. */
  readonly rested: () => void;
}

function chosen(session: Session): boolean {
  return 'choices' in session && session.choices.spoken;
}

/** The sheet in which the keyboard's place is; null: in none. */
function focusedSheet(): Element | null {
  const focused = focusedElement();
  return focused === null ? null : (wayOut(focused).find((element) => element.getAttribute('role') === 'dialog') ?? null);
}

function isSlider(element: Element): boolean {
  return element.getAttribute('role') === 'slider';
}

export class ScreenReader {
  readonly #names: Names;
  readonly #sounds = new Map<LanguageTag, Sounds>();
  readonly #told = new Set<string>();
  readonly #region = document.createElement('p');
  readonly #mark = document.createElement('div');
  #reading: Reading<Element> = unread;
  #things = new WeakMap<Element, Thing>();
  /** The finger that reads; null: none is down. */
  #finger: number | null = null;
  /** A finger is being lifted: what follows it is told of that now. */
  #lifting = false;
  /** What the finger that was just lifted may act on. */
  #acting: Element | null = null;
  /** The finger came down in the corner that turns the mode on. */
  #inCorner = false;
  #hints = HINTS;
  #key = '';
  #was: Session;
  #stopOffer: (() => void) | null = null;

  constructor(private readonly parts: ScreenReaderParts) {
    this.#names = new Names((url, reason) => this.#fail(url, reason), parts.rested);
    this.#was = parts.session();
    this.#key = screenKey(this.#was);
    for (const [language, edition] of Object.entries(parts.show.editions)) this.#sounds.set(language, soundsOf(edition));
    this.#region.className = 'read-aloud';
    this.#region.setAttribute('role', 'status');
    this.#mark.className = 'reading-mark';
    this.#mark.hidden = true;
  }

  /** Nothing is being said. */
  get rests(): boolean {
    return this.#names.rests;
  }

  /** Begins to listen: after whatever tells the session of a touch, and after what keeps palms from being fingers. */
  start(): void {
    document.body.append(this.#region, this.#mark);
    const on = <K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void): void => window.addEventListener(type, heard, { capture: true });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#up(event));
    on('pointercancel', () => void (this.#finger = null));
    window.addEventListener('pointerup', () => void (this.#lifting = false));
    on('keydown', () => {
      this.#withdraw();
      this.#followKey();
    });
    on('focusin', (event) => this.#focused(event.composedPath()[0]));
    on('click', (event) => this.#clicked(event));
    on('scroll', () => this.#placeMark());
    // A finger that reads scrolls nothing away.
    window.addEventListener('touchmove', (event) => {
      if (this.#active && event.cancelable) event.preventDefault();
    }, { capture: true, passive: false });
  }

  /** Asked before a tap acts: true keeps it from acting. */
  readonly takes = ({ control }: Tap): boolean => {
    const acting = this.#acting;
    this.#acting = null;
    this.#lifting = false;
    if (this.#inCorner && control === null) {
      this.parts.dispatch({ type: 'display', change: { spoken: true } });
      return true;
    }
    if (!this.#active) return false;
    if (acting === null) return true;
    if (control !== acting && !isSlider(acting)) {
      this.#actOn(acting);
      return true;
    }
    this.#afterwards(acting);
    return false;
  };

  /** What follows a finger by itself, as a slider does, acts no sooner than a tap. */
  lets(event: Event): boolean {
    if (!this.#active || (this.#finger === null && !this.#lifting)) return true;
    return this.#acting !== null && event.composedPath().includes(this.#acting);
  }

  /** The session has changed. */
  follow(session: Session): void {
    const was = this.#was;
    this.#was = session;
    const key = screenKey(session);
    const another = key !== this.#key;
    this.#key = key;
    if (another) {
      this.#withdraw();
      this.#reading = unread;
      this.#placeMark();
    }
    if (isAsleep(session) || !('choices' in underneath(session))) {
      if (another) this.#silence();
      this.#hints = HINTS;
      return;
    }
    if (!chosen(underneath(session))) {
      if (chosen(underneath(was)) && !isAsleep(was)) this.#begin([{ text: this.#strings(session).reading.off, language: languageOf(session, this.parts.show) }]);
      else if (another && isAsleep(was)) this.#offerSoon();
      return;
    }
    const begins = !chosen(underneath(was)) || isAsleep(was);
    if (!begins && !another) {
      this.#tellVolume(was, session);
      this.#tellLetters(was, session);
      return;
    }
    const language = languageOf(session, this.parts.show);
    const words = [...(begins ? [this.#strings(session).reading.intro] : []), ...screenWords(session, this.parts.show)];
    if (!begins && this.#hasOwnVoice(session)) {
      this.#silence();
      this.#tell(words.join(' · '));
      return;
    }
    this.#begin(words.map((text) => ({ text, language })));
  }

  /** Names what the mark of one-switch scanning has come onto: it walks by itself, and would interrupt the story for ever. */
  step(element: Element): void {
    if (this.#storySpeaks) return;
    // Led into a group, it comes onto the first of it once more.
    this.#reading = unread;
    this.#comeOnto(element);
  }

  /** The switch is about to act on it. */
  acts(element: Element): void {
    if (this.#active) this.#afterwards(element);
  }

  #comeOnto(element: Element): void {
    if (!this.#active) return;
    const { reading, name } = stepOnto(this.#reading, element);
    this.#reading = reading;
    if (name !== null) this.#name(name, false);
  }

  // ── fingers ──────────────────────────────────────────────────────────────────────────────────────────

  /** The slide's own voice is heard, or will be once what stands in front of it has been said. */
  get #storySpeaks(): boolean {
    const session = this.parts.session();
    return session.screen === 'slide' && (session.voice.kind === 'speaking' || session.held === 'speak');
  }

  /** A screen of a visit, and no question over it that any touch answers. */
  get #active(): boolean {
    const session = this.parts.session();
    return chosen(session) && !isAsleep(session);
  }

  /** The focus goes with the mark of one-switch scanning, which tells its steps itself. */
  get #scans(): boolean {
    const session = this.parts.session();
    return 'choices' in session && session.choices.scanning !== 'off';
  }

  #down(event: PointerEvent): void {
    this.#withdraw();
    this.#acting = null;
    this.#inCorner = this.#isCorner(event);
    const path = event.composedPath();
    // The touch that answered the warning, or that woke the screen, does nothing else.
    const answered = path.some((node) => node instanceof Element && node.matches('[role="alertdialog"], .wake'));
    if (!this.#active || !event.isPrimary || answered) return;
    this.#finger = event.pointerId;
    this.#touched(fingerDown(this.#reading, this.#elementIn(path)));
  }

  #move(event: PointerEvent): void {
    if (this.#finger !== event.pointerId || !this.#active) return;
    const before = this.#reading.current;
    const condition = before === null ? null : conditionOf(before);
    const path = pathAt(event.clientX, event.clientY);
    this.#touched(fingerOver(this.#reading, this.#elementIn(path)));
    // Along a slider every place is told.
    if (before !== null && before === this.#reading.current && typeof condition === 'object' && condition !== null) this.#tellNewCondition(before, condition);
  }

  #up(event: PointerEvent): void {
    if (this.#finger !== event.pointerId) return;
    this.#finger = null;
    if (!this.#active) return;
    this.#lifting = true;
    const { reading, act } = fingerUp(this.#reading, this.#elementIn(pathAt(event.clientX, event.clientY)));
    this.#reading = reading;
    this.#acting = act;
  }

  #touched({ reading, name }: { readonly reading: Reading<Element>; readonly name: Element | null }): void {
    this.#reading = reading;
    if (name !== null) this.#name(name, true);
  }

  /** What only a key or a switch has come onto is a control. */
  #thingOf(element: Element): Thing {
    return this.#things.get(element) ?? { element, kind: 'control' };
  }

  #elementIn(path: readonly EventTarget[]): Element | null {
    const thing = thingIn(path);
    if (thing === null) return null;
    this.#things.set(thing.element, thing);
    return thing.element;
  }

  /** The lower right corner of a screen that waits for its first choice, where nothing else is to be touched. */
  #isCorner({ clientX, clientY }: PointerEvent): boolean {
    const session = this.parts.session();
    const side = CORNER * Math.min(innerWidth, innerHeight);
    return session.screen === 'attract' && !isAsleep(session) && !session.choices.spoken && session.sheet === null && clientX > innerWidth - side && clientY > innerHeight - side;
  }

  /** A focus that stays within one shadow root is told to nobody outside. */
  #followKey(): void {
    const before = focusedElement();
    requestAnimationFrame(() => {
      const focused = focusedElement();
      if (focused !== null && focused !== before) this.#focused(focused);
    });
  }

  #focused(target: EventTarget | undefined): void {
    // A finger leaves the focus on whatever has come to lie beneath it: only a key's focus is meant.
    if (!this.#active || this.#scans || !(target instanceof Element) || !target.matches(':focus-visible')) return;
    const thing = thingIn([target]);
    if (thing?.kind !== 'control') return;
    this.#things.set(thing.element, thing);
    this.#comeOnto(thing.element);
  }

  /** A key that chose something, or a tap that was allowed to. */
  #clicked(event: MouseEvent): void {
    if (!this.#active || !event.isTrusted || event.detail !== 0) return;
    const thing = thingIn(event.composedPath());
    if (thing?.kind === 'control') this.#afterwards(thing.element);
  }

  /** What is no control acts too, where there is something to do. */
  #actOn(element: Element): void {
    const part = this.#thingOf(element).kind === 'picture' ? partToTouch(this.parts.session(), this.parts.show) : null;
    if (part !== null) this.parts.dispatch({ type: 'do', part });
    else this.#name(element, false);
  }

  // ── what is said ─────────────────────────────────────────────────────────────────────────────────────

  #name(element: Element, byFinger: boolean): void {
    this.#placeMark();
    const session = this.parts.session();
    const { kind } = this.#thingOf(element);
    if (kind === 'caption' && this.#goOnFrom(element)) return;
    const said = wordsFor(this.#thingOf(element), session, this.parts.show);
    const hint = kind === 'control' || (kind === 'picture' && partToTouch(session, this.parts.show) !== null);
    if (!hint || !byFinger || this.#hints === 0) {
      this.#begin(said);
      return;
    }
    this.#hints -= 1;
    const own = languageOf(session, this.parts.show);
    const { again, againSlider } = stringsFor(own).reading;
    this.#begin(said, [{ text: isSlider(element) ? againSlider : again, language: own }]);
  }

  /** The slide's own caption goes on from the sentence it shows; the needle's begins again. True where it did. */
  #goOnFrom(caption: Element): boolean {
    const session = this.parts.session();
    if (session.screen !== 'slide' || session.sheet !== null || session.choices.muted) return false;
    const word = caption.querySelector('[data-word]')?.getAttribute('data-word');
    const beside = session.aside?.of === 'invite' || session.aside?.of === 'answer';
    if (word == null || beside) return false;
    this.#silence();
    this.#tell(textOf(caption));
    this.parts.dispatch(session.needle ? { type: 'repeat' } : { type: 'seek', word: Number(word) });
    return true;
  }

  /** Something acted: what it is now called, or set to, is said once it is drawn, unless another screen has come. */
  #afterwards(element: Element): void {
    this.#silence();
    const name = nameOf(element);
    const condition = conditionOf(element);
    const key = this.#key;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (key !== this.#key || !this.#active) return;
      this.#placeMark();
      const sheet = focusedSheet();
      // A sheet that is no part of the session has come, or gone with the control that closed it.
      if (sheet !== null && !wayOut(element).includes(sheet)) this.#begin([this.#own(nameOf(sheet.querySelector('h1, h2') ?? sheet))]);
      else if (!element.isConnected) this.#begin(screenWords(this.parts.session(), this.parts.show).map((text) => this.#own(text)));
      else if (nameOf(element) === name) this.#tellNewCondition(element, condition);
      else this.#name(element, false);
    }));
  }

  #tellNewCondition(element: Element, before: Condition): void {
    const condition = conditionOf(element);
    const language = writtenIn(element) ?? languageOf(this.parts.session(), this.parts.show);
    const words = conditionWords(condition, language);
    if (words !== '' && words !== conditionWords(before, language)) this.#begin([{ text: words, language }]);
  }

  #tellVolume(was: Session, session: Session): void {
    if (!('choices' in was) || !('choices' in session) || was.choices.volume === session.choices.volume) return;
    const level = Math.round((session.choices.volume / this.parts.ceiling) * VOLUME_STEPS);
    this.#begin([{ text: this.#strings(session).controls.volume(level, VOLUME_STEPS), language: languageOf(session, this.parts.show) }]);
  }

  /** Of a code that is being written: what there is, or that no picture has it. */
  #tellLetters(was: Session, session: Session): void {
    if (was.screen !== 'choose' || session.screen !== 'choose' || !isCodeSheet(was.sheet) || !isCodeSheet(session.sheet)) return;
    const { letters } = session.sheet;
    if (letters === was.sheet.letters) return;
    const { called } = this.#strings(session);
    const words = letters.length === CODE_LENGTH ? called.unknown : called.letters([...letters].join(', '), CODE_LENGTH);
    this.#begin([{ text: words, language: session.language }]);
  }

  /** The screen says what it is by itself, or what was touched is being told. */
  #hasOwnVoice(session: Session): boolean {
    return 'aside' in session && session.aside !== null && session.aside.of !== 'name';
  }

  /** Says this in place of whatever was said; `after` follows where nothing else is touched. */
  #begin(said: readonly Said[], after: readonly Said[] = []): void {
    const pieces = said.flatMap((one) => this.#pieces(one));
    const further = after.flatMap((one) => this.#pieces(one));
    this.#tell([...said, ...after].map(({ text }) => text).filter((text) => text !== '').join(' · '));
    const all = further.length === 0 ? pieces : [...pieces, HINT_PAUSE_MS, ...further];
    // The session's voice is held before the first sound.
    if (all.length > 0) this.parts.dispatch({ type: 'name', ms: Names.lengthOf(all) });
    this.#names.say(all);
  }

  #pieces({ text, language }: Said): Piece[] {
    const sounds = this.#sounds.get(language) ?? this.#sounds.get(language.split('-')[0] ?? '');
    const { sounds: found, missing } = sayingOf(text, sounds ?? new Map());
    if (missing.length > 0) this.#fail(`/show/narration/${language}/interface`, `no sound says "${missing.join(' ')}"`);
    return [...found];
  }

  #tell(text: string): void {
    this.#region.textContent = text;
  }

  #silence(): void {
    this.#tell('');
    if (this.#names.rests) return;
    this.#names.stop();
    this.parts.rested();
  }

  /** Once for each. */
  #fail(url: string, reason: string): void {
    const what = `${url} ${reason}`;
    if (this.#told.has(what)) return;
    this.#told.add(what);
    this.parts.failed(url, reason.slice(0, 300));
  }

  // ── the offer ────────────────────────────────────────────────────────────────────────────────────────

  #offerSoon(): void {
    this.#stopOffer = startTimer(now() + OFFER_MS, () => {
      this.#stopOffer = null;
      const session = this.parts.session();
      if (session.screen !== 'attract' || isAsleep(session) || session.sheet !== null) return;
      this.#begin(this.parts.languages.map((language) => ({ text: stringsFor(language).reading.offer, language })));
    });
  }

  /** Somebody does something: they need no offer, or have heard it. */
  #withdraw(): void {
    this.#stopOffer?.();
    this.#stopOffer = null;
    if (!this.#active) this.#silence();
  }

  // ── where it is ──────────────────────────────────────────────────────────────────────────────────────

  /** Around what was named last. */
  #placeMark(): void {
    const element = this.#reading.current;
    const shown = element !== null && element.isConnected && this.#active;
    this.#mark.hidden = !shown;
    if (!shown) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    for (const [name, px] of Object.entries({ left, top, width, height })) this.#mark.style.setProperty(`--${name}`, `${px}px`);
  }

  /** In the screen's own language. */
  #own(text: string): Said {
    return { text, language: languageOf(this.parts.session(), this.parts.show) };
  }

  #strings(session: Session): ReturnType<typeof stringsFor> {
    return stringsFor(languageOf(session, this.parts.show));
  }
}

