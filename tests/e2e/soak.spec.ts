/** The short form of `npm run soak`: the same visitors, the same judge, a few visits. */
import { soak, SOAK_CONFIG, reportText } from '../soak/soak.ts';
import { expect, test } from './support/kiosk.ts';

test('visitor after visitor, nothing grows and nothing is left behind', async ({ kiosk }) => {
  // It ends what hangs; on a busy machine a touch may take ten times as long.
  test.setTimeout(400_000);
  const report = await soak(await kiosk({ config: SOAK_CONFIG }), {
    seed: 20_260_726,
    tours: [{ language: 'es', story: 'kids' }, { language: 'en', story: 'grown-ups' }],
    enough: ({ visits }) => visits >= 10,
    sampleEvery: 1,
    warmUp: 0,
    workingSets: false,
    tell: () => undefined,
  });
  expect(report.breaches, reportText(report)).toEqual([]);
});
