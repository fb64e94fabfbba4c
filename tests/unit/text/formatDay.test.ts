import { expect, test } from 'vitest';
import { formatDay } from '@/utils/text/formatDay';

const now = new Date(2026, 10, 23).getTime();

test.each([
  { name: 'this year without the year', moment: new Date(2026, 2, 5).getTime(), day: '5 Mar' },
  { name: 'another year with it', moment: new Date(2013, 3, 15).getTime(), day: '15 Apr 2013' },
  { name: 'a date alone as that very day', moment: '2013-01-01', day: '1 Jan 2013' },
  { name: 'what is no date as nothing', moment: 'yesterday', day: '' },
])('$name', ({ moment, day }) => expect(formatDay(moment, 'en-GB', now)).toBe(day));

test('in the language asked for', () => {
  expect(formatDay('2013-04-15', 'nl', now)).toBe('15 apr 2013');
});
