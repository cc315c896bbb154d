/** Opening hours as a visitor reads them. */
import { expect, test } from 'vitest';
import { parseHours } from '#core/hours/hours.ts';
import { hoursLines, opensAgain } from '../../../renderer/strings/hours-words.ts';

test.each<[Record<string, string>, string[], string[]]>([
  [{ 'mon-fri': '07:00-19:00', sat: '08:00-12:30' }, ['Monday to Friday 7:00 to 19:00', 'Saturday 8:00 to 12:30'], ['De lunes a viernes, de 7:00 a 19:00', 'Sábado, de 8:00 a 12:30']],
  [{ 'sat-sun': '20:00-06:00' }, ['Saturday and Sunday 20:00 to 6:00'], ['Sábado y domingo, de 20:00 a 6:00']],
  [{ 'sat-mon': '09:05-17:00', wed: '09:05-24:00' }, ['Wednesday 9:05 to 24:00', 'Saturday to Monday 9:05 to 17:00'], ['Miércoles, de 9:05 a 24:00', 'De sábado a lunes, de 9:05 a 17:00']],
  [{ 'mon-thu': '07:00-19:00', 'fri-sun': '07:00-19:00' }, ['Every day 7:00 to 19:00'], ['Todos los días, de 7:00 a 19:00']],
  [{ tue: '00:00-24:00' }, ['Tuesday, all day'], ['Martes, todo el día']],
])('%j', (written, english, spanish) => {
  expect(hoursLines(parseHours(written), 'en')).toEqual(english);
  expect(hoursLines(parseHours(written), 'es')).toEqual(spanish);
});

test('when it opens again', () => {
  expect(opensAgain({ weekday: 1, minutes: 420 }, 'en')).toBe('It opens again on Monday at 7:00.');
  expect(opensAgain({ weekday: 6, minutes: 780 }, 'es')).toBe('Vuelve a abrir el sábado a las 13:00.');
  expect(opensAgain({ weekday: 6, minutes: 75 }, 'es')).toBe('Vuelve a abrir el sábado a la 1:15.');
});

test('a language that the interface has no words for gets English whole, weekdays too', () => {
  expect(hoursLines(parseHours({ fri: '07:00-19:00' }), 'fr')).toEqual(['Friday 7:00 to 19:00']);
});
