/** Every key and every gesture: nothing opens, closes, zooms, selects, copies or leaves, and the next touch is answered. */
import { presses, type Press } from './keys.ts';
import { expect, test } from './support/locked.ts';

/** Keysyms of X. */
const RIGHT = 0xff53;
const CTRL = 0xffe3;
const SHIFT = 0xffe1;

/** So many keys are pressed before the kiosk is looked at. */
const AT_ONCE = 12;
const batches = (keys: readonly Press[]): Press[][] => Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, index) => keys.slice(index * AT_ONCE, (index + 1) * AT_ONCE));

test('SECURITY #13 no key leads out: as Electron gets them', { tag: '@packaged' }, async ({ locked }) => {
  const before = await locked.state();
  const sent = presses.filter(({ event }) => event !== null);
  expect(sent.length).toBeGreaterThan(120);
  for (const batch of batches(sent)) {
    const names = batch.map(({ name }) => name).join(', ');
    await locked.kiosk.app.evaluate(({ BrowserWindow }, events) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const event of events) for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: event?.keyCode ?? '', modifiers: [...(event?.modifiers ?? [])] as [] });
    }, batch.map(({ event }) => event));
    const reached: string[] = [];
    const expected = batch.filter(({ visitor }) => visitor).length;
    await expect.poll(async () => reached.push(...await locked.keysSeen()), { message: names }).toBeGreaterThanOrEqual(expected);
    await locked.expectUnmoved(before, names);
    reached.push(...await locked.keysSeen());
    expect(reached.length, `${names}; reached the page: ${reached.join(', ')}`).toBe(expected);
  }
});

if (process.platform === 'linux') {
  test('SECURITY #13 no key leads out: as the display gets them', { tag: '@packaged' }, async ({ locked }) => {
    const before = await locked.state();
    for (const batch of batches(presses.filter(({ visitor }) => !visitor))) {
      for (const { keysyms } of batch) await locked.screen?.chord(keysyms);
      const names = batch.map(({ name }) => name).join(', ');
      await locked.expectUnmoved(before, names);
      expect((await locked.keysSeen()).filter((key) => key !== 'Shift'), names).toEqual([]);
    }
    // Else nothing said above was true: this one does reach the page.
    await locked.screen?.chord([RIGHT]);
    await expect.poll(async () => await locked.keysSeen()).toEqual(['ArrowRight']);
    for (const { keysyms } of presses.filter(({ visitor }) => visitor)) await locked.screen?.chord(keysyms);
  });

  test('SECURITY #13 no button and no wheel of a mouse leads out', { tag: '@packaged' }, async ({ locked }) => {
    const before = await locked.state();
    const { screen } = locked;
    if (screen === null) throw new Error('no display');
    await locked.attempt(`globalThis.opened = 0; addEventListener('contextmenu', () => { opened += 1; }, true); const link = add('a', { href: http, style: '' }); link.textContent = 'a link'; Object.assign(link.style, { position: 'fixed', left: '100px', top: '100px', zIndex: 9, fontSize: '80px', cursor: 'pointer' }); const picture = add('img', { src: '/show/pictures/hello.svg' }); Object.assign(picture.style, { position: 'fixed', left: '100px', top: '400px', width: '200px', height: '200px', zIndex: 9 });`);
    // On a link, on a picture, and on the page itself.
    for (const { x, y } of [{ x: 150, y: 140 }, { x: 200, y: 500 }, { x: 540, y: 960 }]) {
      await screen.moveTo(x, y);
      for (const button of [2, 3, 4, 5, 6, 7, 8, 9]) await screen.click(button);
      await locked.expectUnmoved(before, `every other button at ${x}, ${y}`);
      for (const button of [1, 2, 4, 5]) await screen.click(button, [CTRL]);
      await screen.click(1, [SHIFT]);
      await locked.expectUnmoved(before, `buttons with Ctrl and Shift at ${x}, ${y}`);
      await screen.drag({ x, y }, { x: x + 400, y: y + 300 });
      await locked.expectUnmoved(before, `dragged from ${x}, ${y}`);
    }
    expect(await locked.ask('opened')).toBeGreaterThan(0);
  });
}

test('SECURITY #13 no gesture of fingers leads out', { tag: '@packaged' }, async ({ locked }) => {
  const before = await locked.state();
  const { fingers } = locked.kiosk;
  const { width, height } = { width: 1080, height: 1920 };
  const middle = { x: width / 2, y: height / 2 };
  const between = (from: number, to: number): number[] => Array.from({ length: 11 }, (_, step) => from + ((to - from) * step) / 10);
  const gestures: Readonly<Record<string, () => Promise<void>>> = {
    'spread': async () => { await fingers.down([{ x: 500, y: 900 }, { x: 580, y: 980 }]); for (const by of between(0, 300)) await fingers.move([{ x: 500 - by, y: 900 - by }, { x: 580 + by, y: 980 + by }]); await fingers.up(); },
    'pinch': async () => { await fingers.down([{ x: 200, y: 600 }, { x: 880, y: 1280 }]); for (const by of between(0, 300)) await fingers.move([{ x: 200 + by, y: 600 + by }, { x: 880 - by, y: 1280 - by }]); await fingers.up(); },
    'two fingers across': async () => { await fingers.down([{ x: 200, y: 900 }, { x: 200, y: 1000 }]); for (const by of between(0, 700)) await fingers.move([{ x: 200 + by, y: 900 }, { x: 200 + by, y: 1000 }]); await fingers.up(); },
    'four fingers up': async () => { const at = (y: number) => [200, 400, 600, 800].map((x) => ({ x, y })); await fingers.down(at(1500)); for (const by of between(0, 900)) await fingers.move(at(1500 - by)); await fingers.up(); },
    'from the left edge': async () => { await fingers.swipe({ x: 0, y: middle.y }, { x: width - 100, y: middle.y }); },
    'from the right edge': async () => { await fingers.swipe({ x: width - 1, y: middle.y }, { x: 100, y: middle.y }); },
    'from the top edge': async () => { await fingers.swipe({ x: middle.x, y: 0 }, { x: middle.x, y: height - 200 }); },
    'from the bottom edge': async () => { await fingers.swipe({ x: middle.x, y: height - 1 }, { x: middle.x, y: 200 }); },
    'two taps': async () => { await fingers.tapAt(middle); await fingers.tapAt(middle); },
    'ten fingers': async () => { await fingers.down(Array.from({ length: 10 }, (_, index) => ({ x: 100 + index * 80, y: 700 }))); await fingers.up(); },
    'pinch of a touch pad': async () => { await locked.cdp.send('Input.synthesizePinchGesture', { ...middle, scaleFactor: 3, gestureSourceType: 'mouse' }); },
    'pinch that Chromium makes': async () => { await locked.cdp.send('Input.synthesizePinchGesture', { ...middle, scaleFactor: 3, gestureSourceType: 'touch' }); },
    'long press': async () => { await locked.cdp.send('Input.synthesizeTapGesture', { ...middle, duration: 1_500, gestureSourceType: 'touch' }); },
    'long press on words': async () => { await locked.attempt(`const words = add('p'); words.textContent = 'words that stand here'; Object.assign(words.style, { position: 'fixed', left: '100px', top: '300px', zIndex: 9, fontSize: '90px' })`); await locked.cdp.send('Input.synthesizeTapGesture', { x: 300, y: 350, duration: 1_500, gestureSourceType: 'touch' }); },
    'triple click on words': async () => { for (const clickCount of [1, 2, 3]) for (const type of ['mousePressed', 'mouseReleased'] as const) await locked.cdp.send('Input.dispatchMouseEvent', { type, x: 300, y: 350, button: 'left', clickCount }); },
    'wheel with Ctrl': async () => { await locked.cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...middle, deltaX: 0, deltaY: -500, modifiers: 2 }); },
    'wheel': async () => { await locked.cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...middle, deltaX: 800, deltaY: 800 }); },
  };
  for (const [name, gesture] of Object.entries(gestures)) {
    await gesture();
    await locked.expectUnmoved(before, name);
  }
});

test('SECURITY #13 there is nothing to type into: no keyboard, no words proposed, no spelling', { tag: '@packaged' }, async ({ locked }) => {
  expect(await locked.attempt(`const roots = [document]; for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot); return roots.flatMap((root) => [...root.querySelectorAll('input, textarea, select, [contenteditable]')]).length`)).toBe('0');
  await locked.cdp.send('Input.imeSetComposition', { text: 'kiosk', selectionStart: 0, selectionEnd: 5 });
  await locked.cdp.send('Input.insertText', { text: 'kiosk' });
});
