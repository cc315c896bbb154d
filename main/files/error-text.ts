/** What went wrong, in one line: for the log and for faults. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
