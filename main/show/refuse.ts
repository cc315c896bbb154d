/**
 * What the checks of a show have in common: how a fault is told, and what a spoken line may carry.
 * Guarantees: pure; a name that is not there is told with those that are and with the one probably meant.
 */
import { quoteFound } from '#core/fault.ts';
import type { ShowFile, TextFile } from '#core/show/show.ts';
import { MarkupError, wordsOf } from '#core/show/words.ts';
import { nearest } from '../files/nearest.ts';
import type { Path } from '../files/schema-faults.ts';

export interface Checked<T> {
  readonly value: T;
  readonly lineOf: (path: Path) => number;
}

export interface ShowParts {
  readonly showFile: Checked<ShowFile>;
  /** By language; a file with faults of its own is absent and named in `unreadable`. */
  readonly texts: ReadonlyMap<string, Checked<TextFile>>;
  readonly unreadable: ReadonlySet<string>;
  /** By picture name, the parts it names; null for a picture with faults of its own. */
  readonly pictures: ReadonlyMap<string, ReadonlySet<string> | null>;
}

/** Tells a fault of the file that is being checked. */
export type Refuse = (path: Path, found: string, allowed: string) => void;

/** What is allowed, by name, with what was probably meant. */
export function named(kind: string, found: string, names: readonly string[]): string {
  const meant = nearest(found, names);
  return `${kind}: ${names.join(', ') || 'there is none'}${meant === undefined ? '' : ` (did you mean ${meant}?)`}`;
}

export function repeated(names: readonly string[]): { readonly index: number; readonly name: string }[] {
  return names.map((name, index) => ({ name, index })).filter(({ name, index }) => names.indexOf(name) < index);
}

/** Of a missing picture, or one with faults of its own, the parts are not known; that is a fault by itself. */
export function checkPart(part: string, picture: string, pictures: ShowParts['pictures'], path: Path, refuse: Refuse, found = quoteFound(part)): void {
  const parts = pictures.get(picture);
  if (parts !== null && parts !== undefined && !parts.has(part)) refuse(path, found, named(`a data-part of pictures/${picture}.svg`, part, [...parts]));
}

/** `picture`: whose parts the line may light; null: it stands beside no picture of its own. */
export function checkLine(line: string, picture: string | null, pictures: ShowParts['pictures'], path: Path, refuse: Refuse): void {
  try {
    const words = wordsOf([line]);
    if (words.length === 0) refuse(path, quoteFound(line), 'at least one word');
    for (const part of new Set(words.flatMap((word) => word.parts))) {
      if (picture === null) refuse(path, `[${part}]`, 'no marks: there is no picture to light');
      else checkPart(part, picture, pictures, path, refuse, `[${part}]`);
    }
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    refuse(path, `${error.found} in column ${error.column}`, error.allowed);
  }
}
