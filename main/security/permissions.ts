/**
 * The page needs no permission, and gets none.
 * Guarantees: every request, check and device is refused, those that future versions invent included.
 */
import type { ContentsGuard, SessionGuard } from './guard.ts';

// SECURITY #5: requests, silent checks and devices (HID, serial, USB) are refused.
export const refusePermissions: SessionGuard = (session, { log }) => {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission-refused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
};

export const refuseBluetooth: ContentsGuard = (contents) => {
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
};
