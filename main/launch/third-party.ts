/**
 * The notices of other people's work inside the kiosk: name, version and licence text of every package of which code or
 * a file went into the build, as the build itself listed them in dist/third-party.
 * Guarantees: a package without a licence text is an error, not a gap in the file.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Below dist/; electron-builder.yml takes it from there. */
const FOLDER = path.join('dist', 'third-party');
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const LICENSE_FILE = /^(licen[cs]e|copying|ofl)\b/i;
const RULE = '-'.repeat(80);

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its manifest. */
  readonly license: string;
  readonly text: string;
}

/** @throws when the build left no list, or a package has no licence text. */
export async function thirdParties(root: string): Promise<ThirdParty[]> {
  const lists = (await readdir(path.join(root, FOLDER))).filter((name) => name.endsWith('.json'));
  if (lists.length === 0) throw new Error(`package: the build left no list of packages in ${FOLDER}`);
  const folders = new Set<string>();
  for (const list of lists) for (const folder of JSON.parse(await readFile(path.join(root, FOLDER, list), 'utf8')) as string[]) folders.add(folder);
  const parties = await Promise.all([...folders].map((folder) => thirdParty(path.join(root, folder))));
  return parties.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where electron-builder.yml takes the notices from. */
export async function writeNotices(root: string): Promise<void> {
  await writeFile(path.join(root, FOLDER, NOTICES), noticesText(await thirdParties(root)));
}

/** Pure. */
export function noticesText(parties: readonly ThirdParty[]): string {
  const head = [
    'Other people\'s work inside Bone Marrow Kiosk. Electron\'s licence is in LICENSE.electron.txt, those of Chromium and of what',
    'it is made of are in LICENSES.chromium.html, both beside this file.',
  ].join('\n');
  return `${[head, ...parties.map(({ name, version, license, text }) => `${RULE}\n${name} ${version} (${license})\n${RULE}\n${text.trim()}`)].join('\n\n')}\n`;
}

async function thirdParty(folder: string): Promise<ThirdParty> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string };
  const file = (await readdir(folder)).find((entry) => LICENSE_FILE.test(entry));
  if (file === undefined || license === undefined) throw new Error(`package: ${name} ${version} goes into the kiosk, but has no licence ${license === undefined ? 'in its manifest' : 'text'}`);
  return { name, version, license, text: await readFile(path.join(folder, file), 'utf8') };
}
