/**
 * The visit as a reducer: (state, event) → { state, effects }.
 * Guarantees: attract only wakes; at most one voice; what a visitor stopped stays stopped; Next at the end goes to
 * finish; without a touch every screen ends in attract with everything wiped (EXPERIENCE: idle).
 */
import { tellingOf, type LanguageTag } from '../show/telling.ts';
import type { Cue, Effect, SessionEvent } from './events.ts';
import type { Clip, SessionSettings } from './outline.ts';
import type { Place, SlidePlace } from './place.ts';
import { CODE_LENGTH, codeOf, placeOfCode, withLetter, type CodedPlace } from './resume-code.ts';
import { onCleaning, onClosed, onHours, onStaff, openPad, STAFF_ONLY } from './staff.ts';
import { asleep, freshChoices, isCodeSheet, runs, underneath, type Aside, type Attract, type Choices, type Choose, type Finish, type OnSlide, type Session, type Sheet, type Staff, type Warning } from './state.ts';
import { only, andThen, type Step } from './step.ts';
import { ended, hold, hush, isDone, isStopped, outlineOf, pause, play, readInstead, release, repeat, sayAside, sayBeside, sayName, silences, slidesOf, speak, stayPaused, stopAside, VOICE_GRACE_MS } from './voice.ts';

/** How long an attract screen stands still after a touch, ms. */
export const AWAKE_MS = 10_000;
/** How long the invitation to the questions before the end stays, ms. */
export const INVITE_MS = 12_000;
/** Steps between silence and the clinic's ceiling. */
export const VOLUME_STEPS = 5;

/** What the visitor hears: 0 while muted. */
function heard(choices: Choices): Effect {
  return { type: 'volume', volume: choices.muted ? 0 : choices.volume };
}

// ── from screen to screen ──────────────────────────────────────────────────────────────────────────────

function prepare(...clips: readonly (Clip | null | undefined)[]): Effect {
  return { type: 'prepare', urls: clips.flatMap((clip) => clip?.url ?? []) };
}

/** This slide, what may be said beside it, and the next one. */
function prepareSlide(slide: OnSlide, settings: SessionSettings): Effect {
  const slides = slidesOf(settings, slide.language, slide.story);
  const here = slides[slide.index];
  return prepare(here?.main, slides[slide.index + 1]?.main, here?.activity?.invite, here?.activity?.answer);
}

function turnTo(slide: OnSlide, index: number, settings: SessionSettings, at: number): Step<OnSlide> {
  const stays = isStopped(slide);
  return andThen(hush(slide), (quiet) => {
    const seen = quiet.seen.includes(index) ? quiet.seen : [...quiet.seen, index];
    // The player let go of it: there is no place to go on from.
    const target: OnSlide = { ...quiet, index, seen, sheet: null, needle: false, voice: { kind: 'ended', take: quiet.voice.take, advanceAt: null } };
    return andThen(stays ? stayPaused(target, settings) : speak(target, settings, at), (state) => only(state, prepareSlide(state, settings)));
  });
}

/** One page on; the last page leads to finish. */
function turnOn(slide: OnSlide, settings: SessionSettings, at: number): Step<OnSlide | Finish> {
  const last = slidesOf(settings, slide.language, slide.story).length - 1;
  return slide.index >= last ? toFinish(slide, settings, at) : turnTo(slide, slide.index + 1, settings, at);
}

function toFinish(slide: OnSlide, settings: SessionSettings, at: number): Step<Finish> {
  const { language, choices, picked, takes } = slide;
  const telling = tellingOf(slide.story);
  const asks = (settings.outline[language]?.stayed[telling]?.length ?? 0) > 0;
  const finish: Finish = {
    screen: 'finish', language, telling, choices, picked, takes, aside: null, quiet: isStopped(slide), sheet: null, idleSince: at,
    stage: asks ? { at: 'invite', until: choices.spoken ? null : at + INVITE_MS } : { at: 'points' },
  };
  return andThen(hush(slide), () => (asks ? only(finish, prepare(settings.outline[language]?.finish[telling])) : toPoints(finish, settings, at)));
}

function toPoints(state: Finish, settings: SessionSettings, at: number): Step<Finish> {
  const clip = settings.outline[state.language]?.finish[state.telling];
  return andThen(stopAside({ ...state, stage: { at: 'points' } }), (quiet) => {
    const ready = only(quiet, prepare(clip));
    return clip === undefined || quiet.quiet ? ready : andThen(ready, (finish) => sayAside(finish, 'finish', clip, at));
  });
}

function leave(from: Exclude<Session, Warning>): readonly Effect[] {
  if (from.screen === 'slide') return [...hush(from).effects, prepare()];
  return from.screen === 'finish' ? [...stopAside(from).effects, prepare()] : [];
}

function toChoose(from: OnSlide | Finish, at: number): Step<Choose> {
  const { language, choices, picked, takes } = from;
  return only({ screen: 'choose', language, choices, picked, takes, sheet: null, idleSince: at }, ...leave(from));
}

function toAttract(from: Session, settings: SessionSettings): Step<Attract> {
  return only(asleep(settings), ...leave(underneath(from)), heard(freshChoices(settings)));
}

/** Whatever a visitor was at is over, and nothing of it is kept but the language to speak in. */
function toStaff(from: Session, settings: SessionSettings, at: number): Step<Session> {
  if (!settings.staff || from.screen === 'staff' || from.screen === 'cleaning') return only(from);
  const under = underneath(from);
  const language = 'language' in under ? under.language : (settings.languages[0] ?? 'en');
  return only<Staff>(openPad(language, at), ...leave(under), heard(freshChoices(settings)));
}

/** Back to where a lost page stood. Settings of the clinic may have changed meanwhile: what no longer is stays attract. */
function resume(attract: Attract, place: Place, settings: SessionSettings, at: number): Step<Session> {
  if (!settings.languages.includes(place.language)) return only(attract);
  const { language, picked } = place;
  const choices = { ...place.choices, volume: Math.min(place.choices.volume, settings.ceiling) };
  const there: Choose = { screen: 'choose', language, choices, picked, takes: 0, sheet: null, idleSince: at };
  switch (place.screen) {
    case 'choose':
      return only(there, heard(choices));
    case 'slide': {
      const index = slidesOf(settings, language, place.story).findIndex((slide) => slide.id === place.slide);
      return index === -1 ? only(attract) : andThen(only(onto(there, place, index, at), heard(choices)), (slide) => turnTo(slide, index, settings, at));
    }
    case 'finish': {
      if (slidesOf(settings, language, place.telling).length === 0) return only(attract);
      // Quiet: what was said there has been heard, or was not wanted.
      const finish: Finish = { ...there, screen: 'finish', telling: place.telling, stage: { at: 'points' }, aside: null, quiet: true, sheet: null };
      return only(finish, heard(choices));
    }
  }
}

function onto(there: Choose, { story, seen, pace, stopped }: SlidePlace, index: number, at: number): OnSlide {
  const voice = stopped ? ({ kind: 'paused', take: 0, leftMs: null, begun: false } as const) : ({ kind: 'ended', take: 0, advanceAt: null } as const);
  return { ...there, screen: 'slide', story, index, seen, pace, voice, aside: null, held: null, needle: false, deeds: {}, sheet: null, idleSince: at };
}

// ── choices ────────────────────────────────────────────────────────────────────────────────────────────

type Visited = Attract | Choose | OnSlide | Finish;

function changeChoices<S extends Visited>(state: S, change: Partial<Choices>): Step<S> {
  const choices = { ...state.choices, ...change };
  return only({ ...state, choices }, heard(choices));
}

function volumeStep<S extends Visited>(state: S, direction: 1 | -1, settings: SessionSettings): Step<S> {
  const stepped = state.choices.volume + (direction * settings.ceiling) / VOLUME_STEPS;
  const volume = Math.min(settings.ceiling, Math.max(0, Math.round(stepped * 1000) / 1000));
  return changeChoices(state, { volume, muted: direction === 1 ? false : state.choices.muted });
}

/** What every screen with a finger on it understands. */
function common(state: Visited, event: SessionEvent, settings: SessionSettings): Step<Session> {
  switch (event.type) {
    case 'mute':
      return changeChoices(state, { muted: true });
    case 'unmute':
      return changeChoices(state, { muted: false });
    case 'louder':
      return volumeStep(state, 1, settings);
    case 'softer':
      return volumeStep(state, -1, settings);
    case 'display':
      // Who asks to be read to wants to hear it.
      return changeChoices(state, event.change.spoken === true ? { ...event.change, muted: false } : event.change);
    case 'start-over':
      return toAttract(state, settings);
    default:
      return only(state);
  }
}

function displayOnly(sheet: Sheet | 'code'): 'display' | null {
  return sheet === 'display' ? sheet : null;
}

function picking<S extends OnSlide | Finish>(state: S, question: string, settings: SessionSettings): Step<S> {
  const telling = state.screen === 'slide' ? tellingOf(state.story) : state.telling;
  if (!(settings.outline[state.language]?.questions[telling] ?? []).includes(question)) return only(state);
  const { picked } = state;
  return only({ ...state, picked: picked.includes(question) ? picked.filter((one) => one !== question) : [...picked, question] });
}

// ── screens ────────────────────────────────────────────────────────────────────────────────────────────

function onAttract(state: Attract, event: SessionEvent, settings: SessionSettings): Step<Session> {
  if (event.type === 'resume') return resume(state, event.place, settings, event.at);
  if (state.awakeUntil === null) return only(event.type === 'wake' ? { ...state, awakeUntil: event.at + patience(state, settings) } : state);
  const awakeUntil = event.at + patience(state, settings);
  switch (event.type) {
    case 'time':
      return event.at >= state.awakeUntil ? toAttract(state, settings) : only(state);
    case 'touch':
    case 'wake':
      return only({ ...state, awakeUntil });
    case 'language': {
      if (!settings.languages.includes(event.language)) return only(state);
      const choose: Choose = { screen: 'choose', language: event.language, choices: state.choices, picked: [], takes: 0, sheet: null, idleSince: event.at };
      return only(choose, heard(state.choices));
    }
    case 'open':
      return only({ ...state, sheet: displayOnly(event.sheet), awakeUntil: event.at + settings.timeoutMs });
    case 'close':
      return only({ ...state, sheet: null, awakeUntil: event.at + patience({ ...state, sheet: null }, settings) });
    case 'name':
      // What is offered to who might not see it is heard to its end, and then waited for. Where names are read it is long awake.
      return only(state.choices.spoken ? state : { ...state, awakeUntil: Math.max(state.awakeUntil, event.at + event.ms + AWAKE_MS) });
    default: {
      const step = common(state, event, settings);
      const { state: after } = step;
      return after.screen === 'attract' && after.awakeUntil !== null ? { ...step, state: { ...after, awakeUntil: event.at + patience(after, settings) } } : step;
    }
  }
}

/** The show plays from here. */
function begin({ choices, picked, takes }: Choose, { language, story, index }: CodedPlace, settings: SessionSettings, at: number): Step<OnSlide> {
  const there: OnSlide = {
    screen: 'slide', language, choices, picked, takes, story, index, seen: [], pace: 'show',
    voice: { kind: 'ended', take: takes, advanceAt: null }, aside: null, held: null, needle: false, deeds: {}, sheet: null, idleSince: at,
  };
  return turnTo(there, index, settings, at);
}

/** How long attract stays awake after a touch, ms: with something to read, to listen to or to wait for as long as any screen. */
function patience({ sheet, choices }: Attract, settings: SessionSettings): number {
  return sheet === null && !choices.spoken && choices.scanning === 'off' ? AWAKE_MS : settings.timeoutMs;
}

function onChoose(state: Choose, event: SessionEvent, settings: SessionSettings): Step<Session> {
  switch (event.type) {
    case 'language':
      return only(settings.languages.includes(event.language) ? { ...state, language: event.language } : state);
    case 'story': {
      if (slidesOf(settings, state.language, event.story).length === 0) return only(state);
      return begin(state, { language: state.language, story: event.story, index: 0 }, settings, event.at);
    }
    case 'letter': {
      if (!isCodeSheet(state.sheet)) return only(state);
      const letters = withLetter(state.sheet.letters, event.letter);
      const place = letters.length === CODE_LENGTH ? placeOfCode(settings.outline, settings.languages, letters) : null;
      return place === null ? only({ ...state, sheet: { letters } }) : begin(state, place, settings, event.at);
    }
    case 'erase':
      return only(isCodeSheet(state.sheet) ? { ...state, sheet: { letters: state.sheet.letters.slice(0, -1) } } : state);
    case 'open':
      return only({ ...state, sheet: event.sheet === 'code' ? { letters: '' } : displayOnly(event.sheet) });
    case 'close':
      return only({ ...state, sheet: null });
    case 'back':
      // Out of a code that is being written only the code is lost.
      return isCodeSheet(state.sheet) ? only({ ...state, sheet: null }) : toAttract(state, settings);
    default:
      return common(state, event, settings);
  }
}

function onSlide(state: OnSlide, event: SessionEvent, settings: SessionSettings): Step<Session> {
  const { at } = event;
  const outline = outlineOf(state, settings);
  switch (event.type) {
    case 'time':
      return onTime(state, settings, at);
    case 'voice-ended':
      if (state.aside?.take === event.take) return andThen(stopAside({ ...state, aside: heardOut(state.aside) }), (quiet) => release(quiet, settings, at));
      return state.voice.kind === 'speaking' && state.voice.take === event.take ? ended(state, settings, at) : only(state);
    case 'voice-failed':
      if (state.aside?.take === event.take) return only(readAside(state, settings, at), ...stopAside(state).effects);
      if (state.voice.take !== event.take) return only(state);
      return state.voice.kind === 'speaking' || (state.voice.kind === 'paused' && state.voice.leftMs === null && state.voice.begun) ? readInstead(state, settings, at) : only(state);
    case 'next':
      return turnOn({ ...state, pace: 'visitor' }, settings, at);
    case 'back':
      return state.index === 0 ? toChoose(state, at) : turnTo({ ...state, pace: 'visitor' }, state.index - 1, settings, at);
    case 'go': {
      const { length } = slidesOf(settings, state.language, state.story);
      if (!Number.isInteger(event.index) || event.index < 0 || event.index >= length) return only(state);
      return event.index === state.index ? release({ ...state, sheet: null }, settings, at) : turnTo({ ...state, pace: 'visitor' }, event.index, settings, at);
    }
    case 'story': {
      // From the topics: the same pictures in two minutes, or all of them again.
      if (event.story === state.story || tellingOf(event.story) !== tellingOf(state.story) || slidesOf(settings, state.language, event.story).length === 0) return only(state);
      return turnTo({ ...state, story: event.story, seen: [], pace: 'show' }, 0, settings, at);
    }
    case 'play':
      return play(state, settings, at);
    case 'pause':
      return pause(state, at);
    case 'repeat':
      return repeat(state, settings, at);
    case 'seek': {
      const fromMs = outline?.main.wordStartsMs[event.word];
      return fromMs === undefined || state.needle ? only(state) : speak(state, settings, at, fromMs);
    }
    case 'needle':
      return event.shown ? showNeedle(state, settings, at) : hideNeedle(state, settings, at);
    case 'do':
      return doPart(state, event.part, settings, at);
    case 'pick':
      return picking(state, event.question, settings);
    case 'language':
      return inLanguage(state, event.language, settings, at);
    case 'open':
      return openSheet(state, event.sheet, settings, at);
    case 'name':
      // Under a finger that explores the page does not turn by itself.
      return andThen(hold(state, at), (held) => sayName({ ...held, held: held.voice.kind === 'ended' ? null : held.held }, event.ms, at));
    case 'hear-word':
      return typeof state.sheet === 'object' && state.sheet !== null ? openSheet(state, state.sheet, settings, at) : only(state);
    case 'close': {
      const closed: Step<OnSlide> = state.aside?.of === 'word' ? stopAside(state) : only(state);
      return andThen(closed, (quiet) => release({ ...quiet, sheet: null }, settings, at));
    }
    default:
      return common(state, event, settings);
  }
}

/** The same page in another language, with what was open on it. */
function inLanguage(state: OnSlide, language: LanguageTag, settings: SessionSettings, at: number): Step<Session> {
  if (!settings.languages.includes(language) || language === state.language) return only(state);
  const stays = isStopped(state);
  return andThen(hush(state), (quiet): Step<Session> => {
    const target: OnSlide = { ...quiet, language, needle: false, sheet: silences(quiet.sheet) ? null : quiet.sheet, voice: { kind: 'ended', take: quiet.voice.take, advanceAt: null } };
    if (state.index >= slidesOf(settings, language, state.story).length) return toChoose(target, at);
    const there = andThen(stays ? stayPaused(target, settings) : speak(target, settings, at), (slide) => only(slide, prepareSlide(slide, settings)));
    const shown = state.needle ? andThen(there, (slide) => showNeedle(slide, settings, at)) : there;
    const { sheet } = state;
    return silences(sheet) ? andThen(shown, (slide) => openSheet(slide, sheet, settings, at)) : shown;
  });
}

function onTime(state: OnSlide, settings: SessionSettings, at: number): Step<Session> {
  const { aside, voice } = state;
  if (aside !== null && at >= aside.dueAt) {
    return aside.kind === 'reading' ? release({ ...state, aside: null }, settings, at) : only(readAside(state, settings, at), ...stopAside(state).effects);
  }
  if (voice.kind === 'ended' && voice.advanceAt !== null && at >= voice.advanceAt) return turnOn(state, settings, at);
  if (voice.kind === 'reading' && at >= voice.dueAt) return ended(state, settings, at);
  if (voice.kind === 'speaking' && at >= voice.dueAt) return readInstead(state, settings, at);
  return only(state);
}

/** The player has let go of it by itself. */
function heardOut(aside: Aside): Aside {
  return { ...aside, kind: 'reading' };
}

function clipOfAside(state: OnSlide | Finish, settings: SessionSettings): Clip | null | undefined {
  const edition = settings.outline[state.language];
  if (state.screen === 'slide') {
    const outline = outlineOf(state, settings);
    switch (state.aside?.of) {
      case 'needle':
        return outline?.needle;
      case 'invite':
      case 'answer':
        return outline?.activity?.[state.aside.of];
      case 'word':
        return typeof state.sheet === 'object' && state.sheet !== null ? edition?.glossary[state.sheet.term] : null;
      default:
        return null;
    }
  }
  const stayed = state.stage.at === 'question' ? edition?.stayed[state.telling]?.[state.stage.index] : undefined;
  switch (state.aside?.of) {
    case 'ask':
      return stayed?.ask;
    case 'because':
      return state.stage.at === 'question' && state.stage.answer !== null ? stayed?.because[state.stage.answer] : null;
    case 'finish':
      return edition?.finish[state.telling];
    default:
      return null;
  }
}

/** Its sound is broken: it stays as long as its reading takes. */
function readAside<S extends OnSlide | Finish>(state: S, settings: SessionSettings, at: number): S {
  const { aside } = state;
  return aside === null ? state : { ...state, aside: { ...aside, kind: 'reading', dueAt: at + (clipOfAside(state, settings)?.readingMs ?? VOICE_GRACE_MS) } };
}

function openSheet(state: OnSlide, sheet: Sheet | 'code', settings: SessionSettings, at: number): Step<OnSlide> {
  if (sheet === 'code') return only(state);
  // Who is called does not listen any more.
  if (sheet === 'called' && codeOf(settings.outline, settings.languages, state) === null) return only(state);
  if (sheet === 'called') return andThen(stopAside(state), (quiet) => andThen(hold(quiet, at), (held) => only({ ...held, sheet })));
  if (typeof sheet === 'string') {
    const holdsPage = state.voice.kind === 'ended';
    return andThen(holdsPage ? hold(state, at) : only(state), (held) => only({ ...held, sheet }));
  }
  const clip = settings.outline[state.language]?.glossary[sheet.term];
  return clip === undefined ? only(state) : sayBeside({ ...state, sheet }, 'word', clip, at);
}

function showNeedle(state: OnSlide, settings: SessionSettings, at: number): Step<OnSlide> {
  const clip = outlineOf(state, settings)?.needle;
  if (clip == null || state.needle) return only(state);
  const shown: OnSlide = { ...state, needle: true };
  return isStopped(state) ? only(shown) : sayBeside(shown, 'needle', clip, at);
}

function hideNeedle(state: OnSlide, settings: SessionSettings, at: number): Step<OnSlide> {
  if (!state.needle) return only(state);
  const quiet = state.aside?.of === 'needle' ? stopAside(state) : only(state);
  return andThen(quiet, (slide) => release({ ...slide, needle: false }, settings, at));
}

function doPart(state: OnSlide, part: string, settings: SessionSettings, at: number): Step<OnSlide> {
  const outline = outlineOf(state, settings);
  const activity = outline?.activity;
  if (outline === undefined || activity == null) return only(state);
  const { order, touches } = activity;
  const done = state.deeds[outline.id] ?? [];
  const step = order === 'any' ? touches.indexOf(part) : touches[done.length] === part ? done.length : -1;
  if (step === -1) return only(state);
  const after: OnSlide = { ...state, deeds: { ...state.deeds, [outline.id]: order === 'any' ? [step] : [...done, step] } };
  return isDone(outline, after) ? sayBeside(after, 'answer', activity.answer, at) : only(after);
}

function onFinish(state: Finish, event: SessionEvent, settings: SessionSettings): Step<Session> {
  const { at } = event;
  const { stage, aside } = state;
  const stayed = settings.outline[state.language]?.stayed[state.telling] ?? [];
  switch (event.type) {
    case 'time':
      if (stage.at === 'invite' && stage.until !== null && at >= stage.until) return toPoints(state, settings, at);
      if (aside === null || at < aside.dueAt) return only(state);
      return aside.kind === 'reading' ? only({ ...state, aside: null }) : only(readAside(state, settings, at), ...stopAside(state).effects);
    case 'voice-ended':
      return only(aside?.take === event.take ? { ...state, aside: null } : state);
    case 'voice-failed':
      return aside?.take === event.take ? only(readAside(state, settings, at), ...stopAside(state).effects) : only(state);
    case 'name':
      return sayName(state, event.ms, at);
    case 'stayed':
      if (stage.at !== 'invite') return only(state);
      return event.wanted ? askStayed(state, 0, settings, at) : toPoints(state, settings, at);
    case 'answer': {
      const because = stage.at === 'question' ? stayed[stage.index]?.because[event.answer] : undefined;
      if (stage.at !== 'question' || because === undefined) return only(state);
      return sayAside({ ...state, stage: { ...stage, answer: event.answer } }, 'because', because, at);
    }
    case 'go-on':
      if (stage.at !== 'question') return only(state);
      return stage.index + 1 < stayed.length ? askStayed(state, stage.index + 1, settings, at) : toPoints(state, settings, at);
    case 'pick':
      return picking(state, event.question, settings);
    case 'language': {
      if (!settings.languages.includes(event.language) || event.language === state.language) return only(state);
      const there: Finish = { ...state, language: event.language };
      if (slidesOf(settings, event.language, state.telling).length === 0) return toChoose(there, at);
      if (stage.at === 'points') return toPoints(there, settings, at);
      const asked = settings.outline[event.language]?.stayed[state.telling] ?? [];
      if (stage.at === 'invite') return asked.length === 0 ? toPoints(there, settings, at) : stopAside(there);
      const because = stage.answer === null ? undefined : asked[stage.index]?.because[stage.answer];
      return because === undefined ? askStayed(there, stage.index, settings, at) : sayAside(there, 'because', because, at);
    }
    case 'open':
    case 'close': {
      const sheet = event.type === 'open' ? displayOnly(event.sheet) : null;
      // Nothing goes on by itself behind a sheet; afterwards the invitation has all its time again.
      const until = sheet === null && !state.choices.spoken ? at + INVITE_MS : null;
      return only({ ...state, sheet, stage: stage.at === 'invite' && sheet !== state.sheet ? { ...stage, until } : stage });
    }
    default:
      return common(state, event, settings);
  }
}

function askStayed(state: Finish, index: number, settings: SessionSettings, at: number): Step<Finish> {
  const question = settings.outline[state.language]?.stayed[state.telling]?.[index];
  if (question === undefined) return toPoints(state, settings, at);
  const asked: Finish = { ...state, stage: { at: 'question', index, answer: null } };
  return andThen(only(asked, prepare(question.ask, ...question.because)), (there) => sayAside(there, 'ask', question.ask, at));
}

function onWarning(state: Warning, event: SessionEvent, settings: SessionSettings): Step<Session> {
  if (event.type === 'time') return event.at >= state.until ? toAttract(state, settings) : only(state);
  if (event.type === 'voice-ended' || event.type === 'voice-failed' || event.type === 'name') return only(state);
  return only(touched(state.over, event.at));
}

// ── idle ───────────────────────────────────────────────────────────────────────────────────────────────

/** A touch sets the idle clock back; while a voice runs there is none. */
function touched<S extends Choose | OnSlide | Finish>(state: S, at: number): S {
  return state.idleSince === null ? state : { ...state, idleSince: at };
}

function isRunning(state: Session): boolean {
  if (state.screen === 'slide') return runs(state);
  return state.screen === 'finish' && ((state.aside !== null && state.aside.of !== 'name') || (state.stage.at === 'invite' && state.stage.until !== null));
}

/** The idle clock starts when the last voice stops, and stops when one starts. */
function clocked(state: Session, at: number): Session {
  if (state.screen !== 'slide' && state.screen !== 'finish') return state;
  const idleSince = isRunning(state) ? null : (state.idleSince ?? at);
  return idleSince === state.idleSince ? state : { ...state, idleSince };
}

const NOT_A_TOUCH: ReadonlySet<SessionEvent['type']> = new Set(['time', 'resume', 'name', 'voice-ended', 'voice-failed']);

// ── sounds of the interface ────────────────────────────────────────────────────────────────────────────

function cueOf(before: Session, event: SessionEvent, after: Session): Cue | null {
  if (event.type === 'wake') return before.screen === 'attract' && before.awakeUntil === null ? 'wake' : null;
  if (NOT_A_TOUCH.has(event.type)) return null;
  if (before.screen === 'slide' && after.screen === 'slide' && before.index !== after.index) return 'page';
  const answered = event.type === 'pick' || event.type === 'do' || event.type === 'answer';
  return answered && before !== after ? 'tick' : null;
}

function withCue(step: Step<Session>, before: Session, event: SessionEvent): Step<Session> {
  const cue = cueOf(before, event, step.state);
  const screen = underneath(step.state);
  return cue === null || !('choices' in screen) || screen.choices.calm || screen.choices.muted ? step : { ...step, effects: [...step.effects, { type: 'cue', cue }] };
}

/** Must be given events in the order of their time. Never throws; what makes no sense on a screen changes nothing. */
export function reduce(state: Session, event: SessionEvent, settings: SessionSettings): Step<Session> {
  const step = reduceScreen(state, event, settings);
  const clockedState = clocked(step.state, event.at);
  return withCue({ state: clockedState, effects: step.effects }, state, event);
}

function reduceScreen(state: Session, event: SessionEvent, settings: SessionSettings): Step<Session> {
  if (event.type === 'staff-corner') return toStaff(state, settings, event.at);
  if (event.type === 'hours') return only(onHours(state, event.open, settings));
  if (state.screen === 'closed') return only(onClosed(state, event));
  if (state.screen === 'staff' || state.screen === 'cleaning') {
    const after = state.screen === 'staff' ? onStaff(state, event, settings) : onCleaning(state, event);
    return after === null ? toAttract(state, settings) : only(after);
  }
  if (STAFF_ONLY.has(event.type)) return only(state);
  if (state.screen === 'attract') return onAttract(state, event, settings);
  if (state.screen === 'warning') return onWarning(state, event, settings);
  if (event.type === 'time' && state.idleSince !== null && event.at >= state.idleSince + settings.timeoutMs) {
    return only({ screen: 'warning', over: state, until: event.at + settings.warningMs });
  }
  const live = NOT_A_TOUCH.has(event.type) ? state : touched(state, event.at);
  switch (live.screen) {
    case 'choose':
      return onChoose(live, event, settings);
    case 'slide':
      return onSlide(live, event, settings);
    case 'finish':
      return onFinish(live, event, settings);
  }
}
