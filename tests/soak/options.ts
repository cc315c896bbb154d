/** Options of the long runs: `--name NUMBER` or `--name=NUMBER`. Guarantees: pure; an unknown name or no number is an error that says what is allowed. */

/** @throws Error naming the option. Values are 0 or more. */
export function numbersOf<Name extends string>(args: readonly string[], defaults: Readonly<Record<Name, number>>): Record<Name, number> {
  const numbers: Record<Name, number> = { ...defaults };
  const words = args.flatMap((argument) => argument.split('='));
  for (let at = 0; at < words.length; at += 2) {
    const [option = '', value = ''] = words.slice(at, at + 2);
    const name = Object.keys(defaults).find((one) => `--${one}` === option) as Name | undefined;
    const number = value.trim() === '' ? NaN : Number(value);
    if (name === undefined || !(number >= 0)) {
      throw new Error(`"${[option, value].join(' ').trim()}" is no option; allowed are ${Object.keys(defaults).map((one) => `--${one} NUMBER`).join(', ')}`);
    }
    numbers[name] = number;
  }
  return numbers;
}
