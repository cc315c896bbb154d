/**
 * Who may send a message.
 * Guarantees: pure; only the main frame of the kiosk's window, and only while it shows the kiosk's page.
 */
import { ORIGIN } from '../protocol/scheme.ts';

/** The part of Electron's frame that the check needs. */
export interface Frame {
  readonly origin: string;
}

/** `mainFrame` is the one of the kiosk's window now; null when there is no window. */
export function isKioskPage(sender: Frame | null, mainFrame: Frame | null): boolean {
  return sender !== null && sender === mainFrame && sender.origin === ORIGIN;
}
