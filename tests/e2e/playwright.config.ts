/**
 * How the end-to-end tests run: the built kiosk on real Electron, one at a time.
 * Guarantees: a test that fails is not tried again, and a forgotten `.only` fails. Electron, display and build are
 * there already: `npm test` prepares them (`npm test -- e2e` for these tests alone). With KIOSK_PACKAGE=FOLDER those tagged
 * @packaged run on that package (`npm test -- package`).
 */
import { defineConfig } from '@playwright/test';

/** On a package run its own tests, and of the others those that it could answer differently. */
const packaged = process.env['KIOSK_PACKAGE'] !== undefined;

export default defineConfig({
  testDir: '.',
  ...(packaged ? { grep: /@packaged/ } : { testIgnore: 'package/**' }),
  outputDir: packaged ? '../../.output/test-results/package' : '../../.output/test-results/e2e',
  // Trees and other texts are the same on every machine.
  snapshotPathTemplate: '{testDir}/{testFileDir}/{testFileName}-snapshots/{arg}{ext}',
  forbidOnly: true,
  retries: 0,
  // Sound, idle and touch are real: two kiosks at once would disturb each other's time on a small machine.
  workers: 1,
  fullyParallel: false,
  // Limits that end what hangs; what is measured says so itself.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  globalTimeout: 75 * 60_000,
});
