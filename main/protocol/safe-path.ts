/**
 * Address → file, before any disk is touched.
 * Guarantees: pure; a path made only of plain names, inside the renderer's folder or one of the two places of a show
 * that the page may read; anything else is null. It is a list of what is allowed, not of what is dangerous.
 */
import { HOST, SCHEME } from './scheme.ts';

export interface SafePath {
  readonly root: 'renderer' | 'show';
  /** Names without separators, dots at their start, or anything that needs decoding. */
  readonly names: readonly string[];
}

const MAX_LENGTH = 300;
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;
const SHOW_FILES = [/^pictures\/[a-z0-9-]+(\.[a-z]+)?\.svg$/, /^narration\/[A-Za-z0-9-]+\/[a-z-]+\/[a-z0-9-]+(\.[a-z]+)?\.webm$/];

export function safePath(address: string): SafePath | null {
  if (address.length > MAX_LENGTH) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST || url.username !== '' || url.password !== '') return null;
  const path = url.pathname.slice(1);
  if (path === '') return { root: 'renderer', names: ['index.html'] };
  const names = path.split('/');
  if (!names.every((name) => NAME.test(name) && !name.includes('..') && !name.endsWith('.'))) return null;
  if (names[0] !== 'show') return { root: 'renderer', names };
  const inShow = names.slice(1);
  return SHOW_FILES.some((pattern) => pattern.test(inShow.join('/'))) ? { root: 'show', names: inShow } : null;
}
