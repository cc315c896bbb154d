/**
 * The Range header of a request against a file's size (RFC 9110, section 14).
 * Guarantees: pure; a part always lies within the file. What is not one well-formed range of bytes means the whole file,
 * as the RFC allows.
 */

/** `first` and `last` count bytes from 0, both included. */
export type ByteRange = { readonly kind: 'whole' } | { readonly kind: 'part'; readonly first: number; readonly last: number } | { readonly kind: 'unsatisfiable' };

const WHOLE: ByteRange = { kind: 'whole' };
const UNSATISFIABLE: ByteRange = { kind: 'unsatisfiable' };

export function byteRange(header: string | null, size: number): ByteRange {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '');
  if (match === null) return WHOLE;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return WHOLE;
  if (from === '') {
    const length = Number(to);
    if (length === 0 || size === 0) return UNSATISFIABLE;
    return { kind: 'part', first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return WHOLE;
  return first >= size ? UNSATISFIABLE : { kind: 'part', first, last };
}
