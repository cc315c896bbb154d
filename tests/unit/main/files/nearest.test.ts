import { expect, test } from 'vitest';
import { nearest } from '../../../../main/files/nearest.ts';

test.for([
  ['timeoutSecond', 'timeoutSeconds'],
  ['idel', 'idle'],
  ['Idle', 'idle'],
  ['timeout', undefined],
  ['colour', undefined],
  ['', undefined],
  ['i'.repeat(10_000), undefined],
] as const)('%s → %s', ([name, meant]) => expect(nearest(name, ['idle', 'sound', 'timeoutSeconds', 'warningSeconds'])).toBe(meant));

test('of nothing, nothing', () => expect(nearest('idle', [])).toBeUndefined());
