/**
 * Powerful features that the page and its frames are without, before any permission is asked for.
 * Guarantees: pure; every feature of Chromium's that opens a window, listens, looks, locates or talks to a device is off; what
 * stays is what a narrated picture needs (autoplay). Names that an engine does not know are no harm.
 */
const OFF = [
  'accelerometer', 'ambient-light-sensor', 'attribution-reporting', 'bluetooth', 'browsing-topics', 'camera', 'captured-surface-control',
  'clipboard-read', 'clipboard-write', 'compute-pressure', 'direct-sockets', 'display-capture', 'document-domain', 'encrypted-media', 'fullscreen', 'gamepad',
  'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'join-ad-interest-group', 'keyboard-map', 'local-fonts', 'magnetometer',
  'microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture', 'private-state-token-issuance', 'publickey-credentials-create',
  'publickey-credentials-get', 'run-ad-auction', 'screen-wake-lock', 'serial', 'shared-storage', 'speaker-selection', 'storage-access', 'sync-xhr', 'unload',
  'usb', 'web-share', 'window-management', 'xr-spatial-tracking',
];

// SECURITY #5: sent with every answer of app://.
export const permissionsPolicy = OFF.map((feature) => `${feature}=()`).join(', ');
