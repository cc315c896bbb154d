/**
 * The answers of app://.
 * Guarantees: only GET and HEAD; only files of known kinds that truly lie in the renderer's or the show's folder
 * (a symbolic link out of them is not found); 200, 206 or 416 with the length and range they carry; a policy on every answer.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { permissionsPolicy } from '../security/permissions-policy.ts';
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

/** Largest file in bytes; the longest narration is under a megabyte. */
const MAX_BYTES = 32_000_000;

/** Vite names its assets by their content: such a file never changes. */
const HASHED = /^assets\//;

export async function serve(request: Request, served: Served): Promise<Response> {
  const headers = {
    'Content-Security-Policy': served.contentSecurityPolicy,
    'Permissions-Policy': permissionsPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { ...headers, Allow: 'GET, HEAD' } });
  const path = safePath(request.url);
  if (path === null) return new Response(null, { status: 404, headers });
  const file = await readSafely(path, served);
  if (file === null) return new Response(null, { status: 404, headers });
  const size = file.bytes.byteLength;
  const range = byteRange(request.headers.get('Range'), size);
  if (range.kind === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  const part = range.kind === 'part' ? file.bytes.subarray(range.first, range.last + 1) : file.bytes;
  return new Response(request.method === 'HEAD' ? null : part, {
    status: range.kind === 'part' ? 206 : 200,
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Length': String(part.byteLength),
      'Accept-Ranges': 'bytes',
      ...(range.kind === 'part' ? { 'Content-Range': `bytes ${range.first}-${range.last}/${size}` } : {}),
      ...(path.root === 'renderer' && HASHED.test(path.names.join('/')) ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {}),
    },
  });
}

/**
 * The whole file, at one moment, also for a part of it: the files are small, no stream stays open that a closing page
 * forgot, and a packaged renderer lies in an archive, which can be read but not opened.
 */
async function readSafely(path: SafePath, served: Served): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string } | null> {
  const root = path.root === 'renderer' ? served.renderer : served.show;
  const contentType = CONTENT_TYPES[extname(path.names.at(-1) ?? '')];
  if (root === null || contentType === undefined) return null;
  try {
    const file = await realpath(join(root, ...path.names));
    if (file !== join(await realpath(root), ...path.names)) return null;
    // A pipe would keep the answer waiting, and a huge file would take the memory of everything else.
    const found = await stat(file);
    return found.isFile() && found.size <= MAX_BYTES ? { bytes: await readFile(file), contentType } : null;
  } catch {
    // Missing, not readable, a folder's name used as a file's: to the page all of it is "not found".
    return null;
  }
}
