/** Counts the failures that the supervisor gets over. Guarantees: they are kept as before, whether they can be counted or not. */
import type { Recoveries } from '../supervisor/recoveries.ts';
import type { Usage } from './usage.ts';

export function countRecoveries(recoveries: Recoveries, usage: Pick<Usage, 'recovered'>): Recoveries {
  return {
    all: recoveries.all,
    add: (failure, remedy) => {
      recoveries.add(failure, remedy);
      usage.recovered(failure.kind, remedy);
    },
  };
}
