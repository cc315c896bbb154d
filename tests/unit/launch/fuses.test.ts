/** Fuses stated, and fuses inside an executable: here a small file with a wire like Electron's. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fuseFaults, readFuses, setFurtherFuses, statedFuses } from '../../../main/launch/fuses.ts';
import { root } from '../../../main/launch/places.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** `wire`: 0 off, 1 on, r removed; a digit a fuse. */
async function executable(wire: string, copies = 1): Promise<string> {
  const file = join(temporaryFolder(), 'electron');
  const one = Buffer.concat([Buffer.from('code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, wire.length]), Buffer.from(`${wire} code`)]);
  await writeFile(file, Buffer.concat(Array.from({ length: copies }, () => one)));
  return file;
}

test('every fuse is read by its name, in the order of the wire', async () => {
  expect(await readFuses(await executable('01r1'))).toEqual({
    runAsNode: false, enableCookieEncryption: true, enableNodeOptionsEnvironmentVariable: 'removed', enableNodeCliInspectArguments: true,
  });
  expect(Object.entries(await readFuses(await executable('0000110011'))).slice(8)).toEqual([['wasmTrapHandlers', true], ['fuse 9', true]]);
  await expect(readFuses(await executable('0x'))).rejects.toThrow('fuse 1 is in no known state');
});

test('what is stated lets nobody in from outside', async () => {
  expect(await statedFuses(root)).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    wasmTrapHandlers: true,
  });
});

test('a fuse that differs, that nobody stated, or that is missing is named', async () => {
  const stated = await statedFuses(root);
  expect(fuseFaults(await readFuses(await executable('00001100')), stated)).toEqual([]);
  expect(fuseFaults(await readFuses(await executable('0r001100')), stated)).toEqual([]);
  expect(fuseFaults(await readFuses(await executable('000011001')), stated)).toEqual([]);
  expect(fuseFaults(await readFuses(await executable('10000100')), stated)).toEqual([
    'runAsNode is on in the executable and off in electron-builder.yml',
    'enableEmbeddedAsarIntegrityValidation is off in the executable and on in electron-builder.yml',
  ]);
  expect(fuseFaults(await readFuses(await executable('0000110010')), stated)).toEqual(['fuse 9 is off in the executable and not stated in electron-builder.yml']);
  expect(fuseFaults(await readFuses(await executable('0000110')), stated)).toEqual(['grantFileProtocolExtraPrivileges is stated, but this Electron does not have it']);
});

test('the fuse that electron-builder has no word for is set where there is one, in every copy of the wire, and nothing else', async () => {
  const newer = await executable('000011000', 2);
  await setFurtherFuses(newer);
  expect(await readFile(newer)).toEqual(await readFile(await executable('000011001', 2)));
  const older = await executable('00001100');
  await setFurtherFuses(older);
  expect(await readFile(older)).toEqual(await readFile(await executable('00001100')));
});
