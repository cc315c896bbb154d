/** Nothing becomes script that is not a file of the kiosk, and no show brings any along. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brokenShows } from '../../broken/shows.ts';
import { writeTinyShow } from '../../support/tiny-show.ts';
import { test as ownKiosk } from '../support/kiosk.ts';
import { expect, test } from './support/locked.ts';

const RUN = 'globalThis.ran = true';

/** Each tries to have RUN run. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'eval': `(0, eval)('${RUN}')`,
  'Function': `Function('${RUN}')()`,
  'constructor of functions': `(() => {}).constructor('${RUN}')()`,
  'async function': `await (async () => {}).constructor('${RUN}')()`,
  'timer': `setTimeout('${RUN}')`,
  'interval': `clearInterval(setInterval('${RUN}', 1))`,
  'wasm': `await WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); ${RUN}`,
  'inline script': `const script = document.createElement('script'); script.append('${RUN}'); document.body.append(script);`,
  'text of a script': `const script = document.createElement('script'); script.text = '${RUN}'; document.body.append(script);`,
  'module': `const script = document.createElement('script'); script.type = 'module'; script.append('${RUN}'); document.body.append(script);`,
  'data: script': `add('script', { src: 'data:text/javascript,${RUN}' })`,
  'blob: script': `add('script', { src: URL.createObjectURL(new Blob(['${RUN}'], { type: 'text/javascript' })) })`,
  'data: import': `await import('data:text/javascript,${RUN}')`,
  'blob: import': `await import(URL.createObjectURL(new Blob(['${RUN}'], { type: 'text/javascript' })))`,
  'import map': `const map = document.createElement('script'); map.type = 'importmap'; map.append('{"imports":{"x":"data:text/javascript,${RUN}"}}'); document.head.append(map); await import('x');`,
  'handler': `add('button', { onclick: '${RUN}' }).click()`,
  'handler of a picture': `add('img', { src: 'data:,', onerror: '${RUN}' })`,
  'javascript: link': `add('a', { href: 'javascript:${RUN}' }).click()`,
  'javascript: address': `location.href = 'javascript:${RUN}'`,
  'javascript: window': `open('javascript:${RUN}', '_self')`,
  'innerHTML': `document.body.innerHTML += '<img src=x onerror="${RUN}">'`,
  'outerHTML': `add('i').outerHTML = '<img src=x onerror="${RUN}">'`,
  'insertAdjacentHTML': `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="${RUN}">')`,
  'document.write': `document.write('<script>${RUN}<' + '/script>')`,
  'parsed document': `document.adoptNode(new DOMParser().parseFromString('<script>${RUN}<' + '/script>', 'text/html').scripts[0])`,
  'fragment of a range': `document.body.append(document.createRange().createContextualFragment('<script>${RUN}<' + '/script>'))`,
  'a policy of its own': `trustedTypes.createPolicy('mine', { createHTML: (text) => text })`,
  'a policy that is known': `trustedTypes.createPolicy('dompurify', { createHTML: (text) => text }); trustedTypes.createPolicy('lit-html', { createScript: (text) => text })`,
  'the default policy': `trustedTypes.createPolicy('default', { createScript: (text) => text })`,
  'script in a drawing': `const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'script'); drawing.append('${RUN}'); document.body.append(drawing);`,
  'handler in a drawing': `const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); drawing.setAttribute('onload', '${RUN}'); document.body.append(drawing);`,
};

test('SECURITY #7 no text becomes script', { tag: '@packaged' }, async ({ locked }) => {
  for (const [name, code] of Object.entries(SCRIPTS)) {
    await locked.attempt(code, { limitMs: 500 });
    expect(await locked.attempt('await new Promise((done) => setTimeout(done)); return globalThis.ran === true'), name).toBe('false');
  }
});

test('SECURITY #7 the policy says no, and not only the absence of what it forbids', { tag: '@packaged' }, async ({ locked }) => {
  const broken = JSON.parse(await locked.attempt(`
    const broken = new Set();
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.add(effectiveDirective));
    try { add('script', { src: http }); } catch {} add('img', { src: http }); add('video', { src: http }); add('base', { href: http }, document.head);
    add('link', { rel: 'stylesheet', href: http }); add('style').append('i { color: red }'); add('i', { style: 'color: red' }); add('link', { rel: 'manifest', href: http }, document.head);
    try { add('button', { onclick: '1' }); } catch {}
    new FontFace('X', 'url(' + http + ')').load().catch(() => {});
    fetch(http).catch(() => {});
    try { (0, eval)('1'); } catch {}
    try { document.body.innerHTML = 'x'; } catch {}
    await new Promise((done) => setTimeout(done, 300));
    return [...broken].sort();`)) as string[];
  expect(broken).toEqual(expect.arrayContaining(['base-uri', 'connect-src', 'font-src', 'img-src', 'media-src', 'require-trusted-types-for', 'style-src-attr', 'style-src-elem']));
  expect(await locked.attempt('return document.baseURI')).toBe('"app://kiosk/"');
});

test('SECURITY #7 no dialog stands in front of the kiosk', { tag: '@packaged' }, async ({ locked }) => {
  const dialogs = { alert: `alert('x')`, confirm: `return confirm('x')` };
  expect(await locked.attempts(dialogs)).toEqual({ alert: 'done', confirm: 'false' });
  // A page without the policy, with the rights of the kiosk's window.
  const page = await locked.stranger(undefined, await locked.preferences());
  expect(await locked.attempts(dialogs, { page })).toEqual({ alert: 'done', confirm: 'false' });
  expect(await locked.attempt(`return typeof find === 'function' && find('stranger')`, { page })).toBe('true');
});

test('SECURITY #7 nothing is printed, and the window is not closed', { tag: '@packaged' }, async ({ locked }) => {
  const attacks = { print: 'print()', command: `document.execCommand('print')`, close: 'close()' };
  const refused = /^refused: (Reference|Type)Error .* (is not defined|is not a function)$/;
  const page = await locked.stranger();
  for (const outcome of [...Object.values(await locked.attempts(attacks)), ...Object.values(await locked.attempts(attacks, { page }))]) expect(outcome).toMatch(refused);
  const outcome = await locked.attempt(`const { contentWindow } = add('iframe'); return [contentWindow.print?.(), contentWindow.document.execCommand?.('print'), contentWindow.close?.()].length`);
  expect(outcome).toBe('3');
});

ownKiosk('SECURITY #7 a show with markup, scripts and addresses in its words plays them as words', { tag: '@packaged' }, async ({ kiosk, folder }) => {
  const show = writeTinyShow(path.join(folder, 'show'));
  const hostile = `<img src=x onerror=globalThis.ran=1><script>globalThis.ran=1</script>`;
  const text = path.join(show, 'text', 'en.yaml');
  const before = await readFile(text, 'utf8');
  const changed = before.replaceAll('title: hello', `title: '${hostile}'`).replaceAll('headline: The sun', `headline: '${hostile}'`).replaceAll('- "It is warm."', `- "${hostile} <a href='javascript:globalThis.ran=1'>warm</a> \${globalThis.ran=1} {{x}}"`);
  expect(changed).not.toBe(before);
  await writeFile(text, changed);
  const opened = await kiosk({ show });
  const origin = (await opened.log()).find(({ event }) => event === 'show')?.['origin'];
  const state = async (): Promise<unknown> => await opened.page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) roots.push(element.shadowRoot);
    return { ran: 'ran' in globalThis, foreign: roots.flatMap((root) => [...root.querySelectorAll('[onerror], a[href], body script, [onload]')]).length, text: roots.map((root) => root.textContent).join(' ').includes('onerror') };
  });
  expect(await state()).toMatchObject({ ran: false, foreign: 0 });
  await opened.begin();
  expect(await state()).toEqual({ ran: false, foreign: 0, text: origin === 'asked for' });
  // Judged as words that may be shown, or refused whole: never played as markup.
  expect(['asked for', 'bundled']).toContain(origin);
});

ownKiosk('SECURITY #7 a picture with a script is never shown, not even one that changes under a running kiosk', { tag: '@packaged' }, async ({ kiosk, folder }) => {
  const refused = brokenShows.find(({ name }) => name.startsWith('a picture with a script'));
  expect(refused).toBeDefined();
  const show = writeTinyShow(path.join(folder, 'show'));
  const opened = await kiosk({ show });
  const playing = (await opened.log()).find(({ event }) => event === 'show')?.['folder'];
  await writeFile(path.join(String(playing), 'pictures', 'hello.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" onload="globalThis.ran=1">
<script>globalThis.ran=1</script><style>* { fill: red }</style>
<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="globalThis.ran=1"/></foreignObject>
<a href="javascript:globalThis.ran=1"><circle data-part="sun" r="20" onclick="globalThis.ran=1"/></a>
<image href="http://127.0.0.1:9/x"/><use href="http://127.0.0.1:9/x#y"/><animate attributeName="href" to="javascript:globalThis.ran=1"/><set attributeName="onclick" to="globalThis.ran=1"/>
</svg>`);
  await opened.begin();
  const circle = opened.page.locator('kiosk-picture [data-part="sun"]').first();
  await expect(circle).toBeAttached();
  const found = await opened.page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) roots.push(element.shadowRoot);
    const inside = roots.flatMap((root) => [...root.querySelectorAll('kiosk-picture, kiosk-picture *')]).flatMap((picture) => [...(picture.shadowRoot ?? picture).querySelectorAll('*')]);
    return { ran: 'ran' in globalThis, foreign: inside.filter((element) => /^(script|foreignObject|a|image|animate|set|img)$/.test(element.localName)).length, handlers: inside.filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))).length };
  });
  expect(found).toEqual({ ran: false, foreign: 0, handlers: 0 });
});
