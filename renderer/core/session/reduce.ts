/**
 * The visit as a reducer: (state, event) → { state, effects }.
 * Guarantees: attract only wakes; at most one voice; what a visitor stopped stays stopped; Next at the end goes to
 * finish; without a touch every screen ends in attract with everything wiped (EXPERIENCE: idle).
 */
import type { Telling } from '../show/show.ts';
import type { Effect, SessionEvent, VoiceKey } from './events.ts';
import type { SessionSettings, SlideOutline } from './outline.ts';
import { asleep, freshChoices, type Attract, type Choices, type Choose, type Finish, type OnSlide, type Session, type Sheet, type Voice, type Warning } from './state.ts';

/** How long an attract screen stands still after a touch, ms. */
export const AWAKE_MS = 10_000;
/** From the end of a narration to the turn of the page, ms. */
export const ADVANCE_MS = 1_200;
/** A narration that has not ended so long after its length is taken as broken, ms. */
export const VOICE_GRACE_MS = 8_000;
/** Steps between silence and the clinic's ceiling. */
export const VOLUME_STEPS = 5;

export interface Step {
  readonly state: Session;
  readonly effects: readonly Effect[];
}

function only(state: Session, ...effects: Effect[]): Step {
  return { state, effects };
}

function slidesOf(settings: SessionSettings, language: string, telling: Telling): readonly SlideOutline[] {
  return settings.outline[language]?.[telling] ?? [];
}

/** What the visitor hears: 0 while muted. */
function heard(choices: Choices): Effect {
  return { type: 'volume', volume: choices.muted ? 0 : choices.volume };
}

// ── voice ──────────────────────────────────────────────────────────────────────────────────────────────

/** The end of whatever this slide's player holds. A silent slide holds nothing. */
function silence(slide: OnSlide): Effect[] {
  const { voice } = slide;
  const held = voice.kind === 'speaking' || (voice.kind === 'paused' && voice.leftMs === null && voice.begun);
  return held ? [{ type: 'voice-stop', take: voice.take }] : [];
}

function prepare(slide: OnSlide, settings: SessionSettings): Effect {
  const last = slidesOf(settings, slide.language, slide.telling).length - 1;
  const indices = [slide.index, slide.index + 1].filter((index) => index <= last);
  return { type: 'prepare', keys: indices.map((index): VoiceKey => ({ language: slide.language, telling: slide.telling, index })) };
}

/** Starts the slide's voice from `fromMs`; silent slides start their reading. */
function speak(slide: OnSlide, settings: SessionSettings, at: number, fromMs = 0): Step {
  const outline = slidesOf(settings, slide.language, slide.telling)[slide.index];
  const take = slide.voice.take + 1;
  const stop = silence(slide);
  if (outline === undefined || outline.narrationMs === null) {
    const voice: Voice = { kind: 'reading', take, dueAt: at + (outline?.readingMs ?? 0) };
    return { state: { ...slide, voice, idleSince: null }, effects: stop };
  }
  const voice: Voice = { kind: 'speaking', take, dueAt: at + Math.max(0, outline.narrationMs - fromMs) + VOICE_GRACE_MS };
  const key: VoiceKey = { language: slide.language, telling: slide.telling, index: slide.index };
  return { state: { ...slide, voice, idleSince: null }, effects: [...stop, { type: 'voice-start', take, key, fromMs }] };
}

/** Keeps the slide quiet, as a visitor left it, ready to be played from the start. */
function stayPaused(slide: OnSlide, settings: SessionSettings, at: number): Step {
  const outline = slidesOf(settings, slide.language, slide.telling)[slide.index];
  const leftMs = outline?.narrationMs == null ? (outline?.readingMs ?? 0) : null;
  const voice: Voice = { kind: 'paused', take: slide.voice.take + 1, leftMs, begun: false };
  return { state: { ...slide, voice, idleSince: at }, effects: silence(slide) };
}

function ended(slide: OnSlide, at: number): Step {
  const advances = slide.pace === 'show' && slide.sheet === null;
  const voice: Voice = { kind: 'ended', take: slide.voice.take, advanceAt: advances ? at + ADVANCE_MS : null };
  return only({ ...slide, voice, idleSince: advances ? null : at });
}

/** The sound is broken: the slide goes on silently, from its beginning. */
function readInstead(slide: OnSlide, settings: SessionSettings, at: number): Step {
  const outline = slidesOf(settings, slide.language, slide.telling)[slide.index];
  const voice: Voice = { kind: 'reading', take: slide.voice.take, dueAt: at + (outline?.readingMs ?? 0) };
  return { state: { ...slide, voice, idleSince: null }, effects: silence(slide) };
}

function play(slide: OnSlide, settings: SessionSettings, at: number): Step {
  const { voice } = slide;
  if (voice.kind === 'speaking' || voice.kind === 'reading') return only(slide);
  if (voice.kind === 'ended' || !voice.begun) return speak(slide, settings, at);
  if (voice.leftMs !== null) return only({ ...slide, voice: { kind: 'reading', take: voice.take, dueAt: at + voice.leftMs }, idleSince: null });
  const whole = slidesOf(settings, slide.language, slide.telling)[slide.index]?.narrationMs ?? 0;
  return only({ ...slide, voice: { kind: 'speaking', take: voice.take, dueAt: at + whole + VOICE_GRACE_MS }, idleSince: null }, { type: 'voice-resume', take: voice.take });
}

function pause(slide: OnSlide, at: number): Step {
  const { voice } = slide;
  switch (voice.kind) {
    case 'paused':
      return only(slide);
    case 'ended':
      // The page was about to turn: stopping means staying here.
      return only({ ...slide, voice: { ...voice, advanceAt: null }, pace: 'visitor', idleSince: at });
    case 'reading':
      return only({ ...slide, voice: { kind: 'paused', take: voice.take, leftMs: Math.max(0, voice.dueAt - at), begun: true }, idleSince: at });
    case 'speaking':
      return only({ ...slide, voice: { kind: 'paused', take: voice.take, leftMs: null, begun: true }, idleSince: at }, { type: 'voice-pause', take: voice.take });
  }
}

// ── pages ──────────────────────────────────────────────────────────────────────────────────────────────

function turnTo(slide: OnSlide, index: number, settings: SessionSettings, at: number): Step {
  const target: OnSlide = { ...slide, index, seen: slide.seen.includes(index) ? slide.seen : [...slide.seen, index], sheet: null };
  const step = slide.voice.kind === 'paused' ? stayPaused(target, settings, at) : speak(target, settings, at);
  return { state: step.state, effects: [...step.effects, prepare(target, settings)] };
}

function toFinish(slide: OnSlide, at: number): Step {
  const finish: Finish = { screen: 'finish', language: slide.language, telling: slide.telling, choices: slide.choices, sheet: null, idleSince: at };
  return only(finish, ...silence(slide), { type: 'prepare', keys: [] });
}

function toChoose(from: OnSlide | Finish | Choose, at: number): Step {
  const choose: Choose = { screen: 'choose', language: from.language, choices: from.choices, sheet: null, idleSince: at };
  const effects: Effect[] = from.screen === 'slide' ? [...silence(from), { type: 'prepare', keys: [] }] : [];
  return only(choose, ...effects);
}

function toAttract(from: Session, settings: SessionSettings): Step {
  const under = from.screen === 'warning' ? from.over : from;
  const effects: Effect[] = under.screen === 'slide' ? [...silence(under), { type: 'prepare', keys: [] }] : [];
  return only(asleep(settings), ...effects, heard(freshChoices(settings)));
}

/** One page on; the last page leads to finish. */
function turnOn(slide: OnSlide, settings: SessionSettings, at: number): Step {
  const last = slidesOf(settings, slide.language, slide.telling).length - 1;
  return slide.index >= last ? toFinish(slide, at) : turnTo(slide, slide.index + 1, settings, at);
}

// ── choices ────────────────────────────────────────────────────────────────────────────────────────────

type Visited = Attract | Choose | OnSlide | Finish;

function changeChoices<S extends Visited>(state: S, change: Partial<Choices>): Step {
  const choices = { ...state.choices, ...change };
  return only({ ...state, choices }, heard(choices));
}

function volumeStep(state: Visited, direction: 1 | -1, settings: SessionSettings): Step {
  const stepped = state.choices.volume + (direction * settings.ceiling) / VOLUME_STEPS;
  const volume = Math.min(settings.ceiling, Math.max(0, Math.round(stepped * 1000) / 1000));
  return changeChoices(state, { volume, muted: direction === 1 ? false : state.choices.muted });
}

/** What every screen with a finger on it understands. */
function common(state: Visited, event: SessionEvent, settings: SessionSettings): Step | null {
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
      return changeChoices(state, event.change);
    case 'start-over':
      return toAttract(state, settings);
    default:
      return null;
  }
}

function sheetOf(sheet: Sheet): 'display' | null {
  return sheet === 'display' ? sheet : null;
}

// ── screens ────────────────────────────────────────────────────────────────────────────────────────────

function onAttract(state: Attract, event: SessionEvent, settings: SessionSettings): Step {
  const awakeUntil = event.at + (state.sheet === null ? AWAKE_MS : settings.timeoutMs);
  if (state.awakeUntil === null) return only(event.type === 'wake' ? { ...state, awakeUntil } : state);
  switch (event.type) {
    case 'time':
      return event.at >= state.awakeUntil ? toAttract(state, settings) : only(state);
    case 'touch':
    case 'wake':
      return only({ ...state, awakeUntil });
    case 'language': {
      if (!settings.languages.includes(event.language)) return only(state);
      const choose: Choose = { screen: 'choose', language: event.language, choices: state.choices, sheet: null, idleSince: event.at };
      return only(choose, heard(state.choices));
    }
    case 'open':
      return only({ ...state, sheet: sheetOf(event.sheet), awakeUntil: event.at + settings.timeoutMs });
    case 'close':
      return only({ ...state, sheet: null, awakeUntil: event.at + AWAKE_MS });
    default:
      return common(state, event, settings) ?? only(state);
  }
}

function onChoose(state: Choose, event: SessionEvent, settings: SessionSettings): Step {
  switch (event.type) {
    case 'language':
      return only(settings.languages.includes(event.language) ? { ...state, language: event.language } : state);
    case 'telling': {
      if (slidesOf(settings, state.language, event.telling).length === 0) return only(state);
      const first: OnSlide = {
        screen: 'slide',
        language: state.language,
        choices: state.choices,
        telling: event.telling,
        index: 0,
        seen: [],
        pace: 'show',
        voice: { kind: 'ended', take: 0, advanceAt: null },
        sheet: null,
        idleSince: event.at,
      };
      return turnTo(first, 0, settings, event.at);
    }
    case 'open':
      return only({ ...state, sheet: sheetOf(event.sheet) });
    case 'close':
      return only({ ...state, sheet: null });
    case 'back':
      return toAttract(state, settings);
    default:
      return common(state, event, settings) ?? only(state);
  }
}

function onSlide(state: OnSlide, event: SessionEvent, settings: SessionSettings): Step {
  const { at } = event;
  const slides = slidesOf(settings, state.language, state.telling);
  switch (event.type) {
    case 'time':
      if (state.voice.kind === 'ended' && state.voice.advanceAt !== null && at >= state.voice.advanceAt) return turnOn(state, settings, at);
      if (state.voice.kind === 'reading' && at >= state.voice.dueAt) return ended(state, at);
      if (state.voice.kind === 'speaking' && at >= state.voice.dueAt) return readInstead(state, settings, at);
      return only(state);
    case 'voice-ended':
      return state.voice.kind === 'speaking' && state.voice.take === event.take ? ended(state, at) : only(state);
    case 'voice-failed':
      if (state.voice.take !== event.take) return only(state);
      if (state.voice.kind === 'speaking') return readInstead(state, settings, at);
      // Paused before it could be heard: it will be read from the start when the visitor goes on.
      return state.voice.kind === 'paused' && state.voice.leftMs === null && state.voice.begun
        ? { state: { ...state, voice: { kind: 'paused', take: event.take, leftMs: slides[state.index]?.readingMs ?? 0, begun: true } }, effects: silence(state) }
        : only(state);
    case 'next':
      return turnOn({ ...state, pace: 'visitor' }, settings, at);
    case 'back':
      return state.index === 0 ? toChoose(state, at) : turnTo({ ...state, pace: 'visitor' }, state.index - 1, settings, at);
    case 'go':
      if (!Number.isInteger(event.index) || event.index < 0 || event.index >= slides.length) return only(state);
      return event.index === state.index ? only({ ...state, sheet: null }) : turnTo({ ...state, pace: 'visitor' }, event.index, settings, at);
    case 'play':
      return play(state, settings, at);
    case 'pause':
      return pause(state, at);
    case 'repeat':
      return speak(state, settings, at);
    case 'seek': {
      const fromMs = slides[state.index]?.wordStartsMs[event.word];
      return fromMs === undefined ? only(state) : speak(state, settings, at, fromMs);
    }
    case 'language': {
      if (!settings.languages.includes(event.language) || event.language === state.language) return only(state);
      const target: OnSlide = { ...state, language: event.language };
      if (state.index >= slidesOf(settings, event.language, state.telling).length) return toChoose(target, at);
      const step = state.voice.kind === 'paused' ? stayPaused(target, settings, at) : speak(target, settings, at);
      return { state: step.state, effects: [...step.effects, prepare(target, settings)] };
    }
    case 'open':
      return only({ ...state, sheet: event.sheet, ...holdPage(state, at) });
    case 'close':
      return only({ ...state, sheet: null, ...resumePage(state, at) });
    default:
      return common(state, event, settings) ?? only(state);
  }
}

/** The page does not turn under an open sheet. */
function holdPage(state: OnSlide, at: number): Partial<OnSlide> {
  return state.voice.kind === 'ended' ? { voice: { ...state.voice, advanceAt: null }, idleSince: at } : {};
}

/** With the sheet gone the show goes on where it would have. */
function resumePage(state: OnSlide, at: number): Partial<OnSlide> {
  const goesOn = state.sheet !== null && state.voice.kind === 'ended' && state.pace === 'show';
  return goesOn ? { voice: { ...state.voice, kind: 'ended', advanceAt: at + ADVANCE_MS }, idleSince: null } : {};
}

function onFinish(state: Finish, event: SessionEvent, settings: SessionSettings): Step {
  switch (event.type) {
    case 'language':
      if (!settings.languages.includes(event.language)) return only(state);
      return slidesOf(settings, event.language, state.telling).length === 0 ? toChoose({ ...state, language: event.language }, event.at) : only({ ...state, language: event.language });
    case 'open':
      return only({ ...state, sheet: sheetOf(event.sheet) });
    case 'close':
      return only({ ...state, sheet: null });
    default:
      return common(state, event, settings) ?? only(state);
  }
}

function onWarning(state: Warning, event: SessionEvent, settings: SessionSettings): Step {
  if (event.type === 'time') return event.at >= state.until ? toAttract(state, settings) : only(state);
  if (event.type === 'voice-ended' || event.type === 'voice-failed') return only(state);
  return only(touched(state.over, event.at));
}

/** A touch sets the idle clock back; while a voice runs there is none. */
function touched<S extends Choose | OnSlide | Finish>(state: S, at: number): S {
  return state.idleSince === null ? state : { ...state, idleSince: at };
}

const NOT_A_TOUCH: ReadonlySet<SessionEvent['type']> = new Set(['time', 'voice-ended', 'voice-failed']);

/** Must be given events in the order of their time. Never throws; what makes no sense on a screen changes nothing. */
export function reduce(state: Session, event: SessionEvent, settings: SessionSettings): Step {
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
