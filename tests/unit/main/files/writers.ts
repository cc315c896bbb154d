/**
 * What the kiosk writes, written without end, for power-cut.test.ts to kill: `node script WRITER FOLDER START`.
 * Guarantees: counts on from START; prints a number once all of that write is done, and no sooner.
 */
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const [writer = '', folder = '', start = '0'] = process.argv.slice(2);

/** Each loads what it needs and no more: the script is started hundreds of times. */
const writers: Readonly<Record<string, () => Promise<(n: number) => unknown>>> = {
  file: async () => {
    const { writeAtomically } = await import('../../../../main/files/atomic-write.ts');
    return (n) => writeAtomically(join(folder, 'state.json'), JSON.stringify({ n, filler: 'x'.repeat((n * 7_919) % 200_000), end: n }));
  },
  log: async () => {
    const { createLog } = await import('../../../../main/log.ts');
    const log = createLog({ folder, print: () => undefined, maxBytes: 2_000 });
    return (n) => log.info('event', { n });
  },
  recoveries: async () => {
    const { createLog } = await import('../../../../main/log.ts');
    const { keepRecoveries } = await import('../../../../main/supervisor/recoveries.ts');
    const recoveries = keepRecoveries(folder, createLog({ folder: join(folder, 'logs'), print: () => undefined }));
    return (n) => recoveries.add({ kind: 'render process gone', reason: 'x'.repeat((n * 7_919) % 300), at: n, livedMs: 0 }, 'reload');
  },
  config: async () => {
    const { chooseConfig } = await import('../../../../main/config/choose-config.ts');
    return async (n) => {
      const asked = join(folder, 'asked.yaml');
      writeFileSync(asked, `clinic: { name: "${n}" }\n`);
      await chooseConfig(asked, join(folder, 'user-data'));
    };
  },
  // Two shows by turns: each write finds the other one kept.
  show: async () => {
    const { keepShow } = await import('../../../../main/show/last-good.ts');
    return (n) => keepShow(join(folder, n % 2 === 0 ? 'even' : 'odd'), join(folder, 'user-data'));
  },
};

const write = await writers[writer]?.();
for (let n = Number(start) + 1; ; n += 1) {
  await write?.(n);
  writeSync(1, `${n}\n`);
}
