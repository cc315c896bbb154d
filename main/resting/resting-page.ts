/**
 * The page that rests, answered from memory.
 * Guarantees: nothing is read when it is needed, so that it can be shown when the disk is gone; its policy allows the one
 * style that stands in it and nothing else: no script, no address, no form, no frame around it.
 */
import { createHash } from 'node:crypto';
import text from './resting.html?raw';

/** As a browser reads it: it counts a line's end as one sign before it compares the style with its hash. */
const html = text.replaceAll('\r\n', '\n');

/** @throws where the page has not exactly one style element: its policy would be wrong. */
function policyFor(page: string): string {
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '');
  const [style] = styles;
  if (style === undefined || styles.length !== 1) throw new Error(`the resting page has ${styles.length} styles instead of one`);
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;
}

// SECURITY #7: stricter than the kiosk's own page, since this one runs nothing.
export const restingPage: { readonly html: string; readonly contentSecurityPolicy: string } = { html, contentSecurityPolicy: policyFor(html) };

/** The answer of app:// to its address. */
export function answerResting(): Response {
  return new Response(restingPage.html, {
    headers: {
      'Content-Security-Policy': restingPage.contentSecurityPolicy,
      'Content-Type': 'text/html; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  });
}
