/**
 * Run by endings.test.ts: `node script kill FOLDER` counts visit after visit and prints after each how many it has counted;
 * `node script disk DISK` counts on a disk of its own, 256 kB large, while it is full and when it is not, and prints what happened.
 * Guarantees: nothing is judged here.
 */
import { rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { VisitCount } from '#core/usage/visit-count.ts';
import { createLog } from '../../../main/log.ts';
import { createUsage, type Usage } from '../../../main/usage/usage.ts';

const [part = '', place = ''] = process.argv.slice(2);
const now = new Date(2026, 10, 26, 14);
const visit: VisitCount = { language: 'en', story: 'kids', finished: true, end: 'idle', slides: [{ story: 'kids', slide: 'hello', seconds: 7 }], choices: ['calm'], words: [], questions: [], languageChanges: 0 };
const printed: { event: string; reason?: string }[] = [];
const log = createLog({ folder: join(place, 'logs'), print: (line) => printed.push(JSON.parse(line) as { event: string }) });

function usageIn(folder: string): Usage {
  return createUsage({ folder: () => folder, log, now: () => now });
}

const parts: Readonly<Record<string, () => void>> = {
  kill: () => {
    const usage = usageIn(join(place, 'usage'));
    for (let counted = usage.days(1, now)[0]?.visits ?? 0; ; ) {
      usage.count(visit);
      counted += 1;
      // Written at once, unlike process.stdout: a killed process must have said what it did.
      writeSync(1, `${counted}\n`);
    }
  },
  disk: () => {
    const usage = usageIn(join(place, 'usage'));
    usage.count(visit);
    const { bavail, bsize } = statfsSync(place);
    writeFileSync(join(place, 'ballast'), Buffer.alloc(bavail * bsize));
    usage.count({ ...visit, language: 'es' });
    usage.count(visit);
    const full = { faults: usage.faults(), kept: usageIn(join(place, 'usage')).days(1, now)[0]?.visits, told: usage.days(1, now)[0]?.visits };
    rmSync(join(place, 'ballast'));
    usage.count(visit);
    process.stdout.write(JSON.stringify({ full, after: { faults: usage.faults(), kept: usageIn(join(place, 'usage')).days(1, now)[0]?.visits }, printed }));
  },
  'read-only': () => {
    const usage = usageIn(join(place, 'usage'));
    usage.count(visit);
    usage.count(visit);
    process.stdout.write(JSON.stringify({ faults: usage.faults(), told: usage.days(1, now)[0]?.visits, rows: usage.export().split('\r\n').length - 2, printed }));
  },
};

parts[part]?.();
