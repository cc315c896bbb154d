/**
 * How the kiosk is built: `vite build --app` makes dist/renderer (the page), dist/main/main.js (the main process, one
 * ES module) and dist/main/preload.cjs (the bridge, one CommonJS file, as a sandboxed preload must be).
 * Guarantees: only `electron` and Node's own modules are left to be loaded at run time; the page has no inline script
 * and no data: address, so a strict content security policy holds; no source maps; old files never remain in dist/;
 * dist/third-party names the folder of every package of which something went into the build.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { sourceFingerprint, stampBuild } from './main/launch/build-stamp.ts';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');
/** The oldest Electron that the kiosk runs on is 33: Chromium 130 and Node 20. */
const PAGE_TARGET = 'chrome130';
const MAIN_TARGET = 'node20';

/** Part of the main process: one file, everything of ours and of our packages inside. */
function mainProcess(entry: string, file: string, format: 'es' | 'cjs', target: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: {
      conditions: ['node', 'import', 'module', 'default'],
      noExternal: true,
      builtins: ['electron', /^node:/, ...builtinModules],
    },
    build: {
      outDir: path.join(root, 'dist/main'),
      emptyOutDir: false,
      target,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: path.join(root, entry),
        external: ['electron', /^node:/, ...builtinModules],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

/** Code and files (the font) alike. vite's own `build.license` sees code only. */
function listThirdParty(): Plugin {
  return {
    name: 'list-third-party',
    async generateBundle(_, bundle) {
      const sources = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : output.originalFileNames.map((file) => path.resolve(root, 'renderer', file)));
      const folders = sources.map((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file.replace('\0', ''))?.[0]);
      const packages = [...new Set(folders)].flatMap((folder) => (folder === undefined ? [] : [path.relative(root, folder).replaceAll('\\', '/')])).sort();
      const target = path.join(root, 'dist/third-party');
      await mkdir(target, { recursive: true });
      await writeFile(path.join(target, `${this.environment.name}.json`), JSON.stringify(packages, null, 2));
    },
  };
}

export default defineConfig({
  plugins: [listThirdParty()],
  root: path.join(root, 'renderer'),
  // Relative, so that the page does not depend on the address it is served under.
  base: './',
  build: { sourcemap: false, reportCompressedSize: false },
  environments: {
    client: {
      build: {
        outDir: path.join(root, 'dist/renderer'),
        emptyOutDir: false,
        target: PAGE_TARGET,
        // A small font or picture as a data: address would be refused by the page's policy.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
    main: mainProcess('main/main.ts', 'main.js', 'es', MAIN_TARGET),
    preload: mainProcess('main/preload/preload.ts', 'preload.cjs', 'cjs', PAGE_TARGET),
  },
  builder: {
    async buildApp(builder) {
      // Taken first: what is edited during the build makes the next start build again.
      const fingerprint = await sourceFingerprint(root);
      await rm(path.join(root, 'dist'), { recursive: true, force: true });
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
      await stampBuild(root, fingerprint);
    },
  },
});
