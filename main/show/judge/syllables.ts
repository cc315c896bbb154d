/**
 * Syllables of English and Spanish words.
 * Guarantees: pure; at least one a word; Spanish by its rules, English by its habits and a list of words that have others.
 */

/** English words whose spelling says another number. */
const ENGLISH: Readonly<Record<string, number>> = {
  area: 3, areas: 3, being: 2, biopsy: 3, biopsies: 3, blood: 1, clothes: 1, create: 2, diagnose: 3, diet: 2, every: 2, everything: 3, everyone: 3, everywhere: 3,
  fluid: 2, going: 2, hour: 1, hours: 1, idea: 3, ideas: 3, iv: 2, leukemia: 4, liquid: 2, lion: 2, lying: 2, material: 4, medicine: 3, medicines: 3, museum: 3, patient: 2, patients: 2, people: 2,
  period: 3, quiet: 2, radio: 3, really: 2, science: 2, seeing: 2, sometimes: 2, something: 2, someone: 2, somewhere: 2, trying: 2, usually: 4, usual: 3, unusual: 4, doing: 2, fire: 1, our: 1, ours: 1,
  quickly: 2, evening: 2, family: 3, families: 3, different: 3, interest: 3, hospital: 3, elephant: 3, hipbone: 2, hipbones: 2, germ: 1, careful: 2, carefully: 3, hopefully: 3, closely: 2, lovely: 2, safely: 2, likely: 2, surely: 2, definitely: 4,
  whole: 1, needle: 2, needles: 2, syringe: 2, syringes: 3, sponge: 1, bandage: 2, bandages: 3, platelet: 2, platelets: 2, oxygen: 3, aspirate: 3, aspiration: 4, lymphoma: 3, hematopoietic: 7, giraffe: 2, gently: 2, another: 3, together: 3, actually: 4, mirror: 2, tired: 1,
  plainly: 2, lonely: 2, homework: 2, grownup: 2, 'grown-up': 2, 'grown-ups': 2, ahead: 2, piece: 1, pieces: 2, outside: 2, inside: 2, sideways: 2, anesthesia: 4, reopen: 3, cooperate: 4, poem: 2, via: 2, giant: 2, diary: 3, violet: 3, client: 2,
};

export function englishSyllables(word: string): number {
  const clean = word.toLowerCase().replaceAll('’', "'").replace(/'(s|d|ll|re|ve|m|t)$/, (whole, end: string) => (end === 't' ? whole : '')).replace(/[^a-z'-]/g, '');
  const known = ENGLISH[clean];
  if (known !== undefined) return known;
  if (clean.includes('-')) return clean.split('-').filter(Boolean).reduce((sum, part) => sum + englishSyllables(part), 0) || 1;
  // "isn't" has a beat that "don't" has not.
  const negated = /(d|s)n't$/.test(clean) ? 1 : 0;
  let rest = clean.replace(/n't$/, 'n').replaceAll("'", '');
  // A silent e at the end, alone or before an s or a d.
  if (/[^aeiouy]e$/.test(rest) && !/[^aeiouy]le$/.test(rest)) rest = rest.slice(0, -1);
  else if (/[^aeioudty]ed$/.test(rest) && !/[^aeiouy]led$/.test(rest)) rest = rest.slice(0, -2);
  else if (/[^aeiouycgszx]es$/.test(rest) && !/(sh|ch|[^aeiouy]l)es$/.test(rest)) rest = rest.slice(0, -2);
  // An e before -ly, -ful, -less, -ment and -ness is silent too.
  rest = rest.replace(/([^aeiouy])e(?=(ly|ful|fully|less|ment|ments|ness)$)/, '$1');
  const groups = rest.match(/[aeiouy]+/g)?.length ?? 0;
  // Two vowels that do not share a beat.
  const apart = rest.match(/i(?:a(?!ge|l$|lly|n$)|o(?!u|n)|um|us)|eo(?!u|p)|ua(?!r|l?ity)|[aeiou]ing$|yi/g)?.length ?? 0;
  return Math.max(1, groups + apart + negated);
}

const STRONG = 'aeoáéóíú';

/** Spanish: a strong vowel, or a weak one with an accent, is a beat; weak ones join their neighbour. */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/[^a-záéíóúüñ]/g, '')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replaceAll('ü', 'u')
    .replace(/y(?![aeiouáéíóú])/g, 'i')
    // An h between vowels is not heard.
    .replace(/(?<=[aeiouáéíóú])h(?=[iu])/g, '');
  const groups = letters.match(/[aeiouáéíóú]+/g) ?? [];
  const beats = groups.reduce((sum, group) => sum + Math.max(1, [...group].filter((vowel) => STRONG.includes(vowel)).length), 0);
  return Math.max(1, beats);
}
