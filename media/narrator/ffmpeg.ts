/**
 * Levels, encodes and measures sound with the system's ffmpeg.
 * Guarantees: what is written was measured after encoding, and is within the loudness and peak that SOUND asks for.
 */
import { spawn } from 'node:child_process';
import { SOUND } from './voices.ts';

export interface Measured {
  readonly integratedLufs: number;
  readonly truePeakDb: number;
}

/** Runs ffmpeg; resolves to what it wrote on standard output and standard error. */
async function ffmpeg(args: readonly string[], input?: Uint8Array): Promise<{ output: Buffer; log: string }> {
  const child = spawn('ffmpeg', ['-hide_banner', '-nostdin', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const log: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk));
  child.stdin.on('error', () => undefined); // told by the exit code
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new Error('ffmpeg is missing: install it (on Debian: apt-get install ffmpeg) and run this again') : error);
    });
  });
  const text = Buffer.concat(log).toString();
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${text.trim().split('\n').slice(-3).join(' / ')}`);
  return { output: Buffer.concat(output), log: text };
}

/** Fails with what to do where ffmpeg, its resampler or its encoder is missing. */
export async function requireFfmpeg(): Promise<void> {
  const { log } = await ffmpeg(['-version']).then(async ({ output }) => ({ log: output.toString() }));
  for (const part of ['libopus', 'libsoxr']) {
    if (!log.includes(`--enable-${part}`)) throw new Error(`this ffmpeg was built without ${part}: install one that has it (Debian's has)`);
  }
}

const raw = (rate: number): string[] => ['-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', 'pipe:0'];
const MEASURE = ['-af', 'ebur128=peak=true', '-f', 'null', '-'];

function readMeasure(log: string): Measured {
  const summary = log.slice(log.lastIndexOf('Summary:'));
  const integrated = /I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1];
  const peak = /Peak:\s+(-?[\d.]+|-inf) dBFS/.exec(summary)?.[1];
  if (integrated === undefined || peak === undefined) throw new Error('ffmpeg measured no loudness');
  return { integratedLufs: Number(integrated), truePeakDb: peak === '-inf' ? -Infinity : Number(peak) };
}

/** Loudness and true peak of an encoded file, as it is decoded. */
export async function measureFile(file: string): Promise<Measured> {
  return readMeasure((await ffmpeg(['-i', file, ...MEASURE])).log);
}

/** Seconds of sound in an encoded file, as it is decoded. */
export async function decode(file: string, rate: number): Promise<Float32Array> {
  const { output } = await ffmpeg(['-i', file, '-f', 'f32le', '-ar', String(rate), '-ac', '1', 'pipe:1']);
  return new Float32Array(output.buffer, output.byteOffset, output.byteLength / 4);
}

/**
 * Levels `audio` (mono, -1 to 1), limits its peaks and writes Opus in WebM to `file`; measured as decoded.
 * Throws where the result misses the loudness by more than 1 LU or passes a true peak of -2 dB.
 */
export async function writeSound(audio: Float32Array, rate: number, file: string): Promise<Measured> {
  const bytes = new Uint8Array(audio.buffer, audio.byteOffset, audio.byteLength);
  let limit: number = SOUND.truePeakDb;
  let gain = SOUND.integratedLufs - readMeasure((await ffmpeg([...raw(rate), ...MEASURE], bytes)).log).integratedLufs;
  for (let attempt = 1; ; attempt += 1) {
    // The peaks between samples count, so they are limited at four times the rate that is encoded.
    const chain = [
      `volume=${gain.toFixed(2)}dB`,
      'aresample=192000:resampler=soxr',
      `alimiter=limit=${limit}dB:level=false:attack=5:release=60:latency=true`,
      'aresample=48000:resampler=soxr',
    ];
    await ffmpeg([...raw(rate), '-af', chain.join(','), '-c:a', 'libopus', '-b:a', String(SOUND.bitRate), '-application', 'audio', '-ac', '1', ...['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'], '-f', 'webm', '-y', file], bytes);
    const measured = await measureFile(file);
    const off = SOUND.integratedLufs - measured.integratedLufs;
    if (Math.abs(off) <= 0.3 && measured.truePeakDb < -2) return measured;
    if (attempt === 4) {
      // A word alone may have peaks that let it grow no louder.
      if (Math.abs(off) <= 1 && measured.truePeakDb < -2) return measured;
      throw new Error(`the sound came out at ${measured.integratedLufs} LUFS with a true peak of ${measured.truePeakDb} dB; allowed: ${SOUND.integratedLufs} ±1 and under -2`);
    }
    gain += off;
    if (measured.truePeakDb >= -2) limit -= 1;
  }
}
