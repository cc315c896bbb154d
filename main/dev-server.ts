/**
 * The development server of `npm run dev`.
 * Guarantees: pure; only for an application that is not packaged, and only on this machine.
 */
export function devServerOf(address: string | undefined, packaged: boolean): URL | null {
  if (packaged || address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1') ? url : null;
}
