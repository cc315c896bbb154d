/**
 * Listens to the session and tells of each visit that has ended, once.
 * Guarantees: what is told is what visit-tally.ts makes of it; nothing of a visit is kept after its end.
 */
import type { SessionEvent } from '#core/session/events.ts';
import type { SessionSettings } from '#core/session/outline.ts';
import { asleep, type Session } from '#core/session/state.ts';
import type { VisitCount } from '#core/usage/visit-count.ts';
import { tallyVisit, type Tally } from '#core/usage/visit-tally.ts';

/** For Store.subscribe. */
export function visitCounter(settings: SessionSettings, tell: (count: VisitCount) => void): (session: Session, event: SessionEvent) => void {
  let before: Session = asleep(settings);
  let tally: Tally | null = null;
  return (session, event) => {
    const step = tallyVisit(tally, before, event, session, settings);
    before = session;
    tally = step.tally;
    if (step.ended !== null) tell(step.ended);
  };
}
