/** What the page is made of: a web page in a sandbox, with the contract's words to say to the kiosk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveElectron } from '../../../main/launch/electron-runtime.ts';
import { root } from '../../../main/launch/places.ts';
import { channels } from '#core/bridge.ts';
import { expect, test } from './support/locked.ts';

const WORDS = Object.keys(channels).sort();

/** Names that Node and Electron bring into a page that they are let into. */
const FOREIGN = ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', '__filename', 'setImmediate', 'clearImmediate', 'electron', 'ipcRenderer', 'webFrame', 'contextBridge', '__electronLog'];

test('SECURITY #2 neither the page nor anything it opens has Node', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.attempts({
    page: `return ${JSON.stringify(FOREIGN)}.filter((name) => name in globalThis)`,
    import: `return await Promise.all(['node:fs', 'fs', 'electron'].map((name) => import(name).then(() => name, () => 'refused')))`,
    constructor: `return typeof globalThis.constructor.constructor`,
  });
  expect(outcomes).toEqual({ page: '[]', import: '["refused","refused","refused"]', constructor: '"function"' });
  const { nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker = false } = await locked.preferences();
  expect([nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker]).toEqual([false, false, false]);
});

test('SECURITY #2 and in no worker, because there is none', { tag: '@packaged' }, async ({ locked }) => {
  const script = `const script = [...document.scripts].find(({ src }) => src !== '').src;`;
  const outcomes = await locked.attempts({
    worker: `${script} new Worker(script)`,
    module: `${script} new Worker(script, { type: 'module' })`,
    shared: `${script} new SharedWorker(script)`,
    data: `new Worker('data:text/javascript,postMessage(1)')`,
    blob: `new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))`,
    service: `${script} await navigator.serviceWorker.register(script)`,
    audio: `await new AudioContext().audioWorklet.addModule('data:text/javascript,1')`,
    audioBlob: `await new AudioContext().audioWorklet.addModule(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' })))`,
    paint: `await CSS.paintWorklet.addModule('data:text/javascript,1')`,
  });
  for (const [name, outcome] of Object.entries(outcomes)) expect(`${name} ${outcome}`).toMatch(/^\w+ refused: /);
});

test('SECURITY #3 the page cannot reach into the bridge, by whatever it does to its own language', { tag: '@packaged' }, async ({ locked }) => {
  const caught = await locked.attempt(`
    const caught = new Set();
    const look = (value) => { if (value !== null && (typeof value === 'object' || typeof value === 'function')) for (const name of ['invoke', 'sendSync', 'ipcRenderer', 'senderFrame', '_invoke', 'sendToHost']) if (name in value) caught.add(name); };
    const spy = (owner, name) => { const before = owner[name]; owner[name] = function (...all) { look(this); all.forEach(look); return Reflect.apply(before, this, all); }; };
    for (const [owner, name] of [[Array.prototype, 'push'], [Array.prototype, 'map'], [Function.prototype, 'call'], [Function.prototype, 'apply'], [Function.prototype, 'bind'], [Promise.prototype, 'then'], [JSON, 'stringify'], [Object, 'keys'], [Map.prototype, 'get'], [Map.prototype, 'set'], [EventTarget.prototype, 'addEventListener']]) spy(owner, name);
    Object.defineProperty(Object.prototype, 'kind', { get() { look(this); return undefined; }, set(value) { look(this); look(value); }, configurable: true });
    await kiosk.load(); await kiosk.heartbeat(); await kiosk.report({ kind: 'sound-failed', reason: 'x' }).catch(() => {});
    delete Object.prototype.kind;
    return [...caught];`);
  expect(caught).toBe('[]');
  expect(await locked.preferences()).toMatchObject({ contextIsolation: true });
});

test('SECURITY #3 the bridge cannot be bent', { tag: '@packaged' }, async ({ locked }) => {
  const outcome = await locked.attempt(`
    'use strict';
    const tried = [];
    for (const [name, attack] of Object.entries({ set: () => { kiosk.load = () => 'bent'; }, add: () => { kiosk.more = 1; }, remove: () => { delete kiosk.load; }, replace: () => { window.kiosk = { load: 1 }; }, define: () => { Object.defineProperty(window, 'kiosk', { value: 1 }); } })) {
      try { attack(); tried.push(name + ' done'); } catch { tried.push(name + ' refused'); }
    }
    return [tried, typeof kiosk.load, Object.keys(kiosk).sort()];`);
  expect(JSON.parse(outcome)).toEqual([['set refused', 'add refused', 'remove refused', 'replace refused', 'define refused'], 'function', WORDS]);
});

test('SECURITY #4 the page runs in the sandbox, and so does a window that asks not to', { tag: '@packaged' }, async ({ locked }) => {
  // The attack itself: somebody asks for a window without the sandbox and with Node. The kiosk never does; app.enableSandbox()
  // must override it, and that is what is read from the kernel below. The page is an empty one of our own, in this test only.
  await locked.stranger('data:text/html,unguarded', { sandbox: false, nodeIntegration: true, contextIsolation: false });
  const { pids, metrics, command } = await locked.kiosk.app.evaluate(({ app, webContents }) => {
    const pids = webContents.getAllWebContents().map((contents) => contents.getOSProcessId());
    return { pids, metrics: app.getAppMetrics().filter(({ pid }) => pids.includes(pid)).map(({ sandboxed }) => sandboxed), command: ['no-sandbox', 'disable-setuid-sandbox', 'single-process', 'disable-web-security'].filter((name) => app.commandLine.hasSwitch(name)) };
  });
  expect(command).toEqual([]);
  expect(pids).toHaveLength(2);
  if (process.platform !== 'linux') expect(metrics).toEqual([true, true]);
  else {
    for (const pid of pids) {
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      // System calls are filtered, and nothing can give the rights back.
      expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe('2');
      expect(/^NoNewPrivs:\s*(\d)/m.exec(status)?.[1]).toBe('1');
    }
  }
});

test('SECURITY #6 the same-origin rule holds', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.attempts({
    file: `await fetch('file://' + secret)`,
    canvas: `const canvas = document.createElement('canvas'); const picture = new Image(); await new Promise((done, fail) => { picture.onload = done; picture.onerror = () => fail(new Error('not shown')); picture.src = 'file://' + secret; });`,
  });
  expect(outcomes['file']).toMatch(/^refused: /);
  expect(outcomes['canvas']).toMatch(/^refused: /);
  expect(await locked.preferences()).toMatchObject({ webSecurity: true });
});

/** Experiments of Chromium's for many years, never shipped on a desktop. */
const EXPERIMENTS = `['downlinkMax' in (navigator.connection ?? {}), 'AmbientLightSensor' in globalThis, 'getComputedAccessibleNode' in globalThis]`;

test('SECURITY #9 no experiment of Chromium is on', { tag: '@packaged' }, async ({ locked }) => {
  expect(await locked.attempt(`return ${EXPERIMENTS}`)).toBe('[false,false,false]');
  expect(await locked.preferences()).toMatchObject({ experimentalFeatures: false });
});

test('SECURITY #10 no feature of Blink is switched on, only off', { tag: '@packaged' }, async ({ locked }) => {
  expect(await locked.attempt(`return ${EXPERIMENTS}`)).toBe('[false,false,false]');
  expect((await locked.preferences())['enableBlinkFeatures'] ?? '').toBe('');
  expect(await locked.kiosk.app.evaluate(({ app }) => ['enable-blink-features', 'enable-features', 'enable-experimental-web-platform-features'].filter((name) => app.commandLine.hasSwitch(name)).map((name) => `${name}=${app.commandLine.getSwitchValue(name)}`))).toEqual([]);
  expect(await locked.attempt(`return ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'queryLocalFonts', 'documentPictureInPicture', 'EyeDropper'].filter((name) => name in globalThis)`)).toBe('[]');
});

test('SECURITY #16 the Electron that runs is the one that is pinned', async ({ locked }) => {
  const versions = await locked.kiosk.app.evaluate(() => ({ electron: process.versions.electron, chrome: process.versions.chrome }));
  expect(versions.electron).toBe((await resolveElectron()).version);
  // The oldest that the kiosk is built for (vite.config.ts); the pinned one has no range in front of it.
  expect(Number(versions.chrome.split('.')[0])).toBeGreaterThanOrEqual(130);
  const { devDependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
});

test('SECURITY #20 the words of the contract and nothing of Electron reach the page', { tag: '@packaged' }, async ({ locked }) => {
  const found = JSON.parse(await locked.attempt(`
    const seen = new Set(), strange = [];
    const walk = (value, path) => {
      if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return;
      seen.add(value);
      for (const name of Reflect.ownKeys(value)) {
        if (/ipc|electron|invoke|send|^port|webFrame/i.test(String(name))) strange.push(path + '.' + String(name));
        const { value: inner } = Object.getOwnPropertyDescriptor(value, name);
        walk(inner, path + '.' + String(name));
      }
    };
    walk(kiosk, 'kiosk');
    for (const word of Object.keys(kiosk)) if (kiosk[word].constructor !== Function) strange.push(word + ' is of another world');
    const plain = Object.getOwnPropertyNames(globalThis).filter((name) => /electron|ipc|node_|__kiosk/i.test(name));
    const data = await kiosk.load();
    return { strange, plain, words: Object.keys(kiosk).sort(), data: Object.getPrototypeOf(data) === Object.prototype, answers: [await kiosk.heartbeat() ?? null, await kiosk.report({ kind: 'sound-failed', reason: 'attack' }) ?? null] };`)) as Record<string, unknown>;
  expect(found).toEqual({ strange: [], plain: [], words: Object.keys(channels).sort(), data: true, answers: [null, null] });
});
