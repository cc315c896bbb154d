/**
 * What no single file of a show can know: whether they fit together.
 * Guarantees: pure; every fault at once, in the file where an editor would mend it.
 */
import type { Fault } from '#core/fault.ts';
import type { Path } from '../files/schema-faults.ts';
import { checkShowFile } from './check-show-file.ts';
import { checkTextFile } from './check-text-file.ts';
import type { Refuse, ShowParts } from './refuse.ts';

export type { Checked, ShowParts } from './refuse.ts';

export function crossCheck(parts: ShowParts): Fault[] {
  const faults: Fault[] = [];
  const refuseIn = (file: string, lineOf: (path: Path) => number): Refuse => (path, found, allowed) =>
    void faults.push({ file, line: lineOf(path), key: path.join('.'), found, allowed });

  checkShowFile(parts, refuseIn('show.yaml', parts.showFile.lineOf));
  for (const language of new Set(parts.showFile.value.languages)) {
    const text = parts.texts.get(language);
    if (text !== undefined) checkTextFile(language, text.value, parts, refuseIn(textFileName(language), text.lineOf));
    else if (!parts.unreadable.has(language)) faults.push({ file: textFileName(language), key: '', found: 'nothing', allowed: `the texts of ${language}, which show.yaml lists under languages` });
  }
  return faults;
}

export function textFileName(language: string): string {
  return `text/${language}.yaml`;
}
