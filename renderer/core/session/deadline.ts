/**
 * When a session wants to be told the time next.
 * Guarantees: the shell needs one timer and no polling.
 */
import type { SessionSettings } from './outline.ts';
import type { Choose, Finish, OnSlide, Session, Voice } from './state.ts';

function voiceDeadline(voice: Voice): number | null {
  switch (voice.kind) {
    case 'speaking':
    case 'reading':
      return voice.dueAt;
    case 'ended':
      return voice.advanceAt;
    case 'paused':
      return null;
  }
}

/** The next moment at which something happens by itself, ms on the session's clock; null: never. */
export function deadline(session: Session, settings: SessionSettings): number | null {
  switch (session.screen) {
    case 'attract':
      return session.awakeUntil;
    case 'closed':
      return session.wokenUntil;
    case 'warning':
    case 'staff':
    case 'cleaning':
      return session.until;
    default:
      return visitDeadline(session, settings);
  }
}

function visitDeadline(session: Choose | OnSlide | Finish, settings: SessionSettings): number | null {
  const due = [
    session.idleSince === null ? null : session.idleSince + settings.timeoutMs,
    session.screen === 'slide' ? voiceDeadline(session.voice) : null,
    session.screen === 'choose' ? null : (session.aside?.dueAt ?? null),
    session.screen === 'finish' && session.stage.at === 'invite' ? session.stage.until : null,
  ].filter((time) => time !== null);
  return due.length === 0 ? null : Math.min(...due);
}
