/** What is read from ldd, and which packages answer it. */
import { expect, test } from 'vitest';
import { missingLibraries, packagesFor } from '../../../main/launch/system-packages.ts';

const LDD = `
\tlinux-vdso.so.1 (0x00007ffc)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibnss3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

test('the missing libraries are read from ldd, each once', () => {
  expect(missingLibraries(LDD)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so']);
  expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6\n')).toEqual([]);
});

test('a package that carries two of them is asked for once, and what nobody carries is told', () => {
  expect(packagesFor(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so', 'libweird.so.9'])).toEqual({
    choices: [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3']],
    unknown: ['libweird.so.9'],
  });
});
