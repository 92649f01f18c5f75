import type { TitlePack } from './title-pack.ts';

/**
 * Sources: the municipal ad https://5dok.net/document/q2n36r5e-vacature-consulent-onthaalouders-contractueel-voltijds-aanwerving-aanleg-wervingsreserve.html
 * (“Wat doe je?”, “Wat verwachten we van je?”), https://kennislab.nevi.nl/begrippen/functie-eisen, https://lawinsider.com/nl/contracts/h0HKq3N8fFW
 * (“jouw takenpakket”), and everyday wording of ads in the Netherlands and Flanders, not counted.
 */
export const nl: TitlePack = {
  language: 'Dutch',
  qualifications: {
    title: 'Functie-eisen',
    aliases: [
      'eisen', 'profiel', 'jouw profiel', 'je profiel', 'uw profiel', 'het profiel', 'vaardigheden', 'ervaring', 'opleiding', 'opleiding en ervaring', 'kennis', 'kennis en ervaring', 'pluspunten', 'een pré', 'pré', 'een plus', 'is een pré',
      'over jou', 'over jezelf', 'dit ben jij', 'jij bent', 'jij hebt', 'je bent', 'je hebt', 'jij', 'wie ben jij', 'wie ben je', 'wie jij bent', 'wat breng je mee', 'wat neem je mee', 'dit breng je mee', 'dit heb je in huis',
    ],
    patterns: [
      /(?<!\p{L})(functie-?|basis)?(eisen|vereisten|kwalificaties|competenties)( (voor|aan|en|waaraan)(?!\p{L})|$)/u,
      /^(gewenst|vereist|gevraagd)e? (profiel|ervaring|vaardigheden|kennis|opleiding)/u,
      /(?<!\p{L})(kandidaat|functie)profiel$/u,
    ],
  },
  duties: {
    title: 'Taken',
    aliases: ['werkzaamheden', 'jouw werkzaamheden', 'je werkzaamheden', 'een dag uit je leven', 'een typische dag', 'jouw werkdag', 'takenpakket', 'jouw takenpakket', 'je takenpakket'],
    patterns: [/^((de|jouw|je|uw|belangrijkste|voornaamste) )*(taken|takenpakket|werkzaamheden|hoofdtaken|kerntaken)(?!\p{L})/u, /(?<!\p{L})(hoofd|kern)?(taken|werkzaamheden)$/u],
  },
  responsibilities: {
    title: 'Verantwoordelijkheden',
    aliases: [
      'verantwoordelijkheid', 'de functie', 'functie', 'jouw functie', 'je functie', 'over de functie', 'functieomschrijving', 'functiebeschrijving', 'functie-inhoud', 'functie inhoud', 'de rol', 'jouw rol', 'je rol', 'over de rol', 'de baan', 'jouw missie',
      'jouw impact', 'jouw uitdaging', 'de uitdaging',
    ],
    patterns: [/(?<!\p{L})(verantwoordelijkheden|resultaatgebieden|verantwoordelijkheidsgebieden)(?!\p{L})/u],
  },
  phrases: [
    ['responsibilities', /^(dit )?(wat|hoe) (ga je|ga jij|je gaat|jij gaat|doe je|doe jij|je doet|jij doet|zul je|zal je|ga jij als|houdt (de functie|het werk))(?!\p{L})/u],
    ['responsibilities', /^dit (ga je|ga jij|doe je|doe jij)(?!\p{L})/u],
    ['responsibilities', /^(als|in deze (functie|rol)) .{0,60}(je|jij)$/u],
    ['qualifications', /^(wat|wie|dit|waar) (wij |we |jij |je )?(vragen|verwachten|zoeken|vraagt|vragen wij|heb je nodig|nodig hebt|meebrengt|meeneemt|breng jij mee|neem jij mee)(?!\p{L})/u],
    ['qualifications', /^(wij|we) (zoeken|vragen|verwachten)(?!\p{L})/u],
  ],
  summaries: [/^((de|jouw|je|over de) )?(functie|rol|baan)$/u, /^functie(omschrijving|beschrijving)$/u],
  others: [
    /(?<!\p{L})(procedure|proces|sollicitatieprocedure|sollicitatie|solliciteren|salaris|arbeidsvoorwaarden|voordelen|gesprek|contact|organisatie|bedrijf|bedrijfsprofiel)$/u,
    /^(onze|over ons|wie (wij zijn|zijn wij|zijn we)|waarom|hoe|solliciteer|((dit|wat) )?(wij |we )?bieden|wat (krijg|mag|kun) je|wat je krijgt)(?!\p{L})/u,
  ],
  and: ['en', '&', '/', '+', ','],
}; // prettier-ignore
