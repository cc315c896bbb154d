import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safePath } from '../../../../main/protocol/safe-path.ts';

describe('safePath', () => {
  test.for([
    ['app://kiosk/', 'renderer', 'index.html'],
    ['app://kiosk/index.html', 'renderer', 'index.html'],
    ['app://kiosk/assets/index-Bx3_-a9.js', 'renderer', 'assets/index-Bx3_-a9.js'],
    ['app://kiosk/assets/font.woff2?v=1#x', 'renderer', 'assets/font.woff2'],
    ['app://kiosk/show/pictures/welcome.svg', 'show', 'pictures/welcome.svg'],
    ['app://kiosk/show/pictures/the-sample.needle.svg', 'show', 'pictures/the-sample.needle.svg'],
    ['app://kiosk/show/narration/pt-BR/grown-ups/two-tests.webm', 'show', 'narration/pt-BR/grown-ups/two-tests.webm'],
    // Chromium resolves these before it asks; so does URL. They stay inside.
    ['app://kiosk/a/../index.html', 'renderer', 'index.html'],
    ['app://kiosk/%2e%2e/%2e%2e/index.html', 'renderer', 'index.html'],
  ] as const)('%s → %s %s', ([address, root, path]) => {
    expect(safePath(address)).toEqual({ root, names: path.split('/') });
  });

  test.for([
    'file:///etc/passwd', 'http://kiosk/', 'https://example.com/', 'app://other/index.html', 'app://kiosk:80/', 'app://user:secret@kiosk/', 'app://user@kiosk/', 'app:kiosk', 'kiosk', '',
    'app://kiosk//etc/passwd', 'app://kiosk/assets//a.js', 'app://kiosk/assets/',
    'app://kiosk/%2fetc%2fpasswd', 'app://kiosk/..%2f..%2fetc%2fpasswd', 'app://kiosk/..%5c..%5cetc', 'app://kiosk/a%00.js', 'app://kiosk/a%0a.js', 'app://kiosk/%252e%252e/x',
    'app://kiosk/..\\..\\windows', 'app://kiosk/C:/windows', 'app://kiosk/a.js:stream', 'app://kiosk/.git/config', 'app://kiosk/a..b.js', 'app://kiosk/a.', 'app://kiosk/~root', 'app://kiosk/a b.js', 'app://kiosk/é.js',
    'app://kiosk/show', 'app://kiosk/show/', 'app://kiosk/show/show.yaml', 'app://kiosk/show/text/en.yaml', 'app://kiosk/show/pictures/../show.yaml', 'app://kiosk/show/narration/en/kids/hello.words.json',
    'app://kiosk/show/pictures/hello.svg/x', 'app://kiosk/show/narration/en/hello.webm', `app://kiosk/${'a'.repeat(300)}`,
  ])('%s is refused', (address) => expect(safePath(address)).toBeNull());

  test('whatever the address, a path is made of plain names', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', '//', '%00', '\0', 'show', 'pictures', 'a.svg', ':', '@', '?', '#'), fc.string({ maxLength: 6, unit: 'binary' }));
    const address = fc.array(piece, { maxLength: 12 }).map((pieces) => `app://kiosk/${pieces.join('')}`);
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl(), fc.string({ unit: 'binary' })), (url) => {
        const path = safePath(url);
        if (path === null) return;
        for (const name of path.names) expect(name).toMatch(/^[A-Za-z0-9_-](?!.*\.\.)[A-Za-z0-9_.-]*$/);
        if (path.root === 'show') expect(path.names.join('/')).toMatch(/^(pictures\/.*\.svg|narration\/.*\.webm)$/);
      }),
      { numRuns: 10_000 },
    );
  });
});
