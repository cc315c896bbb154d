/**
 * Every screen and every sheet of the running kiosk, one after the other.
 * Guarantees: the kiosk gets to each by its own events, the staff's by their PIN; nothing speaks or moves where it stops.
 */
import type { Happening } from '#core/session/events.ts';
import { stringsFor } from '../../../renderer/strings/strings.ts';
import { expect, type Kiosk } from '../support/kiosk.ts';
import { openPad, PIN, turnTo, typePin } from '../support/staff.ts';

/** All at once, as one touch after the other would be told. */
export async function tell(kiosk: Kiosk, ...happenings: readonly Happening[]): Promise<void> {
  await kiosk.root.evaluate((app, told) => {
    for (const detail of told) app.dispatchEvent(new CustomEvent('happening', { detail }));
  }, happenings);
  await kiosk.still();
}

const open = (sheet: Extract<Happening, { type: 'open' }>['sheet']): Happening => ({ type: 'open', sheet });
const CLOSE: Happening = { type: 'close' };
const PAUSE: Happening = { type: 'pause' };
const CALM: Happening = { type: 'display', change: { calm: true } };

type Stop = readonly [name: string, ...happenings: Happening[]];

/** From the first touch to the last page, and what opens on the way. */
function visit(language: string): readonly Stop[] {
  return [
    ['attract-asleep'],
    ['attract', { type: 'wake' }, CALM],
    ['attract-display', { type: 'wake' }, open('display')],
    ['choose', CLOSE, { type: 'language', language }],
    ['choose-code', open('code')],
    ['slide', CLOSE, { type: 'story', story: 'grown-ups' }, PAUSE],
    ['slide-display', open('display')],
    ['slide-topics', CLOSE, open('topics')],
    ['slide-called', CLOSE, open('called')],
    ['slide-word', CLOSE, open({ term: 'bone-marrow' }), PAUSE],
    ['slide-sample', CLOSE, { type: 'go', index: 8 }, PAUSE],
    ['slide-needle', { type: 'needle', shown: true }, PAUSE],
    ['slide-questions', { type: 'go', index: 14 }, PAUSE],
    ['slide-question-picked', { type: 'pick', question: 'stay' }],
    ['stayed', { type: 'next' }],
    ['stayed-question', { type: 'stayed', wanted: true }],
    ['stayed-answer', { type: 'answer', answer: 0 }],
    ['finish', { type: 'go-on' }, { type: 'go-on' }, { type: 'go-on' }],
    ['finish-display', open('display')],
    ['kids', { type: 'start-over' }, { type: 'wake' }, CALM, { type: 'language', language }, { type: 'story', story: 'kids' }, PAUSE],
    ['kids-questions', { type: 'go', index: 8 }, PAUSE],
    ['short', { type: 'start-over' }, { type: 'wake' }, CALM, { type: 'language', language }, { type: 'story', story: 'short' }, PAUSE],
  ];
}

export type Look = (name: string) => Promise<void>;

export async function walkVisit(kiosk: Kiosk, language: string, look: Look): Promise<void> {
  for (const [name, ...happenings] of visit(language)) {
    // Asleep it takes turns; woken it stands still.
    if (name.startsWith('attract')) await expect(kiosk.page.locator(`kiosk-attract .text[lang="${language}"]`)).toBeAttached();
    await tell(kiosk, ...happenings);
    await look(name);
  }
  await tell(kiosk, { type: 'display', change: { text: 3 } });
  await kiosk.touch(stringsFor(language).controls.more);
  await kiosk.still();
  await look('slide-more');
  await tell(kiosk, { type: 'start-over' });
}

/** Ends with the screen locked for wiping. */
export async function walkStaff(kiosk: Kiosk, language: string, look: Look): Promise<void> {
  const words = stringsFor(language).staff;
  await tell(kiosk, { type: 'wake' }, { type: 'language', language });
  await openPad(kiosk);
  await look('staff-pad');
  await typePin(kiosk, PIN);
  for (const tab of ['overview', 'sound', 'touch', 'display', 'failures', 'usage', 'log', 'actions'] as const) {
    await turnTo(kiosk, tab, language);
    await expect(kiosk.page.locator('kiosk-staff-panel .leaf')).not.toContainText(words.moment);
    await kiosk.still();
    await look(`staff-${tab}`);
    if (tab !== 'touch' && tab !== 'display') continue;
    await kiosk.touch(words[tab].start);
    await look(`staff-${tab}-test`);
    await kiosk.touch(words[tab].done);
  }
  await kiosk.touch(words.actions.exit);
  await look('staff-really');
  await tell(kiosk, { type: 'clean' });
  await look('cleaning');
}

export async function walkWarning(kiosk: Kiosk, language: string, look: Look): Promise<void> {
  await tell(kiosk, { type: 'wake' }, CALM, { type: 'language', language }, { type: 'story', story: 'grown-ups' }, PAUSE);
  await expect(kiosk.root).toHaveAttribute('screen', 'warning');
  await look('warning');
}

/** Closed by the event that the opening hours tell. */
export async function walkClosed(kiosk: Kiosk, look: Look): Promise<void> {
  await tell(kiosk, { type: 'hours', open: false });
  await look('closed-dark');
  await tell(kiosk, { type: 'wake' });
  await look('closed');
}
