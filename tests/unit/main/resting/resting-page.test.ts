import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerResting, restingPage } from '../../../../main/resting/resting-page.ts';

const { html, contentSecurityPolicy } = restingPage;
/** Without what a reader of the source sees only. */
const shown = html.replace(/<!--[\s\S]*?-->/g, '');
const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
const attributes = [...shown.matchAll(/\s([a-z:-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => ({ name, value }));

describe('the page that rests', () => {
  test('its policy allows the style in it, by hash, and nothing else', () => {
    expect(style).toContain('@media (orientation: landscape)');
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(contentSecurityPolicy.split('; ')).toEqual(["default-src 'none'", `style-src 'sha256-${hash}'`, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", 'sandbox']);
  });

  test('it has no dependency: no script, no file, no address, nothing that leads away', () => {
    expect(attributes.length).toBeGreaterThan(100);
    const names = ['src', 'srcset', 'href', 'xlink:href', 'action', 'formaction', 'data', 'poster', 'ping', 'style', 'http-equiv'];
    expect(attributes.filter(({ name, value }) => names.includes(name) && !(name === 'href' && /^#[a-z0-9-]+$/.test(value)))).toEqual([]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect([...shown.matchAll(/<(script|link|img|image|iframe|object|embed|base|form|a|audio|video|foreignObject)\b/gi)].map(([tag]) => tag)).toEqual([]);
    expect([...shown.matchAll(/url\(\s*['"]?(?!#)[^)]*|@import[^;]*|@font-face|:\/\/[^"\s]*/gi)].map(([found]) => found)).toEqual([]);
  });

  test('each reference inside it finds its target', () => {
    const targets = attributes.filter(({ name }) => name === 'id').map(({ value }) => value);
    const wanted = [...shown.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)].map(([, one, other]) => one ?? other);
    expect(wanted.length).toBeGreaterThan(10);
    expect([...new Set(wanted)].filter((id) => id === undefined || !targets.includes(id))).toEqual([]);
    expect(targets).toHaveLength(new Set(targets).size);
  });

  test('it tells which screen it is, in a title, a heading and a landmark, in both languages', () => {
    expect(shown).toMatch(/<body>\s*<kiosk-app screen="resting">\s*<main>/);
    expect(shown).toContain('<title>This screen is having a rest</title>');
    expect(shown).toMatch(/<html lang="en">[\s\S]*role="status">\s*<h1>This screen is having a rest\.<\/h1>/);
    expect(shown).toMatch(/lang="es">\s*<h2>Esta pantalla descansa un rato\.<\/h2>\s*<p>Vuelve a intentarlo por sí sola\./);
    expect([...shown.matchAll(/<svg (?![^>]*aria-hidden="true")/g)]).toEqual([]);
  });

  test('it stands still where less movement is asked for', () => {
    const moving = [...style.matchAll(/([^{}]+)\{[^{}]*animation: (?!none)/g)].map(([, selector = '']) => selector.trim().replace(/^[\s\S]*\*\//, '').trim());
    const still = /prefers-reduced-motion: reduce\) \{ ([^{]+) \{ animation: none; \} \}/.exec(style)?.[1]?.split(', ');
    expect(moving).toHaveLength(3);
    expect(still).toEqual(moving);
  });

  test('it is answered as a page that nobody keeps, sniffs or names', async () => {
    const answer = answerResting();
    expect(await answer.text()).toBe(html);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy,
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
});

/** Relative luminance of #rrggbb, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

test('its words stand out from sky and ground by 7:1 at least', () => {
  const colour = (pattern: RegExp): string => pattern.exec(shown)?.[1] ?? '';
  const words = colour(/:root \{[^}]* color: (#[0-9a-f]{6})/);
  for (const ground of [colour(/:root \{[^}]* background: (#[0-9a-f]{6})/), colour(/\.text \{[^}]* background: (#[0-9a-f]{6})/)]) {
    expect(ground).toMatch(/^#/);
    expect((luminance(words) + 0.05) / (luminance(ground) + 0.05)).toBeGreaterThanOrEqual(7);
  }
});
