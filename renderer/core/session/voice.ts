/**
 * The voice of a slide and the asides in front of it.
 * Guarantees: at most one is heard: an aside holds the slide's own voice, a page turned ends both; what a visitor stopped
 * stays stopped until they ask for it.
 */
import type { StoryId } from '../show/telling.ts';
import type { Effect } from './events.ts';
import type { Clip, SessionSettings, SlideOutline } from './outline.ts';
import type { Aside, Finish, OnSlide, Sheet, Voice, WordCard } from './state.ts';
import { only, andThen, type Step } from './step.ts';

/** From the end of a narration to the turn of the page, ms. */
export const ADVANCE_MS = 1_200;
/** The same where a slide has something to do and nobody has done it yet, ms. */
export const ACTIVITY_MS = 8_000;
/** From the end of a name to what waited for it, ms: somebody who goes on to the next thing hears no scrap in between. */
export const AFTER_NAME_MS = 1_200;
/** A narration that has not ended so long after its length is taken as broken, ms. */
export const VOICE_GRACE_MS = 8_000;

export function slidesOf(settings: SessionSettings, language: string, story: StoryId): readonly SlideOutline[] {
  return settings.outline[language]?.stories[story] ?? [];
}

export function outlineOf(slide: OnSlide, settings: SessionSettings): SlideOutline | undefined {
  return slidesOf(settings, slide.language, slide.story)[slide.index];
}

// ── asides ─────────────────────────────────────────────────────────────────────────────────────────────

function asideOf(of: Aside['of'], clip: Clip, take: number, at: number): Step<Aside> {
  const { url, durationMs, readingMs } = clip;
  if (url === null) return only({ of, kind: 'reading', take, dueAt: at + readingMs });
  return only({ of, kind: 'speaking', take, dueAt: at + durationMs + VOICE_GRACE_MS }, { type: 'voice-start', take, url, fromMs: 0 });
}

/** Ends the aside; what it held stays held. */
export function stopAside<S extends OnSlide | Finish>(state: S): Step<S> {
  const { aside } = state;
  const stop: Effect[] = aside?.kind === 'speaking' ? [{ type: 'voice-stop', take: aside.take }] : [];
  return only({ ...state, aside: null }, ...stop);
}

/** Says something beside the slide's own text, in front of everything else that speaks. */
export function sayAside<S extends OnSlide | Finish>(state: S, of: Aside['of'], clip: Clip, at: number): Step<S> {
  return andThen(stopAside(state), (quiet) => {
    const take = quiet.takes + 1;
    const { state: aside, effects } = asideOf(of, clip, take, at);
    return only({ ...quiet, aside, takes: take }, ...effects);
  });
}

/** The same on a slide, whose own voice waits. */
export function sayBeside(slide: OnSlide, of: Aside['of'], clip: Clip, at: number): Step<OnSlide> {
  return andThen(hold(slide, at), (held) => sayAside(held, of, clip, at));
}

/** The name of something on the screen is said for `ms`, by the player for names: here it only takes its time. */
export function sayName<S extends OnSlide | Finish>(state: S, ms: number, at: number): Step<S> {
  return sayAside(state, 'name', { url: null, durationMs: 0, wordStartsMs: [], readingMs: ms + AFTER_NAME_MS }, at);
}

// ── the slide's own voice ──────────────────────────────────────────────────────────────────────────────

/** The visitor stopped it, and nothing else did. */
export function isStopped({ voice, held, aside }: OnSlide): boolean {
  return voice.kind === 'paused' && held === null && aside === null;
}

/** The end of whatever the player holds of the slide's own voice. A silent slide holds nothing. */
function silence({ voice }: OnSlide): Effect[] {
  const held = voice.kind === 'speaking' || (voice.kind === 'paused' && voice.leftMs === null && voice.begun);
  return held ? [{ type: 'voice-stop', take: voice.take }] : [];
}

/** Nothing of the slide is heard any more, and nothing waits. */
export function hush(slide: OnSlide): Step<OnSlide> {
  return andThen(stopAside(slide), (quiet) => only({ ...quiet, held: null }, ...silence(quiet)));
}

/** Starts the slide's own voice from `fromMs`; a silent slide starts its reading. */
export function speak(slide: OnSlide, settings: SessionSettings, at: number, fromMs = 0): Step<OnSlide> {
  return andThen(hush(slide), (quiet): Step<OnSlide> => {
    const take = quiet.takes + 1;
    const clip = outlineOf(quiet, settings)?.main;
    if (clip === undefined || clip.url === null) {
      const voice: Voice = { kind: 'reading', take, dueAt: at + (clip?.readingMs ?? 0) };
      return only({ ...quiet, voice, takes: take });
    }
    const voice: Voice = { kind: 'speaking', take, dueAt: at + Math.max(0, clip.durationMs - fromMs) + VOICE_GRACE_MS };
    return only({ ...quiet, voice, takes: take }, { type: 'voice-start', take, url: clip.url, fromMs });
  });
}

/** Keeps the slide quiet, as a visitor left it, ready to be played from the start. */
export function stayPaused(slide: OnSlide, settings: SessionSettings): Step<OnSlide> {
  return andThen(hush(slide), (quiet) => {
    const clip = outlineOf(quiet, settings)?.main;
    const take = quiet.takes + 1;
    const voice: Voice = { kind: 'paused', take, leftMs: clip?.url == null ? (clip?.readingMs ?? 0) : null, begun: false };
    return only({ ...quiet, voice, takes: take });
  });
}

/** Stops it where it is. */
function halt(slide: OnSlide, at: number): Step<OnSlide> {
  const { voice } = slide;
  if (voice.kind === 'reading') return only({ ...slide, voice: { kind: 'paused', take: voice.take, leftMs: Math.max(0, voice.dueAt - at), begun: true } });
  if (voice.kind !== 'speaking') return only(slide);
  return only({ ...slide, voice: { kind: 'paused', take: voice.take, leftMs: null, begun: true } }, { type: 'voice-pause', take: voice.take });
}

/** Lets it wait for something in front of it. */
export function hold(slide: OnSlide, at: number): Step<OnSlide> {
  const { voice } = slide;
  if (voice.kind === 'ended' && voice.advanceAt !== null) return only({ ...slide, voice: { ...voice, advanceAt: null }, held: 'advance' });
  if (voice.kind !== 'speaking' && voice.kind !== 'reading') return only(slide);
  return andThen(halt(slide, at), (halted) => only({ ...halted, held: 'speak' }));
}

/** Under a card and under the code nothing of the slide is heard. */
export function silences(sheet: Sheet | null): sheet is 'called' | WordCard {
  return sheet === 'called' || (typeof sheet === 'object' && sheet !== null);
}

/** Something stands in front: of the voice a card, the code, the needle or an aside; of the turn of the page any sheet. */
function isBlocked({ held, aside, needle, sheet }: OnSlide): boolean {
  return aside !== null || needle || (held === 'speak' ? silences(sheet) : sheet !== null);
}

/** Goes on with what was held, once nothing stands in front of it. */
export function release(slide: OnSlide, settings: SessionSettings, at: number): Step<OnSlide> {
  if (slide.held === null || isBlocked(slide)) return only(slide);
  const free: OnSlide = { ...slide, held: null };
  if (slide.held === 'speak') return goOn(free, settings, at);
  if (free.voice.kind !== 'ended') return only(free);
  const wait = isOpen(free, settings) ? ACTIVITY_MS : ADVANCE_MS;
  return only({ ...free, voice: { ...free.voice, advanceAt: at + wait } });
}

/** The slide has something to do that nobody has done. */
function isOpen(slide: OnSlide, settings: SessionSettings): boolean {
  const outline = outlineOf(slide, settings);
  return outline?.activity != null && !isDone(outline, slide);
}

export function isDone({ id, activity }: SlideOutline, { deeds }: OnSlide): boolean {
  const done = deeds[id]?.length ?? 0;
  return activity === null || done >= (activity.order === 'any' ? 1 : activity.touches.length);
}

/** From where it was stopped, or from the start where there is no such place. */
function goOn(slide: OnSlide, settings: SessionSettings, at: number): Step<OnSlide> {
  const { voice } = slide;
  if (voice.kind !== 'paused' || !voice.begun) return speak(slide, settings, at);
  if (voice.leftMs !== null) return only({ ...slide, voice: { kind: 'reading', take: voice.take, dueAt: at + voice.leftMs } });
  const durationMs = outlineOf(slide, settings)?.main.durationMs ?? 0;
  return only({ ...slide, voice: { kind: 'speaking', take: voice.take, dueAt: at + durationMs + VOICE_GRACE_MS } }, { type: 'voice-resume', take: voice.take });
}

/** It was heard, or read, to its end: a slide with something to do says so, then the page turns when the show has the pace. */
export function ended(slide: OnSlide, settings: SessionSettings, at: number): Step<OnSlide> {
  const over: OnSlide = { ...slide, voice: { kind: 'ended', take: slide.voice.take, advanceAt: null }, held: slide.pace === 'show' ? 'advance' : null };
  const activity = outlineOf(slide, settings)?.activity;
  return activity != null && isOpen(over, settings) ? sayAside(over, 'invite', activity.invite, at) : release(over, settings, at);
}

/** The sound is broken: the slide goes on silently, from its beginning. */
export function readInstead(slide: OnSlide, settings: SessionSettings, at: number): Step<OnSlide> {
  const leftMs = outlineOf(slide, settings)?.main.readingMs ?? 0;
  const { kind } = slide.voice;
  const take = slide.takes + 1;
  const voice: Voice = kind === 'paused' ? { kind, take, leftMs, begun: true } : { kind: 'reading', take, dueAt: at + leftMs };
  return only({ ...slide, voice, takes: take }, ...silence(slide));
}

// ── what a visitor asks ────────────────────────────────────────────────────────────────────────────────

export function play(slide: OnSlide, settings: SessionSettings, at: number): Step<OnSlide> {
  const needle = slide.needle ? outlineOf(slide, settings)?.needle : null;
  if (needle != null) return slide.aside === null ? sayAside({ ...slide, held: slide.voice.kind === 'ended' ? slide.held : 'speak' }, 'needle', needle, at) : only(slide);
  const named = slide.aside?.of === 'name';
  if ((slide.aside !== null && !named) || slide.voice.kind === 'speaking' || slide.voice.kind === 'reading') return only(slide);
  return goOn({ ...slide, aside: null, held: null }, settings, at);
}

export function pause(slide: OnSlide, at: number): Step<OnSlide> {
  if (slide.aside !== null) return andThen(stopAside(slide), (quiet) => only(stopped({ ...quiet, held: null })));
  return andThen(halt(slide, at), (halted) => only(stopped(halted)));
}

/** The page that was about to turn stays. */
function stopped(slide: OnSlide): OnSlide {
  return slide.voice.kind === 'ended' ? { ...slide, voice: { ...slide.voice, advanceAt: null }, held: null, pace: 'visitor' } : slide;
}

export function repeat(slide: OnSlide, settings: SessionSettings, at: number): Step<OnSlide> {
  const needle = slide.needle ? outlineOf(slide, settings)?.needle : null;
  return needle == null ? speak(slide, settings, at) : sayBeside(slide, 'needle', needle, at);
}
