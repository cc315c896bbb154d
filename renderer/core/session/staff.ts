/**
 * The screens that are not for visitors: pad and panel of the staff, cleaning, and closed.
 * Guarantees: silent; each ends by itself; while the screen is wiped nothing reacts; closing time never cuts a visit off.
 */
import type { LanguageTag } from '../show/telling.ts';
import type { SessionEvent } from './events.ts';
import type { SessionSettings } from './outline.ts';
import { asleep, isAsleep, type Cleaning, type Closed, type Session, type Staff } from './state.ts';

/** The pad closes so long after the last touch, ms. */
export const PAD_MS = 20_000;
/** The panel closes so long after the last touch, ms. */
export const PANEL_MS = 120_000;
/** The screen stays inert so long, ms. */
export const CLEANING_MS = 30_000;
/** Closed shows its hours so long after a touch, ms. */
export const WOKEN_MS = 15_000;

/** What only these screens understand; told to another one it is not even a touch. */
export const STAFF_ONLY: ReadonlySet<SessionEvent['type']> = new Set(['unlocked', 'leave', 'clean']);

export function openPad(language: LanguageTag, at: number): Staff {
  return { screen: 'staff', stage: 'pad', language, until: at + PAD_MS };
}

/** `null`: the screen is left, to attract. */
export function onStaff(state: Staff, event: SessionEvent, settings: SessionSettings): Staff | Cleaning | null {
  const { stage, language, until } = state;
  switch (event.type) {
    case 'touch':
      return { ...state, until: event.at + (stage === 'pad' ? PAD_MS : PANEL_MS) };
    case 'time':
      return event.at >= until ? null : state;
    case 'language':
      return settings.languages.includes(event.language) ? { ...state, language: event.language } : state;
    case 'unlocked':
      return stage === 'pad' ? { ...state, stage: 'panel', until: event.at + PANEL_MS } : state;
    case 'clean':
      return stage === 'panel' ? { screen: 'cleaning', language, until: event.at + CLEANING_MS } : state;
    case 'leave':
      return null;
    default:
      return state;
  }
}

/** `null`: the time is over. */
export function onCleaning(state: Cleaning, event: SessionEvent): Cleaning | null {
  return event.type === 'time' && event.at >= state.until ? null : state;
}

export function onClosed(state: Closed, event: SessionEvent): Closed {
  if (event.type === 'touch' || event.type === 'wake') return { ...state, wokenUntil: event.at + WOKEN_MS };
  const over = event.type === 'time' && state.wokenUntil !== null && event.at >= state.wokenUntil;
  return over ? { ...state, wokenUntil: null } : state;
}

/** Hours close only a kiosk that nobody is at, and open only a closed one. */
export function onHours(state: Session, open: boolean, settings: SessionSettings): Session {
  if (open) return state.screen === 'closed' ? asleep(settings) : state;
  return isAsleep(state) ? { screen: 'closed', wokenUntil: null } : state;
}
