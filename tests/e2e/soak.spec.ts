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
    tell: () => undefined,
  });
  expect(report.breaches, reportText(report)).toEqual([]);
});

test('turned to and fro while its sound is being made ready, a page still speaks', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  const next = await opened.button('Next').boundingBox();
  const back = await opened.button('Back').boundingBox();
  if (next === null || back === null) throw new Error('no keys');
  for (let round = 0; round < 8; round += 1) {
    // All in flight: the sounds of a page are let go and asked for again before they are decoded.
    const keys = [next, next, next, back, back, back];
    await Promise.all(keys.flatMap((key) => [opened.fingers.down([{ x: key.x + key.width / 2, y: key.y + key.height / 2 }]), opened.fingers.up()]));
  }
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
  await expect(opened.root).toHaveAttribute('playing', '');
  expect((await opened.log()).filter(({ event }) => event === 'narration-failed')).toEqual([]);
});
