/**
 * Tables as a terminal shows them.
 * Guarantees: pure; columns aligned by code points, two spaces between them, no line ends in a space.
 */
import type { Table } from './judgement.ts';

export function tableText({ title, head, rows }: Table): string {
  const lines = [head, ...rows];
  const widths = head.map((_name, column) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length)));
  const text = (line: readonly string[]): string =>
    line.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length)).join('  ').trimEnd();
  return [title, text(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(text)].join('\n');
}
