/**
 * What the launch commands tell the person in front of them.
 * Guarantees: everything goes to standard error, a line a message, so standard output stays free for results.
 */

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One line for a thrown value: its message, or its text when it is not an Error. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().replace(/\s*\n\s*/g, ' | ');
}
