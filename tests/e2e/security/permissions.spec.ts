/** The page asks for everything that can be asked for, with a touch just before, and gets nothing. */
import { expect, test } from './support/locked.ts';

const NAMES = [
  'accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera', 'captured-surface-control', 'clipboard-read', 'clipboard-write', 'display-capture', 'fullscreen', 'geolocation', 'gyroscope', 'hand-tracking',
  'idle-detection', 'keyboard-lock', 'local-fonts', 'local-network-access', 'magnetometer', 'microphone', 'midi', 'nfc', 'notifications', 'payment-handler', 'periodic-background-sync', 'persistent-storage', 'pointer-lock',
  'screen-wake-lock', 'speaker-selection', 'storage-access', 'system-wake-lock', 'top-level-storage-access', 'web-app-installation', 'window-management',
];

/** What must come of it, apart from a refusal or silence. */
const GRANTS: Readonly<Record<string, readonly [code: string, harmless?: string]>> = {
  'camera': [`await navigator.mediaDevices.getUserMedia({ video: true })`],
  'microphone': [`await navigator.mediaDevices.getUserMedia({ audio: true })`],
  'screen capture': [`await navigator.mediaDevices.getDisplayMedia({ video: true })`],
  'names of devices': [`return (await navigator.mediaDevices.enumerateDevices()).filter(({ label }) => label !== '').length`, '0'],
  'geolocation': [`await new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))`],
  'notifications': [`return await Notification.requestPermission()`, '"denied"'],
  'midi': [`await navigator.requestMIDIAccess({ sysex: true })`],
  'clipboard, reading': [`return await navigator.clipboard.readText()`],
  'clipboard, writing': [`await navigator.clipboard.writeText('written')`],
  'clipboard, any kind': [`await navigator.clipboard.read()`],
  'usb': [`await navigator.usb.requestDevice({ filters: [] })`],
  'hid': [`const devices = await navigator.hid.requestDevice({ filters: [] }); return devices.length`, '0'],
  'serial': [`await navigator.serial.requestPort()`],
  'bluetooth': [`await navigator.bluetooth.requestDevice({ acceptAllDevices: true })`],
  'known devices': [`return [(await navigator.usb?.getDevices?.().catch(() => []) ?? []).length, (await navigator.hid?.getDevices?.().catch(() => []) ?? []).length, (await navigator.serial?.getPorts?.().catch(() => []) ?? []).length]`, '[0,0,0]'],
  'wake lock': [`await navigator.wakeLock.request()`],
  'storage that stays': [`return await navigator.storage.persist()`, 'false'],
  'full screen': [`await document.documentElement.requestFullscreen(); return document.fullscreenElement !== null`],
  'pointer lock': [`await document.body.requestPointerLock(); return document.pointerLockElement !== null`],
  'keyboard lock': [`await navigator.keyboard.lock()`],
  'idle detection': [`const state = await IdleDetector.requestPermission(); if (state !== 'granted') throw new Error(state)`],
  'fonts': [`return (await queryLocalFonts()).length`],
  'windows and displays': [`return (await getScreenDetails()).screens.length`],
  'payment': [`await new PaymentRequest([{ supportedMethods: 'https://example.org/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).show()`],
  'accelerometer': [`await new Promise((done, fail) => { const sensor = new Accelerometer(); sensor.onreading = done; sensor.onactivate = done; sensor.onerror = (event) => fail(event.error); sensor.start(); })`],
  'orientation': [`await new Promise((done) => addEventListener('deviceorientation', (event) => event.alpha !== null && done()))`],
  'virtual reality': [`await navigator.xr.requestSession('immersive-vr')`],
  'files': [`await showOpenFilePicker()`],
  'a place to save': [`await showSaveFilePicker()`],
  'a folder': [`await showDirectoryPicker()`],
  'sharing': [`await navigator.share({ text: 'x' })`],
  'contacts': [`await navigator.contacts.select(['name'])`],
  'passkey': [`await navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } })`],
  'password': [`const found = await navigator.credentials.get({ password: true }); if (found === null) throw new Error('none')`],
  'protocol handler': [`navigator.registerProtocolHandler('web+kiosk', location.origin + '/%s')`],
  'colour from the screen': [`await new EyeDropper().open()`],
  'picture in picture': [`const canvas = document.createElement('canvas'); const pen = canvas.getContext('2d'); const video = add('video'); video.muted = true; video.srcObject = canvas.captureStream(10); setInterval(() => pen.fillRect(0, 0, Math.random() * 99, 9), 50); await video.play(); await video.requestPictureInPicture()`],
  'document in picture': [`await documentPictureInPicture.requestWindow()`],
  'speech recognition': [`await new Promise((done, fail) => { const ear = new webkitSpeechRecognition(); ear.onstart = done; ear.onerror = (event) => fail(event.error); ear.start(); })`],
  'background fetch': [`await (await navigator.serviceWorker.ready).backgroundFetch.fetch('x', ['/'])`],
  'storage access': [`await document.requestStorageAccessFor('https://example.org')`],
  'compute pressure': [`await new PressureObserver(() => {}).observe('cpu')`],
  'capture handle': [`await CaptureController.prototype.sendWheel.call(new CaptureController(), {})`],
};

test('SECURITY #5 no permission is granted that a page can look up', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.attempts(Object.fromEntries(NAMES.map((name) => [name, `return (await navigator.permissions.query({ name: '${name}', userVisibleOnly: true, sysex: true })).state`])));
  expect(Object.entries(outcomes).filter(([, state]) => state === '"granted"')).toEqual([]);
  expect(Object.values(outcomes).filter((state) => state === '"denied"').length).toBeGreaterThan(10);
});

test('SECURITY #5 nothing that needs a permission, a device or a window of the desktop works', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  const given: string[] = [];
  // One after the other: each has the touch before it to itself.
  for (const [name, [code, harmless]] of Object.entries(GRANTS)) {
    const outcome = await locked.attempt(code, { limitMs: 400 });
    if (outcome !== harmless && !/^(refused: |no answer$)/.test(outcome)) given.push(`${name}: ${outcome}`);
  }
  expect(given).toEqual([]);
  expect((await log()).filter(({ event }) => event === 'permission-refused').length).toBeGreaterThan(0);
});

test('SECURITY #5 a page without the policy gets nothing either, and every request is in the log', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  const answers = await locked.kiosk.app.evaluate(async ({ BrowserWindow, session }) => {
    const kiosk = session.fromPartition('kiosk');
    const window = new BrowserWindow({ show: false, webPreferences: { session: kiosk } });
    await window.loadURL('app://kiosk/show/pictures/hello.svg');
    const ask = (code: string): Promise<unknown> => Promise.race([window.webContents.executeJavaScript(code, true) as Promise<unknown>, new Promise((resolve) => setTimeout(() => resolve('no answer'), 1000))]);
    const answers = [
      await ask(`navigator.storage.persist()`),
      await ask(`navigator.permissions.query({ name: 'persistent-storage' }).then(({ state }) => state)`),
      await ask(`navigator.permissions.query({ name: 'notifications' }).then(({ state }) => state)`),
    ];
    window.destroy();
    return answers;
  });
  expect(answers).toEqual([false, 'denied', 'denied']);
  await expect.poll(async () => (await log()).filter(({ event }) => event === 'permission-refused').map(({ permission }) => permission)).toContain('persistent-storage');
});

test('SECURITY #5 of the devices that are offered none is chosen', async ({ locked }) => {
  // There is none to be offered here: the choice is put as Electron would put it.
  const answers = await locked.kiosk.app.evaluate(({ session, webContents }) => {
    const kiosk = session.fromPartition('kiosk');
    const answers: unknown[] = [];
    let prevented = 0;
    const event = { preventDefault: () => { prevented += 1; } };
    const answer = (...given: unknown[]): void => void answers.push(given);
    const device = { deviceId: 'one', portId: 'one', name: 'a device' };
    kiosk.emit('select-hid-device', event, { deviceList: [device] }, answer);
    kiosk.emit('select-serial-port', event, [device], {}, answer);
    kiosk.emit('select-usb-device', event, { deviceList: [device] }, answer);
    webContents.getAllWebContents()[0]?.emit('select-bluetooth-device', event, [device], answer);
    return { prevented, answers };
  });
  expect(answers).toEqual({ prevented: 4, answers: [[null], [''], [], ['']] });
});

test('SECURITY #5 no window of the desktop opens to choose a file', { tag: '@packaged' }, async ({ locked }) => {
  await locked.attempts({
    click: `const input = add('input', { type: 'file' }); input.click()`,
    detached: `const input = document.createElement('input'); input.type = 'file'; input.webkitdirectory = true; input.click()`,
    picker: `add('input', { type: 'file', multiple: '' }).showPicker()`,
  });
  await locked.attempt('await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  // That it is so is seen on the display: support/locked.ts.
});

test('SECURITY #5 nor after the page has crashed', { tag: '@packaged' }, async ({ locked }) => {
  await locked.stranger();
  await locked.kiosk.app.evaluate(async ({ webContents }) => {
    const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith('data:'));
    const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve));
    contents?.forcefullyCrashRenderer();
    await gone;
    await contents?.loadURL('data:text/html,<body>again');
    await contents?.executeJavaScript(`Object.assign(document.createElement('input'), { type: 'file' }).click(); new Promise((done) => setTimeout(done, 500))`, true);
  });
  // As above.
});

test('SECURITY #5 the clipboard is neither read nor written', { tag: '@packaged' }, async ({ locked }) => {
  await locked.attempt(`
    globalThis.heard = [];
    for (const kind of ['copy', 'cut', 'paste']) addEventListener(kind, (event) => { heard.push(kind); event.clipboardData.setData('text/plain', 'stolen'); event.preventDefault(); }, true);
    const text = add('textarea'); text.value = 'stolen'; text.focus(); text.select();`);
  expect(await locked.attempt(`document.execCommand('copy')`)).toMatch(/^refused: TypeError/);
  // Whatever else may ask for it: a menu, a key, a button of the desktop.
  await locked.kiosk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.copy();
    contents?.cut();
    contents?.paste();
  });
  // Done in order: when this is answered, they were.
  await locked.kiosk.fingers.tapAt({ x: 2, y: 2 });
  expect(await locked.attempt(`const text = document.querySelector('textarea'); const { value } = text; text.remove(); return [value, heard]`)).toBe('["stolen",[]]');
});
