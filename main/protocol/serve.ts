/**
 * The answers of app://.
 * Guarantees: only GET and HEAD; only files of known kinds that truly lie in the renderer's or the show's folder
 * (a symbolic link out of them is not found); 200, 206 or 416 with the length and range they carry; a policy on every answer.
 */
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { byteRange } from './byte-range.ts';
import { safePath, type SafePath } from './safe-path.ts';

export interface Served {
  /** Folder of the built renderer. */
  readonly renderer: string;
  /** Folder of the show being played; null when there is none to play. */
  readonly show: string | null;
  readonly contentSecurityPolicy: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webm': 'audio/webm',
};

/** Vite names its assets by their content: such a file never changes. */
const HASHED = /^assets\//;

export async function serve(request: Request, served: Served): Promise<Response> {
  const headers = {
    'Content-Security-Policy': served.contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { ...headers, Allow: 'GET, HEAD' } });
  const path = safePath(request.url);
  if (path === null) return new Response(null, { status: 404, headers });
  const file = await openSafely(path, served);
  if (file === null) return new Response(null, { status: 404, headers });
  try {
    const { size } = await file.handle.stat();
    const range = byteRange(request.headers.get('Range'), size);
    if (range.kind === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
    const first = range.kind === 'part' ? range.first : 0;
    const length = range.kind === 'part' ? range.last - range.first + 1 : size;
    const body = request.method === 'HEAD' ? null : await readPart(file.handle, first, length);
    return new Response(body, {
      status: range.kind === 'part' ? 206 : 200,
      headers: {
        ...headers,
        'Content-Type': file.contentType,
        'Content-Length': String(length),
        'Accept-Ranges': 'bytes',
        ...(range.kind === 'part' ? { 'Content-Range': `bytes ${first}-${range.last}/${size}` } : {}),
        ...(path.root === 'renderer' && HASHED.test(path.names.join('/')) ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {}),
      },
    });
  } finally {
    await file.handle.close();
  }
}

async function openSafely(path: SafePath, served: Served): Promise<{ readonly handle: FileHandle; readonly contentType: string } | null> {
  const root = path.root === 'renderer' ? served.renderer : served.show;
  const contentType = CONTENT_TYPES[extname(path.names.at(-1) ?? '')];
  if (root === null || contentType === undefined) return null;
  try {
    const file = await realpath(join(root, ...path.names));
    if (file !== join(await realpath(root), ...path.names)) return null;
    const handle = await open(file, 'r');
    if ((await handle.stat()).isFile()) return { handle, contentType };
    await handle.close();
    return null;
  } catch {
    // Missing, not readable, a folder's name used as a file's: to the page all of it is "not found".
    return null;
  }
}

/** The files are small (the longest narration is under a megabyte), so a part is read whole: no stream that a closing page leaves open. */
async function readPart(handle: FileHandle, first: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const part = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(part, filled, length - filled, first + filled);
    if (bytesRead === 0) throw new Error('the file became shorter while it was read');
    filled += bytesRead;
  }
  return part;
}
