import type { TitlePack } from './title-pack.ts';

/**
 * Sources: the ads of the civil service at https://docplayer.pl/amp/116891484-Niezbedne-wymagania-na-stanowisku-czyli-jakich-kompetencji-od-ciebie-oczekujemy.html
 * (“Niezbędne wymagania na stanowisku”, “Zakres zadań, czyli co będzie należało do Twoich obowiązków”), the ad quoted at
 * https://wgospodarce.pl/informacje/86321-wiecej-ofert-pracy-byle-nie-takich (“Do Twoich zadań będą należały”), and everyday wording, not counted.
 */
export const pl: TitlePack = {
  language: 'Polish',
  qualifications: {
    title: 'Wymagania',
    aliases: [
      'profil', 'profil kandydata', 'profil kandydatki', 'twój profil', 'umiejętności', 'doświadczenie', 'wykształcenie', 'znajomość języków', 'mile widziane', 'mile widziane będzie', 'dodatkowe atuty', 'dodatkowym atutem będzie', 'atuty', 'nice to have', 'kim jesteś',
      'o tobie', 'czego potrzebujesz', 'co powinieneś umieć', 'to stanowisko jest dla ciebie, jeśli', 'kandydat idealny', 'idealny kandydat',
    ],
    patterns: [
      /(?<!\p{L})(wymagania|wymagane|kwalifikacje|kompetencje)(?! (systemowe|sprzętowe|formalne dokumentów))(?!\p{L})/u,
      /^(nasze|twoje|niezbędne|kluczowe) (oczekiwania|umiejętności|kompetencje|doświadczenie)/u,
      /^(umiejętności|doświadczenie|wykształcenie|wiedza) i (umiejętności|doświadczenie|wykształcenie|wiedza)/u,
    ],
  },
  duties: {
    title: 'Obowiązki',
    aliases: ['zadania', 'twoje zadania', 'główne zadania', 'typowy dzień', 'twój dzień pracy', 'opis zadań', 'czynności'],
    patterns: [
      /(?<!\p{L})(obowiązki|obowiązków)(?!\p{L})/u,
      /(?<!\p{L})zakres (zadań|obowiązków|prac|czynności)(?!\p{L})/u,
      /^((główne|twoje|najważniejsze|przykładowe|kluczowe) )*zadania(?!\p{L})/u,
    ],
  },
  responsibilities: {
    title: 'Zakres odpowiedzialności',
    aliases: [
      'odpowiedzialność', 'odpowiedzialności', 'twoja odpowiedzialność', 'opis stanowiska', 'opis stanowiska pracy', 'o stanowisku', 'stanowisko', 'twoja rola', 'rola', 'o roli', 'opis roli', 'opis oferty', 'misja', 'twoja misja', 'cel stanowiska', 'twój wpływ',
    ],
    patterns: [/(?<!\p{L})(zakres|obszary?) odpowiedzialności(?!\p{L})/u, /^(twoje|główne|kluczowe) odpowiedzialności(?!\p{L})/u],
  },
  phrases: [
    ['duties', /(?<!\p{L})twoich (zadań|obowiązków)(?!\p{L})/u],
    ['responsibilities', /^(co|czym|nad czym) (będziesz|się zajmiesz|będziesz się)/u],
    ['responsibilities', /^(będziesz (odpowiadać|odpowiedzialn|odpowiadał|zajmować)|za co będziesz|na tym stanowisku będziesz|jako .{0,60} będziesz$)/u],
    ['qualifications', /^((czego|kogo|co) )?(od ciebie )?(oczekujemy|szukamy|wymagamy|poszukujemy|jest dla nas ważne|cenimy)(?!\p{L})/u],
    ['qualifications', /^(szukamy|poszukujemy|aplikuj, jeśli)(?!\p{L})/u],
  ],
  summaries: [/^((o|opis) )?(stanowisk[ou]|stanowiska( pracy)?|roli)$/u, /^twoja rola$/u],
  others: [
    /(?<!\p{L})(rekrutacji|rekrutacja|proces|rekrutacyjny|wynagrodzenie|benefity|oferujemy|aplikowania|firmie|nas|kontakt|zgłoszenia|dokumenty)$/u,
    /^(nasz[aey]?|o nas|kim jesteśmy|dlaczego|jak|oferujemy|co oferujemy|wymagane dokumenty|wymagania dotyczące dokumentów|co (zyskasz|dostaniesz))(?!\p{L})(?! (oczekiwania|wymagania))/u,
  ],
  and: ['i', 'oraz', '&', '/', '+', ','],
}; // prettier-ignore
