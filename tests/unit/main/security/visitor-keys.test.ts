import { describe, expect, test } from 'vitest';
import { isVisitorKey } from '../../../../main/security/visitor-keys.ts';

const NO_MODIFIER = { control: false, alt: false, meta: false };

describe('isVisitorKey', () => {
  test.for(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter', ' ', 'Tab', 'Escape', 'Home', 'End', 'PageUp', 'PageDown', 'Backspace', 'Delete', 'Shift', 'a', 'Z', 'ñ', 'é', '7', '?'])('%s', (key) => {
    expect(isVisitorKey({ key, ...NO_MODIFIER })).toBe(true);
  });

  test.for([
    'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'F24', 'Alt', 'Control', 'Meta', 'AltGraph', 'ContextMenu', 'PrintScreen', 'Pause', 'Insert', 'CapsLock', 'NumLock', 'BrowserBack', 'BrowserForward', 'BrowserHome', 'BrowserRefresh',
    'BrowserSearch', 'BrowserFavorites', 'LaunchMail', 'LaunchApplication1', 'MediaPlayPause', 'MediaTrackNext', 'AudioVolumeUp', 'AudioVolumeMute', 'Help', 'Find', 'Open', 'Print', 'Power', 'Sleep', 'ZoomIn', 'Process', 'Dead', 'Unidentified', '',
  ])('%s is refused', (key) => expect(isVisitorKey({ key, ...NO_MODIFIER })).toBe(false));

  test.for(['control', 'alt', 'meta'] as const)('nothing with %s', (modifier) => {
    for (const key of ['r', 'w', 'n', 't', 'p', 's', 'o', 'u', 'i', 'f', 'l', 'a', 'c', 'v', '+', '-', '0', 'Tab', 'Enter', 'F4', 'ArrowLeft', ' ', 'Escape']) {
      expect([key, isVisitorKey({ key, ...NO_MODIFIER, [modifier]: true })]).toEqual([key, false]);
    }
  });
});
