import type { TitlePack } from './title-pack.ts';

export const de: TitlePack = {
  qualifications: {
    title: 'Qualifikationen',
    aliases: [
      'qualifikation', 'qualifikationen', 'deine qualifikation', 'deine qualifikationen', 'ihre qualifikation', 'ihre qualifikationen', 'profil',
      'dein profil', 'ihr profil', 'das profil', 'anforderungen', 'anforderungsprofil', 'voraussetzungen', 'das bringst du mit', 'das bringen sie mit',
      'was du mitbringst', 'was sie mitbringen', 'was bringst du mit', 'du bringst mit', 'sie bringen mit', 'du bist', 'du hast', 'das bist du', 'wer du bist',
      'kenntnisse', 'fähigkeiten', 'kompetenzen', 'erfahrung', 'erfahrungen', 'das erwarten wir', 'was wir erwarten', 'wen wir suchen', 'wir suchen',
      'von vorteil', 'wünschenswert', 'idealerweise', 'nice to have', 'das zeichnet dich aus', 'was dich auszeichnet', 'damit überzeugst du uns',
    ],
    patterns: [/qualifikation(en)?\b/u, /\b(anforderungen|voraussetzungen)\b/u, /\bmit(bringst|bringen)\b/u, /^(dein|ihr|unser) .*profil$/u],
  },
  duties: {
    title: 'Aufgaben',
    aliases: [
      'aufgaben', 'aufgabe', 'deine aufgaben', 'ihre aufgaben', 'die aufgaben', 'deine aufgabe', 'ihre aufgabe', 'aufgabengebiet', 'aufgabenbereich',
      'dein aufgabengebiet', 'ihr aufgabengebiet', 'tätigkeiten', 'deine tätigkeiten', 'ihre tätigkeiten', 'tätigkeit', 'das machst du', 'was du machst',
      'was du tust', 'das erwartet dich', 'das erwartet sie', 'was dich erwartet', 'was sie erwartet', 'pflichten', 'du willst',
    ],
    patterns: [/aufgaben\b/u, /^(deine|ihre) tätigkeit(en)?\b/u],
  },
  responsibilities: {
    title: 'Verantwortung',
    aliases: [
      'verantwortung', 'verantwortungen', 'deine verantwortung', 'ihre verantwortung', 'verantwortungsbereich', 'dein verantwortungsbereich',
      'ihr verantwortungsbereich', 'verantwortlichkeiten', 'deine verantwortlichkeiten', 'zuständigkeiten', 'zuständigkeit', 'deine rolle', 'ihre rolle',
      'die rolle', 'deine mission', 'die stelle', 'stellenbeschreibung', 'über die rolle', 'über die stelle', 'dein beitrag',
    ],
    patterns: [/verantwort/u, /zuständigkeit/u],
  },
  and: ['und', '&', '/', '+', ','],
}; // prettier-ignore
