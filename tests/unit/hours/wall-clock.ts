/**
 * A script: every minute of the day before, the day itself and the day after, as the clock of this process's TZ shows it, and
 * whether that is open from 7 to 19, and from 20 to 6. What the clock shows is asked of Intl, not of Date's own fields.
 */
import { isOpen, momentOf, parseHours } from '#core/hours/hours.ts';

const byDay = parseHours({ 'mon-sun': '07:00-19:00' });
const byNight = parseHours({ 'mon-sun': '20:00-06:00' });
const shows = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
const noon = Date.parse(`${process.argv[2]}T12:00:00Z`);
const lines: string[] = [];
for (let minute = -36 * 60; minute < 36 * 60; minute += 1) {
  const date = new Date(noon + minute * 60_000);
  const moment = momentOf(date);
  const [day = '', clock = ''] = shows.format(date).split(' ');
  lines.push(`${day} ${moment.weekday} ${clock} ${isOpen(byDay, moment)} ${isOpen(byNight, moment)}`);
}
process.stdout.write(lines.join('\n'));
