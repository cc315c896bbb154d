/** Ten thousand kiosk.yaml, each a good one made bad: a configuration that holds, or every fault with its place. Never more, never an end. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { configSchema } from '#core/config/config.ts';
import { faultText, type Fault } from '#core/fault.ts';
import { readConfig } from '../../../main/config/read-config.ts';
import { changes, mutated, yamlPieces } from './mutate.ts';
import { watchdog } from './watchdog.ts';

const GOOD = [
  'show: shows/sun\nlanguages: [es, en]\nidle: { timeoutSeconds: 90, warningSeconds: 30 }\nsound: { volume: 0, ceiling: 1 }\ndisplay: { diagonalInches: 32, lowReach: true }\nnetwork: none\n',
  '# times\nidle:\n  timeoutSeconds: 60\n  warningSeconds: 20\nsound:\n  volume: 0.4\n  ceiling: 0.8\nlanguages:\n  - en\n  - es\n',
  'hours: { mon-fri: 07:00-19:00, sat: "08:00-12:00" }\nstaff: { pinHash: scrypt$32768$8$3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA }\nusage: { folder: /var/counts }\nclinic:\n  name: Ward 3\n  questionsPhone: "555 0100"\n',
];

/** What a fault lacks: it says which file, where in it, what stands there and what may, in a text of a bounded length. */
function lacks(fault: Fault, file: string, lines: number): string {
  if (fault.file !== file || fault.found === '' || fault.allowed === '') return 'a part of it';
  if (faultText({ ...fault, file: '' }).length > 10_000) return 'an end';
  // Only where the file as a whole is refused, before it has lines.
  if (fault.line === undefined) return fault.key === '' ? '' : 'a line';
  return Number.isInteger(fault.line) && fault.line >= 1 && fault.line <= lines ? '' : `a line of the file: ${fault.line}`;
}

test('ten thousand configurations', async () => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kiosk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'kiosk.yaml');
  const guard = watchdog();
  let accepted = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...GOOD), changes, async (good, list) => {
      const bytes = mutated(good, list, yamlPieces);
      writeFileSync(file, bytes);
      guard.begin(bytes.toString());
      const reading = await readConfig(file);
      guard.end();
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      const told = reading.ok ? reading.warnings : reading.faults;
      const lines = bytes.toString().split('\n').length;
      expect(told.map((fault) => lacks(fault, file, lines)).filter((lack) => lack !== '')).toEqual([]);
      if (reading.ok) {
        accepted += 1;
        expect(configSchema.parse(reading.config)).toEqual(reading.config);
      } else {
        refused += 1;
        expect(reading.faults.length).toBeGreaterThanOrEqual(1);
        expect(reading.faults.length).toBeLessThanOrEqual(100);
      }
    }),
    { numRuns: 10_000 },
  );
  // Neither side of the judgement was left out.
  expect(Math.min(accepted, refused)).toBeGreaterThan(1_000);
});
