/** Which configuration the kiosk comes up with. */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema } from '#core/config/config.ts';
import { faultText } from '#core/fault.ts';
import { chooseConfig } from '../../../main/config/choose-config.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DEFAULTS = configSchema.parse({});

/** A user-data folder, and kiosk.yaml in it when `content` is given. */
function userDataWith(content?: string): { readonly userData: string; readonly file: string } {
  const userData = temporaryFolder();
  const file = join(userData, 'kiosk.yaml');
  if (content !== undefined) writeFileSync(file, content);
  return { userData, file };
}

describe('chooseConfig', () => {
  test('without a file: the defaults, without a fault', async () => {
    const { userData } = userDataWith();
    expect(await chooseConfig(undefined, userData)).toEqual({ config: DEFAULTS, origin: 'defaults', faults: [], warnings: [] });
    expect(DEFAULTS).toMatchObject({ idle: { timeoutSeconds: 60, warningSeconds: 20 }, sound: { volume: 0.4, ceiling: 0.8 }, display: { diagonalInches: 21.5, lowReach: false } });
  });

  test.for(['', '# nothing yet\n', '---\n'])('an empty file (%j) is the defaults', async (content) => {
    const { userData } = userDataWith(content);
    expect(await chooseConfig(undefined, userData)).toMatchObject({ config: DEFAULTS, origin: 'file', faults: [] });
  });

  test('the file of --config wins over the one in the user-data folder', async () => {
    const { userData } = userDataWith('sound: { volume: 0.1 }\n');
    const asked = join(temporaryFolder(), 'other.yaml');
    writeFileSync(asked, 'sound: { volume: 0.2 }\n');
    expect(await chooseConfig(asked, userData)).toMatchObject({ origin: 'file', file: asked, config: { sound: { volume: 0.2, ceiling: 0.8 } } });
  });

  test('every key that there is', async () => {
    const { userData } = userDataWith(
      'show: shows/sun\nlanguages: [es, en]\nidle: { timeoutSeconds: 90, warningSeconds: 30 }\nsound: { volume: 0, ceiling: 1 }\ndisplay: { diagonalInches: 32, lowReach: true, textSize: 160, theme: dark, calm: true, captions: false, spoken: true }\n' +
        'hours: { mon-fri: 07:00-19:00, sat: "08:00-12:00" }\nstaff: { pinHash: scrypt$32768$8$3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA }\nusage: { folder: /var/counts }\nclinic: { name: Ward 3, questionsPhone: "555 0100" }\nnetwork: none\n',
    );
    expect(await chooseConfig(undefined, userData)).toMatchObject({
      origin: 'file',
      warnings: [],
      config: {
        show: join(userData, 'shows/sun'),
        languages: ['es', 'en'],
        idle: { timeoutSeconds: 90, warningSeconds: 30 },
        sound: { volume: 0, ceiling: 1 },
        display: { diagonalInches: 32, lowReach: true, textSize: 160, theme: 'dark', calm: true, captions: false, spoken: true },
        hours: { 'mon-fri': '07:00-19:00', sat: '08:00-12:00' },
        staff: { pinHash: 'scrypt$32768$8$3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
        usage: { folder: '/var/counts' },
        clinic: { name: 'Ward 3', questionsPhone: '555 0100' },
        network: 'none',
      },
    });
  });

  test('times too short for slow hands are taken, with a warning each', async () => {
    const { userData, file } = userDataWith('idle:\n  timeoutSeconds: 2\n  warningSeconds: 3\n');
    const { warnings, config } = await chooseConfig(undefined, userData);
    expect(config.idle).toEqual({ timeoutSeconds: 2, warningSeconds: 3 });
    expect(warnings.map(faultText)).toEqual([
      `${file}:2: idle.timeoutSeconds: found 2; allowed: at least 30 where families use it`,
      `${file}:3: idle.warningSeconds: found 3; allowed: at least 20 where families use it`,
    ]);
  });

  test('after a fault, the last good one, with its folders where they were', async () => {
    const { userData, file } = userDataWith('show: shows/sun\nsound: { volume: 0.3 }\n');
    const good = await chooseConfig(undefined, userData);
    writeFileSync(file, 'sound: { volume: loud }\n');
    const other = join(temporaryFolder(), 'elsewhere.yaml');
    writeFileSync(other, 'sound: {');
    for (const asked of [undefined, other]) {
      expect(await chooseConfig(asked, userData)).toMatchObject({ origin: 'last good', config: good.config, faults: [{ file: asked ?? file }] });
    }
  });

  test('a last good one that is itself damaged: the defaults', async () => {
    const { userData, file } = userDataWith('sound: { volume: 0.3 }\n');
    await chooseConfig(undefined, userData);
    writeFileSync(join(userData, 'last-good-kiosk.yaml'), 'sound: { vol');
    writeFileSync(file, 'sound: 5\n');
    expect(await chooseConfig(undefined, userData)).toMatchObject({ origin: 'defaults', config: DEFAULTS });
  });

  test('a file that is asked for and is not there', async () => {
    const { userData } = userDataWith();
    const asked = join(userData, 'missing.yaml');
    const { faults, origin } = await chooseConfig(asked, userData);
    expect(origin).toBe('defaults');
    expect(faults.map(faultText)).toEqual([`${asked}: found ENOENT: no such file or directory, open '${asked}'; allowed: a file that can be read`]);
  });

  test('a folder where the file should be', async () => {
    const { userData, file } = userDataWith();
    mkdirSync(file);
    const { faults, origin } = await chooseConfig(undefined, userData);
    expect(origin).toBe('defaults');
    expect(faults).toMatchObject([{ file, allowed: 'a file that can be read' }]);
  });

  test('the last good one is written once, whole, and not again while nothing changes', async () => {
    const { userData, file } = userDataWith('sound: { volume: 0.3 }\n');
    await chooseConfig(undefined, userData);
    const kept = join(userData, 'last-good-kiosk.yaml');
    const { ino } = statSync(kept);
    await chooseConfig(undefined, userData);
    expect(statSync(kept).ino).toBe(ino);
    writeFileSync(file, 'sound: { volume: 0.2 }\n');
    await chooseConfig(undefined, userData);
    expect(readFileSync(kept, 'utf8')).toContain('volume: 0.2');
    expect(readdirSync(userData).sort()).toEqual(['kiosk.yaml', 'last-good-kiosk.yaml']);
  });

  test('a user-data folder that cannot be written costs the copy, not the configuration', async () => {
    const { userData, file } = userDataWith('sound: { volume: 0.3 }\n');
    // A folder of that name stands in the way, for root as well.
    mkdirSync(join(userData, 'last-good-kiosk.yaml', 'full'), { recursive: true });
    const chosen = await chooseConfig(undefined, userData);
    expect(chosen).toMatchObject({ origin: 'file', file, config: { sound: { volume: 0.3 } } });
    expect(chosen.notKept).toMatch(/EISDIR/);
    expect(existsSync(join(userData, 'last-good-kiosk.yaml.partial'))).toBe(false);
  });
});
