/**
 * From espeak's phonemes to the symbols that the voice model was taught.
 * Guarantees: every symbol that leaves here is one that the model knows; a sound it does not know is an error, never
 * silently dropped. Pure.
 */

/** The model's symbols and their token numbers; 0 stands before and after every text. */
const TOKEN_RUNS: readonly (readonly [number, string])[] = [
  [1, ';:,.!?'], [9, '—…"()“” \u0303ʣʥʦʨᵝꭧAI'], [31, 'O'], [33, 'Q'], [35, 'ST'], [39, 'W'], [41, 'Yᵊabcdef'], [50, 'hijklmnopqrstuvwxyzɑɐɒæ'],
  [75, 'βɔɕç'], [80, 'ɖðʤə'], [85, 'ɚɛɜ'], [90, 'ɟ'], [92, 'ɡ'], [99, 'ɥ'], [101, 'ɨɪʝ'], [110, 'ɯɰŋɳɲɴø'], [118, 'ɸθœ'], [123, 'ɹ'], [125, 'ɾɻ'],
  [128, 'ʁɽʂʃʈʧ'], [135, 'ʊʋ'], [138, 'ʌɣɤ'], [142, 'χʎ'], [147, 'ʒʔ'], [156, 'ˈˌː'], [162, 'ʰ'], [164, 'ʲ'], [169, '↓'], [171, '→↗↘'], [177, 'ᵻ'],
];

const TOKENS: ReadonlyMap<string, number> = new Map(
  TOKEN_RUNS.flatMap(([first, symbols]) => [...symbols].map((symbol, index): [string, number] => [symbol, first + index])),
);

/** Punctuation that makes the melody; everything else written around a word is left out. */
export const PUNCTUATION = ';:,.!?—…';

export const WORD_BREAK = ' ';

/** Token of one symbol. Throws RangeError for a symbol the model does not know. */
export function tokenOf(symbol: string): number {
  const token = TOKENS.get(symbol);
  if (token === undefined) throw new RangeError(`the voice model has no symbol "${symbol}"`);
  return token;
}

/** Longest first: the first that fits is taken. */
type Replacements = readonly (readonly [string, string])[];

const ANY_LANGUAGE: Replacements = [
  ['aɪ', 'I'], ['aʊ', 'W'], ['eɪ', 'A'], ['oʊ', 'O'], ['ɔɪ', 'Y'], ['əʊ', 'Q'], ['dʒ', 'ʤ'], ['tʃ', 'ʧ'], ['ts', 'ʦ'], ['dz', 'ʣ'], ['g', 'ɡ'],
  // A syllable mark under a consonant (n̩) and the sign between two parts of one phoneme have no symbol.
  ['\u0329', ''], ['\u0361', ''], ['_', ''],
];

const AMERICAN_ENGLISH: Replacements = [
  ['ɜːɹ', 'ɜɹ'], ['əl', 'ᵊl'], ['ɜː', 'ɜɹ'], ['n̩', 'ᵊn'], ['ɚ', 'əɹ'], ['ɐ', 'ə'], ['ɾ', 'T'], ['ʔ', 't'], ['r', 'ɹ'], ['ː', ''],
];

/** espeak's name of a voice → what its sounds need beyond ANY_LANGUAGE. */
const BY_ESPEAK_VOICE: Readonly<Record<string, Replacements>> = { 'en-us': AMERICAN_ENGLISH, 'es-419': [] };

/**
 * The model's symbols for one word's sounds (espeak's IPA, stress marks included; one entry a phoneme, or one for the
 * word). Throws RangeError where a sound or the espeak voice has no counterpart.
 */
export function symbolsOf(phonemes: readonly string[], espeakVoice: string): string[] {
  const own = BY_ESPEAK_VOICE[espeakVoice];
  if (own === undefined) throw new RangeError(`no table of sounds for the espeak voice "${espeakVoice}"`);
  const table = [...own, ...ANY_LANGUAGE].sort(([a], [b]) => b.length - a.length);
  const symbols = phonemes.flatMap((phoneme) => replaceAll(phoneme, table));
  // "ɚ" before "ɹ" (as in "factory") would say the r twice.
  const once = espeakVoice === 'en-us' ? symbols.filter((symbol, index) => !(symbol === 'ɹ' && symbols[index - 1] === 'ɹ')) : symbols;
  once.forEach(tokenOf);
  return once;
}

function replaceAll(phoneme: string, table: Replacements): string[] {
  const symbols: string[] = [];
  for (let at = 0; at < phoneme.length; ) {
    const found = table.find(([from]) => phoneme.startsWith(from, at));
    const character = String.fromCodePoint(phoneme.codePointAt(at) ?? 0);
    symbols.push(...(found ? found[1] : character));
    at += found ? found[0].length : character.length;
  }
  return symbols;
}
