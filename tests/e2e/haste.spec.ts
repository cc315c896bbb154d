/** What simulated visitors in a hurry brought to light (see tests/soak). */
import { expect, test } from './support/kiosk.ts';

test('left and come back to while its sound is being decoded, a page still speaks', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  // Decoding takes as long as it would on a very slow machine: until the pages have been turned to and fro.
  await opened.page.evaluate(() => {
    const { prototype } = BaseAudioContext;
    const decode = Object.getOwnPropertyDescriptor(prototype, 'decodeAudioData')?.value as (this: BaseAudioContext, data: ArrayBuffer) => Promise<AudioBuffer>;
    const gate = new Promise<void>((resolve) => ((globalThis as unknown as { openGate: () => void }).openGate = resolve));
    prototype.decodeAudioData = async function (data: ArrayBuffer) {
      await gate;
      return await decode.call(this, data);
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
