/** Whose work is in the kiosk, and that each is named with its licence. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticesText, thirdParties } from '../../../main/launch/third-party.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Package { readonly name: string; readonly license?: string; readonly file?: string }

async function project(lists: Readonly<Record<string, readonly string[]>>, packages: readonly Package[]): Promise<string> {
  const root = temporaryFolder();
  await mkdir(join(root, 'dist/third-party'), { recursive: true });
  for (const [name, list] of Object.entries(lists)) await writeFile(join(root, `dist/third-party/${name}.json`), JSON.stringify(list.map((one) => `node_modules/${one}`)));
  for (const { name, license, file } of packages) {
    const folder = join(root, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
    if (file !== undefined) await writeFile(join(folder, file), `Terms of ${name}\n`);
  }
  return root;
}

test('every package of every part of the build, once, with version, licence and its text', async () => {
  const root = await project({ main: ['yaml'], client: ['lit', '@font/x', 'yaml'] }, [
    { name: 'yaml', license: 'ISC', file: 'LICENSE' }, { name: 'lit', license: 'BSD-3-Clause', file: 'licence.md' }, { name: '@font/x', license: 'OFL-1.1', file: 'OFL.txt' },
  ]);
  const parties = await thirdParties(root);
  expect(parties.map(({ name, version, license, text }) => [name, version, license, text])).toEqual([
    ['@font/x', '1.2.3', 'OFL-1.1', 'Terms of @font/x\n'], ['lit', '1.2.3', 'BSD-3-Clause', 'Terms of lit\n'], ['yaml', '1.2.3', 'ISC', 'Terms of yaml\n'],
  ]);
  const text = noticesText(parties);
  for (const words of ['@font/x 1.2.3 (OFL-1.1)', 'Terms of @font/x', 'lit 1.2.3 (BSD-3-Clause)', 'yaml 1.2.3 (ISC)', 'Terms of yaml']) expect(text.split('\n')).toContain(words);
});

test('a package without a licence is refused by its name, and so is a build without a list', async () => {
  await expect(thirdParties(await project({ main: ['bare'] }, [{ name: 'bare', license: 'MIT' }]))).rejects.toThrow('bare 1.2.3 goes into the kiosk, but has no licence text');
  await expect(thirdParties(await project({ main: ['bare'] }, [{ name: 'bare', file: 'LICENSE' }]))).rejects.toThrow('bare 1.2.3 goes into the kiosk, but has no licence in its manifest');
  await expect(thirdParties(await project({}, []))).rejects.toThrow('no list of packages');
});
