/**
 * `npm run chaos [-- --kills 200 --hangs 20 --gpu 20 --relaunches 5 --configs 20 --bursts 5 --seed S]`: blow after blow on
 * the built kiosk.
 * Guarantees: prints its seed first, a line for each blow, and the figures of each kind last; the answer is 1 when the
 * right screen did not come back, or not in time.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareElectron, provideBuild } from '../../main/launch/prepare.ts';
import { reasonOf } from '../../main/launch/say.ts';
import { KeptKiosk } from '../e2e/support/kept-kiosk.ts';
import { figuresOf, figuresText } from './blows.ts';
import { Chaos, chaosConfig } from './chaos.ts';
import { numbersOf } from './options.ts';
import { anySeed } from './random.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { seed, ...counts } = numbersOf(args, { kills: 200, hangs: 20, gpu: 20, relaunches: 5, configs: 20, bursts: 5, seed: anySeed() });
  const { electron, display } = await prepareElectron();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder;
  const folder = await mkdtemp(path.join(tmpdir(), 'kiosk-chaos-'));
  try {
    await provideBuild();
    print(`chaos: ${JSON.stringify(counts)}, seed ${seed}`);
    const kiosk = await KeptKiosk.start(folder, chaosConfig(['en', 'es']));
    const chaos = new Chaos(kiosk, seed, print);
    let fault: string | undefined;
    try {
      await chaos.run(counts);
    } catch (error) {
      fault = reasonOf(error);
    } finally {
      await kiosk.close();
    }
    const figures = figuresOf(chaos.blows);
    print(figuresText(figures));
    if (fault !== undefined) print(`NOT BACK: ${fault}`);
    return fault === undefined && figures.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    display.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
