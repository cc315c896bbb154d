import { describe, expect, it } from 'vitest';
import { fingerDown, fingerOver, fingerUp, stepOnto, unread, type Reading } from '#core/spoken/finger.ts';

/** A visit of one finger: `+x` down on x, `>x` over x, `-x` lifted over x, `*x` a key comes onto x; `_` is nothing. Answers what was named and done. */
function happens(...moves: readonly string[]): string[] {
  let reading: Reading<string> = unread;
  return moves.flatMap((move) => {
    const thing = move.slice(1) === '_' ? null : move.slice(1);
    const touched = move.startsWith('+') ? fingerDown(reading, thing) : move.startsWith('>') ? fingerOver(reading, thing) : move.startsWith('*') ? stepOnto(reading, thing ?? '') : fingerUp(reading, thing);
    reading = touched.reading;
    return [...(touched.name === null ? [] : [`name ${touched.name}`]), ...(touched.act === null ? [] : [`act ${touched.act}`])];
  });
}

describe('a finger that reads', () => {
  it('names what it touches first and acts on the second touch', () => expect(happens('+next', '-next', '+next', '-next')).toEqual(['name next', 'act next']));
  it('acts again on a third touch: the name is known', () => expect(happens('+next', '-next', '+next', '-next', '+next', '-next')).toEqual(['name next', 'act next', 'act next']));
  it('never acts on something else than it named', () => expect(happens('+next', '-next', '+back', '-back')).toEqual(['name next', 'name back']));
  it('names what it slides onto, and being lifted there does nothing', () => expect(happens('+next', '>back', '>back', '-back')).toEqual(['name next', 'name back']));
  it('acts where it slid to once it is touched again', () => expect(happens('+next', '>back', '-back', '+back', '-back')).toEqual(['name next', 'name back', 'act back']));
  it('that slid off and came back does not act', () => expect(happens('+next', '-next', '+next', '>back', '>next', '-next')).toEqual(['name next', 'name back', 'name next']));
  it('that slid off everything and came back does not act', () => expect(happens('+next', '-next', '+next', '>_', '>next', '-next')).toEqual(['name next']));
  it('that is lifted beside what it came down on does not act', () => expect(happens('+next', '-next', '+next', '-_')).toEqual(['name next']));
  it('on nothing keeps in mind what was named', () => expect(happens('+next', '-next', '+_', '-_', '+next', '-next')).toEqual(['name next', 'act next']));
  it('may act on what a key has named', () => expect(happens('*next', '*next', '+next', '-next')).toEqual(['name next', 'act next']));
});
