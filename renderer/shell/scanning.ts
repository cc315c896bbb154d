/**
 * One-switch scanning: the mark walks by a timer, a key of the switch or a touch beside all controls presses.
 * Guarantees: while it is off it costs a look at each key; it ends with the visit, by the last stop of every round, and by
 * Tab, which no switch sends; under a warning a press only goes on.
 */
import type { Happening } from '#core/session/events.ts';
import { isAsleep, underneath, type Scanning as Speed, type Session } from '#core/session/state.ts';
import { advance, begin, BOUNCE_MS, planOf, press, type Mark, type Pressed, type Scan, type Stop } from '#core/scanning/scan.ts';
import { now, startTimer } from './clock.ts';
import { byKeys } from './keyboard.ts';
import { findDeep, isControl, openSheet, operablesIn, type Operable } from './operable.ts';
import { focusedElement, wayOut } from './shadow-roots.ts';
import type { Interceptor } from './taps.ts';

export interface ScanningParts {
  /** What is scanned. */
  readonly root: Element;
  readonly session: () => Session;
  readonly dispatch: (happening: Happening) => void;
  /** Another place for the mark; null: none. */
  readonly moved: (mark: Mark | null) => void;
  /** The mark has come onto this, or onto the group that begins with it. */
  readonly onStep: (control: Element) => void;
  /** A press is about to act on this. */
  readonly onAct: (control: Element) => void;
}

/** How long the mark stays, ms. */
const STEP_MS: Readonly<Record<Exclude<Speed, 'off'>, number>> = { slow: 3_000, medium: 2_000, fast: 1_200 };
/** What the interfaces of switches send; the first two also begin it. */
const SWITCH_KEYS = [' ', 'Enter', '1', '2', '3', '4'];
const BEGINNING_KEYS = SWITCH_KEYS.slice(0, 2);
/** A round begins with it. */
const FIRST = '[data-scan-first]';
/** As it is drawn. */
const END_STOP = '[data-scan-end]';
const WARNING = '[role="alertdialog"]';
/** Id of the stop that ends the scanning. */
const END = 0;

export class Scanning {
  #speed: Speed = 'off';
  #byKey = false;
  #scan: Scan = begin([]);
  #marked: readonly Operable[] = [];
  #place = '';
  #sheet: Element | null = null;
  #pressedAt = -Infinity;
  /** A key that was taken and is still down. */
  #taken = '';
  #stopTimer: (() => void) | null = null;
  #frame = 0;
  #drawn = '';
  readonly #ids = new WeakMap<Element, number>();
  #lastId = END;

  constructor(private readonly parts: ScanningParts) {
    window.addEventListener('keydown', this.#key, { capture: true });
    // A button that a finger has just left acts when Space comes up, even where nothing was to come of its going down.
    window.addEventListener('keyup', (event) => {
      if (event.key !== this.#taken) return;
      this.#taken = '';
      event.preventDefault();
      event.stopPropagation();
    }, { capture: true });
  }

  /** To be told of every session. */
  follow(session: Session): void {
    const screen = underneath(session);
    const speed = 'choices' in screen && session.screen !== 'warning' ? screen.choices.scanning : 'off';
    const place = JSON.stringify([screen.screen, 'sheet' in screen && screen.sheet, screen.screen === 'finish' && screen.stage.at]);
    const same = speed === this.#speed && place === this.#place;
    this.#place = place;
    if (same) {
      // What was under the mark may be gone.
      if (speed !== 'off') requestAnimationFrame(() => this.#look());
      return;
    }
    this.#speed = speed;
    if (speed === 'off') this.#end(session);
    else requestAnimationFrame(() => this.#begin());
  }

  /** A touch beside all controls is a press, for who turned it on by touch. */
  readonly touched: Interceptor = ({ target, control, liftedAt }) => {
    // As it came down it has answered the warning, which is gone by now.
    const answered = wayOut(target).some((element) => element.matches(WARNING));
    if (this.#speed === 'off' || this.#byKey || control !== null || answered) return false;
    this.#press(liftedAt);
    return true;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const session = this.parts.session();
    // Under a warning there are none.
    if (!('choices' in session) || isAsleep(session)) return;
    if (this.#speed === 'off') {
      if (!BEGINNING_KEYS.includes(event.key) || event.repeat || (byKeys() && isControl(focusedElement()))) return;
      event.preventDefault();
      this.#taken = event.key;
      this.#byKey = true;
      this.parts.dispatch({ type: 'display', change: { scanning: 'slow' } });
      return;
    }
    if (event.key === 'Tab') {
      this.parts.dispatch({ type: 'display', change: { scanning: 'off' } });
      return;
    }
    if (!SWITCH_KEYS.includes(event.key)) return;
    // Not to the control that has the focus: the mark says what is meant.
    event.preventDefault();
    event.stopPropagation();
    this.#taken = event.key;
    if (!event.repeat) this.#press(event.timeStamp);
  };

  /** `at`: when the hand pressed, however late the page hears of it. */
  #press(at: number): void {
    if (at - this.#pressedAt < BOUNCE_MS) return;
    this.#pressedAt = at;
    const { pressed, operables } = this.#pressedNow();
    this.#scan = pressed.scan;
    if (pressed.act === END) {
      this.parts.dispatch({ type: 'display', change: { scanning: 'off' } });
      return;
    }
    const acted = operables.find(({ element }) => this.#idOf(element) === pressed.act);
    if (acted !== undefined) {
      this.parts.onAct(acted.element);
      act(acted);
    }
    this.#restartTimer();
    if (acted === undefined) this.#show(operables);
    else requestAnimationFrame(() => this.#look());
  }

  #pressedNow(): { readonly pressed: Pressed; readonly operables: readonly Operable[] } {
    const operables = this.#operables();
    return { pressed: press(planOf(this.#stops(operables)), this.#scan), operables };
  }

  #operables(): readonly Operable[] {
    // Topics offers what the slider does.
    return operablesIn(this.parts.root).filter(({ element }) => element.getAttribute('role') !== 'slider' && !element.matches(END_STOP));
  }

  #stops(operables: readonly Operable[]): Stop[] {
    const stops = operables.map(({ element, group }): Stop => ({ id: this.#idOf(element), group: this.#idOf(group), first: element.matches(FIRST) }));
    return [...stops, { id: END, group: END, first: false }];
  }

  #idOf(element: Element): number {
    const known = this.#ids.get(element);
    if (known !== undefined) return known;
    this.#lastId += 1;
    this.#ids.set(element, this.#lastId);
    return this.#lastId;
  }

  #begin(): void {
    if (this.#speed === 'off') return;
    this.#sheet = openSheet(this.parts.root);
    const operables = this.#operables();
    this.#scan = begin(planOf(this.#stops(operables)));
    this.#restartTimer();
    this.#show(operables);
  }

  /** After something happened: goes on from where the mark is, unless that is gone or a sheet came or went. */
  #look(): void {
    if (this.#speed === 'off') return;
    const operables = this.#operables();
    const there = new Set(operables.map(({ element }) => this.#idOf(element)));
    const onEnd = this.#scan.group.includes(END);
    const gone = !onEnd && !(this.#scan.one === null ? this.#scan.group : [this.#scan.one]).some((id) => there.has(id));
    if (gone || openSheet(this.parts.root) !== this.#sheet) this.#begin();
    else this.#mark(operables);
  }

  readonly #step = (): void => {
    const operables = this.#operables();
    this.#scan = advance(planOf(this.#stops(operables)), this.#scan);
    this.#restartTimer();
    this.#show(operables);
  };

  #restartTimer(): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#speed === 'off' ? null : startTimer(now() + STEP_MS[this.#speed], this.#step);
  }

  /** Moves the mark, and into sight what it is on. */
  #show(operables: readonly Operable[]): void {
    this.#mark(operables);
    for (const { element } of [...this.#marked].reverse()) element.scrollIntoView({ block: 'nearest' });
    const [only, ...more] = this.#marked;
    // The caption keeps a word that has the focus, and a screen reader says what has it.
    if (only !== undefined && more.length === 0) only.element.focus({ preventScroll: true });
    else focusedElement()?.blur();
    if (only !== undefined) this.parts.onStep(only.element);
    // The stop that ends the scanning is drawn by the mark.
    else requestAnimationFrame(() => {
      const end = this.#scan.group.includes(END) ? findDeep(END_STOP, this.parts.root) : null;
      if (end !== null) this.parts.onStep(end);
    });
  }

  #mark(operables: readonly Operable[]): void {
    const ids = this.#scan.one === null ? this.#scan.group : [this.#scan.one];
    this.#marked = operables.filter(({ element }) => ids.includes(this.#idOf(element)));
    cancelAnimationFrame(this.#frame);
    this.#draw();
  }

  /** Each frame: what is marked may move, by a scroll or a sheet that rises. */
  readonly #draw = (): void => {
    const boxes = this.#marked.map(({ element }) => element.getBoundingClientRect());
    const x = Math.min(...boxes.map((box) => box.left));
    const y = Math.min(...boxes.map((box) => box.top));
    const mark: Mark = boxes.length === 0
      ? { x: 0, y: 0, width: 0, height: 0, ends: true }
      : { x, y, width: Math.max(...boxes.map((box) => box.right)) - x, height: Math.max(...boxes.map((box) => box.bottom)) - y, ends: false };
    const drawn = JSON.stringify(mark);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.parts.moved(mark);
    }
    this.#frame = requestAnimationFrame(this.#draw);
  };

  #end(session: Session): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    cancelAnimationFrame(this.#frame);
    this.#marked = [];
    if (this.#drawn !== '') this.parts.moved(null);
    this.#drawn = '';
    // Under a warning it only waits.
    if (session.screen !== 'warning') this.#byKey = false;
  }
}

function act({ element, scrolls }: Operable): void {
  if (!scrolls) {
    element.click();
    return;
  }
  const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
  element.scrollTo({ top: atEnd ? 0 : element.scrollTop + element.clientHeight * 0.8 });
}
