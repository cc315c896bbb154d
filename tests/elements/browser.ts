/**
 * The browser engine that the element tests run in: the headless Chromium carried by the npm package @sparticuz/chromium.
 * Guarantees: unpacked once a version into the user's cache, into its own file and renamed, so that a half-made one is
 * never used; started as everything here is, with Chromium's sandbox on.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder } from '../../main/launch/places.ts';
import { say } from '../../main/launch/say.ts';

/** The browser's executable, unpacked when it is not there yet. To be started through executableAsUser(). */
export async function provideBrowser(): Promise<string> {
  // The package exports its code only; its folder is found by the file that it does export.
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const target = path.join(cacheFolder(), `chromium-${version}`);
  if (await stat(target).then(() => true, () => false)) return target;
  say(`browser: unpacking Chromium ${version} for the element tests (once)`);
  await mkdir(cacheFolder(), { recursive: true });
  const fresh = `${target}.${process.pid}`;
  try {
    await pipeline(createReadStream(path.join(folder, 'bin', 'chromium.br')), createBrotliDecompress(), createWriteStream(fresh, { mode: 0o755 }));
    await rename(fresh, target);
  } finally {
    await rm(fresh, { force: true });
  }
  return target;
}
