import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/index.ts';
import { roleOf, settings } from '../support/helpers.ts';

/** The same ad as it would be written in each language that was not tried by the files of office programs. */
const ads: Readonly<Record<string, readonly string[]>> = {
  pl: ['Piekarz', 'Miejsce pracy: Kraków', 'Rodzaj umowy: umowa na czas nieokreślony', 'Wymiar pracy: pełny etat', 'Termin składania aplikacji: do 3 marca 2027 r.', 'Data rozpoczęcia: 1 kwietnia 2027 r.', 'Wynagrodzenie: 8 000 – 10 000 zł brutto', '', 'Wypiekamy chleb dla czterdziestu kawiarni, a nocą jest u nas cicho i ciepło.', '', 'Wymagania', '- Dwa lata pracy z ciastem.', 'Obowiązki', '- Karmienie zakwasu.'],
  sv: ['Bagare', 'Ort: Malmö', 'Anställningsform: Tillsvidareanställning', 'Omfattning: Heltid', 'Sista ansökningsdag: onsdag den 3 mars 2027', 'Tillträde: 1 april 2027', '', 'Vi bakar bröd åt fyrtio kaféer och det är varmt och tyst hos oss om natten.', '', 'Kvalifikationer', '- Två år med surdeg.', 'Arbetsuppgifter', '- Du matar surdegen.'],
  ja: ['パン職人', '【勤務地】大阪', '雇用形態：正社員', '応募締切：2027年3月3日（水）必着', '入社日：2027年4月1日', '', '私たちは四十軒のカフェのためにパンを焼いています。', '', '応募資格', '・パン作りの経験が二年以上ある方', '仕事内容', '・毎日の仕込み'],
  zh: ['面包师', '工作地点：上海', '工作类型：全职', '截止日期：2027年3月3日', '入职日期：2027年4月1日', '', '我们为四十家咖啡馆烤面包，晚上安静又温暖。', '', '任职要求', '- 两年面包制作经验', '工作职责', '- 每天准备面团'],
}; // prettier-ignore

describe('a text in another language', () => {
  test.each(Object.keys(ads))('gives its facts in %s', async (language) => {
    const bytes = new TextEncoder().encode((ads[language] ?? []).join('\n'));
    const { roles } = await importFile({ path: 'ad.txt', bytes }, { settings: settings(), columns: {} });
    const text = roles[0]?.text ?? '';
    expect(text).toContain(`language: ${language} #`);
    expect(text).toContain('validThrough: 2027-03-03 #');
    expect(text).toContain('jobStartDate: 2027-04-01 #');
    expect(text).toContain('employmentType: full-time #');
    expect(text).toMatch(/^location: \{locality: (?:Kraków|Malmö|大阪|上海), country: <your country code>\}/mu);
    expect(roleOf(text).body.sections.map(({ kinds }) => kinds.length)).toEqual([1, 1]);
  });

  test.each([
    ['Closing date: until 3 March 2027', '2027-03-03'],
    ['Bewerbungsfrist: bis zum 3. März 2027', '2027-03-03'],
    ['Date limite: jusqu’au 3 mars 2027', '2027-03-03'],
    ['Sluitingsdatum: t/m 3 maart 2027', '2027-03-03'],
    ['Sista ansökningsdag: senast den 3 mars 2027', '2027-03-03'],
    ['Scadenza: entro il 3 marzo 2027', '2027-03-03'],
    // The day itself may count or not; and from which day on one works is no last day.
    ['Closing date: before 3 March 2027', undefined],
    ['Sluitingsdatum: tot 3 maart 2027', undefined],
    ['Date limite: avant le 3 mars 2027', undefined],
  ])('%s says the day %s', async (line, day) => {
    const bytes = new TextEncoder().encode(`Baker\n${line}\n\nYou bake bread.`);
    const { roles } = await importFile({ path: 'ad.txt', bytes }, { settings: settings(), columns: {} });
    const [, found] = /^validThrough: (\d{4}-\d\d-\d\d) #/mu.exec(roles[0]?.text ?? '') ?? [];
    expect(found).toBe(day);
    expect(roles[0]?.notes.length).toBe(day === undefined ? 1 : 0);
  });
});
