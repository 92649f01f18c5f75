import type { WordList } from '../text/word-list.ts';

/**
 * Words that leave readers out, with better ones, in English. Single words, as the sources name them; the patterns, the
 * exceptions and some suggestions are ours. Read on 2026-11-22.
 *
 * Left out, with the reason: “master” alone (master’s degree, master data), “he” and “she” alone (often a real person),
 * “native” alone (cloud-native), “blind”, “dummy”, “kill”, “abort” and “man-in-the-middle” (terms of technology),
 * “workmanship” and “journeyman” (terms of standards and licences), “tribe” and “chief” (also those who are called so), “unmanned” (aircraft).
 */
export const inclusiveLanguage = {
  sources: {
    microsoft: {
      name: 'the Microsoft Style Guide, “Bias-free communication”',
      url: 'https://github.com/MicrosoftDocs/microsoft-style-guide/blob/main/styleguide/bias-free-communication.md',
      licence: 'CC BY 4.0',
    },
    un: {
      name: 'the United Nations’ guidelines for gender-inclusive language',
      url: 'https://www.un.org/en/gender-inclusive-language/guidelines.shtml',
      licence: 'facts only',
    },
    ehrc: {
      name: 'the EHRC’s guidance on discriminatory adverts, as told by Watershed',
      url: 'https://watershed.law/how-can-you-avoid-placing-discriminatory-adverts',
      licence: 'facts only',
    },
    acas: {
      name: 'Acas, “Job adverts: how not to discriminate against applicants”',
      url: 'https://www.acas.org.uk/index.aspx?articleid=4657',
      licence: 'Open Government Licence 3.0',
    },
    gem: {
      name: 'Gem, “Recruiting for diversity”',
      url: 'https://firstround.notion.site/Inclusion-Diversity-by-Gem-f0c6ff992afe4c028c8e610b65067399',
      licence: 'facts only',
    },
    hcareers: {
      name: 'Hcareers, “How to look for and use inclusive language”',
      url: 'https://hcareers.com/article/job-search-tips/how-to-look-for-and-use-inclusive-language',
      licence: 'facts only',
    },
    commission: {
      name: 'the European Commission’s answer E-0941/2002 on “native speaker”',
      url: 'https://www.europarl.europa.eu/doceo/document/E-5-2002-0941-ASW_EN.html',
      licence: 'facts only',
    },
    govuk: {
      name: 'GOV.UK, “Words to use and avoid when writing about disability”',
      url: 'https://www.gov.uk/government/publications/inclusive-communication/inclusive-language-words-to-use-and-avoid-when-writing-about-disability',
      licence: 'Open Government Licence 3.0',
    },
    google: {
      name: 'the Google developer documentation style guide',
      url: 'https://developers.google.com/style/inclusive-documentation',
      licence: 'CC BY 4.0',
    },
    naming: {
      name: 'the Inclusive Naming Initiative, word lists 1.0',
      url: 'https://inclusivenaming.org/word-lists/',
      licence: 'facts only',
    },
    digitalOcean: {
      name: 'DigitalOcean’s style guide, “Considerate language”',
      url: 'https://docs.digitalocean.com/style/digitalocean/language/considerate-language',
      licence: 'facts only',
    },
  },
  entries: [
    // One gender for all
    { words: /guys(?! (?:and|&) st)/, instead: '“everyone”, “team” or “people”', source: 'hcareers', isName: true },
    { words: /chair(?:man|men|woman|women)(?:ship)?/, instead: '“chair”', source: 'microsoft', isName: true },
    { words: /manpower(?! ?group)/, instead: '“staff”, “people” or “workforce”', source: 'microsoft' },
    { words: /mankind/, instead: '“people” or “humanity”', source: 'microsoft' },
    { words: /man-?made/, instead: '“artificial”, “synthetic” or “manufactured”', source: 'microsoft' },
    { words: /man(?:-| )?(?:hours?|days?|months?|years?)/, instead: '“person-hours”, “working days” or “hours of work”', source: 'google' },
    { words: /manned(?<!un-manned)|man the (?:phones?|desk|booth|stand|counter|doors?|front|reception|bar)/, instead: '“staffed” or “crewed”', source: 'microsoft' },
    { words: /sales(?:man|men|woman|women|lady|ladies|girls?)(?<!travell?ing salesman)/, instead: '“salesperson” or “sales representative”', source: 'microsoft' },
    { words: /business(?:man|men|woman|women)/, instead: '“business people” or the profession', source: 'un' },
    { words: /spokes(?:man|men|woman|women)/, instead: '“spokesperson”', source: 'un' },
    { words: /police(?:man|men|woman|women)/, instead: '“police officer”', source: 'un' },
    { words: /fore(?:man|men)(?! (?:and|or) (?:puppet|katello))/, instead: '“supervisor” or “team lead”', source: 'un' },
    { words: /(?:handy|repair|maintenance ?)(?:man|men)/, instead: '“maintenance worker” or “technician”', source: 'acas' },
    { words: /barmaids?|bar(?:man|men)/, instead: '“bartender”', source: 'acas', isName: true },
    { words: /waitress(?:es)?/, instead: '“server” or “waiting staff”', source: 'ehrc' },
    { words: /post(?:man|men)(?<!(?:using|like|via|with|in) postman)(?! (?:api|collections?|tests?|scripts?)|, (?:swagger|soapui|jmeter|insomnia|selenium|curl))/, instead: '“postal worker”', source: 'ehrc', isName: true },
    { words: /(?:camera|fire|crafts|draughts|drafts|trades|work|delivery ?|milk|dust|bin|door|watch|warehouse ?)(?:man|men)(?!'s comp)/, instead: 'the work without “man”, such as “camera operator”, “firefighter” or “tradesperson”', source: 'ehrc' },
    { words: /stewardess(?:es)?|(?:air )?hostess(?:es)?/, instead: '“flight attendant” or “host”', source: 'un' },
    { words: /cleaning (?:lady|ladies)/, instead: '“cleaner”', source: 'acas' },
    { words: /lay(?:man|men)(?:'s)?/, instead: '“plain words” or “non-specialist”', source: 'un', isName: true },
    { words: /middle(?:man|men)/, instead: '“go-between”', source: 'un' },
    { words: /fresh(?:man|men)/, instead: '“first-year student”', source: 'un' },
    { words: /(?:he or she|she or he|his or her|her or his|him or her|her or him|he\/she|she\/he|his\/her|her\/his|him\/her|s\/he|himself or herself)(?!\/)/, instead: '“you” or “they”', source: 'microsoft' },
    { words: /\(s\)he/, instead: '“you” or “they”', source: 'microsoft' },
    // Heroes
    { words: /ninjas?(?<!(?:cmake|meson|make|bazel|[/,]) ?(?:and |or )?ninja)(?!(?:-| )(?:build|files?|rmm|one))/, instead: '“expert”, or the level of the role', source: 'gem', isName: true, fineDenied: true },
    { words: /rock ?-?stars?(?! (?:games|energy|north|launcher))/, instead: '“expert”, or the level of the role', source: 'gem', fineDenied: true },
    { words: /gurus?/, instead: '“expert” or “teacher”', source: 'gem', isName: true, fineDenied: true },
    { words: /kick-? ?ass|bad-? ?ass/, instead: '“very good”, or what is good about it', source: 'gem' },
    { words: /crush(?:ing)? it|work hard,? (?:and )?play hard/, instead: 'what a day is like', source: 'gem' },
    // Languages and origins
    { words: /native(?<!non(?:-| )native)(?:-| )(?:level |like )?(?:\w+ )?speak(?:ers?|ing)|native(?<!(?:non|near)(?:-| )native)(?:-| )(?:level |or near-native |or bilingual )?(?:\w+ )?(?:proficiency|fluency)|native(?<!(?:non|near)(?:-| )native)(?:-level)? (?:english|german|french|spanish|portuguese|italian|dutch|polish|japanese|chinese|mandarin|arabic|russian)/, instead: '“fluent”, or a level such as “C1”', source: 'commission' },
    { words: /mother(?:-| )tongues?/, instead: '“fluent”, or a level such as “C1”', source: 'commission' },
    // Disability
    { words: /able-? ?bodied/, instead: '“non-disabled”, or the task that must be done', source: 'govuk' },
    { words: /(?:the )?(?:mentally |physically )?handicapped/, instead: '“disabled people” or “accessible”', source: 'govuk' },
    { words: /the disabled(?=\s*(?:[.,;)\n]|$))/, instead: '“disabled people”', source: 'govuk' },
    { words: /wheelchair-? ?bound|(?:confined to|bound to) (?:a )?wheelchairs?/, instead: '“wheelchair user”', source: 'govuk' },
    { words: /(?:suffer(?:s|ing)? from|afflicted (?:by|with)|victims? of) (?:an? )?(?:\w+ )?(?:disabilit(?:y|ies)|autism|epilepsy|dyslexia|depression|diabetes|dementia|cerebral palsy|mental illness(?:es)?)/, instead: '“has” and the name of the condition', source: 'govuk' },
    { words: /crippled|cripples?/, instead: '“slowed down” or “limited”', source: 'naming' },
    { words: /sanity(?:-| )?(?:checks?|checking|tests?)/, instead: '“check” or “quick test”', source: 'google' },
    { words: /crazy|insane(?:ly)?/, instead: '“very”, “surprising” or what it is', source: 'google', isName: true },
    { words: /lame(?! ducks?)|dumbed down/, instead: '“weak” or “simplified”', source: 'digitalOcean' },
    // Terms of technology that have found other words
    { words: /white-? ?list(?:s|ed|ing)?/, instead: '“allowlist” or “allow”', source: 'naming' },
    { words: /black-? ?list(?:s|ed|ing)?/, instead: '“denylist” or “block”', source: 'naming' },
    { words: /master ?[/-] ?slave|master and slave|slaves?(?<!(?:former|of) slaves?)(?! (?:trade|narratives?))/, instead: '“primary and replica” or “controller and device”', source: 'naming' },
    { words: /(?:black|white)(?:-| )?hats?/, instead: '“ethical” or “malicious”', source: 'naming', isName: true },
    { words: /grandfathered(?: in)?/, instead: '“exempt” or “carried over”', source: 'digitalOcean' },
    { words: /tribal knowledge/, instead: '“knowledge that is not written down”', source: 'digitalOcean' },
  ],
} as const satisfies WordList; // prettier-ignore
