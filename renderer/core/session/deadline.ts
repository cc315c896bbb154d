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
  const idle = session.idleSince === null ? null : session.idleSince + settings.timeoutMs;
  const voice = session.screen === 'slide' ? voiceDeadline(session.voice) : null;
  return idle !== null && voice !== null ? Math.min(idle, voice) : (idle ?? voice);
}
