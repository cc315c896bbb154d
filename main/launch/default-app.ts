/**
 * The app inside the fallback Electron (resources/app), standing in for the default app that a stock Electron has built in.
 * Guarantees: `electron [SWITCHES] FOLDER [ARGS]` opens FOLDER's package.json `main` as `electron .` would: the app's
 * path, name and version come from that folder, process.argv is left as it is, process.defaultApp is true, and `ready`
 * waits until the app's module has been evaluated.
 * It is compiled on its own when the fallback is prepared, so it imports nothing of the project.
 */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface PackageJson { readonly name?: string; readonly productName?: string; readonly version?: string; readonly main?: string }

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) {
  process.stderr.write('usage: electron FOLDER [ARGUMENTS]: FOLDER holds the package.json of the app to open\n');
  app.exit(2);
} else {
  const folder = path.resolve(given);
  const { name, productName, version, main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageJson;
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const title = productName ?? name;
  if (title !== undefined) app.setName(title);
  if (version !== undefined) (app as unknown as { setVersion(version: string): void }).setVersion(version);
  (app as unknown as { setAppPath(folder: string): void }).setAppPath(folder);
  await import(pathToFileURL(path.join(folder, main ?? 'index.js')).href);
}
