/**
 * Measures every narration of a show, has a recogniser listen to the English ones, and writes narration/REPORT.md.
 * Guarantees: every figure is measured on the files as they are, decoded; what no machine can judge is listed as open.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { narrationFileSchema, type NarrationFile } from '../../renderer/core/show/show.ts';
import { narrationFault } from './check.ts';
import { decode, measureFile } from './ffmpeg.ts';
import type { SpokenText } from './spoken-texts.ts';
import { FEWEST_WORDS } from './pace.ts';
import { RECOGNISED, recognise } from './recognise.ts';
import { recordingHash } from './recordings.ts';
import { SOUND } from './voices.ts';
import { compareWords, type Comparison } from './word-errors.ts';

/** A sound this quiet (dB of full scale, RMS) is a pause. */
const PAUSE_DB = -50;
const RATE = 24_000;

interface Figures {
  readonly text: SpokenText;
  /** A clinic's own recording, not the made voice. */
  readonly recorded: boolean;
  readonly seconds: number;
  readonly pace: number;
  readonly lufs: number;
  readonly peak: number;
  /** The shortest and the longest silence between two sentences, in ms; null where there is one sentence. */
  readonly rests: readonly [number, number] | null;
  /** RMS within words, and between sentences, in dB of full scale. */
  readonly speechDb: number;
  readonly pauseDb: number;
  readonly silenceBeforeMs: number;
  readonly silenceAfterMs: number;
  readonly recognised: Comparison | null;
  /** For each word after a pause: how long after its time its sound begins, in ms (negative: before). */
  readonly onsets: readonly number[];
}

/** Resolves to 0, or 1 where a figure is out of its bounds. */
export async function writeReport(showFolder: string, texts: readonly SpokenText[], say: (line: string) => void): Promise<number> {
  for (const text of texts) if ((await narrationFault(showFolder, text)) !== null) throw new Error(`${text.narration} is stale or missing: run npm run narrate first`);
  const heard = new Map<string, string[]>();
  for (const language of RECOGNISED) {
    // Of a few words alone the recogniser makes what it knows best.
    const spoken = texts.filter((text) => text.language === language && isLong(text));
    const words = await recognise(language, spoken.map(({ narration }) => join(showFolder, `${narration}.webm`)), say);
    spoken.forEach(({ narration }, index) => heard.set(narration, words[index] ?? []));
  }
  const all: Figures[] = [];
  for (const text of texts) {
    all.push(await figuresOf(showFolder, text, heard.get(text.narration) ?? null));
    say(`measured ${text.narration}`);
  }
  const faults = all.flatMap(faultsOf);
  await writeFile(join(showFolder, 'narration/REPORT.md.part'), reportText(all, faults));
  await rename(join(showFolder, 'narration/REPORT.md.part'), join(showFolder, 'narration/REPORT.md'));
  for (const fault of faults) say(fault);
  say(`${join(showFolder, 'narration/REPORT.md')}: ${faults.length} figures out of bounds`);
  return faults.length === 0 ? 0 : 1;
}

async function figuresOf(showFolder: string, text: SpokenText, heard: readonly string[] | null): Promise<Figures> {
  const sound = join(showFolder, `${text.narration}.webm`);
  const times: NarrationFile = narrationFileSchema.parse(JSON.parse(await readFile(join(showFolder, `${text.narration}.words.json`), 'utf8')));
  const { integratedLufs, truePeakDb } = await measureFile(sound);
  const audio = await decode(sound, RATE);
  const level = (fromMs: number, toMs: number): number => decibels(audio.subarray(Math.round((fromMs * RATE) / 1000), Math.round((toMs * RATE) / 1000)));
  const pauses = times.words.flatMap((_word, index) => {
    const next = times.words[index + 1];
    // The middle of the pause: the word before it may still ring, the next one breathe in.
    return next !== undefined && text.words[index]?.line !== text.words[index + 1]?.line ? [level(next.startMs - 300, next.startMs - 100)] : [];
  });
  const rests = times.words.flatMap(({ endMs }, index) => {
    const next = times.words[index + 1];
    return next !== undefined && text.words[index]?.line !== text.words[index + 1]?.line ? [next.startMs - endMs] : [];
  });
  const recognised = heard === null ? null : compareWords(text.words.map((word) => word.text), heard);
  return {
    text,
    recorded: (await recordingHash(showFolder, text)) !== null,
    seconds: audio.length / RATE,
    pace: text.words.length / (audio.length / RATE / 60),
    lufs: integratedLufs,
    peak: truePeakDb,
    rests: rests.length === 0 ? null : [Math.min(...rests), Math.max(...rests)],
    speechDb: Math.min(...times.words.map(({ startMs, endMs }) => level(startMs, endMs))),
    pauseDb: Math.max(-99, ...pauses),
    silenceBeforeMs: silenceMs(audio),
    silenceAfterMs: silenceMs(audio.slice().reverse()),
    recognised,
    onsets: onsetsAfterPauses(audio, times),
  };
}

/**
 * How long after its time each word begins to sound that has a real pause before it: where the loudness rises out of
 * the longest quiet near its time. No other witness is as exact; a recogniser's own word times are off by more.
 */
function onsetsAfterPauses(audio: Float32Array, times: NarrationFile): number[] {
  const stepMs = 5;
  const step = (RATE * stepMs) / 1000;
  return times.words.flatMap(({ startMs }, index) => {
    const from = Math.max(index === 0 ? 0 : (times.words[index - 1]?.startMs ?? 0), startMs - 250);
    let quiet = 0;
    let best = { steps: 0, endMs: 0 };
    for (let ms = from; ms < startMs + 150; ms += stepMs) {
      const at = Math.round((ms * RATE) / 1000);
      if (decibels(audio.subarray(at, at + step)) < PAUSE_DB) quiet += 1;
      else {
        if (quiet > best.steps) best = { steps: quiet, endMs: ms };
        quiet = 0;
      }
    }
    return best.steps * stepMs >= 60 ? [best.endMs - startMs] : [];
  });
}

function decibels(audio: Float32Array): number {
  const mean = audio.reduce((sum, sample) => sum + sample ** 2, 0) / Math.max(1, audio.length);
  return Math.max(-99, 10 * Math.log10(mean));
}

function silenceMs(audio: Float32Array): number {
  const window = RATE / 200;
  let at = 0;
  while (at + window <= audio.length && decibels(audio.subarray(at, at + window)) < PAUSE_DB) at += window;
  return Math.round((at * 1000) / RATE);
}

/** Slides have a pace to keep and are to be understood to the last word; so is what is as long as one. */
function isLong(text: SpokenText): boolean {
  return text.words.length >= FEWEST_WORDS;
}

function faultsOf({ text, recorded, pace, lufs, peak, silenceBeforeMs, silenceAfterMs, pauseDb, speechDb, recognised }: Figures): string[] {
  const faults: string[] = [];
  const hold = (holds: boolean, what: string): void => {
    if (!holds) faults.push(`${text.narration}: ${what}`);
  };
  hold(Math.abs(lufs - SOUND.integratedLufs) <= 1, `loudness ${lufs} LUFS; allowed: ${SOUND.integratedLufs} ±1`);
  hold(peak < -2, `true peak ${peak} dB; allowed: under -2`);
  hold(silenceBeforeMs >= 100 && silenceBeforeMs <= 300, `${silenceBeforeMs} ms of silence before; allowed: 100 to 300`);
  hold(silenceAfterMs >= 100 && silenceAfterMs <= 300, `${silenceAfterMs} ms of silence after; allowed: 100 to 300`);
  hold(recorded || pauseDb < PAUSE_DB, `a pause between sentences as loud as ${pauseDb.toFixed(0)} dB; allowed: under ${PAUSE_DB}`);
  hold(speechDb > PAUSE_DB, `a word as quiet as ${speechDb.toFixed(0)} dB; allowed: over ${PAUSE_DB}`);
  if (!isLong(text)) return faults;
  const { fewestWords, mostWords } = text.settings.pace;
  // A person speaks at a pace of their own.
  hold(recorded || (Math.round(pace) >= fewestWords && Math.round(pace) <= mostWords), `${pace.toFixed(1)} words a minute; allowed: ${fewestWords} to ${mostWords}`);
  hold(recognised === null || recognised.errors <= recognised.said * 0.05, `${recognised?.errors} of ${recognised?.said} words misheard; allowed: 5 %`);
  return faults;
}

/** Groups in the order of a visit: slides by telling, then what stands beside them. */
const GROUPS: readonly (readonly [RegExp, (language: string, kind: string) => string])[] = [
  [/^(grown-ups|kids)\/[^.]+$/, (language, kind) => `${language}: slides for ${kind}`],
  [/^(needle)\//, (language) => `${language}: the needle`],
  [/\.(invite|answer)$/, (language) => `${language}: something to do`],
  [/^(glossary)\//, (language) => `${language}: word cards`],
  [/^(stayed)\//, (language) => `${language}: what stayed`],
  [/^(finish)\//, (language) => `${language}: the finish`],
  [/^(attract)\//, (language) => `${language}: questions of the attract screen`],
];

function groupsOf(all: readonly Figures[]): [string, Figures[]][] {
  const groups = new Map<string, Figures[]>();
  for (const language of new Set(all.map(({ text }) => text.language))) {
    for (const [pattern, title] of GROUPS) {
      for (const one of all.filter(({ text }) => text.language === language)) {
        const kind = pattern.exec(one.text.id)?.[1];
        if (kind === undefined) continue;
        const key = title(language, kind);
        groups.set(key, [...(groups.get(key) ?? []), one]);
      }
    }
  }
  return [...groups];
}

function groupLines(title: string, group: readonly Figures[]): string[] {
  const voices = [...new Set(group.map(({ text }) => text.settings.voice))].join(', ');
  const seconds = group.reduce((sum, one) => sum + one.seconds, 0);
  const words = group.reduce((sum, one) => sum + one.text.words.length, 0);
  const lines = [
    `## ${title}: ${words} words in ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s (${Math.round(words / (seconds / 60))} words a minute), voice ${voices}`, '',
    '| text | s | words, all timed | words/min | between sentences ms | LUFS | true peak dB | silence before, after ms | quietest word, loudest pause dB | misheard words |', '|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const one of group) {
    const { text, recognised } = one;
    const misheard = recognised === null ? '' : `${recognised.errors} of ${recognised.said}${recognised.differences.length > 0 ? `: ${recognised.differences.join('; ')}` : ''}`;
    const rests = one.rests === null ? '' : one.rests.map(Math.round).join(' to ');
    lines.push(`| ${text.id.slice(text.id.indexOf('/') + 1)}${one.recorded ? ' (recorded)' : ''} | ${one.seconds.toFixed(1)} | ${text.words.length} | ${isLong(text) ? Math.round(one.pace) : '-'} | ${rests} | ${one.lufs.toFixed(1)} | ${one.peak.toFixed(1)} | ${one.silenceBeforeMs}, ${one.silenceAfterMs} | ${one.speechDb.toFixed(0)}, ${one.pauseDb.toFixed(0)} | ${misheard} |`);
  }
  // Fades and the voice's own silence add a little to every rest.
  const longer = group.flatMap(({ text, rests, recorded }) => (rests !== null && !recorded && rests[0] > text.settings.pauses.sentence + 50 ? [`${text.id} (${Math.round(rests[0])} ms)`] : []));
  if (longer.length > 0) lines.push('', `Rests longer than usual, because the voice would have had to drawl to stay within its words a minute: ${longer.join(', ')}.`);
  const listened = group.flatMap(({ recognised }) => (recognised === null ? [] : [recognised]));
  if (listened.length > 0) {
    const errors = listened.reduce((sum, one) => sum + one.errors, 0);
    const said = listened.reduce((sum, one) => sum + one.said, 0);
    lines.push('', `Misheard: ${errors} of ${said} words (${((errors / said) * 100).toFixed(1)} %).`);
  }
  const onsets = group.flatMap((one) => one.onsets).sort((a, b) => a - b);
  const share = (part: number): string => String(Math.round(onsets[Math.floor((onsets.length - 1) * part)] ?? 0));
  if (onsets.length > 0) lines.push('', `Of ${onsets.length} words after a pause, the sound begins ${share(0.5)} ms after the word's time at the median; from ${share(0.05)} to ${share(0.95)} ms for nine in ten.`);
  return [...lines, ''];
}

function reportText(all: readonly Figures[], faults: readonly string[]): string {
  return [
    '# The narration, measured', '', 'Made by `npm run narrate -- --report`; do not edit. Every figure is measured on the encoded files.', '',
    'The voice is made: Kokoro-82M and its voices by hexgrad (Apache-2.0), ONNX export by onnx-community.', '',
    `Every word that is shown has a time, in order, within its file. Texts of fewer than ${FEWEST_WORDS} words have no pace to keep. Misheard words are counted in English texts that are as long as a slide; a word heard as two that sound the same ("hip bone") is not misheard.`, '',
    ...groupsOf(all).flatMap(([title, group]) => groupLines(title, group)),
    '## Out of bounds', '', ...(faults.length === 0 ? ['Nothing.'] : faults.map((fault) => `- ${fault}`)), '',
    '## Open', '',
    '- No person has listened to it yet: whether a human ear finds the voice warm, clear and right for a worried family, or for a child.',
    '- No native speaker of Spanish has listened to the Spanish narration, and no recogniser has: the small one used here knows English only.',
    '- No clinician has heard how the medical words are said.', '',
  ].join('\n');
}
