/** A frame in the page stays empty, has no rights, is not heard, and makes the kiosk no slower. */
import { expect, test } from './support/locked.ts';

/** Each tries to have something stand in a frame of the page. */
const FRAMES: Readonly<Record<string, string>> = {
  'the network': `add('iframe', { src: http })`,
  'https': `add('iframe', { src: 'https://example.org/' })`,
  'our own page': `add('iframe', { src: 'app://kiosk/' })`,
  'a picture of our own': `add('iframe', { src: 'app://kiosk/show/pictures/hello.svg' })`,
  'data:': `add('iframe', { src: 'data:text/html,inside' })`,
  'blob:': `add('iframe', { src: URL.createObjectURL(new Blob(['inside'], { type: 'text/html' })) })`,
  'file:': `add('iframe', { src: 'file://' + secret })`,
  'script': `add('iframe', { src: 'javascript:document.body.append("inside")' })`,
  'in a sandbox': `add('iframe', { src: 'app://kiosk/', sandbox: 'allow-scripts allow-same-origin allow-top-navigation allow-popups allow-modals' })`,
  'without credentials': `add('iframe', { src: http, credentialless: '' })`,
  'led on by the page': `add('iframe').contentWindow.location = http`,
  'opened by its name': `add('iframe', { name: 'inside' }); open(http, 'inside')`,
  'a link into it': `add('iframe', { name: 'inside' }); add('a', { href: http, target: 'inside' }).click()`,
  'a form into it': `add('iframe', { name: 'inside' }); add('form', { action: http, target: 'inside' }).submit()`,
  'a frame in a frame': `const { body } = add('iframe').contentDocument; add('iframe', { src: http }, body)`,
  'words of its own': `add('iframe', { srcdoc: 'inside' })`,
  'written into': `add('iframe').contentDocument.write('inside')`,
  'object': `add('object', { data: http })`,
  'object of our own': `add('object', { data: '/show/pictures/hello.svg', type: 'image/svg+xml' })`,
  // What is embedded is asked for when it is laid out, and a window that is not shown lays nothing out by itself.
  'embed': `add('embed', { src: http }).getBoundingClientRect()`,
  'embed of a PDF': `add('embed', { src: 'data:application/pdf,%25PDF-1.4', type: 'application/pdf' })`,
  'fenced': `add('fencedframe').config = new FencedFrameConfig(http)`,
  'portal': `add('portal', { src: http })`,
};
/** What the page itself sees in all its frames: words, or the address of what it may not look into. */
const INSIDE = `JSON.stringify(Array.from(frames, (frame) => { try { return frame.document.body?.textContent ?? ''; } catch { return 'sealed'; } }))`;

test('SECURITY #13 nothing stands in a frame of the page', { tag: '@packaged' }, async ({ locked }) => {
  for (const [name, code] of Object.entries(FRAMES)) {
    expect(await locked.attempt(code, { limitMs: 500 }), name).toMatch(/^(done|refused: .*)$/);
    // A place that is refused is a page of Chromium's own, which nobody may look into.
    expect(JSON.parse(await locked.ask<string>(INSIDE)), name).not.toContain('inside');
    const loaded = await locked.kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.slice(1).map(({ url, origin }) => `${url} ${origin}`));
    // Empty ones are the page's own; others have the origin of a page that did not come.
    for (const frame of loaded ?? []) expect(frame, name).toMatch(/^(about:blank)? app:\/\/kiosk$| null$/);
    await locked.ask(`document.querySelectorAll('iframe, object, embed, fencedframe, portal, form, a').forEach((element) => element.remove())`);
  }
});

test('SECURITY #13 nor in one of a page without the policy, and each try is in the log', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  const page = await locked.stranger();
  const tried = ['the network', 'https', 'our own page', 'a picture of our own', 'data:', 'blob:', 'led on by the page', 'opened by its name', 'a link into it', 'a form into it', 'a frame in a frame', 'embed'];
  const refused = async (): Promise<string[]> => (await log()).filter(({ event }) => event === 'navigation-refused').map(({ url }) => String(url).slice(0, 5));
  for (const [index, name] of tried.entries()) {
    await locked.attempt(FRAMES[name] ?? '', { page, limitMs: 500 });
    // One after the other: a second way into the same frame would take the first one's place before anybody is asked.
    await expect.poll(async () => (await refused()).length, name).toBe(index + 1);
    await locked.attempt(`document.querySelectorAll('iframe, embed, form, a').forEach((element) => element.remove())`, { page });
  }
  expect((await refused()).sort()).toEqual(['app:/', 'app:/', 'blob:', 'data:', ...Array.from({ length: 7 }, () => 'http:'), 'https']);
});

test('SECURITY #13 a frame leads the page nowhere', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.attempts({
    link: `const { body } = add('iframe').contentDocument; add('a', { href: http, target: '_top' }, body).click()`,
    parent: `const { body } = add('iframe').contentDocument; add('form', { action: http, target: '_parent' }, body).submit()`,
    refresh: `const { head } = add('iframe').contentDocument; add('meta', { 'http-equiv': 'refresh', content: '0; url=' + http }, head)`,
    base: `const { head } = add('iframe').contentDocument; add('base', { href: http, target: '_top' }, head)`,
    window: `return add('iframe').contentWindow.open(http) === null`,
  });
  expect(outcomes['window']).toBe('true');
  expect(await locked.ask('[location.href, typeof seen]')).toEqual(['app://kiosk/', 'object']);
});

test('SECURITY #17 a frame has no bridge, and is not heard where it has one', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.attempts({
    empty: `return typeof add('iframe').contentWindow.kiosk`,
    blank: `return typeof add('iframe', { src: 'about:blank' }).contentWindow.kiosk`,
    inner: `return typeof add('iframe', {}, add('iframe').contentDocument.body).contentWindow.kiosk`,
  });
  expect(outcomes).toEqual({ empty: '"undefined"', blank: '"undefined"', inner: '"undefined"' });
  const log = await locked.logFrom();
  // No way to have one was found: it is asked here as Electron would ask for it, with the frame's own face.
  const heard = await locked.kiosk.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown) => unknown> };
    const ask = async (senderFrame: unknown): Promise<string> => {
      try {
        await handlers.get('heartbeat')?.({ sender: contents, senderFrame });
        return 'heard';
      } catch {
        return 'refused';
      }
    };
    return [await ask(contents?.mainFrame), ...await Promise.all((contents?.mainFrame.framesInSubtree.slice(1) ?? []).map(ask)), await ask(null)];
  });
  expect(heard).toEqual(['heard', 'refused', 'refused', 'refused', 'refused', 'refused']);
  expect((await log()).filter(({ event }) => event === 'message-refused').map(({ reason }) => reason)).toEqual(Array.from({ length: 5 }, () => 'sent by something other than the kiosk page'));
});

test('SECURITY #6 a frame of another origin is sealed', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.attempts({
    sandboxed: `const frame = add('iframe', { sandbox: 'allow-scripts' }); await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); return frame.contentDocument === null`,
    window: `const frame = add('iframe', { sandbox: '' }); await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); return frame.contentWindow.document.body.textContent`,
    refused: `const frame = add('iframe', { src: 'https://example.org/' }); await new Promise((done) => { frame.onload = done; }); return frame.contentDocument === null`,
  });
  expect(outcomes['sandboxed']).toBe('true');
  expect(outcomes['window']).toMatch(/^refused: SecurityError/);
  expect(outcomes['refused']).toBe('true');
});

test('SECURITY #13 twenty frames are no burden: the next touch is answered', { tag: '@packaged' }, async ({ locked }) => {
  expect(await locked.attempt(`for (let count = 0; count < 20; count += 1) document.body.append(document.createElement('iframe')); return frames.length`, { limitMs: 20_000 })).toBe('20');
  await locked.kiosk.fingers.tapAt({ x: 2, y: 2 });
  expect(await locked.ask('seen.fingers')).toBe(1);
});
