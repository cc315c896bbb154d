import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, devContentSecurityPolicy } from '../../../../main/security/content-security-policy.ts';

describe('the content security policy', () => {
  test('word for word: a change of it is a decision', () => {
    expect(contentSecurityPolicy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "media-src 'self' blob:",
      "connect-src 'self'",
      "worker-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html dompurify',
      'sandbox allow-scripts allow-same-origin',
    ]);
  });

  test('in development: inline styles and one socket more, still no script that is not a file', () => {
    const policy = devContentSecurityPolicy(new URL('http://127.0.0.1:5173/')).split('; ');
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("connect-src 'self' ws://kiosk ws://127.0.0.1:5173");
    expect(policy).toContain("script-src 'self'");
    expect(policy.join()).not.toContain('trusted-types');
  });
});
