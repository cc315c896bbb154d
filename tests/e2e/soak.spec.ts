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

test('left and come back to while its sound is being decoded, a page still speaks', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  // Decoding takes as long as it would on a very slow machine: until the pages have been turned to and fro.
  await opened.page.evaluate(() => {
    const { prototype } = BaseAudioContext;
    const { decodeAudioData } = prototype;
    const gate = new Promise<void>((resolve) => ((globalThis as unknown as { openGate: () => void }).openGate = resolve));
    prototype.decodeAudioData = async function (data: ArrayBuffer) {
      await gate;
      return await decodeAudioData.call(this, data);
    };
  });
  for (const key of ['Next', 'Next', 'Back', 'Back', 'Next', 'Next']) await opened.touch(key);
  await opened.page.evaluate(() => (globalThis as unknown as { openGate: () => void }).openGate());
  await expect(opened.root).toHaveAttribute('playing', '');
  expect((await opened.log()).filter(({ event }) => event === 'narration-failed')).toEqual([]);
});

test('on a machine that stalls, two quick taps are two taps: no late click lands on what has come meanwhile', async ({ kiosk }) => {
  const opened = await kiosk();
  const english = await opened.button('English').boundingBox();
  const { width, height } = await opened.size();
  if (english === null) throw new Error('no English');
  // The first only wakes, the second chooses a language; what lies in the middle of the next screen is nobody's choice.
  const taps = [{ x: width / 2, y: height / 2 }, { x: english.x + english.width / 2, y: english.y + english.height / 2 }];
  const stall = opened.page.evaluate(() => {
    for (const end = performance.now() + 1_500; performance.now() < end; );
  });
  await Promise.all([stall, ...taps.flatMap((at) => [opened.fingers.down([at]), opened.fingers.up()])]);
  await expect(opened.root).toHaveAttribute('screen', 'choose');
  // Answered after any click that was still on its way.
  await opened.touch('Display');
  await expect(opened.page.getByRole('dialog')).toBeVisible();
  await expect(opened.root).toHaveAttribute('screen', 'choose');
});
