/** A place whose law asks for the pay in a job posting itself, not only on request or before the interview. */
export type Jurisdiction = {
  readonly name: string;
  /** ISO 3166-1 of a country, or ISO 3166-2 of a region; of a town the region that it is in. */
  readonly area: string;
  /** Other names of the region, as a location may spell it. */
  readonly alsoCalled?: readonly string[];
  /** A law of this town only. */
  readonly town?: string;
  /** A closed range or one amount, or at least the lower end. */
  readonly asks: 'range' | 'minimum';
  /** The posting must say when the window to apply closes. */
  readonly closingDate?: true;
  /** How wide a range may be, and above which pay that is free: amounts a year. */
  readonly widest?: { readonly amount: number; readonly currency: string; readonly freeAbove: number };
  /** What else the posting must say; not checked, since it can be said anywhere and in many ways. */
  readonly also?: string;
  readonly employers: string;
  /** YYYY-MM-DD: for postings from this day on */
  readonly since: string;
  /** The law, and where it was read of. */
  readonly source: string;
  /** What is not certain, or will change. */
  readonly verify?: string;
};

/** When the sources were read: a role without a date is held against the laws of that day. */
export const payTransparencyRead = '2026-11-22';

/**
 * Where a job posting must state the pay. A table of hints, no legal advice: who is covered, and exceptions such as work paid by
 * commission, are for people to judge. Facts from the sources of each row; no text is copied, so no licence applies.
 *
 * Left out, with the reason:
 * - the EU as a whole: Directive (EU) 2023/970, Art. 5, lets employers tell the pay before the interview; so do the laws of Poland
 *   (since 2025-12-24), Slovakia and Malta (teamed.global, transposition tracker); most other members were late in 2026;
 * - Nevada and Rhode Island: on request or with the offer (gapsquare.com, US pay transparency laws by state);
 * - towns whose state asks for no less: New York City, Ithaca, Jersey City; Cincinnati and Toledo ask for it after an offer.
 */
export const payTransparency = [
  { name: 'California', area: 'US-CA', asks: 'range', employers: '15 or more employees', since: '2023-01-01', source: 'Labor Code § 432.3 (tcwglobal.com/pay-transparency-by-state)', verify: 'SB 642 narrows what a pay scale is' },
  { name: 'Colorado', area: 'US-CO', asks: 'range', closingDate: true, also: 'benefits and other pay', employers: 'one or more employees there, remote work included', since: '2021-01-01', source: 'C.R.S. 8-5-201, INFO #9A of the Division of Labor Standards (ezel.ai/labor-guidance/co/info-9a)' },
  { name: 'Connecticut', area: 'US-CT', asks: 'range', also: 'benefits', employers: 'one or more employees there', since: '2026-10-01', source: 'General Statutes § 31-40z as amended in 2026 (levenelegal.com)', verify: 'one source' },
  { name: 'Delaware', area: 'US-DE', asks: 'range', also: 'benefits and other pay', employers: '26 or more employees', since: '2027-09-26', source: 'HS 2 for HB 105 (morganlewis.com)' },
  { name: 'Hawaii', area: 'US-HI', asks: 'range', employers: '50 or more employees', since: '2024-01-01', source: 'HRS § 378-2.8, Act 203 of 2023 (esandalaw.com)' },
  { name: 'Illinois', area: 'US-IL', asks: 'range', also: 'benefits and incentives', employers: '15 or more employees', since: '2025-01-01', source: '820 ILCS 112/10 (eaccny.com)' },
  { name: 'Maine', area: 'US-ME', asks: 'range', employers: '10 or more employees', since: '2026-07-13', source: 'H.P. 18, L.D. 54 (complianceposter.com)' },
  { name: 'Maryland', area: 'US-MD', asks: 'range', also: 'benefits and other pay', employers: 'any size', since: '2024-10-01', source: 'Labor and Employment § 3-304.2 (Maryland DOL FAQ)' },
  { name: 'Massachusetts', area: 'US-MA', asks: 'range', employers: '25 or more employees there', since: '2025-10-29', source: 'Chapter 141 of the Acts of 2024 (saul.com)', verify: 'one source says more than 25' },
  { name: 'Minnesota', area: 'US-MN', asks: 'range', also: 'benefits and other pay', employers: '30 or more employees there', since: '2025-01-01', source: 'Minn. Stat. § 181.173 (eaccny.com)' },
  { name: 'New Jersey', area: 'US-NJ', asks: 'range', also: 'benefits and other pay', employers: '10 or more employees', since: '2025-06-01', source: 'Pay and Benefit Transparency Act, P.L. 2024, c. 91 (natlawreview.com)' },
  { name: 'New York', area: 'US-NY', alsoCalled: ['New York State'], asks: 'range', employers: '4 or more employees', since: '2023-09-17', source: 'Labor Law § 194-b (nysenate.gov/legislation/laws/LAB/194-B)' },
  { name: 'Vermont', area: 'US-VT', asks: 'range', employers: '5 or more employees, one of them there', since: '2025-07-01', source: '21 V.S.A. § 495p (legislature.vermont.gov)' },
  { name: 'Virginia', area: 'US-VA', asks: 'range', employers: 'any size', since: '2026-07-01', source: 'Code § 40.1-28.7:12 (hirschlerlaw.com)' },
  { name: 'Washington', area: 'US-WA', alsoCalled: ['Washington State'], asks: 'range', also: 'all benefits and other pay', employers: '15 or more employees', since: '2023-01-01', source: 'RCW 49.58.110, amended by SSB 5408 from 2025-07-27 (ogletree.com)' },
  { name: 'Washington, D.C.', area: 'US-DC', alsoCalled: ['District of Columbia', 'D.C.', 'Washington DC'], asks: 'range', employers: 'one or more employees there', since: '2024-06-30', source: 'Wage Transparency Omnibus Amendment Act of 2023 (mondaq.com)' },
  { name: 'Cleveland', area: 'US-OH', alsoCalled: ['Ohio'], town: 'Cleveland', asks: 'range', employers: '15 or more employees there', since: '2025-10-27', source: 'Ordinance 104-2025 (workforcebulletin.com)' },
  { name: 'Columbus', area: 'US-OH', alsoCalled: ['Ohio'], town: 'Columbus', asks: 'range', employers: '15 or more employees there', since: '2025-12-03', source: 'Ordinance 2898-2025 (ogletree.com)', verify: 'enforced from 2027-01-01' },
  { name: 'British Columbia', area: 'CA-BC', asks: 'range', employers: 'any size', since: '2023-11-01', source: 'Pay Transparency Act, s. 2 (cassels.com)' },
  { name: 'Ontario', area: 'CA-ON', asks: 'range', widest: { amount: 50_000, currency: 'CAD', freeAbove: 200_000 }, also: 'whether there is a vacancy, and whether AI screens applicants', employers: '25 or more employees', since: '2026-01-01', source: 'Employment Standards Act, 2000, Part III.1 (northgrenvillechamber.com, lawyersforemployers.ca)' },
  { name: 'Prince Edward Island', area: 'CA-PE', alsoCalled: ['PEI', 'P.E.I.'], asks: 'range', employers: 'any size', since: '2022-06-01', source: 'Employment Standards Act, s. 5.9 (stewartmckelvey.com)' },
  { name: 'Austria', area: 'AT', asks: 'minimum', also: 'whether more can be paid', employers: 'any size', since: '2011-03-01', source: 'Gleichbehandlungsgesetz § 9 (schoenherr.eu)' },
  { name: 'Italy', area: 'IT', asks: 'range', employers: 'any size', since: '2026-06-07', source: 'Legislative Decree 96/2026 (dl-law.it)', verify: 'apprentices, domestic and on-call work are excepted' },
  { name: 'Latvia', area: 'LV', asks: 'range', employers: 'any size', since: '2018-11-28', source: 'Labour Law, Art. 32(3) (vdi.gov.lv/en/article/content-job-advertisement)' },
  { name: 'Lithuania', area: 'LT', asks: 'range', employers: 'any size', since: '2019-07-27', source: 'Labour Code, Art. 25(6) (e-tar.lt, law XIII-2327)' },
] as const satisfies readonly Jurisdiction[]; // prettier-ignore
