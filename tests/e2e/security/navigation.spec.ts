/** The page stays the page, the window stays the only one, and no program of the desktop is started. */
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { expect, test } from './support/locked.ts';

const WAYS: Readonly<Record<string, string>> = {
  'location.href': `location.href = http`,
  'location': `location = http`,
  'location.assign': `location.assign(http)`,
  'location.replace': `location.replace(http)`,
  'another host of our own scheme': `location.href = 'app://other/'`,
  'a file of our own': `location.href = '/show/pictures/hello.svg'`,
  'file:': `location.href = 'file://' + secret`,
  'data:': `location.href = 'data:text/html,out'`,
  'blob:': `location.href = URL.createObjectURL(new Blob(['out'], { type: 'text/html' }))`,
  'chrome:': `location.href = 'chrome://gpu'`,
  'developer tools': `location.href = 'devtools://devtools/bundled/inspector.html'`,
  'view-source:': `location.href = 'view-source:app://kiosk/'`,
  'reload': `location.reload()`,
  'history': `history.back(); history.forward(); history.go(-1); history.go(0)`,
  'meta refresh': `add('meta', { 'http-equiv': 'refresh', content: '0; url=' + http }, document.head)`,
  'link': `add('a', { href: http }).click()`,
  'link to the top': `add('a', { href: http, target: '_top' }).click()`,
  'form, get': `add('form', { action: http }).submit()`,
  'form, post': `add('form', { action: http, method: 'post' }).submit()`,
  'form, button': `const form = add('form', { action: http, method: 'post' }); add('button', { formaction: http, formtarget: '_top' }, form).click()`,
  'form, requested': `add('form', { action: http, method: 'dialog' }).requestSubmit()`,
  'base': `add('base', { href: http, target: '_top' }, document.head); add('a', { href: 'x' }).click()`,
  'navigation API': `await navigation.navigate(http).finished`,
};

test('SECURITY #13 no way leads off the page', { tag: '@packaged' }, async ({ locked }) => {
  for (const [name, code] of Object.entries(WAYS)) {
    await locked.attempt(code, { limitMs: 300 });
    expect(await locked.ask('[location.href, typeof seen]'), name).toEqual(['app://kiosk/', 'object']);
  }
  const log = (await locked.kiosk.log()).filter(({ event }) => event === 'navigation-refused').map(({ url }) => url);
  for (const url of [`${locked.places.http}/`, 'app://other/', 'app://kiosk/show/pictures/hello.svg', 'app://kiosk/']) expect(log).toContain(url);
});

test('SECURITY #13 nor off a page without the policy, and each try is in the log', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  const page = await locked.stranger();
  for (const name of ['location.href', 'form, post', 'link']) await locked.attempt(WAYS[name] ?? '', { page, limitMs: 300 });
  await expect.poll(async () => (await log()).filter(({ event, url }) => event === 'navigation-refused' && String(url).startsWith(locked.places.http)).length).toBe(3);
  expect(page.url()).toMatch(/^data:/);
});

test('SECURITY #13 an empty page does not stay: the kiosk is back at once', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  await locked.attempt(`setTimeout(() => { location.href = 'about:blank' }, 100)`);
  await expect.poll(async () => (await log()).filter(({ event }) => event === 'page-failed').map(({ reason }) => reason)).toEqual(['left for about:blank']);
  await expect.poll(async () => (await log()).map(({ event }) => event)).toContain('ready');
  await locked.fresh();
});

test('SECURITY #13 a file that is dropped on the page is not opened', { tag: '@packaged' }, async ({ locked }) => {
  const data = { items: [], files: [locked.places.secret], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await locked.cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 500, data });
  const link = { items: [{ mimeType: 'text/uri-list', data: locked.places.http }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await locked.cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 500, data: link });
  expect(await locked.ask('location.href')).toBe('app://kiosk/');
});

test('SECURITY #13 a page that asks not to be left is left, without a word', { tag: '@packaged' }, async ({ locked }) => {
  await locked.attempt(`addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; })`);
  await locked.kiosk.fingers.tapAt({ x: 2, y: 2 });
  await locked.fresh();
});

test('SECURITY #13 nothing is saved', { tag: '@packaged' }, async ({ locked }) => {
  const places = [locked.folder, homedir(), path.join(homedir(), 'Downloads')];
  const files = async (): Promise<string[][]> => await Promise.all(places.map(async (place) => (await readdir(place).catch(() => [])).filter((name) => /attack/.test(name))));
  const SAVES = {
    link: `add('a', { href: '/show/pictures/hello.svg', download: 'attack.svg' }).click()`,
    data: `add('a', { href: 'data:application/octet-stream,attack', download: 'attack.exe' }).click()`,
    blob: `add('a', { href: URL.createObjectURL(new Blob(['attack'])), download: 'attack.sh' }).click()`,
  };
  await locked.attempts(SAVES);
  const log = await locked.logFrom();
  const page = await locked.stranger();
  await locked.attempt(SAVES.data, { page });
  await expect.poll(async () => (await log()).map(({ event }) => event)).toContain('download-refused');
  expect(await files()).toEqual([[], [], []]);
});

const OPENINGS: Readonly<Record<string, string>> = {
  'window.open': `return open(http) === null`,
  'empty window': `return open('about:blank') === null`,
  'no address': `return open() === null`,
  'blank': `return open(http, '_blank') === null`,
  'popup': `return open(http, 'named', 'popup,width=100,height=100') === null`,
  'without opener': `return open(http, '_blank', 'noopener,noreferrer') === null`,
  'our own page': `return open('/', '_blank') === null`,
  'link': `add('a', { href: http, target: '_blank' }).click()`,
  'link with opener': `add('a', { href: http, target: 'x', rel: 'opener' }).click()`,
  'link, with Ctrl': `add('a', { href: http }).dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }))`,
  'link, middle button': `add('a', { href: http }).dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))`,
  'form': `add('form', { action: http, target: '_blank' }).submit()`,
  'area': `add('area', { href: http, target: '_blank' }, add('map')).click()`,
  'document above the page': `await documentPictureInPicture.requestWindow()`,
};

test('SECURITY #14 no second window, by any of the ways to open one', { tag: '@packaged' }, async ({ locked }) => {
  for (const [name, code] of Object.entries(OPENINGS)) {
    expect(await locked.attempt(code, { limitMs: 500 }), name).toMatch(/^(true|done|refused: .*)$/);
    expect(await locked.kiosk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length), name).toBe(1);
  }
});

test('SECURITY #14 nor from a page without the policy, and each try is in the log', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  const page = await locked.stranger();
  for (const name of ['window.open', 'empty window', 'popup', 'link', 'form']) {
    expect(await locked.attempt(OPENINGS[name] ?? '', { page, limitMs: 500 })).toMatch(/^(true|done)$/);
  }
  await expect.poll(async () => (await log()).filter(({ event }) => event === 'window-refused').length).toBeGreaterThanOrEqual(5);
  expect(await locked.kiosk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(2);
});

const WEBVIEW = `add('webview', { src: 'data:text/html,x', allowpopups: '', nodeintegration: '', disablewebsecurity: '', preload: 'file://' + secret, webpreferences: 'sandbox=no,contextIsolation=no', partition: 'other' })`;

test('SECURITY #11 a webview is an element like any other: it opens nothing', { tag: '@packaged' }, async ({ locked }) => {
  expect(await locked.attempt(`const view = ${WEBVIEW}; return [typeof view.getWebContentsId, view.constructor.name, 'WebView' in globalThis]`)).toBe('["undefined","HTMLElement",false]');
  expect(await locked.kiosk.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getType()))).toEqual(['window']);
  expect(await locked.preferences()).toMatchObject({ webviewTag: false });
});

test('SECURITY #12 where there is a webview, it is refused whatever its options say', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  const made = await locked.kiosk.app.evaluate(async ({ BrowserWindow, session, webContents }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('kiosk'), webviewTag: true } });
    const tried = new Promise((resolve) => window.webContents.once('will-attach-webview', () => setTimeout(resolve)));
    await window.loadURL('data:text/html,<webview src="data:text/html,x" allowpopups nodeintegration webpreferences="sandbox=no"></webview>');
    await tried;
    const made = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length;
    window.destroy();
    return made;
  });
  expect(made).toBe(0);
  await expect.poll(async () => (await log()).map(({ event }) => event)).toContain('webview-refused');
});

/** Addresses that other programs answer to. */
const FOREIGN = ['mailto:a@example.org', 'tel:123', 'ms-settings:', 'steam://run/1', 'vscode://file/etc/passwd', 'magnet:?x', 'zoommtg://x', 'sms:1'];

test('SECURITY #15 nothing is handed to a program of the desktop', { tag: '@packaged' }, async ({ locked }) => {
  const page = await locked.stranger();
  for (const address of FOREIGN) {
    for (const on of [locked.page, page]) {
      await locked.attempt(`location.href = '${address}'; open('${address}'); add('a', { href: '${address}' }).click();`, { page: on, limitMs: 300 });
    }
  }
  expect(await locked.opened()).toBe('');
  expect((await locked.kiosk.log()).filter(({ event, url }) => event === 'navigation-refused' && String(url).startsWith('mailto:')).length).toBeGreaterThan(0);
});
