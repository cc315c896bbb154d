import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { windowOptions } from '../../../main/window-options.ts';

const setting = { bounds: { x: 0, y: 0, width: 1080, height: 1920 }, session: {} as Session, preload: '/kiosk/preload.cjs', icon: '/kiosk/icon.png', dev: false };

describe('windowOptions', () => {
  test('the page has no right that a web page has not', () => {
    expect(windowOptions(setting).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: false,
      preload: '/kiosk/preload.cjs',
    });
    expect(windowOptions(setting).webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  test('it covers the display, has no frame, and is paper before there is a page', () => {
    expect(windowOptions(setting)).toMatchObject({ x: 0, y: 0, width: 1080, height: 1920, kiosk: true, fullscreen: true, frame: false, resizable: false, icon: '/kiosk/icon.png', backgroundColor: '#faf3e6' });
  });

  test('in development it is a window with developer tools, and as locked otherwise', () => {
    const options = windowOptions({ ...setting, dev: true });
    expect(options).not.toHaveProperty('kiosk');
    expect(options.webPreferences).toEqual({ ...windowOptions(setting).webPreferences, devTools: true });
  });
});
