/** What stands beside the slides: word cards, the needle, something to do, questions to take along, what stayed, two minutes. */
import { expect, test, type Kiosk } from './support/kiosk.ts';
import { heard } from './support/voice.ts';

async function playing({ page }: Kiosk): Promise<readonly string[]> {
  return (await heard(page)).playing;
}

test('a dotted word opens its card, spoken; the slide waits and goes on', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  const main = '/show/narration/en/grown-ups/welcome.webm';
  await expect.poll(() => playing(opened)).toEqual([main]);
  await opened.fingers.tap(opened.page.locator('[data-term]').first());
  await expect(opened.page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => playing(opened)).toEqual([expect.stringMatching(/^\/show\/narration\/en\/glossary\/[a-z-]+\.webm$/)]);
  await opened.touch('Close');
  await expect.poll(() => playing(opened)).toEqual([main]);
});

test('no needle is shown until it is asked for, and it goes when asked', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  await opened.touch('Topics');
  await opened.touch(/The sample/);
  await expect(opened.root).toHaveAttribute('slide', 'the-sample');
  const needles = opened.page.locator('kiosk-picture [data-part="syringe"]');
  await expect(opened.page.locator('kiosk-picture svg').first()).toBeAttached();
  await expect(needles).toHaveCount(0);
  await opened.touch('Show me the needle');
  await expect(needles.first()).toBeAttached();
  await expect.poll(() => playing(opened)).toEqual(['/show/narration/en/needle/the-sample.webm']);
  await opened.touch('Hide the needle');
  await expect(needles).toHaveCount(0);
  await expect.poll(() => playing(opened)).toEqual(['/show/narration/en/grown-ups/the-sample.webm']);
});

test('something to do: a touch on the part is answered, and nothing has to be done', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin('English', /For kids/);
  await expect.poll(() => playing(opened)).toEqual(['/show/narration/en/kids/hello.webm']);
  // The elephant lies in several layers of the picture; the last is its whole body.
  await opened.fingers.tap(opened.page.locator('kiosk-picture [data-part="toy"]').last());
  await expect.poll(() => playing(opened)).toEqual(['/show/narration/en/kids/hello.answer.webm']);
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('slide', 'inside-you');
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('slide', 'helpers');
});

test('questions go home, what stayed is asked and never scored, and nothing of it outlives the visit', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  await opened.touch('Topics');
  await opened.touch(/Your questions/);
  await opened.fingers.tap(opened.page.getByRole('checkbox').first());
  await opened.fingers.tap(opened.page.getByRole('checkbox').nth(1));
  const asked = await opened.page.getByRole('checkbox', { checked: true }).allTextContents();
  expect(asked).toHaveLength(2);
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('screen', 'finish');
  await opened.touch('Yes, ask me');
  await expect.poll(() => playing(opened)).toEqual(['/show/narration/en/stayed/grown-ups-1.webm']);
  await opened.touch('Books and toys');
  await expect.poll(() => playing(opened)).toEqual(['/show/narration/en/stayed/grown-ups-1-2.webm']);
  for (let question = 0; question < 3; question += 1) await opened.touch('Go on');
  await expect.poll(() => playing(opened)).toEqual(['/show/narration/en/finish/grown-ups.webm']);
  for (const text of asked) await expect(opened.page.locator('kiosk-finish')).toContainText(text.trim());
  await opened.touch('Start over');
  await opened.begin();
  await opened.touch('Topics');
  await opened.touch(/Your questions/);
  await expect(opened.page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('two minutes: the short story has its own pages and its own end', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin('English', /Only two minutes/);
  await expect(opened.root).toHaveAttribute('telling', 'grown-ups');
  await expect(opened.root).toHaveAttribute('slide', 'the-factory');
  const pages = Number(await opened.page.getByRole('slider').getAttribute('aria-valuemax'));
  for (let page = 0; page < pages; page += 1) await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('screen', 'finish');
});
