/**
 * Whether every number and every medical word rests on a fact that its slide names.
 * Guarantees: pure; numbers in digits and in words; one, which is mostly no number, counts only with a unit of time.
 */
import type { Fault } from '#core/fault.ts';
import type { FactsFile, LanguageRules } from '#core/show/facts.ts';
import { faultOf, type Judgement } from './judgement.ts';
import { saidOf, spansOf, type Span } from './phrases.ts';
import { isAsking, type Statement } from './statements.ts';

/** Words that are a number or measure something by one. */
const NUMBERS: Readonly<Record<string, string>> = {
  en:
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen' +
    '|twenty|twenty-*|thirty|thirty-*|forty|forty-*|fifty|fifty-*|sixty|sixty-*|seventy|eighty|ninety|hundred*|thousand*|half|twice|dozen|percent' +
    '|hour|hours|minute|minutes|day|days|week|weeks|month|months|year|years|inch|inches|centimeter*|millimeter*',
  es:
    'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve' +
    '|veinte|veinti*|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|cientos|mil|miles|media|medio|mitad|doble|docena' +
    '|hora|horas|minuto|minutos|día|días|semana|semanas|mes|meses|año|años|centímetro*|milímetro*',
};

export function judgeNumbers(facts: FactsFile, statements: readonly Statement[]): Judgement {
  const faults = statements.flatMap((one) => {
    const rules = facts.languages[one.language];
    if (one.facts === null || rules === undefined || isAsking(one, rules.asks)) return [];
    return [...numberFaults(one, one.facts, facts, rules), ...medicalFaults(one, one.facts, rules)];
  });
  return { tables: [], faults, warnings: [] };
}

function numberFaults(one: Statement, named: ReadonlySet<string>, facts: FactsFile, rules: LanguageRules): Fault[] {
  const carried = [...named].flatMap((fact) => facts.facts[fact]?.words[one.language]?.numbers ?? []);
  const covered = [...carried, ...rules.numbers].flatMap((phrase) => spansOf(phrase, one.tokens));
  const isCovered = (at: number): boolean => covered.some(({ from, to }) => from <= at && at < to);
  const found = one.tokens.flatMap((token, at): Span[] => (isNumber(token, one.language) && !(at === 0 && isOrdinal(one)) ? [{ from: at, to: at + 1 }] : []));
  return found
    .filter(({ from }) => !isCovered(from))
    .map(({ from }) => faultOf(one, `the number "${one.tokens.slice(Math.max(0, from - 1), from + 2).join(' ')}"`, `a number that a fact of this slide carries: ${carried.map((phrase) => phrase.replaceAll('|', ', ')).join(', ') || 'there is none'}`));
}

function isNumber(token: string, language: string): boolean {
  return /\p{N}/u.test(token) || spansOf(NUMBERS[language] ?? 'minutes', [token]).length > 0;
}

/** "Two: many patients have both tests": it counts the sentences. */
function isOrdinal({ sentence }: Statement): boolean {
  return /^\P{L}*\p{L}+:/u.test(sentence);
}

function medicalFaults(one: Statement, named: ReadonlySet<string>, rules: LanguageRules): Fault[] {
  return Object.entries(rules.medical).flatMap(([phrase, carriers]) => {
    const said = saidOf(phrase, one.tokens);
    if (said === undefined || carriers.some((fact) => named.has(fact))) return [];
    return [faultOf(one, `"${said}" on a slide that names no fact of it`, carriers.length === 0 ? 'a question for the care team: no fact tells it' : `a slide that names ${carriers.join(' or ')}`)];
  });
}
