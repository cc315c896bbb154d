/** The voice is heard, moves with real time, and the word marked is the word spoken. */
import { expect, test, type Kiosk } from './support/kiosk.ts';
import type { Word } from '#core/show/words.ts';
import { narrationOf, shown, slideIds, wordsOfSlide } from './support/bundled-show.ts';
import { breakSound, heard, lightsOf, listen, watchLights } from './support/voice.ts';

/** The word being spoken at `ms`, give or take the 50 ms that a mark may be early or late. */
function spokenAt(words: readonly { word: string; startMs: number }[], ms: number): Set<string> {
  const at = (time: number): string | undefined => words.filter(({ startMs }) => startMs <= time).at(-1)?.word;
  return new Set([at(ms - 50), at(ms), at(ms + 50)].filter((word) => word !== undefined));
}

async function untilPlaying({ page }: Kiosk, fromMs: number): Promise<void> {
  await expect.poll(async () => (await heard(page)).ms).toBeGreaterThan(fromMs);
}

/** What the words name from which moment on; a word that names what the one before named changes nothing. */
function cuesOf(words: readonly Word[], times: readonly { startMs: number }[]): { ms: number; lit: string[] }[] {
  let before = '';
  return words.flatMap(({ parts }, index) => {
    const lit = [...parts].sort();
    if (lit.join() === before) return [];
    before = lit.join();
    return [{ ms: times[index]?.startMs ?? NaN, lit }];
  });
}

const VISITS = [
  { language: 'en', telling: 'grown-ups', button: 'English', door: /For grown-ups/ },
  { language: 'es', telling: 'kids', button: 'Español', door: /niñ/ },
] as const;

for (const { language, telling, button, door } of VISITS) {
  test(`${language}, ${telling}, by narration alone: every slide is heard in real time, its words are marked and its parts lit while they are spoken, then finish`, async ({ kiosk }) => {
    test.setTimeout(15 * 60_000);
    const opened = await kiosk();
    await opened.begin(button, door);
    const loudness = await listen(opened.page);
    await watchLights(opened.page);
    for (const [index, id] of (await slideIds(telling)).entries()) {
      await expect(opened.root).toHaveAttribute('slide', id, { timeout: 60_000 });
      const { words, durationMs } = await narrationOf(language, telling, id);
      await untilPlaying(opened, 0);
      const began = await heard(opened.page);
      let loudest = 0;
      for (let moment = 1; moment <= 5; moment += 1) {
        const target = words[Math.floor((words.length - 1) * (moment / 6))];
        if (target === undefined) throw new Error('no words');
        // In the middle of the word: neither neighbour may be marked.
        await untilPlaying(opened, (target.startMs + target.endMs) / 2);
        const now = await heard(opened.page);
        loudest = Math.max(loudest, await loudness());
        expect(now.playing).toEqual([`/show/narration/${language}/${telling}/${id}.webm`]);
        expect(now.marked, `${id} at ${Math.round(now.ms)} ms`).toHaveLength(1);
        expect([...spokenAt(words, now.ms)].map(shown), `${id} at ${Math.round(now.ms)} ms`).toContain(now.marked[0]);
      }
      const end = await heard(opened.page);
      const passed = end.at - began.at;
      const moved = end.ms - began.ms;
      expect(moved / passed, `${id}: ${Math.round(moved)} ms of voice in ${Math.round(passed)} ms`).toBeGreaterThan(0.9);
      expect(moved / passed).toBeLessThan(1.1);
      expect(loudest, `${id} is heard`).toBeGreaterThan(0.005);
      expect(durationMs).toBeGreaterThan(words.at(-1)?.endMs ?? Infinity);

      // The watch on the very first slide began in the middle of its first words.
      await expect(opened.root).not.toHaveAttribute('slide', id, { timeout: 60_000 });
      if (index === 0) continue;
      const lights = await lightsOf(opened.page, id);
      for (const cue of cuesOf(await wordsOfSlide(language, telling, id), words)) {
        if (cue.lit.length === 0) continue;
        const nearest = Math.min(...lights.filter(({ lit }) => lit.join() === cue.lit.join()).map(({ ms }) => Math.abs(ms - cue.ms)));
        expect(nearest, `${id}: ${cue.lit.join(', ')} at ${Math.round(cue.ms)} ms`).toBeLessThanOrEqual(80);
      }
    }
    await expect(opened.root).toHaveAttribute('screen', 'finish', { timeout: 60_000 });
  });
}

test('pause, play, repeat, mute and a touched word keep voice and words together', { tag: '@packaged' }, async ({ kiosk }) => {
  const opened = await kiosk();
  const { page } = opened;
  await opened.begin();
  const { words } = await narrationOf('en', 'grown-ups', 'welcome');
  await untilPlaying(opened, 2_000);

  await opened.touch('Pause');
  await expect(opened.root).not.toHaveAttribute('playing', '');
  expect((await heard(page)).playing).toEqual([]);
  await expect(opened.current).toHaveCount(1);
  await opened.touch('Play');
  await expect(opened.root).toHaveAttribute('playing', '');
  expect((await heard(page)).ms).toBeGreaterThan(1_500);

  await opened.touch('Mute');
  await expect.poll(async () => (await heard(page)).volume).toBe(0);
  await untilPlaying(opened, 3_500);
  await opened.touch('Unmute');
  await expect.poll(async () => (await heard(page)).volume).toBeCloseTo(0.4);
  const now = await heard(page);
  expect([...spokenAt(words, now.ms)].map(shown)).toContain(now.marked[0]);

  await opened.touch('Repeat');
  await expect.poll(async () => (await heard(page)).ms).toBeLessThan(1_000);

  await untilPlaying(opened, 200);
  // A plain word: a dotted one would open its card.
  const plain = 3;
  const touched = page.locator(`[part~="caption"] [data-word="${plain}"]`);
  await expect(page.locator(`[data-term] [data-word="${plain}"]`)).toHaveCount(0);
  const text = await touched.textContent();
  await opened.fingers.tap(touched);
  await expect(opened.current).toHaveText(text ?? '');
  const after = await heard(page);
  expect(after.playing).toHaveLength(1);
  expect(after.ms).toBeGreaterThanOrEqual((words[plain]?.startMs ?? Infinity) - 60);

  await opened.touch('Display');
  await opened.fingers.tap(page.getByRole('tab', { name: 'Hear and touch', exact: true }));
  for (let touch = 0; touch < 8; touch += 1) await opened.touch('Louder');
  await expect.poll(async () => (await heard(page)).volume).toBeCloseTo(0.8);
  for (let touch = 0; touch < 8; touch += 1) await opened.touch('Softer');
  await expect.poll(async () => (await heard(page)).volume).toBe(0);
});

test('what was stopped stays stopped on the next slide', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  // Far enough for a word to be marked that stands behind the next slide's first caption.
  await untilPlaying(opened, 8_000);
  await opened.touch('Pause');
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
  await expect(opened.button('Play')).toBeVisible();
  expect((await heard(opened.page)).playing).toEqual([]);
  // Nothing of this slide has been spoken: its first words stand there, and none is marked.
  await expect(opened.current).toHaveCount(0);
  await expect(opened.page.locator('.panel:not([aria-hidden]) [data-word="0"]')).toBeVisible();
  await opened.touch('Play');
  await untilPlaying(opened, 200);
  expect((await heard(opened.page)).playing).toEqual(['/show/narration/en/grown-ups/inside-your-bones.webm']);
});

test('a sound device that dies: the slide is read silently with its whole text, and the show goes on', async ({ kiosk }) => {
  test.setTimeout(180_000);
  const opened = await kiosk();
  await opened.begin();
  await untilPlaying(opened, 500);
  await breakSound(opened.page);
  await expect.poll(async () => (await opened.log()).map((entry) => entry.event)).toContain('narration-failed');
  await expect(opened.root).not.toHaveAttribute('playing', '');
  const { words } = await narrationOf('en', 'grown-ups', 'welcome');
  await expect(opened.page.locator('[part~="caption"] [part~="word"]')).toHaveCount(words.length);
  await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones', { timeout: 60_000 });
});
