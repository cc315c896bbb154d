/** Lines on standard output: guarantees that a reader who has gone away does not take the kiosk with it. */
process.stdout.on('error', () => undefined);

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
