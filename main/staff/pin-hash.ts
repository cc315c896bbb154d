/**
 * A staff PIN as a scrypt hash, in one text: `scrypt$N$r$p$salt$hash`, salt (16 bytes) and hash (32 bytes) in base64url.
 * Guarantees: the same PIN gives another text each time; comparing takes as long for a wrong PIN as for the right one, and
 * never stalls the window, since it is computed on another thread.
 * N = 2^15, r = 8, p = 3: 32 MB of memory, which a small machine has to spare, and a quarter of a second on it, which a
 * nurse does not notice; the strength that OWASP asks of a password. It only slows down who has stolen kiosk.yaml: four
 * digits are soon guessed at any cost, so the file is to be read by the kiosk alone. Who stands at the screen is held by
 * lock-out.ts.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { pinSchema } from '#core/staff/staff.ts';

const N = 2 ** 15;
const R = 8;
const P = 3;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Throws for anything but 4 to 8 digits. */
export async function hashPin(pin: string): Promise<string> {
  if (!pinSchema.safeParse(pin).success) throw new Error('a PIN is 4 to 8 digits');
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(pin, salt, N, R, P);
  return ['scrypt', N, R, P, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** `hash`: as the configuration's schema accepts it. */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [, n, r, p, salt = '', expected = ''] = hash.split('$');
  const found = await derive(pin, Buffer.from(salt, 'base64url'), Number(n), Number(r), Number(p));
  const wanted = Buffer.from(expected, 'base64url');
  return wanted.length === found.length && timingSafeEqual(found, wanted);
}

function derive(pin: string, salt: Buffer, n: number, r: number, p: number): Promise<Buffer> {
  // Twice what it needs: the bound is there against a mistake, and implementations count their own overhead in it.
  const options = { N: n, r, p, maxmem: 2 * 128 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
