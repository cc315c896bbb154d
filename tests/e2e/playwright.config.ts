/**
 * How the end-to-end tests run: the built kiosk on real Electron, one at a time.
 * Guarantees: a test that fails is not tried again, and a forgotten `.only` fails. Electron, display and build are
 * there already: `npm test` prepares them (`npm test -- e2e` for these tests alone).
 */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  forbidOnly: true,
  retries: 0,
  // Sound, idle and touch are real: two kiosks at once would disturb each other's time on a small machine.
  workers: 1,
  fullyParallel: false,
  // Limits that end what hangs; what is measured says so itself.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  globalTimeout: 35 * 60_000,
});
