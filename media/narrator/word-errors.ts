/**
 * How far what was heard is from what was said.
 * Guarantees: the fewest words to change, leave out or add (word errors); where only the spaces differ, nothing was misheard. Pure.
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

/** A step of the comparison: how many words were said, how many heard, and how many of them count as wrong. */
interface Step {
  readonly said: number;
  readonly heard: number;
  readonly errors: number;
}

/** Compares by the fewest edits. */
export function compareWords(saidWords: readonly string[], heardWords: readonly string[]): Comparison {
  const said = plainWords(saidWords);
  const heard = plainWords(heardWords);
  /** The steps that may end after `i` words said and `j` heard, the better of equals first. */
  const steps = (i: number, j: number): Step[] => {
    const same = (a: number, b: number): boolean => i >= a && j >= b && said.slice(i - a, i).join('') === heard.slice(j - b, j).join('');
    return [
      { said: 1, heard: 1, errors: same(1, 1) ? 0 : 1 },
      // "hipbone" heard as "hip bone" is the same sound: nobody can hear where a space is.
      ...(same(1, 2) ? [{ said: 1, heard: 2, errors: 0 }] : []),
      ...(same(2, 1) ? [{ said: 2, heard: 1, errors: 0 }] : []),
      { said: 1, heard: 0, errors: 1 },
      { said: 0, heard: 1, errors: 1 },
    ].filter((step) => step.said <= i && step.heard <= j);
  };
  const fewest: number[][] = [];
  const at = (i: number, j: number): number => fewest[i]?.[j] ?? Infinity;
  for (let i = 0; i <= said.length; i += 1) {
    const row: number[] = [];
    fewest.push(row);
    for (let j = 0; j <= heard.length; j += 1) row.push(i + j === 0 ? 0 : Math.min(...steps(i, j).map((step) => at(i - step.said, j - step.heard) + step.errors)));
  }
  const wrong: { said: string[]; heard: string[] }[] = [];
  let running = false;
  for (let i = said.length, j = heard.length; i + j > 0; ) {
    const step = steps(i, j).find((one) => at(i - one.said, j - one.heard) + one.errors === at(i, j));
    if (step === undefined) throw new Error('no way back through the comparison');
    if (step.errors > 0) {
      if (!running) wrong.unshift({ said: [], heard: [] });
      wrong[0]?.said.unshift(...said.slice(i - step.said, i));
      wrong[0]?.heard.unshift(...heard.slice(j - step.heard, j));
    }
    running = step.errors > 0;
    i -= step.said;
    j -= step.heard;
  }
  return { errors: at(said.length, heard.length), said: said.length, differences: wrong.map((one) => `${one.said.join(' ') || '(nothing)'} → ${one.heard.join(' ') || '(nothing)'}`) };
}
