/**
 * What the code for a phone says.
 * Guarantees: plain text that any phone shows without a service: the four letters, what to do with them, and the address in print.
 */
import type { Strings } from '../../strings/strings.ts';

/** `address`: in print, without https://; undefined where the source has none. */
export function calledText({ called }: Strings, code: string, address: string | undefined): string {
  return [called.phone(code), ...(address === undefined ? [] : [address])].join('\n');
}
