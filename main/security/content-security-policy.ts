/**
 * What the page may load and run.
 * Guarantees: pure; only our own files, no inline script or style, no string becomes script, no frame, no form, no worker.
 */
import { HOST } from '../protocol/scheme.ts';

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  // Without it a worker may be whatever a script may be.
  'worker-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html dompurify',
  // Refuses what no other directive does, above all the native dialog of window.print() and alert().
  sandbox: 'allow-scripts allow-same-origin',
};

function policyText(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

// SECURITY #7: sent with every answer of app://.
export const contentSecurityPolicy = policyText(POLICY);

/** For `npm run dev` only: Vite's client adds style elements, holds a socket to `devServer` and makes no trusted types. */
export function devContentSecurityPolicy(devServer: URL): string {
  const policy = Object.fromEntries(Object.entries(POLICY).filter(([directive]) => !directive.includes('trusted-types')));
  return policyText({
    ...policy,
    'style-src': "'self' 'unsafe-inline'",
    // Vite's client tries the page's own host first, and the server only when that has failed.
    'connect-src': `'self' ws://${HOST} ${devServer.origin.replace(/^http/, 'ws')}`,
  });
}
