/** What is in the package as it would be installed: its fuses, its files, the show, the licences. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { readFuses, statedFuses } from '../../../main/launch/fuses.ts';
import { resolveElectron } from '../../../main/launch/electron-runtime.ts';
import { root } from '../../../main/launch/places.ts';
import { bundledShow } from '../support/bundled-show.ts';
import { expect, test } from '../support/kiosk.ts';
import { filesOf, thePackage } from '../support/package.ts';

/** Beside the files of Electron and the show. */
const OUR_FILES = ['LICENSE.electron.txt', 'THIRD-PARTY-NOTICES.txt', 'bone-marrow-kiosk', 'resources/app.asar', 'resources/icon.png'];
/** Of Electron, what its own folder has and a package needs no more. */
const NOT_PACKAGED = /^(electron|LICENSE|version|prepared\.json|resources\/.*|locales\/(?!en-US\.pak$|es(-419)?\.pak$).*)$/;
const IN_THE_ARCHIVE = [/^package\.json$/, /^dist\/main\/main\.js$/, /^dist\/main\/preload\.cjs$/, /^dist\/renderer\/index\.html$/, /^dist\/renderer\/assets\/[a-z-]+-[\w-]{8}\.(js|css|svg|woff2)$/];
/** Packages that our packages name, of which nothing is in the kiosk: a DOM for servers, and types. */
const NOT_BUNDLED = ['@lit-labs/ssr-dom-shim', '@types/trusted-types'];
const FONT = '@fontsource-variable/atkinson-hyperlegible-next';

const tag = '@packaged';

function archived(): string[] {
  const archive = path.join(thePackage().folder, 'resources/app.asar');
  return listPackage(archive, { isPack: false }).map((file) => file.slice(1)).filter((file) => /\.[a-z0-9]+$/.test(file));
}

const read = (file: string): Buffer => extractFile(path.join(thePackage().folder, 'resources/app.asar'), file);

test('SECURITY #19 every fuse of the executable is stated, and is as stated', { tag }, async () => {
  const { wasmTrapHandlers, ...stated } = await statedFuses(root);
  const { wasmTrapHandlers: found = wasmTrapHandlers, ...rest } = await readFuses(thePackage().executable);
  expect(rest).toEqual(stated);
  expect(found).toEqual(wasmTrapHandlers);
});

test('the folder holds Electron\'s files, the show and five of ours, and nothing else', { tag }, async () => {
  const electron = (await filesOf((await resolveElectron()).folder)).filter((file) => !NOT_PACKAGED.test(file));
  const show = (await filesOf(bundledShow)).map((file) => `resources/media/bone-marrow/${file}`);
  expect(await filesOf(thePackage().folder)).toEqual([...new Set([...electron, ...show, ...OUR_FILES])].sort());
});

test('the archive holds the built kiosk and its manifest, and nothing else', { tag }, async () => {
  const files = archived();
  expect(files.filter((file) => !IN_THE_ARCHIVE.some((pattern) => pattern.test(file)))).toEqual([]);
  for (const pattern of IN_THE_ARCHIVE) expect([pattern, files.some((file) => pattern.test(file))]).toEqual([pattern, true]);
  for (const file of files.filter((one) => /\.(js|cjs|css|html)$/.test(one))) expect([file, read(file).includes('sourceMappingURL')]).toEqual([file, false]);
  const manifest = JSON.parse(read('package.json').toString()) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: 'bone-marrow-kiosk', productName: 'Bone Marrow Kiosk', main: 'dist/main/main.js', type: 'module' });
  expect(Object.keys(manifest).filter((key) => key === 'scripts' || key === 'devDependencies' || key === 'build')).toEqual([]);
});

test('the show in it is the bundled one, byte for byte', { tag }, async () => {
  const packaged = path.join(thePackage().folder, 'resources/media/bone-marrow');
  for (const file of await filesOf(bundledShow)) {
    expect([file, (await readFile(path.join(packaged, file))).equals(await readFile(path.join(bundledShow, file)))]).toEqual([file, true]);
  }
});

test('the notices name every package that is inside, with its version and its whole licence', { tag }, async () => {
  const { packages } = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version: string; dev?: boolean }> };
  const inside = Object.entries(packages).flatMap(([place, { version, dev }]) => {
    const name = place.replace(/^.*node_modules\//, '');
    return place !== '' && (name === FONT || (dev !== true && !NOT_BUNDLED.includes(name))) ? [{ name, version, folder: path.join(root, place) }] : [];
  });
  const notices = await readFile(path.join(thePackage().folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const named = [...notices.matchAll(/^-{80}\n(\S+) (\S+) \(([^\n]+)\)\n-{80}$/gm)].map(([, name, version]) => `${name ?? ''} ${version ?? ''}`);
  expect(named.sort()).toEqual(inside.map(({ name, version }) => `${name} ${version}`).sort());
  for (const { name, folder } of inside) {
    const license = (await filesOf(folder)).find((file) => /^licen[cs]e(\.md|\.txt)?$/i.test(file)) ?? '';
    expect([name, notices.includes((await readFile(path.join(folder, license), 'utf8')).trim())]).toEqual([name, true]);
  }
});
