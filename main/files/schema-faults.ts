/**
 * What zod found wrong, in the words of a fault: where, what was found, what is allowed.
 * Guarantees: pure; one place a fault; a text that the schema gives itself always wins over the general ones here.
 */
import type { z } from 'zod';
import { describeSecret, quoteFound } from '#core/fault.ts';
import { nearest } from './nearest.ts';

export type Path = readonly (string | number)[];

interface Place {
  readonly path: Path;
  readonly found: string;
  readonly allowed: string;
}

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** What would have been right. Given to zod as its error map, so `message` of an issue is the `allowed` of a fault. */
function allowed(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'unrecognized_keys':
      return knownKeys(issue.inst).join(', ');
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as 2026-03-31' : `a text that is a ${issue.format}`;
    case 'invalid_key':
      return issue.issues.map((inner) => inner.message).join('; ');
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map((inner) => inner.message))].join(', or ');
    default:
      return 'another value';
  }
}

/** The keys an object or a record of named keys may have. */
function knownKeys(schema: unknown): string[] {
  const { def } = (schema as { _zod: { def: unknown } })._zod;
  if (typeof def !== 'object' || def === null) return [];
  if ('shape' in def) return Object.keys(def.shape as object);
  if ('keyType' in def) return [...((def.keyType as { _zod: { values?: Set<unknown> } })._zod.values ?? [])].map(String);
  return [];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? (inner as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

/** Each issue's places. `value` is what was parsed; what stands below `secret` keys of it is not quoted. */
function places(issues: readonly Issue[], value: unknown, secret: readonly string[] = [], above: Path = []): Place[] {
  return issues.flatMap((issue): Place[] => {
    const path: Path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const meant = nearest(key, issue.message.split(', '));
        const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
        return { path: [...path, key], found: 'an unknown key', allowed: issue.message + hint };
      });
    }
    if (issue.code === 'invalid_key') {
      return [{ path, found: `the key ${quoteFound(path.at(-1))}`, allowed: issue.message }];
    }
    if (issue.code === 'invalid_union') {
      // A value of the right kind with something wrong inside: say what, not "one of these".
      const inside = issue.errors.find((errors) => errors.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'));
      if (inside !== undefined) return places(inside, value, secret, path);
    }
    const quote = secret.includes(String(path[0])) ? describeSecret : quoteFound;
    return [{ path, found: quote(valueAt(value, path)), allowed: issue.message }];
  });
}

export const schemaFaults = { allowed, places };
