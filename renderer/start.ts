/**
 * Puts the shell and the elements together.
 * Guarantees: the only file that knows both; when it has run the kiosk is on screen. Until then the first picture of
 * index.html stays; without a show to play the main process puts its resting page there.
 */
import { Howler } from 'howler';
import type { KioskBridge, KioskData } from '#core/bridge.ts';
import type { Effect, Happening } from '#core/session/events.ts';
import { outlineOf, type SessionSettings } from '#core/session/outline.ts';
import type { Mark } from '#core/scanning/scan.ts';
import { placeOf } from '#core/session/place.ts';
import { startChoices } from '#core/session/start-choices.ts';
import { isAsleep, underneath, type Session } from '#core/session/state.ts';
import type { Narration, Show, Spoken } from '#core/show/show.ts';
import './elements/app/app.ts';
import { attractScenes } from './elements/attract/scenes.ts';
import type { AppView } from './elements/app/view.ts';
import { listenForCorner } from './shell/corner-touch.ts';
import { Cues } from './shell/cues.ts';
import { liftFirstPicture } from './shell/first-picture.ts';
import { startHeartbeat } from './shell/heartbeat.ts';
import { Voice } from './shell/narration.ts';
import { OpeningHours } from './shell/opening-hours.ts';
import { listenForKeys } from './shell/keyboard.ts';
import { Pictures } from './shell/pictures.ts';
import { Scanning } from './shell/scanning.ts';
import { ScreenReader } from './shell/spoken/screen-reader.ts';
import { SoundTest } from './shell/sound-test.ts';
import { StaffDesk } from './shell/staff-desk.ts';
import { Store } from './shell/store.ts';
import { systemWishes } from './shell/system-wishes.ts';
import { Ticker } from './shell/ticker.ts';
import { listenForTaps } from './shell/taps.ts';
import { listenForTouch } from './shell/touch.ts';
import { visitCounter } from './shell/usage.ts';

declare global {
  interface Window {
    readonly kiosk: KioskBridge;
  }
}

function settingsOf({ show, config }: KioskData): SessionSettings {
  return {
    outline: outlineOf(show),
    languages: show.languages,
    timeoutMs: config.idle.timeoutSeconds * 1000,
    warningMs: config.idle.warningSeconds * 1000,
    volume: config.sound.volume,
    ceiling: config.sound.ceiling,
    start: startChoices(config.display, systemWishes()),
    staff: config.staff,
  };
}

/** Addresses of the pictures that the screen shows or may show next. */
function picturesAround({ show }: KioskData, store: Store): readonly string[] {
  const screen = underneath(store.session);
  // Where no visitor is, attract comes next.
  if (!('picked' in screen)) return attractScenes(show);
  const edition = show.editions[screen.language];
  if (screen.screen === 'choose') return Object.values(edition?.stories ?? {}).flatMap((slides) => slides.slice(0, 1).map((slide) => slide.picture));
  if (screen.screen === 'slide') {
    const slides = edition?.stories[screen.story] ?? [];
    const around = [screen.index, screen.index + 1, screen.index - 1].flatMap((index) => slides[index]?.picture ?? []);
    const needle = slides[screen.index]?.needle?.picture;
    return needle === undefined ? around : [...around, needle];
  }
  const asked = screen.stage.at === 'question' ? edition?.stayed[screen.telling]?.[screen.stage.index] : undefined;
  return [...(asked?.picture == null ? [] : [asked.picture]), ...(asked?.answers.map((answer) => answer.picture) ?? [])];
}

/** Every narration of a show by its address. */
function narrationsOf(show: Show): ReadonlyMap<string, Narration> {
  const spoken = Object.values(show.editions).flatMap(({ stories, glossary, finish, stayed }): (Spoken | null | undefined)[] => [
    ...Object.values(stories).flatMap((slides) => slides.flatMap(({ main, needle, activity }) => [main, needle, activity?.invite, activity?.answer])),
    ...Object.values(glossary).map((term) => term.meaning),
    ...Object.values(finish).map((one) => one.say),
    ...Object.values(stayed).flatMap((asked) => asked.flatMap(({ ask, answers }) => [ask, ...answers.map((answer) => answer.because)])),
  ]);
  return new Map(spoken.flatMap((one) => (one?.narration == null ? [] : [[one.narration.url, one.narration] as const])));
}

function run(data: KioskData, bridge: KioskBridge): void {
  const { show, config } = data;
  const narrations = narrationsOf(show);
  /** Take → the word it speaks, or spoke when it was paused. */
  const words = new Map<number, number>();
  let audible = false;
  let picturesVersion = 0;
  let scan: Mark | null = null;

  const voice = new Voice({
    word(take, index) {
      words.set(take, index);
      draw();
    },
    audible(heard) {
      if (heard === audible) return;
      audible = heard;
      draw();
    },
    ended: (take) => store.dispatch({ type: 'voice-ended', take }),
    failed(take, url, reason) {
      void bridge.report({ kind: 'narration-failed', url, reason });
      store.dispatch({ type: 'voice-failed', take });
    },
  });

  const cues = new Cues(() => voice.rests && screenReader.rests);

  function perform(effect: Effect): void {
    switch (effect.type) {
      case 'voice-start': {
        const narration = narrations.get(effect.url);
        if (narration !== undefined) voice.start(effect.take, narration, effect.fromMs);
        return;
      }
      case 'voice-pause':
        return voice.pause(effect.take);
      case 'voice-resume':
        return voice.resume(effect.take);
      case 'voice-stop':
        return voice.stop(effect.take);
      case 'volume':
        voice.volume = effect.volume;
        return;
      case 'cue':
        return cues.play(effect.cue);
      case 'prepare':
        return voice.prepare(effect.urls.flatMap((url) => narrations.get(url) ?? []));
    }
  }

  const store = new Store(settingsOf(data), perform);
  const pictures = new Pictures(
    () => {
      picturesVersion += 1;
      draw();
    },
    (url, reason) => void bridge.report({ kind: 'picture-failed', url, reason }),
  );
  const ticker = new Ticker(draw);
  const openingHours = new OpeningHours(config.hours, (open) => store.dispatch({ type: 'hours', open }));
  const sound = new SoundTest({
    ...config.sound,
    setVolume: (volume) => void (voice.volume = volume),
    changed: draw,
    failed: (reason) => void bridge.report({ kind: 'sound-failed', reason }),
  });
  const staffDesk = new StaffDesk({ bridge, sound, unlocked: () => store.dispatch({ type: 'unlocked' }), changed: draw });
  const screenReader = new ScreenReader({
    show,
    languages: show.languages,
    ceiling: config.sound.ceiling,
    session: () => store.session,
    dispatch: (happening) => store.dispatch(happening),
    failed: (url, reason) => void bridge.report({ kind: 'narration-failed', url, reason }),
    rested: () => {
      if (voice.rests) void Howler.ctx?.suspend().catch(() => undefined);
    },
  });
  const app = document.createElement('kiosk-app');

  /** -1 for a take that has not spoken. */
  function wordOf(voice: { readonly take: number } | null): number {
    return voice === null ? -1 : (words.get(voice.take) ?? -1);
  }

  function draw(): void {
    const screen = underneath(store.session);
    const word = wordOf(screen.screen === 'slide' ? screen.voice : null);
    const asideWord = wordOf('aside' in screen ? screen.aside : null);
    app.view = { session: store.session, show, languages: show.languages, config, word, asideWord, audible, ...ticker.ticks, opens: store.session.screen === 'closed' ? openingHours.next : null, staff: staffDesk.view, scan, pictures, picturesVersion } satisfies AppView;
  }

  store.subscribe((session) => {
    // Each visit counts its takes from the start.
    if (session.screen === 'attract') words.clear();
    // A visit that ran over closing time has just ended: attract is not even seen.
    if (isAsleep(session)) openingHours.look();
    ticker.follow(session);
    staffDesk.follow(session.screen === 'staff' ? session.stage : null);
    pictures.prepare(picturesAround(data, store));
    draw();
  });
  // Before the place is told: where nobody is, another show may take this one's place.
  store.subscribe(visitCounter(store.settings, (count) => void bridge.count(count)));
  // A visit that a crash interrupts goes on where it was: the main process, which outlives the page, remembers the place.
  let told = '';
  const tellPlace = (): void => {
    const place = placeOf(store.session, store.settings);
    const text = JSON.stringify(place);
    if (text === told) return;
    told = text;
    void bridge.place(place);
  };
  store.subscribe(tellPlace);
  store.subscribe((session) => screenReader.follow(session));
  app.addEventListener('happening', (event) => {
    if (screenReader.lets(event)) store.dispatch(event.detail);
  });
  app.addEventListener('pin', (event) => staffDesk.pin(event.detail));
  app.addEventListener('staff', (event) => staffDesk.ask(event.detail));
  const session = (): Session => store.session;
  const dispatch = (happening: Happening): void => store.dispatch(happening);
  // Before what takes a key for activity: a press under a warning only goes on.
  const scanning = new Scanning({
    root: app,
    session,
    dispatch,
    moved(mark) {
      scan = mark;
      draw();
    },
    onStep: (control) => screenReader.step(control),
    onAct: (control) => screenReader.acts(control),
  });
  listenForKeys();
  store.subscribe((now) => scanning.follow(now));
  listenForTouch({ root: app, session, dispatch });
  // After what hears every touch, a palm's too; before what must not take a palm for a finger.
  listenForTaps(config.display.diagonalInches, [scanning.touched, screenReader.takes]);
  screenReader.start();
  listenForCorner(config.display.diagonalInches, () => store.dispatch({ type: 'staff-corner' }));

  voice.volume = store.settings.volume;
  if (data.place !== null) store.dispatch({ type: 'resume', place: data.place });
  openingHours.start();
  tellPlace();
  ticker.follow(store.session);
  pictures.prepare(picturesAround(data, store));
  draw();
  document.body.append(app);
  startHeartbeat(bridge);
  const drawn = app.updateComplete.then(() => document.fonts.ready);
  void drawn.then(() => bridge.ready());
  void liftFirstPicture(drawn.then(() => pictures.settled(picturesAround(data, store)[0] ?? '')));
}

function reportErrors(bridge: KioskBridge): void {
  const report = (message: string): void => void bridge.report({ kind: 'renderer-error', message: message.slice(0, 1000) });
  window.addEventListener('error', (event) => report(event.message));
  window.addEventListener('unhandledrejection', (event) => report(event.reason instanceof Error ? (event.reason.stack ?? event.reason.message) : String(event.reason)));
}

reportErrors(window.kiosk);
const data = await window.kiosk.load();
if (data !== null) run(data, window.kiosk);
