/** Being called: a code taken along on a slide brings a later visit back there, and nothing of it stays in the kiosk. */
import { stringsFor } from '../../renderer/strings/strings.ts';
import { expect, test, type Kiosk } from './support/kiosk.ts';
import { heard } from './support/voice.ts';

/** The letters on the open sheet. */
async function codeOn({ page }: Kiosk): Promise<string> {
  return (await page.locator('kiosk-called-sheet .code b').allTextContents()).join('');
}

/** From attract, in whatever language, to the keys. */
async function toKeys(kiosk: Kiosk, language = 'English'): Promise<void> {
  await kiosk.wake();
  await kiosk.touch(language);
  await kiosk.touch(stringsFor(language === 'English' ? 'en' : 'es').called.have);
  await expect(kiosk.page.getByRole('dialog')).toBeVisible();
}

async function write(kiosk: Kiosk, code: string): Promise<void> {
  for (const letter of code) await kiosk.touch(letter);
}

/** From a kids slide in Spanish. */
async function startOver(kiosk: Kiosk): Promise<void> {
  for (const name of ['Más', 'Temas', 'Empezar de nuevo']) await kiosk.touch(name);
}

test('a code of a kids slide in Spanish leads back there, from English, by touch and by keyboard, and the voice begins', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin('Español', /niñas y niños/);
  await opened.touch('Siguiente');
  await opened.touch('Siguiente');
  const slide = (await opened.root.getAttribute('slide')) ?? '';
  const voice = `/show/narration/es/kids/${slide}.webm`;
  await expect.poll(async () => (await heard(opened.page)).playing).toEqual([voice]);
  await opened.touch('Nos llamaron');
  const code = await codeOn(opened);
  expect(code).toMatch(/^[A-Z]{4}$/);
  // The family goes: nothing speaks to an empty chair.
  await expect.poll(async () => (await heard(opened.page)).playing).toEqual([]);
  await opened.touch('Cerrar');
  await expect.poll(async () => (await heard(opened.page)).playing).toEqual([voice]);
  await startOver(opened);

  await toKeys(opened);
  await write(opened, code);
  await expect(opened.root).toHaveAttribute('slide', slide);
  await expect(opened.root).toHaveAttribute('language', 'es');
  await expect(opened.root).toHaveAttribute('telling', 'kids');
  await expect.poll(async () => (await heard(opened.page)).playing).toEqual([voice]);
  await startOver(opened);

  await toKeys(opened);
  await opened.page.keyboard.type(code.toLowerCase());
  await expect(opened.root).toHaveAttribute('slide', slide);
  await expect(opened.root).toHaveAttribute('language', 'es');
});

test('a wrong code is said and can be mended; what was written goes with the visit, after idle as well', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'idle: { timeoutSeconds: 3, warningSeconds: 3 }\n' });
  const written = opened.page.locator('kiosk-code-sheet .places .in');
  await opened.begin();
  await opened.touch('We were called');
  const code = await codeOn(opened);
  // Left lying there, it is gone like everything else.
  await expect(opened.root).toHaveAttribute('screen', 'warning');
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  await expect(opened.page.locator('kiosk-called-sheet')).toHaveCount(0);

  await toKeys(opened);
  const other = [...'BDHJK'].find((letter) => !code.includes(letter)) ?? '';
  await write(opened, code.slice(0, 3) + other);
  await expect(opened.page.locator('kiosk-code-sheet .says')).toHaveText(stringsFor('en').called.unknown);
  await expect(opened.root).toHaveAttribute('screen', 'choose');
  await opened.touch('Erase');
  await expect(written).toHaveCount(3);
  await expect(opened.root).toHaveAttribute('screen', 'attract');

  await toKeys(opened);
  await expect(written).toHaveCount(0);
  await write(opened, code);
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
});
