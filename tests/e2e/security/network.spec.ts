/** The page calls nobody, by no way there is; every test also ends with the two ports having heard nothing (support/locked.ts). */
import { expect, test } from './support/locked.ts';

/** Every way out of a page. */
const CALLS: Readonly<Record<string, string>> = {
  'fetch': `await fetch(http + '/fetch')`,
  'fetch without cors': `await fetch(http + '/no-cors', { mode: 'no-cors' })`,
  'fetch that outlives the page': `await fetch(http + '/keepalive', { method: 'POST', keepalive: true, body: 'x' })`,
  'XMLHttpRequest': `await new Promise((done, fail) => { const call = new XMLHttpRequest(); call.onload = done; call.onerror = () => fail(new Error('no')); call.open('POST', http + '/xhr'); call.send('x'); })`,
  'XMLHttpRequest that waits': `const call = new XMLHttpRequest(); call.open('GET', http + '/sync', false); call.send();`,
  'beacon': `return navigator.sendBeacon(http + '/beacon', 'x')`,
  'WebSocket': `await new Promise((done, fail) => { const socket = new WebSocket('ws://' + host); socket.onopen = done; socket.onerror = () => fail(new Error('no')); })`,
  'secure WebSocket': `await new Promise((done, fail) => { const socket = new WebSocket('wss://' + host); socket.onopen = done; socket.onerror = () => fail(new Error('no')); })`,
  'EventSource': `await new Promise((done, fail) => { const source = new EventSource(http + '/events'); source.onopen = done; source.onerror = () => fail(new Error('no')); })`,
  'WebTransport': `await new WebTransport('https://' + udp + '/').ready`,
  'WebRTC by STUN': `const found = []; const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + udp }] }); peer.createDataChannel('x'); await peer.setLocalDescription(await peer.createOffer()); await new Promise((done) => { peer.onicecandidate = ({ candidate }) => candidate === null ? done() : found.push(candidate.candidate); }); if (found.length === 0) throw new Error('no way'); return found;`,
  'WebRTC by TURN over TCP': `const found = []; const peer = new RTCPeerConnection({ iceServers: [{ urls: 'turn:' + host + '?transport=tcp', username: 'a', credential: 'b' }] }); peer.createDataChannel('x'); await peer.setLocalDescription(await peer.createOffer()); await new Promise((done) => { peer.onicecandidate = ({ candidate }) => candidate === null ? done() : found.push(candidate.candidate); }); if (found.length === 0) throw new Error('no way'); return found;`,
  'picture': `await new Promise((done, fail) => Object.assign(new Image(), { onload: done, onerror: () => fail(new Error('no')), src: http + '/picture' }))`,
  'picture of many sizes': `add('img', { srcset: http + '/srcset 1x' })`,
  'background': `document.body.style.backgroundImage = 'url(' + http + '/css)'`,
  'style sheet': `await new Promise((done, fail) => Object.assign(add('link', { rel: 'stylesheet', href: http + '/style' }), { onload: done, onerror: () => fail(new Error('no')) }))`,
  'rule of a style sheet': `const sheet = new CSSStyleSheet(); sheet.replaceSync('body { background: url(' + http + '/sheet); cursor: url(' + http + '/cursor), auto }'); document.adoptedStyleSheets.push(sheet); add('i').style.listStyleImage = 'url(' + http + '/list)';`,
  'font': `await new FontFace('X', 'url(' + http + '/font)').load()`,
  'sound': `await new Promise((done, fail) => Object.assign(new Audio(), { oncanplay: done, onerror: () => fail(new Error('no')), src: http + '/sound' }).load())`,
  'video and its poster': `add('video', { src: http + '/video', poster: http + '/poster', preload: 'auto' }).load()`,
  'subtitles': `const video = add('video'); add('track', { src: http + '/track', default: '' }, video).track.mode = 'showing';`,
  'script': `await new Promise((done, fail) => Object.assign(add('script', { src: http + '/script' }), { onload: done, onerror: () => fail(new Error('no')) }))`,
  'module': `await import(http + '/module')`,
  'preload': `for (const [rel, as] of [['preload', 'fetch'], ['preload', 'image'], ['modulepreload', 'script'], ['prefetch', ''], ['prerender', ''], ['icon', ''], ['manifest', ''], ['search', '']]) add('link', { rel, as, href: http + '/' + rel, crossorigin: '' }, document.head)`,
  'preconnect and DNS': `for (const rel of ['preconnect', 'dns-prefetch']) for (const href of [http, 'https://' + host, 'http://localhost:' + host.split(':')[1], '//kiosk.example']) add('link', { rel, href }, document.head)`,
  'speculation rules': `const rules = document.createElement('script'); rules.type = 'speculationrules'; rules.append(JSON.stringify({ prefetch: [{ urls: [http + '/speculation'] }], prerender: [{ urls: [http + '/speculation'] }] })); document.head.append(rules);`,
  'ping of a link': `add('a', { href: '/', ping: http + '/ping' }).click()`,
  'attribution': `add('img', { attributionsrc: http + '/attribution' })`,
  'picture within a drawing': `const svg = (tag, parent) => parent.appendChild(document.createElementNS('http://www.w3.org/2000/svg', tag)); const drawing = svg('svg', document.body); svg('image', drawing).setAttribute('href', http + '/image'); svg('use', drawing).setAttribute('href', http + '/use#x'); svg('feImage', svg('filter', drawing)).setAttribute('href', http + '/filter');`,
  'button that is a picture': `add('input', { type: 'image', src: http + '/button' })`,
  'report of a broken policy': `add('meta', { 'http-equiv': 'Content-Security-Policy', content: "img-src 'self'; report-uri " + http + '/report' }, document.head); add('meta', { 'http-equiv': 'Reporting-Endpoints', content: 'default="' + http + '/report"' }, document.head);`,
  'push': `await (await navigator.serviceWorker.ready).pushManager.subscribe()`,
  'speech recognition': `await new Promise((done, fail) => { const ear = new webkitSpeechRecognition(); ear.onstart = done; ear.onerror = (event) => fail(event.error); ear.start(); })`,
};

test('SECURITY #1 nothing is fetched, sent or asked, by any of the ways out of a page', { tag: '@packaged' }, async ({ locked }) => {
  const outcomes = await locked.attempts(CALLS, { limitMs: 4_000 });
  // What has an answer to wait for was refused; the rest can only be seen at the ports.
  const answered = Object.entries(CALLS).filter(([, code]) => /\bawait\b/.test(code)).map(([name]) => name);
  expect(answered.length).toBeGreaterThan(15);
  for (const name of answered) expect(`${name}: ${outcomes[name] ?? ''}`).toMatch(/: (refused: |no answer$)/);
  expect(outcomes['WebRTC by STUN']).toBe('refused: Error no way');
  expect(await locked.outside.visitors()).toEqual([]);
});

test('SECURITY #1 a page without the policy calls nobody either, and every try is in the log', { tag: '@packaged' }, async ({ locked }) => {
  const log = await locked.logFrom();
  const page = await locked.stranger();
  const tried = ['fetch', 'WebSocket', 'picture', 'script', 'style sheet', 'sound', 'XMLHttpRequest', 'EventSource', 'font', 'preconnect and DNS', 'preload', 'beacon'];
  const outcomes = await locked.attempts(Object.fromEntries(tried.map((name) => [name, CALLS[name] ?? ''])), { page });
  expect(outcomes['fetch']).toMatch(/^refused: TypeError/);
  const refused = async (): Promise<unknown[]> => (await log()).filter(({ event }) => event === 'request-refused').map(({ url }) => new URL(String(url)).pathname);
  for (const path of ['/fetch', '/', '/picture', '/script', '/style', '/sound', '/xhr', '/events', '/font']) await expect.poll(refused).toContain(path);
  // A link that is followed breaks off what the page has under way: it comes last.
  await locked.attempt(CALLS['ping of a link'] ?? '', { page });
  expect(await locked.outside.visitors()).toEqual([]);
});

test('SECURITY #1 WebRTC finds no way out of a page without the policy', { tag: '@packaged' }, async ({ locked }) => {
  const page = await locked.stranger('app://kiosk/show/pictures/hello.svg');
  const outcomes = await locked.attempts(
    Object.fromEntries(['STUN', 'TURN over TCP'].map((way) => [way, CALLS[`WebRTC by ${way}`]?.replace('const found', 'const stay = document; const found') ?? ''])),
    { page, limitMs: 4_000 },
  );
  expect(outcomes).toEqual({ 'STUN': 'refused: Error no way', 'TURN over TCP': 'refused: Error no way' });
});

test('SECURITY #1 no name and no address resolves, and what is left would go to a proxy that is not there', { tag: '@packaged' }, async ({ locked }) => {
  const { port } = locked.outside;
  const found = await locked.kiosk.app.evaluate(async ({ session, net }, port) => {
    const kiosk = session.fromPartition('kiosk');
    const told = async (promise: Promise<unknown>): Promise<string> => await promise.then((value) => `reached ${JSON.stringify(value)}`, () => 'refused');
    kiosk.preconnect({ url: `http://127.0.0.1:${port}`, numSockets: 2 });
    session.defaultSession.preconnect({ url: `http://127.0.0.1:${port}`, numSockets: 2 });
    return {
      names: await Promise.all(['localhost', '127.0.0.1', 'example.org'].map((name) => told(kiosk.resolveHost(name)))),
      fetch: await told(kiosk.fetch(`http://127.0.0.1:${port}/session`)),
      // Chromium's own requests, and a session nobody guards.
      own: await told(net.fetch(`http://127.0.0.1:${port}/net`)),
      proxies: await Promise.all(['http://127.0.0.1/', 'https://example.org/', 'ws://localhost/', 'ftp://example.org/'].map((url) => kiosk.resolveProxy(url))),
    };
  }, port);
  expect(found.names).toEqual(['refused', 'refused', 'refused']);
  expect([found.fetch, found.own]).toEqual(['refused', 'refused']);
  for (const proxy of found.proxies) expect(proxy).toMatch(/^(PROXY|SOCKS) 127\.0\.0\.1:9$/);
  expect(await locked.outside.visitors()).toEqual([]);
});

test("SECURITY #1 Chromium's own callers are switched off", async ({ locked }) => {
  const switches = await locked.kiosk.app.evaluate(({ app, session }) => ({
    off: ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings'].filter((name) => !app.commandLine.hasSwitch(name)),
    features: app.commandLine.getSwitchValue('disable-features').split(','),
    spelling: session.fromPartition('kiosk').isSpellCheckerEnabled(),
  }));
  expect(switches.off).toEqual([]);
  expect(switches.features).toEqual(expect.arrayContaining(['MediaRouter', 'HardwareMediaKeyHandling', 'MediaSessionService']));
  expect(switches.spelling).toBe(false);
});

test('SECURITY #1 no certificate is accepted, none is shown, no password is given', async ({ locked }) => {
  // Nothing is ever reached that could ask: it is asked here as Electron would.
  const answers = await locked.kiosk.app.evaluate(({ app, webContents }) => {
    const [contents] = webContents.getAllWebContents();
    const event = { preventDefault: () => { prevented += 1; } };
    let prevented = 0;
    const answers: unknown[][] = [];
    const answer = (...given: unknown[]): void => void answers.push(given);
    app.emit('certificate-error', event, contents, 'https://example.org/', 'net::ERR_CERT_AUTHORITY_INVALID', {}, answer, true);
    app.emit('select-client-certificate', event, contents, 'https://example.org/', [{}], answer);
    app.emit('login', event, contents, { url: 'https://example.org/' }, { isProxy: true }, answer);
    return { prevented, answers };
  });
  expect(answers).toEqual({ prevented: 3, answers: [[false], [], []] });
});

test('SECURITY #8 nothing insecure stands beside what is secure', { tag: '@packaged' }, async ({ locked }) => {
  expect(await locked.attempt('return isSecureContext')).toBe('true');
  const outcomes = await locked.attempts({
    script: CALLS['script'] ?? '',
    fetch: CALLS['fetch'] ?? '',
    style: CALLS['style sheet'] ?? '',
    socket: CALLS['WebSocket'] ?? '',
  });
  expect(Object.values(outcomes).map((outcome) => outcome.split(' ')[0])).toEqual(['refused:', 'refused:', 'refused:', 'refused:']);
  expect(await locked.preferences()).toMatchObject({ allowRunningInsecureContent: false });
});
