/**
 * `npm run screenshots [-- LANGUAGE…]`: every screen and every slide of the bundled show, in portrait and in landscape,
 * in each of its languages (or those named), into .output/screenshots/ORIENTATION/LANGUAGE/.
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

/** By the last topic, and past the questions before the end. */
async function toLast(kiosk: Kiosk, words: Strings): Promise<void> {
  await kiosk.touch(words.controls.topics);
  await kiosk.fingers.tap(kiosk.page.locator('.entry:not(.story)').last());
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

async function photograph(orientation: Orientation, languages: readonly string[], userData: string): Promise<number> {
  const display = await startVirtualDisplay(orientation);
  let taken = 0;
  try {
    for (const language of languages) {
      const folder = path.join(SCREENSHOTS, orientation, language);
      await mkdir(folder, { recursive: true });
      const kiosk = await Kiosk.open({ userData: path.join(userData, `${orientation}-${language}`), config: IDLE + (await staffConfig()), env: { DISPLAY: `:${display.number}` } });
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
      for (const telling of TELLINGS) {
        const ids = await slideIds(telling);
        if (ids.length === 0) continue;
        await kiosk.touch(new RegExp(telling === 'kids' ? words.choose.kids : words.choose.grownUps));
        for (const [index, id] of ids.entries()) {
          await expect(kiosk.root).toHaveAttribute('slide', id);
          await expect(kiosk.current).toHaveCount(1);
          await shoot(`${telling}-${String(index + 1).padStart(2, '0')}-${id}`);
          if (index === 1) {
            await kiosk.touch(words.controls.topics);
            await shoot(`${telling}-topics`);
            await kiosk.touch(words.controls.close);
            await kiosk.touch(words.controls.display);
            await shoot(`${telling}-display`);
            await kiosk.touch(words.controls.close);
            // Where a hard word stands in the caption of the moment.
            const term = kiosk.page.locator('.panel:not([aria-hidden]) [data-term]').first();
            if (await term.isVisible()) {
              await kiosk.fingers.tap(term);
              await shoot(`${telling}-word-card`);
              await kiosk.touch(words.controls.close);
            }
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
      await photographStaff(kiosk, language, shoot);
      await kiosk.close();
      say(`screenshots: ${orientation} ${SCREENS[orientation]}, ${language}`);
    }
  } finally {
    display.close();
  }
  return taken;
}

const show = parse(await readFile(path.join(bundledShow, 'show.yaml'), 'utf8')) as ShowFile;
const asked = process.argv.slice(2);
const languages = asked.length > 0 ? asked : show.languages;
const userData = await mkdtemp(path.join(tmpdir(), 'kiosk-screenshots-'));
try {
  let taken = 0;
  for (const orientation of ['portrait', 'landscape'] as const) taken += await photograph(orientation, languages, userData);
  say(`screenshots: ${taken} in ${SCREENSHOTS}`);
} finally {
  await rm(userData, { recursive: true, force: true });
}
