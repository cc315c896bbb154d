/**
 * The fuses of a packaged Electron: the switches inside its executable that no argument and no variable can turn.
 * Guarantees: electron-builder.yml is where they are stated; what the executable really carries is read from it, and every
 * fuse that differs, is not stated, or is missing is named.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'yaml';

/** In the order of the wire inside the executable, by the names of electron-builder.yml. */
const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const;

/** Newer Electrons have it and electron-builder has no word for it. On: WebAssembly, which the page's policy forbids, stays checked by the processor. */
const FURTHER_FUSES = { wasmTrapHandlers: true } as const;

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const STATES: Readonly<Record<number, FuseState>> = { 0x30: false, 0x31: true, 0x72: 'removed' };

/** 'removed': this Electron no longer has the switch, and its place is kept. */
export type FuseState = boolean | 'removed';
export type Fuses = Readonly<Record<string, FuseState>>;

/** What electron-builder.yml and FURTHER_FUSES state. */
export async function statedFuses(root: string): Promise<Fuses> {
  const { electronFuses } = parse(await readFile(path.join(root, 'electron-builder.yml'), 'utf8')) as { electronFuses: Record<string, boolean> };
  return { ...electronFuses, ...FURTHER_FUSES };
}

/** Every fuse the executable has; one that is not known here is called by its number. */
export async function readFuses(executable: string): Promise<Fuses> {
  const wire = Object.entries(await getCurrentFuseWire(executable)).filter(([key]) => key !== 'version');
  return Object.fromEntries(wire.map(([key, state]) => {
    const known = STATES[Number(state)];
    if (known === undefined) throw new Error(`${executable}: fuse ${key} is in no known state (${String(state)})`);
    return [FUSES[Number(key)] ?? `fuse ${key}`, known];
  }));
}

/** Pure. Empty when every fuse of the executable is stated and as stated; else a line for each that is not. */
export function fuseFaults(found: Fuses, stated: Fuses): string[] {
  const word = (state: FuseState | undefined): string => (state === undefined ? 'not stated' : state === 'removed' ? 'removed' : state ? 'on' : 'off');
  const wrong = Object.entries(found).filter(([name, state]) => state !== 'removed' && state !== stated[name]);
  const missing = Object.keys(stated).filter((name) => found[name] === undefined && !Object.hasOwn(FURTHER_FUSES, name));
  return [
    ...wrong.map(([name, state]) => `${name} is ${word(state)} in the executable and ${word(stated[name])} in electron-builder.yml`),
    ...missing.map((name) => `${name} is stated, but this Electron does not have it`),
  ];
}

/** Sets the fuses that electron-builder cannot set, where the executable has them. */
export async function setFurtherFuses(executable: string): Promise<void> {
  const found = await readFuses(executable);
  for (const [name, on] of Object.entries(FURTHER_FUSES)) {
    if (found[name] === undefined || found[name] === 'removed' || found[name] === on) continue;
    const content = await readFile(executable);
    // The wire: the sentinel, a byte of version, a byte of length, a byte a fuse. A universal binary has two.
    for (let at = content.indexOf(SENTINEL); at !== -1; at = content.indexOf(SENTINEL, at + 1)) {
      content[at + SENTINEL.length + 2 + FUSES.indexOf(name as (typeof FUSES)[number])] = on ? 0x31 : 0x30;
    }
    await writeFile(executable, content);
  }
}
