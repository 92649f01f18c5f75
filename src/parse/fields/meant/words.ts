/** What people write for a word of a key, in small letters without signs. What may mean two things is not here. */
export const meantWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  workplace: {
    office: 'on-site', inoffice: 'on-site', inperson: 'on-site', onpremises: 'on-site', onpremise: 'on-site', vorort: 'on-site', presencial: 'on-site', surplace: 'on-site', présentiel: 'on-site',
    homeoffice: 'remote', fullyremote: 'remote', wfh: 'remote', telecommute: 'remote', workfromhome: 'remote', télétravail: 'remote', remoto: 'remote', anywhere: 'remote',
    híbrido: 'hybrid', hybride: 'hybrid', partlyremote: 'hybrid', partiallyremote: 'hybrid',
  },
  employmentType: {
    permanentfulltime: 'full-time', vollzeit: 'full-time', tempsplein: 'full-time', tiempocompleto: 'full-time', teilzeit: 'part-time', tempspartiel: 'part-time',
    freelance: 'contractor', freelancer: 'contractor', temp: 'temporary', internship: 'intern', praktikum: 'intern', stage: 'intern', voluntary: 'volunteer',
  },
  icon: {
    bike: 'bicycle', cycle: 'bicycle', books: 'book', learning: 'book', training: 'book', graph: 'chart', growth: 'chart', speech: 'chat', message: 'chat', time: 'clock', watch: 'clock', hours: 'clock',
    money: 'coins', coin: 'coins', pay: 'coins', salary: 'coins', coffee: 'cup', tea: 'cup', food: 'cup', parents: 'family', children: 'family', kids: 'family', world: 'globe', earth: 'globe', travel: 'globe',
    health: 'heart', love: 'heart', house: 'home', homeoffice: 'home', computer: 'laptop', remote: 'laptop', nature: 'leaf', plant: 'leaf', tree: 'leaf', team: 'people', users: 'people', group: 'people',
    security: 'shield', insurance: 'shield', safety: 'shield', award: 'star', holiday: 'sun', holidays: 'sun', vacation: 'sun',
  },
  contract: { unbefristet: 'permanent', cdi: 'permanent', unlimited: 'permanent', befristet: 'fixed-term', cdd: 'fixed-term', ausbildung: 'apprenticeship' },
  status: { published: 'open', live: 'open', active: 'open', filled: 'closed', expired: 'closed', archived: 'closed' },
  per: { annum: 'year', annual: 'year', annually: 'year', yearly: 'year', jahr: 'year', pa: 'year', yr: 'year', monthly: 'month', monat: 'month', weekly: 'week', daily: 'day', hourly: 'hour', hr: 'hour', stunde: 'hour' },
}; // prettier-ignore

/** A word as it is looked up. */
export function plainWord(written: string): string {
  return written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
