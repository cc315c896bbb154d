/**
 * A TypeScript file as a script that plain node starts in some 40 ms: for tests that start, and kill, many processes.
 * Guarantees: everything of ours and of our packages is inside; gone when the tests of the file are over.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';

/** `entry` is an absolute path. */
export async function childScript(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-script-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, emptyOutDir: true, minify: false, copyPublicDir: false, rolldownOptions: { output: { entryFileNames: 'script.mjs' } } },
  });
  return join(folder, 'script.mjs');
}
