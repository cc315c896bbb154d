/**
 * When a session wants to be told the time next.
 * Guarantees: the shell needs one timer and no polling.
 */
import type { SessionSettings } from './outline.ts';
import type { Session, Voice } from './state.ts';

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
  if (session.screen === 'attract') return session.awakeUntil;
  if (session.screen === 'warning') return session.until;
  const due = [
    session.idleSince === null ? null : session.idleSince + settings.timeoutMs,
    session.screen === 'slide' ? voiceDeadline(session.voice) : null,
    session.screen === 'choose' ? null : (session.aside?.dueAt ?? null),
    session.screen === 'finish' && session.stage.at === 'invite' ? session.stage.until : null,
  ].filter((time) => time !== null);
  return due.length === 0 ? null : Math.min(...due);
}
