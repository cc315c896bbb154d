/** Two thousand show folders, each the tiny show made bad: a show that is whole, or every fault. Nothing outside is read, nothing hangs. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readPicture } from '../../../main/show/picture.ts';
import { readShow } from '../../../main/show/read-show.ts';
import { writeTinyShow } from '../../support/tiny-show.ts';
import { changes, mutated, svgPieces, yamlPieces } from './mutate.ts';
import { watchdog } from './watchdog.ts';

const CANARY = 'canary';
const FILES = ['show.yaml', 'show.yaml', 'text/en.yaml', 'text/en.yaml', 'text/es.yaml', 'pictures/hello.svg', 'pictures/goodbye.svg', 'pictures/hello.needle.svg', 'narration/en/kids/hello.words.json', 'narration/en/kids/hello.webm'] as const;

/** Something else in the place of a file: `to` is a folder outside. */
const REPLACED: Readonly<Record<string, (path: string, to: string) => void>> = {
  nothing: () => undefined,
  'a folder': (path) => mkdirSync(path),
  'a link out': (path, to) => symlinkSync(join(to, path.endsWith('.svg') ? 'canary.svg' : 'canary.yaml'), path),
  'a link to itself': (path) => symlinkSync(path, path),
  'an endless file': (path) => symlinkSync('/dev/zero', path),
};

test('two thousand shows', async () => {
  const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kiosk-test-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = writeTinyShow(join(home, 'show'), { full: true, sound: Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0, 0, 0) });
  const good = new Map(FILES.map((file) => [file, readFileSync(join(folder, file))]));
  const outside = join(home, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'canary.yaml'), readFileSync(join(folder, 'text/en.yaml'), 'utf8').replaceAll('The sun', CANARY));
  writeFileSync(join(outside, 'canary.svg'), readFileSync(join(folder, 'pictures/hello.svg'), 'utf8').replace('aria-label="hello"', `aria-label="${CANARY}"`));
  const guard = watchdog();
  let accepted = 0;
  let refused = 0;
  const bent = fc.tuple(fc.constantFrom(...FILES), changes);
  const replaced = fc.tuple(fc.constantFrom(...FILES), fc.constantFrom(...Object.keys(REPLACED)));
  await fc.assert(
    fc.asyncProperty(fc.array(bent, { minLength: 1, maxLength: 2 }), fc.option(replaced, { freq: 5 }), async (edits, other) => {
      for (const [file, list] of edits) writeFileSync(join(folder, file), mutated(good.get(file) ?? '', list, file.endsWith('.svg') ? svgPieces : yamlPieces));
      if (other !== null) {
        rmSync(join(folder, other[0]), { force: true });
        REPLACED[other[1]]?.(join(folder, other[0]), outside);
      }
      guard.begin(JSON.stringify([edits, other]));
      const reading = await readShow(folder);
      guard.end();
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      expect(JSON.stringify(reading)).not.toContain(CANARY);
      const told = reading.ok ? reading.warnings : reading.faults;
      for (const { file, line, found, allowed } of told) {
        expect([file, found, allowed]).not.toContain('');
        if (line === undefined) continue;
        expect(Number.isInteger(line)).toBe(true);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(readFileSync(join(folder, file), 'utf8').split('\n').length);
      }
      if (reading.ok) {
        accepted += 1;
        const { show } = reading;
        expect(Object.keys(show.editions).sort()).toEqual([...show.languages].sort());
        // What the page gets is data: it crosses the bridge as it is.
        expect(structuredClone(show)).toEqual(show);
      } else {
        refused += 1;
        expect(told.length).toBeGreaterThanOrEqual(1);
      }
      for (const file of [...edits.map(([edited]) => edited), ...(other === null ? [] : [other[0]])]) {
        rmSync(join(folder, file), { recursive: true, force: true });
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), good.get(file) ?? '');
      }
    }),
    // A failure leaves its files behind, so that a smaller one would begin from a broken show.
    { numRuns: 2_000, endOnFailure: true },
  );
  // Neither side of the judgement was left out.
  expect(Math.min(accepted, refused)).toBeGreaterThan(20);
});

test('two thousand pictures: what is accepted has nothing in it that acts, loads or leads out', () => {
  const good = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label="x">\n<title>A sun</title>\n<defs>\n<linearGradient id="sky">\n<stop offset="0"/>\n</linearGradient>\n</defs>\n<rect data-part="sky" fill="url(#sky)"/>\n<g id="sun" data-part="sun">\n<circle r="20"/>\n</g>\n<use href="#sun" x="4"/>\n</svg>\n'];
  const guard = watchdog();
  let accepted = 0;
  fc.assert(
    fc.property(fc.constantFrom(...good), changes, (text, list) => {
      const picture = mutated(text, list, svgPieces).toString();
      guard.begin(picture);
      const { faults, parts } = readPicture(picture);
      guard.end();
      for (const { line, found, allowed } of faults) {
        expect([found, allowed]).not.toContain('');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(picture.split('\n').length);
      }
      for (const part of parts) expect(part).toMatch(/^[a-z][a-z0-9-]*$/);
      if (faults.length > 0) return;
      accepted += 1;
      const drawn = picture.replaceAll(/<!--[^]*?-->/g, '');
      expect(drawn).not.toMatch(/<\s*\/?\s*(script|style|foreignObject|image|a|set|animate\w*|iframe)[\s/>]|<!|<\?(?!xml\s)/i);
      expect(drawn).not.toMatch(/\s(on\w+|style)\s*=|href\s*=\s*["']?(?!["']?#)|url\(\s*(?!#)/i);
    }),
    { numRuns: 2_000 },
  );
  expect(accepted).toBeGreaterThan(20);
});
