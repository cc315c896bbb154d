import { expect, test } from 'vitest';
import { isKioskPage, type Frame } from '../../../../main/ipc/sender.ts';

const page: Frame = { origin: 'app://kiosk' };

test('the main frame of the kiosk page, and nobody else', () => {
  expect(isKioskPage(page, page)).toBe(true);
  expect(isKioskPage({ origin: 'app://kiosk' }, page)).toBe(false);
  expect(isKioskPage(null, page)).toBe(false);
  expect(isKioskPage(page, null)).toBe(false);
  expect(isKioskPage(null, null)).toBe(false);
  for (const origin of ['null', '', 'file://', 'https://kiosk', 'app://kiosk.example.com', 'app://kiosk/']) {
    const frame = { origin };
    expect(isKioskPage(frame, frame)).toBe(false);
  }
});
