/** What one list of word beginnings says about a text. */
type GenderCodedWords = {
  /** Beginnings of words, in lower case; what follows does not matter. */
  readonly masculine: readonly string[];
  readonly feminine: readonly string[];
  /** Beginnings that the source has and that we leave out, each with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** What the beginnings also find and does not count: a pattern, and the reason. */
  readonly not: readonly { readonly words: RegExp; readonly reason: string }[];
  /** Plainer words for some whole words; these are ours. */
  readonly instead: Readonly<Record<string, string>>;
};

/**
 * Gender-coded words in English.
 *
 * Source: D. Gaucher, J. Friesen, A. C. Kay (2011), Evidence That Gendered Wording in Job Advertisements Exists and Sustains
 * Gender Inequality, Journal of Personality and Social Psychology 101(1), 109-128; in the form of the Gender Decoder,
 * https://github.com/lovedaybrooke/gender-decoder (app/wordlists/en.py). Read on 2026-11-22.
 *
 * Licence of the list: the MIT License, Copyright (c) 2016 lovedaybrooke. Permission is granted, free of charge, to use, copy,
 * modify, merge, publish, distribute, sublicense and sell copies, if this notice is included; it comes without warranty.
 *
 * Here each word counts once: the source counts “interpersonal” and “dominant” twice, since two beginnings fit them.
 */
export const genderCoded = {
  masculine: [
    'adventurous', 'aggress', 'ambitio', 'assert', 'athlet', 'autonom', 'battle', 'boast', 'challeng', 'champion', 'compet', 'confident',
    'courag', 'decid', 'decision', 'decisive', 'defend', 'determin', 'domina', 'driven', 'fearless', 'fight', 'force', 'greedy',
    'head-strong', 'headstrong', 'hierarch', 'hostil', 'impulsive', 'independen', 'individual', 'intellect', 'logic', 'opinion', 'outspoken',
    'persist', 'principle', 'reckless', 'self-confiden', 'self-relian', 'self-sufficien', 'selfconfiden', 'selfrelian', 'selfsufficien',
    'stubborn', 'superior', 'unreasonab',
  ],
  feminine: [
    'agree', 'affectionate', 'child', 'cheer', 'collab', 'commit', 'communal', 'compassion', 'connect', 'considerate', 'cooperat',
    'co-operat', 'depend', 'emotiona', 'empath', 'enthusias', 'feel', 'flatterable', 'gentle', 'honest', 'inclusive', 'interpersona',
    'interdependen', 'inter-persona', 'inter-dependen', 'kind', 'loyal', 'modesty', 'nag', 'nurtur', 'pleasant', 'polite', 'quiet',
    'sensitiv', 'share', 'sharin', 'submissive', 'sympath', 'tender', 'together', 'trust', 'understand', 'warm', 'whin', 'yield',
  ],
  leftOut: {
    respon: 'Feminine in the source, but “responsible” and “responsibilities” are in every role.',
    support: 'Feminine in the source, but in a role most often a department, a product or a task.',
    lead: 'Masculine in the source, but most often a title or a task: team lead, lead developer, lead time.',
    analy: 'Masculine in the source, but analyst, analysis and analytics name the work.',
    active: 'Masculine in the source, but also Active Directory, active licence, actively.',
    objective: 'Masculine in the source, but objectives are what a role is to reach.',
  },
  not: [
    { words: /competenc|competent/, reason: 'A skill, and no contest.' },
    { words: /competitive (?:\w+ ){0,2}(?:salar|pay|wage|compensation|benefit|package|remuneration|rate)/, reason: 'Said of the pay, and not of a person.' },
    { words: /competitive (?:service|status|examination|proce(?:ss|dure)|bid)|competitor/, reason: 'A way to hire or to buy, or another company.' },
    { words: /confidential/, reason: 'Another word with the same beginning.' },
    { words: /determined (?:by|based|at|in|upon|on|during|after|according)|(?:determin|decid)ing factors?/, reason: 'Said of pay, places and dates.' },
    { words: /individual(?:s|'s)?(?! (?:drive|ambition|performance|achievement|excellence))/, reason: 'A person, and no trait of one.' },
    { words: /-driven/, reason: '“Data-driven” and “event-driven” are ways of working.' },
    { words: /intellectual property|logic model|logic apps?|logical(?:ly)? (?:replication|design|data)/, reason: 'Terms of law and of technology.' },
    { words: /forces?\b/, reason: 'Armed forces, task force and market forces; “forceful” still counts.' },
    { words: /principles?/, reason: 'The rules of the work, such as design principles.' },
    { words: /hierarchical (?:data|model)|persistence|persistent (?:storage|volume|data)/, reason: 'Terms of technology.' },
    { words: /agreements?|committees?|connection|connectivity|connector|dependenc|dependents?\b|depending|kinds?\b(?! to)|nagios|shareholder|sharepoint|tenders?\b|trustees?|yields?\b/, reason: 'Terms of law, trade and technology.' },
    { words: /child(?:care|ren)?\b/, reason: 'Whom the work is for, or a benefit for families.' },
  ],
  instead: {
    aggressive: 'fast', ambitious: 'large', autonomously: 'on your own', challenge: 'hard question', challenges: 'hard questions',
    challenging: 'hard', champion: 'speak up for', competitive: 'strong', confident: 'sure', decide: 'choose', decision: 'choice',
    decisions: 'choices', decisive: 'clear', determine: 'find out', determined: 'persevering', dominate: 'be first in', driven: 'motivated',
    fearless: 'brave', fight: 'work against', independently: 'on your own', opinions: 'views', outspoken: 'frank', superior: 'very good',
  },
} as const satisfies GenderCodedWords; // prettier-ignore
