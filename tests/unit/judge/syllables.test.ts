import { describe, expect, test } from 'vitest';
import { englishSyllables, spanishSyllables } from '../../../main/show/judge/syllables.ts';

const english: readonly (readonly [number, string])[] = [
  [1, "a the bone blood cells test side push hard cold feel lies spot like whole eyes asked helped makes takes comes cleaned come done germs don't can't it's child's through"],
  [2, 'marrow needle people little quiet syringe bandage inside likely closely platelet table cleaning being lying doing purple spongy question patients sleeping needed started places hollow injects handful'],
  [3, 'factory medicine infection oxygen biopsy injection hospital family instructions together eleven elephant important syringes elephants lymphoma idea another'],
  [4, 'usually aspiration leukemia unusual information material'],
  [5, 'multiplication communication'],
];
const spanish: readonly (readonly [number, string])[] = [
  [1, 'y el los más piel bien fue quien ley'],
  [2, 'hueso sangre rojos blanda tubo cuida aire puerto quieto guía agua biopsia'],
  [3, 'médula aguja ósea jeringa vendaje curita equipo repone catéter líquido pingüino cuidado'],
  [4, 'medicina enfermera esponjosa aspirado adormece conversación'],
  [5, 'conversaciones probablemente intravenosa'],
];
/** Words whose vowels meet in every way. */
const meetings = { leucemia: 3, día: 2, frío: 2, vía: 2, oír: 2, país: 2, río: 2, reír: 2, tranquilo: 3, guitarra: 3, bilingüe: 3, ahí: 2, hoy: 1, muy: 1, creer: 2, leer: 2, héroe: 3, oxígeno: 4, infección: 3, aspiración: 4, historia: 3, limpia: 2, prueba: 2, muestra: 2, crema: 2, resultados: 4, plaquetas: 3, rápidamente: 5 };

describe('syllables', () => {
  test.for(english.flatMap(([count, words]) => words.split(' ').map((word) => [word, count] as const)))('of %s: %i', ([word, count]) => {
    expect(englishSyllables(word)).toBe(count);
  });

  test.for([...spanish.flatMap(([count, words]) => words.split(' ').map((word) => [word, count] as const)), ...Object.entries(meetings)])('of %s: %i', ([word, count]) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  test('case and marks do not matter', () => {
    expect(englishSyllables('Marrow,')).toBe(2);
    expect(englishSyllables('isn’t')).toBe(2);
    expect(spanishSyllables('¿Médula?')).toBe(3);
  });
});
