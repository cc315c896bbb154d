/** What one judge answers. Guarantees: the shape that all of them share; nothing else here. */
import { quoteFound, type Fault } from '#core/fault.ts';
import type { Statement } from './statements.ts';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Judgement {
  readonly tables: readonly Table[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** A fault of a sentence, at its place; without `found` the sentence itself is quoted. */
export function faultOf({ file, line, key, sentence }: Statement, found: string | null, allowed: string): Fault {
  return { file, line, key, found: found ?? quoteFound(sentence), allowed };
}
