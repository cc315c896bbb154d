/**
 * Speaks the texts of a show: `npm run narrate`, for people who make shows. The kiosk never runs this.
 * Guarantees: makes what changed and only that; every file appears whole or not at all; what is written has passed the
 * same check that the project's tests make.
 *
 * How to: change text/LANGUAGE.yaml, run `npm run narrate`, listen, commit the files below narration/. A word that
 * comes out wrong gets an entry under `pronounce:` in the same file: its sounds between slashes as espeak-ng writes them
 * ("/ˈæspɚɪt/"), or a plain respelling. `--sounds` shows what the voice is given. Voices, pace and pauses are set in
 * voices.ts. A recording of your own, recordings/LANGUAGE/TELLING/ID.wav in the show folder, takes the made voice's place:
 * recorded.ts. Needed besides Node: ffmpeg. The voice model (92 MB) is fetched once into the user's cache folder.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultText } from '../../renderer/core/fault.ts';
import type { NarrationFile } from '../../renderer/core/show/show.ts';
import { narrationFault, orphanedFiles, staleNarrations, timesFault, unspokenInterface } from './check.ts';
import { contentHash } from './content-hash.ts';
import type { Measured } from './ffmpeg.ts';
import type { Narrator } from './narrator.ts';
import { recordingHash } from './recordings.ts';
import { readSpokenTexts, type SpokenText } from './spoken-texts.ts';

const HELP = `npm run narrate [-- SHOW_FOLDER] [options]

  SHOW_FOLDER        the show to speak; otherwise media/bone-marrow
  --check            make nothing; list what is stale, missing or left over, and exit 1 if there is any
  --only PLACE       only LANGUAGE, LANGUAGE/TELLING or LANGUAGE/TELLING/ID
  --force            make it even if it is up to date
  --model FOLDER     where to look first for the voice model and its voices (also: NARRATOR_MODEL)
  --sounds           make nothing; show the symbols that the voice is given for every word
  --report           measure every narration, have a speech recogniser listen to it, and write narration/REPORT.md
  --help             this
`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string' },
    force: { type: 'boolean', default: false },
    model: { type: 'string' },
    sounds: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
/** npm runs its commands in the project's folder; a relative path is meant from where it was typed. */
const typed = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
const showFolder = positionals[0] === undefined ? 'media/bone-marrow' : typed(positionals[0]);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (options.help) say(HELP);
else if (options.check) process.exitCode = await check();
else process.exitCode = await narrate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});

async function check(): Promise<number> {
  const faults = [...(await staleNarrations(showFolder)), ...(await unspokenInterface(showFolder))];
  for (const fault of faults) say(faultText(fault));
  say(faults.length === 0 ? 'every narration says what its text says' : `${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

async function narrate(): Promise<number> {
  const { texts, faults } = await readSpokenTexts(showFolder);
  if (faults.length > 0) {
    for (const fault of faults) say(faultText(fault));
    return 1;
  }
  const wanted = texts.filter(({ language, id }) => options.only === undefined || `${language}/${id}/`.startsWith(`${options.only}/`));
  if (wanted.length === 0) throw new Error(`nothing at "${options.only ?? ''}"; allowed: LANGUAGE, LANGUAGE/TELLING or LANGUAGE/TELLING/ID of this show`);
  if (options.sounds) return showSounds(wanted);
  if (options.report) {
    const { writeReport } = await import('./report.ts');
    return writeReport(showFolder, texts, say);
  }
  for (const file of await orphanedFiles(showFolder, texts)) {
    await rm(join(showFolder, file));
    say(`${file}: removed, it belongs to no slide`);
  }
  const stale: SpokenText[] = [];
  for (const text of wanted) if (options.force || (await narrationFault(showFolder, text)) !== null) stale.push(text);
  if (stale.length === 0) {
    say(`nothing to do: ${wanted.length} narrations are up to date`);
    return 0;
  }
  return speakAll(stale);
}

async function speakAll(texts: readonly SpokenText[]): Promise<number> {
  const { requireFfmpeg } = await import('./ffmpeg.ts');
  const { openNarrator } = await import('./narrator.ts');
  await requireFfmpeg();
  const modelFolder = options.model ?? process.env['NARRATOR_MODEL'];
  const narrator = await openNarrator(modelFolder === undefined ? null : typed(modelFolder), say);
  let failures = 0;
  for (const [index, text] of texts.entries()) {
    // Another run may have made it in the meantime.
    if (!options.force && (await narrationFault(showFolder, text)) === null) continue;
    try {
      const { durationMs, speed, restMs, loudness } = await makeNarration(text, narrator);
      const pace = Math.round(text.words.length / (durationMs / 60_000));
      say(`${index + 1}/${texts.length} ${text.narration}: ${(durationMs / 1000).toFixed(1)} s, ${pace} words a minute at speed ${speed} with ${restMs} ms between sentences, ${loudness.integratedLufs} LUFS, peak ${loudness.truePeakDb} dB`);
    } catch (error) {
      failures += 1;
      process.stderr.write(`${text.narration}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return failures === 0 ? 0 : 1;
}

interface Made {
  readonly durationMs: number;
  readonly speed: number;
  readonly restMs: number;
  readonly loudness: Measured;
}

async function makeNarration(text: SpokenText, narrator: Narrator): Promise<Made> {
  const { writeSound } = await import('./ffmpeg.ts');
  const recording = await recordingHash(showFolder, text);
  const made = await narrator.speak(text);
  const sound = recording === null ? made : { ...made, ...(await (await import('./recorded.ts')).soundFromRecording(showFolder, text, made, made.rate, say)) };
  const ms = (samples: number): number => Math.round((samples * 1000) / sound.rate);
  const file: NarrationFile = {
    hash: contentHash(text.say, text.settings, text.pronounce, recording),
    durationMs: ms(sound.audio.length),
    words: text.words.map((word, index) => ({ word: word.text, startMs: ms(sound.words[index]?.start ?? 0), endMs: ms(sound.words[index]?.end ?? 0) })),
  };
  const fault = timesFault(`${text.narration}.words.json`, text, file);
  if (fault !== null) throw new Error(faultText(fault));
  const place = join(showFolder, text.narration);
  await mkdir(dirname(place), { recursive: true });
  const unfinished = `${place}.${process.pid}.part`;
  try {
    const loudness = await writeSound(sound.audio, sound.rate, unfinished);
    // The times come last: a sound without them, or with old ones, is found stale and made again.
    await rm(`${place}.words.json`, { force: true });
    await rename(unfinished, `${place}.webm`);
    await writeFile(unfinished, timesText(file));
    await rename(unfinished, `${place}.words.json`);
    return { durationMs: file.durationMs, speed: sound.speed, restMs: sound.restMs, loudness };
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** A word a line, so that a change is read easily. */
function timesText({ hash, durationMs, words }: NarrationFile): string {
  return `{\n"hash": ${JSON.stringify(hash)},\n"durationMs": ${durationMs},\n"words": [\n${words.map((word) => JSON.stringify(word)).join(',\n')}\n]\n}\n`;
}

async function showSounds(texts: readonly SpokenText[]): Promise<number> {
  const { scoresOf } = await import('./narrator.ts');
  for (const text of texts) {
    say(`\n${text.narration}`);
    for (const { sentence, score } of await scoresOf(text)) say(`  ${sentence.map((word, index) => `${word.text} /${score.symbols.slice(score.spans[index]?.from, score.spans[index]?.to).join('')}/`).join('  ')}`);
  }
  return 0;
}
