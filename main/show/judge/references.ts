/**
 * Whether facts.yaml fits itself and the languages of the show.
 * Guarantees: pure; a fact that is named and not there, and a language in which a fact could not be judged, are faults.
 */
import type { Fault } from '#core/fault.ts';
import { TELLINGS } from '#core/show/telling.ts';
import type { Path } from '../../files/schema-faults.ts';
import type { Judgement } from './judgement.ts';
import type { Material } from './material.ts';

export function judgeReferences({ facts, show }: Material): Judgement {
  const faults: Fault[] = [];
  const { value, lineOf } = facts;
  const refuse = (path: Path, found: string, allowed: string): void => void faults.push({ file: 'facts.yaml', line: lineOf(path), key: path.join('.'), found, allowed });
  const checkFacts = (path: Path, names: readonly string[]): void => names.forEach((name, at) => {
    if (value.facts[name] === undefined) refuse([...path, at], name, 'a fact of this file');
  });

  for (const list of ['told', 'leftOut', 'finish'] as const) for (const telling of TELLINGS) checkFacts([list, telling], value[list][telling] ?? []);
  for (const [language, rules] of Object.entries(value.languages)) {
    for (const [words, carriers] of Object.entries(rules.medical)) checkFacts(['languages', language, 'medical', words], carriers);
  }
  for (const language of new Set(show.value.languages)) {
    if (value.languages[language] === undefined) refuse(['languages', language], 'nothing', 'the rules of every language that show.yaml lists');
    for (const [name, { words }] of Object.entries(value.facts)) {
      // A fact without words in any language is told by its picture.
      if (Object.keys(words).length > 0 && words[language] === undefined) refuse(['facts', name, 'words', language], 'nothing', `the words that tell it in ${language}`);
    }
  }
  return { tables: [], faults, warnings: [] };
}
