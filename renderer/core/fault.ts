/**
 * What is wrong with a file that people edit, in words they can act on.
 * Guarantees: one fault is one sentence naming the file, the place, what was found and what is allowed.
 */

export interface Fault {
  /** The file as its editor knows it: the path that was given, or relative to the show folder. */
  readonly file: string;
  /** First line is 1; absent where a fault has no line (a missing file, a picture). */
  readonly line?: number;
  /** Dotted path of the key, for example `idle.timeoutSeconds`; empty for the whole file. */
  readonly key: string;
  /** What stands there, shortened; `nothing` where it is missing. */
  readonly found: string;
  /** The values allowed, or what to do. */
  readonly allowed: string;
}

export function faultText(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const key = fault.key === '' ? '' : ` ${fault.key}:`;
  return `${place}:${key} found ${fault.found}; allowed: ${fault.allowed}`;
}

/** A value as a fault quotes it: JSON, at most 60 characters, `nothing` for undefined and null (a key with nothing after it). */
export function quoteFound(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  // JSON has no word for NaN and Infinity, which YAML can say.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A value that may be a secret, as a fault describes it: never what it is. */
export function describeSecret(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value !== 'string') return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'keys with values' : `a ${typeof value}`;
  const start = /^scrypt\$/.test(value) ? ' that begins with "scrypt$"' : '';
  return `a text of ${value.length} characters${start}`;
}
