/**
 * The staff's way behind the PIN, as staff go it: five touches in the corner, digits, OK.
 * Guarantees: by touch alone; the words are those of the language on screen.
 */
import { stringsFor } from '../../../renderer/strings/strings.ts';
import { hashPin } from '../../../main/staff/pin-hash.ts';
import { expect, type Kiosk } from './kiosk.ts';

export const PIN = '24680';

/** The part of kiosk.yaml that sets PIN. */
export async function staffConfig(): Promise<string> {
  return `staff: { pinHash: ${JSON.stringify(await hashPin(PIN))} }\n`;
}

/** Five touches in the top left corner. */
export async function touchCorner(kiosk: Kiosk): Promise<void> {
  for (let touch = 0; touch < 5; touch += 1) await kiosk.fingers.tapAt({ x: 30, y: 30 });
}

export async function openPad(kiosk: Kiosk): Promise<void> {
  await touchCorner(kiosk);
  await expect(kiosk.page.locator('kiosk-staff-pad')).toBeVisible();
}

export async function typePin(kiosk: Kiosk, pin: string): Promise<void> {
  for (const digit of pin) await kiosk.touch(digit);
  await kiosk.touch('OK');
}

export async function openPanel(kiosk: Kiosk): Promise<void> {
  await openPad(kiosk);
  await typePin(kiosk, PIN);
  await expect(kiosk.page.locator('kiosk-staff-panel')).toBeVisible();
}

/** To one of the panel's sheets. */
export async function turnTo(kiosk: Kiosk, tab: keyof ReturnType<typeof stringsFor>['staff']['tabs'], language = 'en'): Promise<void> {
  await kiosk.touch(stringsFor(language).staff.tabs[tab]);
}
