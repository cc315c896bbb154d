/**
 * The markup of spoken text: `[part]words[/]` lights a part of the picture while the words are spoken.
 * Guarantees: the words shown, the words spoken and the words timed are the same list, made here and nowhere else.
 */

export interface Word {
  /** As shown, punctuation included; never empty, never with white space. */
  readonly text: string;
  /** Index of the line of `say` (one breath) it stands in. */
  readonly line: number;
  /** Parts of the picture that light while it is spoken. */
  readonly parts: readonly string[];
}

const PART_NAME = /^[a-z][a-z0-9-]*$/;

/** Thrown for markup that cannot be read; `column` counts characters from 1. */
export class MarkupError extends Error {
  constructor(
    readonly found: string,
    readonly allowed: string,
    readonly column: number,
  ) {
    super(`column ${column}: found ${found}; allowed: ${allowed}`);
    this.name = 'MarkupError';
  }
}

interface Marked {
  readonly plain: string;
  /** Part name of each character of `plain`, or null. */
  readonly partAt: readonly (string | null)[];
}

function readMarks(line: string): Marked {
  let plain = '';
  const partAt: (string | null)[] = [];
  let open: string | null = null;
  for (let at = 0; at < line.length; ) {
    const character = line.charAt(at);
    if (character === ']') throw new MarkupError('"]"', 'a bracket only around a part name: [part]words[/]', at + 1);
    if (character !== '[') {
      plain += character;
      partAt.push(open);
      at += 1;
      continue;
    }
    const end = line.indexOf(']', at);
    if (end === -1) throw new MarkupError('"[" without "]"', '[part]words[/]', at + 1);
    const name = line.slice(at + 1, end);
    if (name === '/') {
      if (open === null) throw new MarkupError('"[/]"', '"[/]" only after "[part]"', at + 1);
      open = null;
    } else if (open !== null) {
      throw new MarkupError(`"[${name}]" inside "[${open}]"`, 'parts side by side, each closed by "[/]"', at + 1);
    } else if (!PART_NAME.test(name)) {
      throw new MarkupError(`"[${name}]"`, 'a part name of small letters, digits and hyphens', at + 1);
    } else {
      open = name;
    }
    at = end + 1;
  }
  if (open !== null) throw new MarkupError(`"[${open}]" never closed`, '"[/]" before the end of the line', line.length);
  return { plain, partAt };
}

/** The line as it is read aloud, without marks. Throws MarkupError. */
export function plainText(line: string): string {
  return readMarks(line).plain;
}

/** All words of a text in order. Throws MarkupError. */
export function wordsOf(lines: readonly string[]): Word[] {
  return lines.flatMap((line, index) => {
    const { plain, partAt } = readMarks(line);
    return [...plain.matchAll(/\S+/g)].map((match): Word => {
      const names = partAt.slice(match.index, match.index + match[0].length).filter((name) => name !== null);
      return { text: match[0], line: index, parts: [...new Set(names)] };
    });
  });
}
