/** Every broken kiosk.yaml of the table is told about in full, and the kiosk has a configuration all the same. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema } from '#core/config/config.ts';
import { faultText } from '#core/fault.ts';
import { chooseConfig } from '../../../main/config/choose-config.ts';
import { brokenConfigs } from '../../broken/configs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a broken kiosk.yaml', () => {
  test('the table is long enough and names nothing twice', () => {
    expect(brokenConfigs.length).toBeGreaterThanOrEqual(30);
    expect(new Set(brokenConfigs.map(({ name }) => name)).size).toBe(brokenConfigs.length);
  });

  test.for(brokenConfigs)('$name', async ({ content, faults }) => {
    const folder = temporaryFolder();
    const file = join(folder, 'kiosk.yaml');
    writeFileSync(file, content);

    const chosen = await chooseConfig(undefined, folder);

    expect(faults.length).toBeGreaterThan(0);
    expect(chosen.faults.map(faultText)).toEqual(faults.map((fault) => join(folder, fault)));
    expect(chosen).toMatchObject({ file, origin: 'defaults', config: configSchema.parse({}) });
  });
});
