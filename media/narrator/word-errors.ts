/**
 * How far what was heard is from what was said.
 * Guarantees: the fewest words to change, leave out or add (word errors). Pure.
 */

export interface Comparison {
  readonly errors: number;
  readonly said: number;
  /** What went wrong, for a reader: "said → heard". */
  readonly differences: readonly string[];
}

const NUMBERS: Readonly<Record<string, string>> = { '1': 'one', '2': 'two', '3': 'three', '4': 'four', '5': 'five', '30': 'thirty' };

/** As it sounds: small letters, no marks, hyphened words apart, small numbers written out. */
function plainWords(words: readonly string[]): string[] {
  return words.flatMap((text) => (text.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}']+/gu) ?? []).map((word) => NUMBERS[word] ?? word));
}

/** Compares by the fewest edits. */
export function compareWords(saidWords: readonly string[], heardWords: readonly string[]): Comparison {
  const said = plainWords(saidWords);
  const heard = plainWords(heardWords);
  const cost: number[][] = Array.from({ length: said.length + 1 }, (_, i) => Array.from({ length: heard.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => cost[i]?.[j] ?? Infinity;
  for (let i = 1; i <= said.length; i += 1) {
    for (let j = 1; j <= heard.length; j += 1) {
      const change = said[i - 1] === heard[j - 1] ? 0 : 1;
      const row = cost[i];
      if (row !== undefined) row[j] = Math.min(at(i - 1, j - 1) + change, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  const wrong: { said: string[]; heard: string[] }[] = [];
  let running = false;
  const note = (saidWord: string | undefined, heardWord: string | undefined): void => {
    if (!running) wrong.unshift({ said: [], heard: [] });
    running = true;
    if (saidWord !== undefined) wrong[0]?.said.unshift(saidWord);
    if (heardWord !== undefined) wrong[0]?.heard.unshift(heardWord);
  };
  for (let i = said.length, j = heard.length; i > 0 || j > 0; ) {
    const saidWord = said[i - 1];
    const heardWord = heard[j - 1];
    const same = saidWord === heardWord;
    if (saidWord !== undefined && heardWord !== undefined && at(i, j) === at(i - 1, j - 1) + (same ? 0 : 1)) {
      if (same) running = false;
      else note(saidWord, heardWord);
      i -= 1;
      j -= 1;
    } else if (saidWord !== undefined && at(i, j) === at(i - 1, j) + 1) {
      note(saidWord, undefined);
      i -= 1;
    } else {
      note(undefined, heardWord);
      j -= 1;
    }
  }
  return { errors: at(said.length, heard.length), said: said.length, differences: wrong.map((one) => `${one.said.join(' ') || '(nothing)'} → ${one.heard.join(' ') || '(nothing)'}`) };
}
