import { expect, test } from 'vitest';
import { devServerOf } from '../../../main/dev-server.ts';

test('only on this machine, and never for a packaged kiosk', () => {
  expect(devServerOf('http://localhost:5173/', false)?.href).toBe('http://localhost:5173/');
  expect(devServerOf('http://127.0.0.1:5173', false)?.port).toBe('5173');
  expect(devServerOf('http://localhost:5173/', true)).toBeNull();
  for (const address of [undefined, '', 'localhost', 'https://localhost:5173/', 'http://example.com/', 'http://localhost.example.com/', 'file:///etc/passwd']) expect(devServerOf(address, false)).toBeNull();
});
