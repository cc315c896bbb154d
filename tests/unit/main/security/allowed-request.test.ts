import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowedRequest } from '../../../../main/security/network.ts';

const DEV_SERVER = new URL('http://localhost:5173/');

describe('isAllowedRequest', () => {
  test.for(['app://kiosk/', 'app://kiosk/show/pictures/welcome.svg', 'blob:app://kiosk/0d5c', 'data:image/png;base64,AA'])('%s', (address) => {
    expect(isAllowedRequest(address, null)).toBe(true);
  });

  test.for([
    'http://kiosk/', 'https://example.com/', 'ws://localhost:5173/', 'wss://example.com/', 'ftp://example.com/', 'file:///etc/passwd', 'filesystem:app://kiosk/x', 'chrome://gpu/', 'devtools://devtools/x',
    'app://kiosk', 'app://kiosk.example.com/', 'app://kiosk@example.com/', 'app://other/', 'APP://kiosk/', 'blob:https://example.com/1', 'view-source:app://kiosk/', '',
  ])('%s is refused', (address) => expect(isAllowedRequest(address, null)).toBe(false));

  test('the development server gets its socket and the developer tools, and nothing more', () => {
    expect(isAllowedRequest('ws://localhost:5173/?token=1', DEV_SERVER)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/bundled/x', DEV_SERVER)).toBe(true);
    for (const address of ['ws://localhost:51730/', 'ws://localhost:5174/', 'http://example.com/', 'wss://example.com/']) expect(isAllowedRequest(address, DEV_SERVER)).toBe(false);
  });

  test('no web address, ten thousand times', () => {
    fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['http', 'https', 'ws', 'wss', 'ftp'] }), (address) => !isAllowedRequest(address, null)), { numRuns: 10_000 });
  });
});
