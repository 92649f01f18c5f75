/** A generator of numbers from 0 to 1 that is the same in each run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A line of front matter as somebody types it. */
type Line = readonly [key: string, value: string];

const titles = ['Night baker', 'Köchin', 'Deckhand #207', 'Editor: local news', 'Senior Chef de Partie (m/w/d)', '“Harbour pilot”', 'Cook, early shift', 'C# developer']; // prettier-ignore
const posted = ['15.10.2026', '31/10/2026', '3/4/2026', '2 November 2026', 'Nov 2, 2026', '2026/11/02', '1. Oktober 2026', '2.1.26', '20261102', '2026-11-02 09:00', 'now', '"2026-11-02"', '’2026-11-02’', 'Monday, 2 November 2026', '30.02.2026', '2026-11', '4 octubre 2026']; // prettier-ignore
const last = ['15.12.2026', '31/12/2026', '3/4/2027', '2 December 2026', 'Dec 2, 2026', '2026/12/02', '1. März 2027', '2.1.27', '20261202', '2026-12-02 09:00', 'as soon as possible', '“2026-12-02”', 'Friday, 4 December 2026', '31.11.2026', '4 diciembre 2026']; // prettier-ignore
const pays = ['55.000 - 65.000 €', '48,500 EUR', '$55,000 - $65,000', '£24k', '€17,40 pro Stunde', '{min: 48,500, max: 56,000, currency: EUR, per: year}', '{min: 38.500, currency: €, per: Jahr}', '{min: 17,40, max: 19,20, currency: eur, per: hour}', '{from: 38k, to: 45k, currency: GBP, per: annum}', 'bis zu 65k EUR', 'competitive', '38000', '{min: “41000”, max: “47000”, currency: EUR, per: year}', 'ab 3.200 € im Monat', '65000-55000 EUR', '55–65k EUR', "CHF 92'000 - 104'000", '1 200 € par mois', '€9 to €12 an hour', '{min: 007000, currency: EUR, per: month}']; // prettier-ignore
const places = ['{locality: Leipzig, postalCode: 01099, country: DE}', '{locality: Washington, DC, country: US}', '{city: Porto, country: Portugal}', '{locality: Leeds, country: UK}', '{locality: Nantes, Loire, country: fr}', 'Porto', '[{locality: Lyon, country: FR}, {locality: Bern, country: Schweiz}]', '{locality: “Graz”, zip: 08010, country: Österreich}', '{locality: Remote, country: PT}', '{street: Quai 7 #3, locality: Brest, country: FR}', '{locality: Tbilisi, country: Georgia}', '{locality: Malmö, country: SE']; // prettier-ignore
const others: readonly Line[] = [
  ['workplace', 'office'], ['workplace', 'on the boat'], ['work model', 'hybride'], ['remote', 'true'], ['applicantLocation', 'Germany'],
  ['country', 'DE'], ['applicantLocation', '[de, at]'], ['employmentType', 'Vollzeit'], ['type', 'Contract'], ['employmentType', '[full time, Teilzeit]'],
  ['contract', 'unbefristet'], ['contract', 'CDD'], ['status', 'published'], ['draft', 'false'], ['seniority', 'Senior level'], ['level', 'mid'],
  ['experience', '5'], ['experienceMonths', '"24"'], ['experience', '3 years'], ['openings', '“2”'], ['openings', 'two'], ['directApply', 'yes'], ['negotiable', 'nein'],
  ['identifier', '007'], ['identifier', 'REF #19'], ['ref', '1e3'], ['identifier', '0x1F'], ['identifier', '1_000'], ['team', '2024'], ['team', 'Bread: early'],
  ['team', '@night'], ['team', '`Grill`'], ['team', '*pastry'], ['department', 'Food & Drink # new'], ['department', '‘Kitchen’'], ['departement', 'Küche'],
  ['skills', 'Knots, radio, night watch'], ['skills', '[“Knots”, “Radio”]'], ['skills', '[C#, #2 pencils]'], ['tags', '#ferry'], ['tags', '[007, 1.10, yes]'], ['keywords', 'bread'],
  ['equality', 'We hire everybody'], ['term', 'two years'], ['terms', '2 years'], ['url', 'https://ferry.inn.example/about'], ['hours', '38,5'], ['workHours', '40'], ['industry', '72.10'],
  ['bonus', '10 %'], ['bonus', '10%, paid in May'], ['equity', '0.10'], ['until', '2027-03-31'], ['start date', '1.2.2027'], ['jobStartDate', 'sofort'],
  ['language', 'German'], ['language', 'en_GB'], ['aliases', '[jobs/baker]'], ['description', 'We bake: every night, # and on Sundays.'], ['summary', '"We bake" at night'],
  ['validThru', ''], ['salery', ''], ['location', ''], ['contact', 'Ana, +351 22 123'], ['applicationContact', '{name: Ana, phone: +351 22 123, mail: ana@inn.example}'], ['education', 'Bachelor'],
  ['occupationalCategory', '35-1011.00'], ['layout', 'job'], ['author', 'Ana # writes this'],
]; // prettier-ignore
const applies = ['Please send your CV to jobs@inn.example', 'www.ferry.inn.example/apply', 'jobs at inn dot example', '<jobs@inn.example>', 'https://ferry.inn.example/apply #form', 'a@inn.example or b@inn.example', '“jobs@inn.example”', 'mailto:jobs@inn.example?subject=Cook, night', 'jobs@inn.example # or the form', 'ask Ana']; // prettier-ignore

const bodies = [
  '**Your profile:**\n\n• A steady hand\n• 3~5 years at the oven\n\n**Your tasks:**\n\n• Bake\n• Weigh\n\n**Responsibilities:**\n\no\tThe oven\no\tThe starter\n',
  '##Qualifications\n- A steady hand\n\n## Duties:\n\n-Bake\n-Weigh\n\n##  Responsibilties\n\n1.The oven\n2.The starter\n',
  '<h2>Qualifications</h2>\n\n- A steady hand<br>and patience\n\n<h3>Duties</h3>\n\n* Bake ** every ** night\n\n## Responsibilities\n\n- See [our bakery] (https://ferry.inn.example/bakery).\n',
  'Requirements\n\n✓ A steady hand\n✓ Köch*in or baker\n\nDuties\n\n➢ Bake\n➢ Weigh\n\nResponsibilities\n\n– The oven\n– The starter\n',
  'We bake at night, and we need you.\n---\n## Qualifications\n- A steady hand\u00a0and patience\n\n## Duties\n- Bake\u200b bread   \n\n## Responsibilities\n- Write to jobs@@inn.example\n',
  '## What you bring\n- Hands\n\n## What you’ll do\n- Bake\n',
] as const;

const intro = 'We bake bread for forty inns from ten at night to six in the morning, two of us at the oven and one who drives. What you do not know yet we teach you.\n\n'; // prettier-ignore

/** A role file with several faults, as Word, other generators and haste make them: the same for the same seed. */
export function brokenRole(seed: number): string {
  const random = randomFrom(seed);
  const one = <Value>(from: readonly Value[]): Value => {
    const found = from[Math.floor(random() * from.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  const key = (right: string, ...wrong: readonly string[]) => (random() < 0.7 ? right : one(wrong));
  const lines: Line[] = [
    [key('title', 'titel', 'name', 'Title', 'job title'), one(titles)],
    [key('datePosted', 'posted', 'date', 'opens'), one(posted)],
    [key('validThrough', 'deadline', 'validThru', 'closes', 'apply by'), one(last)],
    [key('location', 'place', 'city'), one(places)],
    [key('salary', 'pay', 'compensation', 'salery'), one(pays)],
    [key('apply', 'apply_link', 'how to apply', 'email'), one(applies)],
    one(others),
    one(others),
    one(others),
  ];
  const body = intro + one(bodies);
  const text = framed(lines, body, random());
  return random() < 0.2 ? text.replaceAll('\n', '\r\n') : text;
}

/** Front matter in one of the ways in which its frame is right or wrong. */
function framed(lines: readonly Line[], body: string, chance: number): string {
  const yaml = lines.map(([key, value]) => `${key}: ${value}`.trimEnd()).join('\n');
  if (chance < 0.6) return `---\n${yaml}\n---\n\n${body}`;
  if (chance < 0.66) return `---\n${yaml}\n\n${body}`;
  if (chance < 0.7) return `${yaml}\n\n${body}`;
  if (chance < 0.74) return `----\n${yaml}\n-----\n\n${body}`;
  if (chance < 0.78) return `\n\n---\n${yaml}\n---\n${body}`;
  if (chance < 0.82) return `\ufeff---\n${yaml}\n---\n\n${body}`;
  if (chance < 0.86) return `# ${lines[0]?.[1] ?? ''}\n\n${body}`;
  if (chance < 0.9) return `---\n${yaml.replaceAll(': ', ':')}\n---\n\n${body}`;
  const toml = lines.map(([key, value]) => `${key} = ${/^[[{]|^\d+$/u.test(value) ? value.replaceAll(': ', ' = ') : `"${value}"`}`);
  return `+++\n${toml.join('\n')}\n+++\n\n${body}`;
} // prettier-ignore
