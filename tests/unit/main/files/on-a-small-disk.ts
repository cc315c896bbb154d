/**
 * Run by full-disk.test.ts on a disk of its own, 256 kB large: `node script PART DISK`. Prints what happened as JSON.
 * Guarantees: nothing is judged here.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseConfig } from '../../../../main/config/choose-config.ts';
import { writeAtomically } from '../../../../main/files/atomic-write.ts';
import { writablePlace } from '../../../../main/files/writable-place.ts';
import { createLog } from '../../../../main/log.ts';
import { chooseShow } from '../../../../main/show/choose-show.ts';

const [part = '', disk = '', elsewhere = ''] = process.argv.slice(2);
const userData = join(disk, 'user-data');
const ballast = join(disk, 'ballast');

const outcome = (action: () => unknown): unknown => {
  try {
    return action() ?? 'done';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};

/** Leaves `bytes` free, in whole pages. */
function fill(bytes: number): void {
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - bytes));
}

function logged(): { readonly log: ReturnType<typeof createLog>; readonly printed: { readonly event: string; readonly reason?: string }[] } {
  const printed: { event: string; reason?: string }[] = [];
  return { log: createLog({ folder: join(userData, 'logs'), print: (line) => printed.push(JSON.parse(line) as { event: string }) }), printed };
}

const parts: Readonly<Record<string, () => unknown>> = {
  file: () => {
    const file = join(userData, 'state');
    writeAtomically(file, 'old');
    fill(8_192);
    const written = outcome(() => writeAtomically(file, 'n'.repeat(20_000)));
    return { written, content: readFileSync(file, 'utf8'), names: readdirSync(userData) };
  },
  log: () => {
    const { log, printed } = logged();
    log.info('before');
    fill(4_096);
    for (let index = 0; index < 40; index += 1) log.info('full', { filler: 'x'.repeat(300), index });
    rmSync(ballast);
    log.info('after');
    log.info('after');
    const lines = readFileSync(join(userData, 'logs/kiosk.log'), 'utf8').trimEnd().split('\n');
    return { said: printed.filter(({ event }) => event === 'log-not-written'), printed: printed.length, lines };
  },
  // As the kiosk comes up, with a show of its own and a configuration, on a disk where one show has been kept.
  start: async () => {
    mkdirSync(userData);
    const config = join(elsewhere, 'kiosk.yaml');
    const first = await chooseShow(join(elsewhere, 'old'), join(elsewhere, 'bundled'), userData);
    fill(8_192);
    const chosen = await chooseConfig(config, userData);
    const second = await chooseShow(join(elsewhere, 'new'), join(elsewhere, 'bundled'), userData);
    const broken = await chooseShow(join(elsewhere, 'broken'), join(elsewhere, 'bundled'), userData);
    return {
      first: first.notKept,
      config: chosen.origin,
      show: [second.origin, second.folder, second.notKept],
      next: [broken.origin, broken.folder === first.folder],
      names: readdirSync(join(userData, 'last-good-show')).length,
    };
  },
  // The same on a disk that is read-only by now.
  'read-only': async () => {
    const { log, printed } = logged();
    log.info('one');
    log.info('two');
    const chosen = await chooseConfig(join(elsewhere, 'kiosk.yaml'), userData);
    const show = await chooseShow(join(elsewhere, 'new'), join(elsewhere, 'bundled'), userData);
    const place = writablePlace(userData, [disk, elsewhere]);
    return {
      printed: printed.map(({ event, reason }) => [event, reason].filter(Boolean).join(': ')),
      config: [chosen.origin, chosen.notKept],
      show: [show.origin, show.folder, show.notKept],
      place,
      nowhere: writablePlace(userData, [disk]),
      written: outcome(() => writeAtomically(join(userData, 'state'), 'new')),
    };
  },
};

process.stdout.write(JSON.stringify(await parts[part]?.()));
