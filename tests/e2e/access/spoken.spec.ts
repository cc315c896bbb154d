/**
 * The screen read to whoever cannot see it, on the running kiosk, by touch and by what is heard alone.
 * What is said is read from the live region that mirrors it; that it sounds is asked of the sound library.
 */
import { stringsFor } from '../../../renderer/strings/strings.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { heard } from '../support/voice.ts';
import type { Locator } from '@playwright/test';

const READ = 'display: { spoken: true }';

/** What is being said, or was said last. */
function said({ page }: Kiosk): Locator {
  return page.locator('.read-aloud');
}

async function names(kiosk: Kiosk): Promise<readonly string[]> {
  return (await heard(kiosk.page)).playing.filter((url) => url.includes('/interface/'));
}

/** First touch: named. Second touch: done. */
async function choose(kiosk: Kiosk, control: Locator, name: string | RegExp): Promise<void> {
  await kiosk.fingers.tap(control);
  await expect(said(kiosk)).toHaveText(name);
  await kiosk.fingers.tap(control);
}

test('a first touch names and does not act, the second acts; the narration waits for the name and goes on; never two voices', async ({ kiosk }) => {
  const opened = await kiosk({ config: READ });
  const { page } = opened;
  await opened.wake();
  await expect(said(opened)).toHaveText(/^The screen is read to you\./);
  await expect.poll(() => names(opened)).toHaveLength(1);
  await choose(opened, opened.button('English'), /^English/);
  await expect(opened.root).toHaveAttribute('screen', 'choose');
  await expect(said(opened)).toHaveText('Who is watching?');
  await choose(opened, opened.button(/For grown-ups/), /^For grown-ups .* Touch it again to choose it\.$/);

  // The title first, then the slide's own voice: at every look one sound at most.
  await expect(opened.root).toHaveAttribute('screen', 'slide');
  await expect(said(opened)).toHaveText('A bone marrow test');
  const most = await page.evaluateHandle(() => {
    const seen = { most: 0, ends: false };
    const look = (): void => {
      const { _howls } = (globalThis as unknown as { Howler: { _howls: readonly { playing(): boolean }[] } }).Howler;
      seen.most = Math.max(seen.most, _howls.filter((howl) => howl.playing()).length);
      if (!seen.ends) requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  const narrated = async (): Promise<number> => {
    const { playing, ms } = await heard(page);
    return playing[0]?.includes('/grown-ups/welcome') === true ? ms : -1;
  };
  await expect.poll(narrated, { timeout: 20_000 }).toBeGreaterThan(300);
  await opened.fingers.tap(opened.button('Next'));
  await expect(said(opened)).toHaveText(/^Next/);
  await expect.poll(() => names(opened)).toHaveLength(1);
  expect(await narrated()).toBe(-1);
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
  await expect.poll(narrated, { timeout: 20_000 }).toBeGreaterThan(300);
  await opened.fingers.tap(opened.button('Next'));
  await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
  await most.evaluate((seen) => void (seen.ends = true));
  expect(await most.evaluate((seen) => seen.most)).toBe(1);
  await most.dispose();
});

test('a sliding finger names what it comes onto, turns no page and chooses nothing when it is lifted; a caption goes on from its sentence', async ({ kiosk }) => {
  const opened = await kiosk({ config: READ });
  await opened.wake();
  await choose(opened, opened.button('English'), /^English/);
  await choose(opened, opened.button(/For grown-ups/), /^For grown-ups/);
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
  await choose(opened, opened.button('Pause'), /^Pause/);
  await expect(said(opened)).toHaveText('Play');
  await expect(opened.root).not.toHaveAttribute('playing', '');
  await opened.swipe('left');
  await expect(said(opened)).toHaveText(/^The picture/);
  const back = await opened.button('Back').boundingBox();
  const next = await opened.button('Next').boundingBox();
  if (back === null || next === null) throw new Error('no keys');
  await opened.fingers.swipe({ x: back.x + back.width / 2, y: back.y + back.height / 2 }, { x: next.x + next.width / 2, y: next.y + next.height / 2 });
  await expect(said(opened)).toHaveText(/^Next/);
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
  // Along the stones every title is told, and nothing moves.
  const stones = opened.page.getByRole('slider');
  await opened.fingers.tap(stones);
  await expect(said(opened)).toHaveText(/^Pages · 1 of 15, A bone marrow test/);
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
  await opened.fingers.tap(opened.page.locator('.panel:not([aria-hidden]) [part~="caption"]'));
  await expect(opened.root).toHaveAttribute('playing', '');
});

test('eyes closed, from the first page to the last: language, telling, topics, a question, the end, start over', async ({ kiosk }) => {
  const opened = await kiosk({ config: READ });
  const { page, root } = opened;
  await opened.wake();
  await choose(opened, opened.button('English'), /^English/);
  await choose(opened, opened.button(/For kids/), /^For kids/);
  await expect(said(opened)).toHaveText('Hello');
  await choose(opened, opened.button('More'), /^More/);
  await choose(opened, opened.button('Topics'), /^Topics/);
  await expect(said(opened)).toHaveText('Topics');
  await choose(opened, opened.button(/^You can ask/), /^You can ask/);
  await expect(root).toHaveAttribute('slide', 'questions');
  await expect(said(opened)).toHaveText('You can ask');
  const question = page.getByRole('checkbox').first();
  await choose(opened, question, /Not chosen/);
  await expect(question).toHaveAttribute('aria-checked', 'true');
  await expect(said(opened)).toHaveText('Chosen');
  await choose(opened, opened.button('Next'), /^Next/);
  await expect(said(opened)).toHaveText('All done');
  // The picture can be heard, and what there is to touch in it is done by a second touch anywhere on it.
  const picture = page.locator('kiosk-picture').first();
  await choose(opened, picture, /^The picture · All done/);
  await choose(opened, opened.button('Next'), /^Next/);
  await expect(root).toHaveAttribute('screen', 'finish');
  await expect(said(opened)).toHaveText(/^What stayed with you\?/);
  await choose(opened, opened.button('No, thank you'), /^No, thank you/);
  await expect(said(opened)).toHaveText('Three things to keep');
  await opened.fingers.tap(page.getByText('Follow the eating and drinking rules.').first());
  await expect(said(opened)).toHaveText('2 Follow the eating and drinking rules.');
  await choose(opened, opened.button('Start over'), /^Start over/);
  await expect(root).toHaveAttribute('screen', 'attract');
});

/** Writes down the address of every sound that plays from now on, until it is asked for them. */
async function listenTo({ page }: Kiosk): Promise<() => Promise<readonly string[]>> {
  const played = await page.evaluateHandle(() => {
    const seen = { urls: new Set<string>(), ends: false };
    const look = (): void => {
      for (const howl of (globalThis as unknown as { Howler: { _howls: readonly { _src: string; playing(): boolean }[] } }).Howler._howls) if (howl.playing()) seen.urls.add(howl._src);
      if (!seen.ends) requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  return async () => {
    const urls = await played.evaluate((seen) => {
      seen.ends = true;
      return [...seen.urls];
    });
    await played.dispose();
    return urls;
  };
}

test('eyes closed in Spanish: the key to the language, a wrong code, a page, topics and the end are all said in Spanish', async ({ kiosk }) => {
  const opened = await kiosk({ config: READ });
  const { page, root } = opened;
  const { choose: doors, called, controls, topics, stayed } = stringsFor('es');
  const soundOf = async (): Promise<string | undefined> => (await names(opened))[0];
  await opened.wake();
  // The screen still speaks English: the key is named in the language it leads to, what to do with it is not.
  await opened.fingers.tap(opened.button('Español'));
  await expect(said(opened)).toHaveText(/^Español/);
  await expect.poll(soundOf).toContain('/narration/es/interface/');
  await opened.fingers.tap(opened.button('Español'));
  await expect(said(opened)).toHaveText(doors.title);
  const played = await listenTo(opened);
  await expect.poll(soundOf).toContain('/narration/es/interface/');

  await choose(opened, opened.button(called.have), new RegExp(`^${called.have}`));
  await expect(said(opened)).toHaveText(`${called.have} · ${called.enter}`);
  const written: string[] = [];
  for (const letter of 'BDH') {
    await choose(opened, opened.button(letter), new RegExp(`^${letter}`));
    written.push(letter);
    await expect(said(opened)).toHaveText(called.letters(written.join(', '), 4));
  }
  await choose(opened, opened.button('J'), /^J/);
  await expect(said(opened)).toHaveText(called.unknown);
  await expect.poll(soundOf).toContain('/narration/es/interface/');
  await choose(opened, opened.button(called.erase), new RegExp(`^${called.erase}`));
  await expect(said(opened)).toHaveText(called.letters('B, D, H', 4));
  await choose(opened, opened.button(controls.close), new RegExp(`^${controls.close}`));
  await expect(said(opened)).toHaveText(doors.title);

  await choose(opened, opened.button(new RegExp(`^${doors.grownUps}`)), new RegExp(`^${doors.grownUps}`));
  await expect(said(opened)).toHaveText('Le damos la bienvenida');
  await expect.poll(async () => (await heard(page)).playing, { timeout: 20_000 }).toEqual(['/show/narration/es/grown-ups/welcome.webm']);
  await choose(opened, opened.button(controls.topics), new RegExp(`^${controls.topics}`));
  await expect(said(opened)).toHaveText(topics.title);
  await choose(opened, opened.button(/^Sus preguntas/), /^Sus preguntas/);
  await expect(root).toHaveAttribute('slide', 'questions');
  await choose(opened, opened.button(controls.next), new RegExp(`^${controls.next}`));
  await expect(root).toHaveAttribute('screen', 'finish');
  await expect(said(opened)).toHaveText(`${stayed.title} · ${stayed.text(3)}`);
  await choose(opened, opened.button(stayed.skip), new RegExp(`^${stayed.skip}`));
  await expect(said(opened)).toHaveText('Cinco cosas para llevarse');
  await choose(opened, opened.button(controls.startOver), new RegExp(`^${controls.startOver}`));
  await expect(root).toHaveAttribute('screen', 'attract');
  const urls = await played();
  expect(urls.filter((url) => !url.includes('/narration/es/'))).toEqual([]);
  expect(urls.length).toBeGreaterThan(12);
});

test('who cannot see is told, after the first touch and some quiet, which corner reads the screen; a touch there does, and in the Display panel it is switched off', async ({ kiosk }) => {
  const opened = await kiosk();
  const { width, height } = await opened.size();
  await opened.wake();
  expect((await heard(opened.page)).playing).toEqual([]);
  await expect(said(opened)).toHaveText(/lower right corner.*esquina/, { timeout: 15_000 });
  await expect.poll(() => names(opened)).toHaveLength(1);
  // Who touches something else needs to hear no more of it.
  await opened.fingers.tapAt({ x: width / 2, y: height / 2 });
  expect(await names(opened)).toEqual([]);
  await expect(said(opened)).toHaveText('');
  await opened.fingers.tapAt({ x: width - 30, y: height - 30 });
  await expect(said(opened)).toHaveText(/^The screen is read to you\./);
  await expect(opened.page.locator('html')).toHaveAttribute('data-spoken', '');
  await choose(opened, opened.button('Display'), /^Display/);
  await expect(said(opened)).toHaveText('Display');
  await choose(opened, opened.page.getByRole('tab').nth(1), /Hear and touch/);
  await choose(opened, opened.page.getByRole('switch', { name: 'Read to me' }), /^Read to me · On/);
  await expect(opened.page.locator('html')).not.toHaveAttribute('data-spoken', '');
  await expect(said(opened)).toHaveText('The screen is no longer read to you.');
});

test('by keys: Tab names what it comes onto, Enter acts at once; the warning says itself and any key goes on', async ({ kiosk }) => {
  const opened = await kiosk({ config: `${READ}\nidle: { timeoutSeconds: 20, warningSeconds: 60 }` });
  const { page, root } = opened;
  await opened.wake();
  await expect(said(opened)).toHaveText(/^The screen is read to you\./);
  await page.keyboard.press('Tab');
  await expect(said(opened)).toHaveText('English');
  await page.keyboard.press('Enter');
  await expect(root).toHaveAttribute('screen', 'choose');
  await expect(said(opened)).toHaveText('Who is watching?');
  await page.keyboard.press('Tab');
  await expect(said(opened)).toHaveText(/^For grown-ups About/);
  await expect(root).toHaveAttribute('screen', 'warning', { timeout: 60_000 });
  await expect(said(opened)).toHaveText('Are you still there? · Touch anywhere to go on.');
  await page.keyboard.press('Enter');
  await expect(root).toHaveAttribute('screen', 'choose');
});
