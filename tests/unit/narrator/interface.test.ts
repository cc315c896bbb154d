import { expect, test } from 'vitest';
import { unspokenInterface } from '../../../media/narrator/check.ts';

test('the bundled show says every text of the interface, in each of its languages', async () => {
  expect(await unspokenInterface('media/bone-marrow')).toEqual([]);
});
