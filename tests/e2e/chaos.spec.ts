/** The short form of `npm run chaos`: the same blows, a few of each; that the right screen comes back, not how soon. */
import { Chaos, chaosConfig } from '../soak/chaos.ts';
import { expect, test } from './support/kiosk.ts';
import { KeptKiosk } from './support/kept-kiosk.ts';

test('killed, hung and misconfigured, it comes back to the right screen', async ({ folder }) => {
  // It ends what hangs: each blow waits until the page before it has settled.
  test.setTimeout(400_000);
  const kiosk = await KeptKiosk.start(folder, chaosConfig(['en', 'es']));
  try {
    const chaos = new Chaos(kiosk, 20_260_727, () => undefined);
    await chaos.run({ kills: 3, hangs: 1, gpu: 2, relaunches: 1, configs: 2, bursts: 0 });
    await chaos.killTwiceOnASlide();
    expect(chaos.blows).toHaveLength(11);
    // Seen at once for what it was: a page whose end nobody noticed would be back too, as one that gives no sign of life.
    const failures = (await kiosk.log()).flatMap(({ event, failure }) => (event === 'page-failed' ? [failure] : []));
    expect(failures.filter((one) => one === 'render process gone')).toHaveLength(5);
    expect(failures).toContain('page hung');
  } finally {
    await kiosk.close();
  }
});
