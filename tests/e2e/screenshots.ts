/**
 * `npm run screenshots [-- LANGUAGE… MODE…]`: every screen and every slide of the bundled show, in portrait and in landscape,
 * in each of its languages and in every mode of the Display panel (or those named), into
 * .output/screenshots/ORIENTATION/LANGUAGE/MODE/.
 * Guarantees: taken of the running kiosk, moved by touch; a screen that cannot be reached is an error, not a gap.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { SCREENS, startVirtualDisplay, type Orientation } from '../../main/launch/display.ts';
import { root } from '../../main/launch/places.ts';
import { say } from '../../main/launch/say.ts';
import { TELLINGS, type ShowFile } from '#core/show/show.ts';
import { languageName, stringsFor, type Strings } from '../../renderer/strings/strings.ts';
import { bundledShow, slideIds } from './support/bundled-show.ts';
import { expect, Kiosk } from './support/kiosk.ts';
import { openPad, PIN, staffConfig, turnTo, typePin } from './support/staff.ts';

const SCREENSHOTS = path.join(root, '.output', 'screenshots');
const IDLE = 'idle: { timeoutSeconds: 4, warningSeconds: 20 }\n';

/** What a visit starts with in each mode; where no visitor is, and on the staff's screens, they are all alike. */
const MODES: Readonly<Record<string, string>> = {
  plain: '',
  'text-130': 'textSize: 130',
  'text-160': 'textSize: 160',
  'text-200': 'textSize: 200',
  contrast: 'theme: contrast',
  dark: 'theme: dark',
  low: 'lowReach: true',
  'low-200': 'lowReach: true, textSize: 200',
};

/** At large text some tools stand in the More sheet. */
async function openTool(kiosk: Kiosk, words: Strings, name: string): Promise<void> {
  if ((await kiosk.button(name).count()) === 0) await kiosk.touch(words.controls.more);
  await kiosk.touch(name);
}

/** The mark of the keyboard, on the control it comes to after so many steps. */
async function focus(kiosk: Kiosk, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await kiosk.page.keyboard.press('Tab');
}

/** By the last topic, and past the questions before the end. */
async function toLast(kiosk: Kiosk, words: Strings): Promise<void> {
  await openTool(kiosk, words, words.controls.topics);
  const last = kiosk.page.locator('.entry:not(.story)').last();
  // The list scrolls at large text.
  await last.scrollIntoViewIfNeeded();
  await kiosk.fingers.tap(last);
  await kiosk.touch(words.controls.next);
}

/** The staff's screens, from a visit in their language. */
async function photographStaff(kiosk: Kiosk, language: string, shoot: (name: string) => Promise<void>): Promise<void> {
  const words = stringsFor(language).staff;
  await openPad(kiosk);
  await shoot('staff-pad');
  await typePin(kiosk, PIN);
  for (const tab of ['overview', 'sound', 'touch', 'display', 'failures', 'usage', 'log', 'actions'] as const) {
    await turnTo(kiosk, tab, language);
    await expect(kiosk.page.locator('kiosk-staff-panel .leaf')).not.toContainText(words.moment);
    await shoot(`staff-${tab}`);
    if (tab !== 'touch' && tab !== 'display') continue;
    await kiosk.touch(words[tab].start);
    await shoot(`staff-${tab}-test`);
    await kiosk.touch(words[tab].done);
  }
  await kiosk.touch(words.actions.exit);
  await shoot('staff-really');
}

async function photograph(orientation: Orientation, languages: readonly string[], modes: readonly string[], userData: string): Promise<number> {
  const display = await startVirtualDisplay(orientation);
  let taken = 0;
  try {
    for (const [language, mode] of languages.flatMap((one) => modes.map((each) => [one, each] as const))) {
      const folder = path.join(SCREENSHOTS, orientation, language, mode);
      await mkdir(folder, { recursive: true });
      const config = `${IDLE}display: { ${MODES[mode] ?? ''} }\n${await staffConfig()}`;
      const kiosk = await Kiosk.open({ userData: path.join(userData, `${orientation}-${language}-${mode}`), config, env: { DISPLAY: `:${display.number}` } });
      const shoot = async (name: string): Promise<void> => {
        await kiosk.still();
        await kiosk.page.screenshot({ path: path.join(folder, `${name}.png`) });
        taken += 1;
      };
      const words = stringsFor(language);
      await shoot('attract');
      await kiosk.wake();
      await kiosk.touch(languageName(language));
      await expect(kiosk.root).toHaveAttribute('screen', 'choose');
      await shoot('choose');
      await openTool(kiosk, words, words.called.have);
      await kiosk.page.keyboard.press('B');
      await shoot('code');
      await kiosk.touch(words.controls.close);
      for (const telling of TELLINGS) {
        const ids = await slideIds(telling);
        if (ids.length === 0) continue;
        await kiosk.touch(new RegExp(telling === 'kids' ? words.choose.kids : words.choose.grownUps));
        for (const [index, id] of ids.entries()) {
          await expect(kiosk.root).toHaveAttribute('slide', id);
          await expect(kiosk.current).toHaveCount(1);
          await shoot(`${telling}-${String(index + 1).padStart(2, '0')}-${id}`);
          if (index === 1) {
            await focus(kiosk, 3);
            await shoot(`${telling}-focus`);
            await openTool(kiosk, words, words.controls.topics);
            await shoot(`${telling}-topics`);
            await kiosk.fingers.tap(kiosk.page.locator('kiosk-topics').getByRole('button', { name: words.called.title, exact: true }));
            await shoot(`${telling}-called`);
            await kiosk.touch(words.controls.close);
            await openTool(kiosk, words, words.controls.display);
            await shoot(`${telling}-display`);
            await kiosk.fingers.tap(kiosk.page.getByRole('tab', { name: words.display.hear, exact: true }));
            await shoot(`${telling}-display-hear`);
            await focus(kiosk, 3);
            await shoot(`${telling}-display-focus`);
            await kiosk.touch(words.controls.close);
            // Where a hard word stands in the caption of the moment, which a voice would move on.
            await kiosk.touch(words.controls.pause);
            // One of its words: over two lines the middle of it lies beside it.
            const term = kiosk.page.locator('.panel:not([aria-hidden]) [data-term] [data-word]').first();
            if (await term.isVisible()) {
              await kiosk.fingers.tap(term);
              await shoot(`${telling}-word-card`);
              await kiosk.touch(words.controls.close);
            }
            await kiosk.touch(words.controls.play);
          }
          const needle = kiosk.page.locator('button.needle');
          if ((await needle.count()) > 0) {
            await kiosk.fingers.tap(needle);
            await expect(kiosk.current).toHaveCount(1);
            await shoot(`${telling}-${String(index + 1).padStart(2, '0')}-${id}-needle`);
            await kiosk.fingers.tap(needle);
          }
          await kiosk.touch(words.controls.next);
        }
        await expect(kiosk.root).toHaveAttribute('screen', 'finish');
        await shoot(`${telling}-stayed`);
        await kiosk.touch(words.stayed.start);
        await shoot(`${telling}-stayed-question`);
        await kiosk.touch(words.controls.startOver);
        await kiosk.wake();
        await kiosk.touch(languageName(language));
        await kiosk.touch(new RegExp(telling === 'kids' ? words.choose.kids : words.choose.grownUps));
        await toLast(kiosk, words);
        await kiosk.touch(words.stayed.skip);
        await shoot(`${telling}-finish`);
        await kiosk.touch(words.controls.startOver);
        await kiosk.wake();
        await kiosk.touch(languageName(language));
      }
      await kiosk.touch(new RegExp(words.choose.grownUps));
      await kiosk.touch(words.controls.pause);
      await expect(kiosk.root).toHaveAttribute('screen', 'warning');
      await shoot('warning');
      if (mode === 'plain') await photographStaff(kiosk, language, shoot);
      await kiosk.close();
      say(`screenshots: ${orientation} ${SCREENS[orientation]}, ${language}, ${mode}`);
    }
  } finally {
    display.close();
  }
  return taken;
}

const show = parse(await readFile(path.join(bundledShow, 'show.yaml'), 'utf8')) as ShowFile;
const asked = process.argv.slice(2);
const namedModes = asked.filter((name) => name in MODES);
const namedLanguages = asked.filter((name) => !(name in MODES));
const modes = namedModes.length > 0 ? namedModes : Object.keys(MODES);
const languages = namedLanguages.length > 0 ? namedLanguages : show.languages;
const userData = await mkdtemp(path.join(tmpdir(), 'kiosk-screenshots-'));
try {
  let taken = 0;
  for (const orientation of ['portrait', 'landscape'] as const) taken += await photograph(orientation, languages, modes, userData);
  say(`screenshots: ${taken} in ${SCREENSHOTS}`);
} finally {
  await rm(userData, { recursive: true, force: true });
}
