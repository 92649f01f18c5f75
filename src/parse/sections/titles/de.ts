import type { TitlePack } from './title-pack.ts';

/** Sources: the German role files among 3,026 of 41 public repositories, which are few, and everyday wording of ads in Germany, not counted. */
export const de: TitlePack = {
  language: 'German',
  qualifications: {
    title: 'Qualifikationen',
    aliases: [
      'qualifikation', 'qualifikationen', 'deine qualifikation', 'deine qualifikationen', 'ihre qualifikation', 'ihre qualifikationen', 'profil',
      'dein profil', 'ihr profil', 'das profil', 'anforderungen', 'anforderungsprofil', 'voraussetzungen', 'das bringst du mit', 'das bringen sie mit',
      'was du mitbringst', 'was sie mitbringen', 'was bringst du mit', 'du bringst mit', 'sie bringen mit', 'du bist', 'du hast', 'du kannst', 'das bist du', 'wer du bist',
      'kenntnisse', 'fähigkeiten', 'kompetenzen', 'erfahrung', 'erfahrungen', 'das erwarten wir', 'was wir erwarten', 'wir erwarten', 'wen wir suchen', 'wir suchen',
      'von vorteil', 'wünschenswert', 'idealerweise', 'das zeichnet dich aus', 'was dich auszeichnet', 'damit überzeugst du uns',
      'über dich', 'über sie', 'ausbildung', 'dein hintergrund', 'pluspunkte', 'muss', 'kann', 'das wünschen wir uns', 'was wir uns wünschen',
    ],
    patterns: [
      /qualifikation(en)?(?!\p{L})/u,
      /(anforderungen|voraussetzungen)(?!\p{L})/u,
      /(kenntnisse|fähigkeiten|kompetenzen|berufserfahrung)$/u,
      /^(dein|ihr|euer|das gesuchte|gesuchtes|fachliches|persönliches|ihr fachliches|dein persönliches) ?\p{L}*profil$/u,
    ],
  },
  duties: {
    title: 'Aufgaben',
    aliases: [
      'aufgaben', 'aufgabe', 'deine aufgaben', 'ihre aufgaben', 'deine aufgabe', 'ihre aufgabe', 'aufgabengebiet', 'aufgabenbereich',
      'dein aufgabengebiet', 'ihr aufgabengebiet', 'tätigkeiten', 'deine tätigkeiten', 'ihre tätigkeiten', 'tätigkeit', 'das machst du', 'was du machst',
      'was du tust', 'das erwartet dich', 'das erwartet sie', 'was dich erwartet', 'was sie erwartet', 'pflichten', 'du willst', 'dein alltag', 'dein arbeitsalltag',
      'tätigkeitsbereich', 'tätigkeitsfeld', 'tätigkeitsschwerpunkte',
    ],
    patterns: [
      /aufgaben(gebiete?|bereiche?|felde?r?|schwerpunkte?)?(?!\p{L})/u,
      /^((deine|ihre|die|wesentliche|typische) ){0,2}tätigkeit(en)?(?!\p{L})/u,
      /(?<!\p{L})pflichten$/u,
    ],
  },
  responsibilities: {
    title: 'Verantwortung',
    aliases: [
      'verantwortung', 'deine verantwortung', 'ihre verantwortung', 'verantwortungsbereich', 'dein verantwortungsbereich',
      'ihr verantwortungsbereich', 'verantwortlichkeiten', 'deine verantwortlichkeiten', 'zuständigkeiten', 'zuständigkeit', 'deine rolle', 'ihre rolle',
      'die rolle', 'deine mission', 'die stelle', 'stellenbeschreibung', 'über die rolle', 'über die stelle', 'dein beitrag', 'du wirst', 'dein job', 'der job',
    ],
    patterns: [/verantwort(ung|ungen|lichkeit|lichkeiten|ungsbereiche?)$/u, /^((deine|ihre|die) )?(verantwort|zuständigkeit)/u],
  },
  phrases: [
    ['qualifications', /(?<!\p{L})mit(bringst|bringen)(?!\p{L})/u],
    ['qualifications', /(?<!\p{L})bring(st|en|t)? .{0,40}(?<!\p{L})mit$/u],
    ['qualifications', /^(wen|was|das) (wir )?(uns )?(suchen|erwarten|wünschen)(?!\p{L})/u],
    ['qualifications', /^(wir|das|was wir)( \p{L}+){0,3} (suchen|erwarten|wünschen)( wir)?( (uns|von dir|von ihnen))?$/u],
    ['qualifications', /^wir suchen(?!\p{L})/u],
    ['qualifications', /^(du bist|du hast|du verfügst|du kannst|sie sind|sie haben|sie verfügen|du passt|sie passen|bist du|hast du)(?!\p{L})/u],
    ['qualifications', /^(damit|so|womit|das) (überzeugst|begeisterst|punktest|überzeugen|begeistern|punkten|passt|macht dich|zeichnet)(?!\p{L})/u],
    ['qualifications', /^(was|wer) (dich|sie|du|ihn) (ausmacht|auszeichnet|bist|sind|können solltest|können sollten)(?!\p{L})/u],
    ['qualifications', /(?<!\p{L})(von vorteil|wünschenswert|pluspunkt|pluspunkte)$/u],
    ['duties', /^(ein )?typische[rs]? (arbeits)?tag/u],
    ['duties', /(?<!\p{L})erwartet (dich|sie|euch)(?!\p{L})/u],
    ['duties', /^(was|das|woran|wobei) .{0,30}(?<!\p{L})(tust|machst|arbeitest|unterstützt|bewegst|erwartet)(?!\p{L})/u],
    ['responsibilities', /^(deine|ihre|die|über die|über deine) (neue )?(rolle|stelle|position|mission)( (bei|als|im|in|auf einen blick)(?!\p{L})|$)/u],
    ['responsibilities', /^(in dieser|in deiner|als) .{0,60}(wirst du|bist du|werden sie|sind sie)( \p{L}+)?$/u],
  ],
  summaries: [/^((die|deine|ihre|über die|über deine) )?(rolle|stelle|position)$/u, /^stellenbeschreibung$/u],
  others: [
    /(prozess|verfahren|test|gespräch|gehalt|vergütung|bewerbung|bewerben)$/u,
    /^(unsere?|wie|warum|wieso|über uns|wer wir sind)(?!\p{L})(?! (anforderung|erwartung|wunsch))/u,
    /(?<!\p{L})(unternehmens|firmen)profil/u,
  ],
  and: ['und', '&', '/', '+', ','],
}; // prettier-ignore
