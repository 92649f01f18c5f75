import type { WordList } from '../text/word-list.ts';

/**
 * Words of job adverts that speak to an age, in English. Single words, as the sources name them; the patterns and the
 * suggestions are ours. Read on 2026-11-22.
 *
 * Left out, with the reason: “mature” alone (mature processes), “energetic” of anything but people, “digital” and “tech-savvy”
 * (skills), “senior” and “junior” (levels), minimum ages (often the law), “early career” (a level, although some ask for care).
 */
export const ageCoded = {
  sources: {
    law: {
      name: '29 CFR 1625.4, the US rule on job adverts',
      url: 'https://www.ecfr.gov/current/title-29/section-1625.4',
      licence: 'public domain',
    },
    acas: {
      name: 'Acas, “Job adverts: how not to discriminate against applicants”',
      url: 'https://www.acas.org.uk/index.aspx?articleid=4657',
      licence: 'Open Government Licence 3.0',
    },
    ehrc: {
      name: 'the EHRC’s guidance on discriminatory adverts, as told by Watershed',
      url: 'https://watershed.law/how-can-you-avoid-placing-discriminatory-adverts',
      licence: 'facts only',
    },
    aarp: {
      name: 'AARP, “Age Bias in Job Postings Hurts Older Workers”',
      url: 'https://www.aarp.org/work/job-search/age-bias-job-ads/',
      licence: 'facts only',
    },
    aarpListings: {
      name: 'AARP, “Age Bias That’s Barred by Law Appears in Thousands of Job Listings”',
      url: 'https://www.aarp.org/work/working-at-50-plus/info-2019/age-bias-job-listings.html',
      licence: 'facts only',
    },
    hrDive: {
      name: 'HR Dive, “Overqualified or over the hill? The pitfalls of experience ranges”',
      url: 'https://hrdive.com/news/overqualified-or-over-the-hill-the-pitfalls-of-experience-ranges/538696',
      licence: 'facts only',
    },
  },
  entries: [
    { words: /(?:recent|new|fresh|young)(?<!(?:mentor|mentoring|support|supporting|train|training|coach|coaching|onboard|teach|teaching|help|helping|with|of|by) (?:\w+ )?(?:recent|new|fresh|young)) (?:(?:college|university|school|high school|uni|law|phd|mba|design|engineering|computer science) )?(?:graduates?|grads?)/, instead: '“entry-level” or “no experience needed”', source: 'law' },
    // Young people are also those whom the work is for, and companies and fields can be young.
    { words: /young(?<!years young|and the young)(?! (?:people|person's|gen(?:eration)?|company|companies|start-?ups?|organi[sz]ations?|business(?:es)?|firms?|products?|projects?|programmes?|technolog(?:y|ies)|fields?|markets?|industry|disciplines?|brands?|children|child|adults?|offenders?|readers?|learners?|carers?|audiences?|patients?|women|men|families|parents?|mothers?|lives|minds|girls|boys|refugees?|athletes|players|at heart|onset|drivers?|pupils?|students?|wines?|vines?|trees?|plants?|animals?|horses?))/, instead: 'the skill or the level that the role needs, such as “entry-level”', source: 'law', isName: true },
    { words: /youthful(?:ness)?/, instead: 'the skill or the level that the role needs', source: 'law' },
    { words: /recently graduated|(?:fresh|straight|just) out of (?:college|university|school)|college leavers?/, instead: '“entry-level” or “no experience needed”', source: 'acas' },
    { words: /(?:college|current college|current university) students?(?<!(?:mentor|mentoring|support|supporting|teach|teaching|advise|advising|tutor|tutoring|coach|coaching|serve|serving|help|helping|with|of|by|among|our) (?:\w+ )?(?:college|university) students?)/, instead: 'the skills that the role needs, and its hours', source: 'law', fineFor: 'intern' },
    { words: /(?:office|errand|delivery|saturday|bell|stock|shop|bus|ball) ?boys?|(?:office|shot|saturday|bar|shop|promo) ?girls?|girl friday/, instead: 'the name of the work, such as “office assistant”', source: 'law' },
    { words: /(?:aged?|ages)(?<!(?:children|youth|people|adults|pupils|students|clients|patients|learners|girls|boys|women|men|participants|those|kids) aged?) (?:between |from )?(?:1[6-9]|[23]\d) ?(?:-|–|to|and) ?[2-6]\d|between (?:1[6-9]|[23]\d) and [2-6]\d years (?:old|of age)/, instead: 'no age, or the legal minimum with its reason', source: 'law' },
    { words: /(?:under|below|younger than) (?:the age of )?(?:2[5-9]|[3-6]\d) years (?:old|of age)|(?:under|below) the age of (?:2[5-9]|[3-6]\d)|(?:maximum|upper) age(?: limit)?|no older than/, instead: 'no age, or the legal limit with its reason', source: 'law' },
    { words: /digital natives?/, instead: 'the tools that one should know', source: 'aarpListings' },
    { words: /energetic (?:\w+ )?(?:person|people|individuals?|candidates?|professionals?|team|self-starters?|graduates?|colleagues?)|(?:you are|you're|are you|be) energetic/, instead: 'what is to be done, such as “you enjoy a day with many visitors”', source: 'aarp' },
    { words: /high-energy(?! (?:physics|particles?|lasers?|beams?|density|x-rays?|astro\w*|batter\w*|cells?|radiation|efficiency))/, instead: 'what is to be done, such as “you enjoy a day with many visitors”', source: 'aarp' },
    { words: /cultur(?:e|al) fit/, instead: 'the values that you mean, or “adds to our culture”', source: 'aarp' },
    { words: /mature (?:person|people|individuals?|candidates?|applicants?|professionals?|attitude|outlook|lady|gentleman)/, instead: 'what you mean by it, such as “you keep calm with customers”', source: 'ehrc' },
    // Of the colleagues it is praise; of the one who applies it asks for an age.
    { words: /highly experienced(?<=(?:seeking|needs?|wants?|requires?|looking for|you are|you're|be|hiring) (?:a )?highly experienced)/, instead: 'the experience that the role needs', source: 'acas' },
    { words: /over-?qualified/, instead: 'no upper end, since who can do more can do this too', source: 'hrDive' },
    { words: /(?:no|not) more than (?:\d+|two|three|four|five|six|seven|eight|ten) years'? (?:of )?(?:\w+ )?experience|(?:max\.?|maximum(?: of)?) (?:\d+|two|three|four|five|six|seven|eight|ten) years'?(?: of)? (?:\w+ )?experience/, instead: 'the least experience that the role needs, without an upper end', source: 'hrDive' },
    { words: /(?:millennials?|gen(?:eration)? z) (?:\w+ )?(?:candidates?|applicants?|employees?|team|talent|creators?|hires?|workers?|colleagues?)/, instead: 'the skills that the role needs', source: 'aarp' },
  ],
} as const satisfies WordList; // prettier-ignore
