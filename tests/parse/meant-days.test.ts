import { describe, expect, test } from 'vitest';
import { meantValue } from '../../src/parse/index.ts';

const daysIn = (written: string) => meantValue('validThrough', written, { country: undefined })?.texts;

describe('a date in words', () => {
  test.each([
    // Polish, in both cases, with its word for “year”.
    '3 marca 2027',
    '3 marca 2027 r.',
    '3 marca 2027 roku',
    'środa, 3 marca 2027 r.',
    'dnia 3 marzec 2027',
    '03.03.2027 r.',
    // Swedish
    '3 mars 2027',
    'den 3 mars 2027',
    '3:e mars 2027',
    'onsdagen den 3 mars 2027',
    // Japanese
    '2027年3月3日',
    '２０２７年０３月０３日',
    '2027年3月3日(水)',
    '2027年3月3日（水曜日）',
    '令和9年3月3日',
    // Chinese
    '2027 年 3 月 3 日',
    '2027年3月3号',
    '2027年3月3日 星期三',
    '2027年3月3日（週三）',
    '民國116年3月3日',
    // The others, with the day of the week.
    'Wed, 3 March 2027',
    'Wednesday 3rd of March 2027',
    'Mittwoch, den 3. März 2027',
    'mercredi 3 mars 2027',
    'miércoles, 3 de marzo del 2027',
    'quarta-feira, 3 de março de 2027',
    'mercoledì 3 marzo 2027',
    'woensdag 3 maart 2027',
  ])('%s is 2027-03-03', (written) => {
    expect(daysIn(written)).toEqual(['2027-03-03']);
  });

  test.each([
    '31 lutego 2027',
    'den 30 februari 2027',
    '2027年2月30日',
    '2027年3月',
    '3月3日',
    '27年3月3日',
    '令和0年3月3日日',
    '3 marsz 2027',
  ])('%s is no day', (written) => {
    expect(daysIn(written)).toBeUndefined();
  });

  test.each([
    'czwartek, 3 marca 2027',
    'torsdag 3 mars 2027',
    '2027年3月3日(木)',
    '2027年3月3日 星期四',
    'Thursday 3 March 2027',
  ])('%s names another day of the week, so nothing is taken', (written) => {
    expect(daysIn(written)).toBeUndefined();
  });

  test('the day of the week tells which number is the month', () => {
    expect(daysIn('04/03/2027')).toEqual(['2027-03-04', '2027-04-03']);
    expect(daysIn('Thursday 04/03/2027')).toEqual(['2027-03-04']);
    expect(daysIn('Saturday 04/03/2027')).toEqual(['2027-04-03']);
  });

  test('every month of Polish and Swedish is known', () => {
    const polish = 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia';
    const swedish = 'januari februari mars april maj juni juli augusti september oktober november december';
    for (const months of [polish, swedish])
      expect(months.split(' ').map((month) => daysIn(`1 ${month} 2027`)?.[0]?.slice(5, 7))).toEqual(
        Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')),
      );
  });
});
