/**
 * Measures every narration of a show and writes narration/REPORT.md.
 */
export async function writeReport(_show: string, _texts: readonly unknown[], _say: (line: string) => void): Promise<number> {
  return 1;
}
