/**
 * The two vitest projects: unit (Node, pure code) and elements (Lit elements in a real browser engine).
 * Guarantees: a forgotten `.only` fails; a project without tests fails; the browser runs with its sandbox on.
 */
import { playwright } from '@vitest/browser-playwright';
import path from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import { executableAsUser } from '../main/launch/run-as-user.ts';
import { provideBrowser } from '../tests/elements/browser.ts';

const root = path.resolve(import.meta.dirname, '..');
const shared = defineConfig({
  root,
  cacheDir: path.join(root, 'node_modules/.vite-tests'),
  // It ends what hangs; it is no measure: ten thousand random visits take their time on a busy machine.
  test: { testTimeout: 120_000, hookTimeout: 120_000 },
});

export default defineConfig(async () => ({
  root,
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      mergeConfig(shared, { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } }),
      mergeConfig(shared, {
        test: {
          name: 'elements',
          include: ['tests/elements/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1080, height: 1920 },
            provider: playwright({ launchOptions: { executablePath: executableAsUser(await provideBrowser()), chromiumSandbox: true } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      }),
    ],
  },
}));
