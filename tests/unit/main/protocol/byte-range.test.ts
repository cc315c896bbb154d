import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteRange } from '../../../../main/protocol/byte-range.ts';

const part = (first: number, last: number): ReturnType<typeof byteRange> => ({ kind: 'part', first, last });

describe('byteRange of a file of 100 bytes', () => {
  test.for([
    ['bytes=0-', part(0, 99)],
    ['bytes=0-0', part(0, 0)],
    ['bytes=10-19', part(10, 19)],
    ['bytes=99-', part(99, 99)],
    ['bytes=90-500', part(90, 99)],
    ['bytes=-1', part(99, 99)],
    ['bytes=-500', part(0, 99)],
    ['BYTES=5-6', part(5, 6)],
    ['bytes=100-', { kind: 'unsatisfiable' }],
    ['bytes=500-600', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    // Not one well-formed range: the whole file.
    [null, { kind: 'whole' }],
    ['', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['bytes=20-10', { kind: 'whole' }],
    ['bytes=0-1,5-6', { kind: 'whole' }],
    ['bytes=a-b', { kind: 'whole' }],
    ['items=0-1', { kind: 'whole' }],
    ['bytes=0x1-0x2', { kind: 'whole' }],
    ['bytes=99999999999999999999-', { kind: 'whole' }],
  ] as const)('%s', ([header, expected]) => expect(byteRange(header, 100)).toEqual(expected));

  test('an empty file has no part', () => {
    expect(byteRange('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' });
    expect(byteRange('bytes=-5', 0)).toEqual({ kind: 'unsatisfiable' });
    expect(byteRange(null, 0)).toEqual({ kind: 'whole' });
  });

  test('a part always lies in the file', () => {
    const edge = fc.oneof(fc.constant(''), fc.nat().map(String), fc.bigInt({ min: 0n }).map(String));
    fc.assert(
      fc.property(fc.oneof(fc.tuple(edge, edge).map(([from, to]) => `bytes=${from}-${to}`), fc.string()), fc.nat(), (header, size) => {
        const range = byteRange(header, size);
        if (range.kind === 'part') expect(0 <= range.first && range.first <= range.last && range.last < size).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
