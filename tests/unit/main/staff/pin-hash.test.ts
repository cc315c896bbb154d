/** The hash of a PIN, with the real scrypt. */
import { describe, expect, test } from 'vitest';
import { configSchema } from '#core/config/config.ts';
import { hashPin, isPin } from '../../../../main/staff/pin-hash.ts';

describe('the hash of a PIN', () => {
  test('knows its PIN, and no other', async () => {
    const hash = await hashPin('2468');
    expect(await isPin('2468', hash)).toBe(true);
    for (const wrong of ['2469', '02468', '24680', '']) expect(await isPin(wrong, hash)).toBe(false);
  });

  test('is another one each time, says nothing of the PIN, and is one that the configuration takes', async () => {
    const hashes = await Promise.all([hashPin('13572468'), hashPin('13572468')]);
    expect(new Set(hashes).size).toBe(2);
    for (const hash of hashes) {
      expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/);
      expect(hash).not.toContain('13572468');
      expect(configSchema.parse({ staff: { pinHash: hash } }).staff.pinHash).toBe(hash);
      expect(await isPin('13572468', hash)).toBe(true);
    }
  });

  test('of any costs that the configuration takes', async () => {
    // scrypt of "2468" with the salt 0…, computed by another program.
    const other = 'scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA$PWDkL049a8-aEqJa5-pGSOLpE8cEGpvvJPTdiyureoc';
    expect(configSchema.safeParse({ staff: { pinHash: other } }).success).toBe(true);
    expect(await isPin('2468', other)).toBe(true);
    expect(await isPin('2467', other)).toBe(false);
  });

  test.for(['', '123', '123456789', '12a4', '12 4', '１２３４', '1234\n', '-123'])('is not made of %j', async (pin) => {
    await expect(hashPin(pin)).rejects.toThrow('4 to 8 digits');
  });

  test('leaves this thread free while it is computed', async () => {
    let turns = 0;
    let done = false;
    const computed = hashPin('2468').then(() => {
      done = true;
    });
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await computed;
    expect(turns).toBeGreaterThan(10);
  });
});
