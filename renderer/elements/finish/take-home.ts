/**
 * What the take-home code says.
 * Guarantees: the questions themselves and the address in print, as plain text that any phone shows without a service;
 * with no question taken along the code is the address.
 */

/** `address`: in print, without https://; undefined where the source has none. null: there is nothing to take home. */
export function takeHomeText(title: string, questions: readonly string[], address: string | undefined): string | null {
  if (questions.length === 0) return address === undefined ? null : `https://${address}`;
  const list = questions.map((question, index) => `${index + 1}. ${question}`);
  return [title, ...list, ...(address === undefined ? [] : ['', address])].join('\n');
}
