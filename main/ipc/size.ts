/**
 * How large a message may be.
 * Guarantees: pure; says no to anything larger than any message of the contract can be without looking at the rest of it, so that a message of
 * any size costs next to nothing.
 */

/** Characters of all texts and names: more than the largest message, a visit's count at all of its limits, can have. */
const MAX_CHARACTERS = 60_000;
/** Values in lists and objects, those included; the place of a visit in a show of a thousand slides has most. */
const MAX_VALUES = 1_500;

export function isSmall(message: unknown): boolean {
  let characters = 0;
  let values = 0;
  const fits = (value: unknown): boolean => {
    values += 1;
    if (values > MAX_VALUES) return false;
    if (typeof value === 'string') {
      characters += value.length;
      return characters <= MAX_CHARACTERS;
    }
    if (typeof value !== 'object' || value === null) return true;
    // Bytes, maps, sets, dates and whatever else can be cloned: no message holds any.
    if (!Array.isArray(value) && Object.prototype.toString.call(value) !== '[object Object]') return false;
    if (Array.isArray(value)) return value.length <= MAX_VALUES && value.every(fits);
    for (const name in value) {
      characters += name.length;
      if (characters > MAX_CHARACTERS || !fits((value as Record<string, unknown>)[name])) return false;
    }
    return true;
  };
  return fits(message);
}
