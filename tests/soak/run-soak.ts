/**
 * `npm run soak [-- --hours H] [--seed S]`: visitors without end on the built kiosk, for an hour unless told otherwise.
 * Guarantees: prints its seed first, a line for each sample, and its figures last; the answer is 1 when something grew,
 * was left behind or did not end in attract.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareElectron, provideBuild } from '../../main/launch/prepare.ts';
import { Kiosk } from '../e2e/support/kiosk.ts';
import { numbersOf } from './options.ts';
import { anySeed } from './random.ts';
import { ALL_TOURS, reportText, soak, SOAK_CONFIG, TABLE_HEAD, tableLine } from './soak.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { hours, seed } = numbersOf(args, { hours: 1, seed: anySeed() });
  const { electron, display } = await prepareElectron();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder;
  const folder = await mkdtemp(path.join(tmpdir(), 'kiosk-soak-'));
  try {
    await provideBuild();
    print(`soak: ${hours} hours, seed ${seed}`);
    print(TABLE_HEAD);
    const kiosk = await Kiosk.open({ userData: folder, config: SOAK_CONFIG });
    try {
      const report = await soak(kiosk, { seed, tours: ALL_TOURS, enough: ({ seconds }) => seconds >= hours * 3600, sampleEvery: 100, warmUp: 0.2, workingSets: true, tell: (sample) => { print(tableLine(sample)); } });
      print(reportText(report));
      return report.breaches.length === 0 ? 0 : 1;
    } finally {
      await kiosk.close();
    }
  } finally {
    display.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
