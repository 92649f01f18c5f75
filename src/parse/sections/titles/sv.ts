import type { TitlePack } from './title-pack.ts';

/**
 * Sources: the guides https://www.jobbsafari.se/cms/10287 and https://www.oru.se/utbildning/jag-ar-student/karriar-och-framtid/sa-far-du-jobbet/vad-vill-arbetsgivaren-ha/
 * (“det är meriterande om”), https://www.saco.se (“arbetsuppgifter”, “kvalifikationer” in its list of terms), and everyday wording of ads in Sweden, not counted.
 */
export const sv: TitlePack = {
  language: 'Swedish',
  qualifications: {
    title: 'Kvalifikationer',
    aliases: [
      'profil', 'din profil', 'krav', 'kravprofil', 'kompetens', 'kompetenser', 'erfarenhet', 'erfarenheter', 'utbildning', 'utbildning och erfarenhet', 'kunskaper', 'egenskaper', 'personliga egenskaper', 'meriter', 'meriterande', 'önskvärt', 'önskvärda meriter',
      'bakgrund', 'din bakgrund', 'om dig', 'vem är du', 'vem du är', 'är du den vi söker', 'du är', 'du har', 'den vi söker', 'skallkrav', 'ska-krav', 'bör-krav',
    ],
    patterns: [
      /(?<!\p{L})(kvalifikationer|kompetenskrav|kvalifikationskrav|kravprofil|behörighet|behörighetskrav)(?!\p{L})/u,
      /^(formella |grundläggande |våra )?krav( (för|på) (tjänsten|dig|anställningen))?$/u,
      /^(det är |som )?(särskilt )?meriterande(?!\p{L})/u,
      /^(personliga|nödvändiga|tekniska|önskade) (egenskaper|kunskaper|färdigheter|kompetenser|förmågor)/u,
    ],
  },
  duties: {
    title: 'Arbetsuppgifter',
    aliases: ['dina uppgifter', 'uppgifter', 'en vanlig dag', 'en typisk dag', 'din vardag', 'din arbetsdag', 'dagliga uppgifter'],
    patterns: [/(?<!\p{L})(huvud|arbets)uppgifter(na)?(?!\p{L})/u, /^(dina |huvudsakliga |de )+uppgifter(na)?(?!\p{L})/u],
  },
  responsibilities: {
    title: 'Ansvarsområden',
    aliases: [
      'ansvar', 'ditt ansvar', 'rollen', 'om rollen', 'din roll', 'i rollen', 'tjänsten', 'om tjänsten', 'om jobbet', 'jobbet', 'befattningsbeskrivning', 'arbetsbeskrivning', 'jobbeskrivning', 'rollbeskrivning', 'uppdraget', 'ditt uppdrag', 'om uppdraget', 'beskrivning av tjänsten',
    ],
    patterns: [/(?<!\p{L})ansvarsområden?(?!\p{L})/u, /^(ditt |huvudsakligt )?ansvar(et)?( i rollen| som .{0,40})?$/u],
  },
  phrases: [
    ['responsibilities', /^vad (kommer du|du kommer|innebär (rollen|tjänsten|jobbet)|ska du|får du|gör du|du ska)(?! att lära)(?!\p{L})/u],
    ['responsibilities', /^(som|i rollen som|i den här rollen) .{0,60}(kommer du( att)?|du)$/u],
    ['qualifications', /^(vi söker dig|vem (söker vi|vi söker)|vad (söker vi|vi söker|vi förväntar oss|krävs|behöver du)|vi tror att du|vi ser gärna)(?!\p{L})/u],
    ['qualifications', /^(för att (lyckas|trivas|passa) (i rollen|som)|du som söker)(?!\p{L})/u],
  ],
  summaries: [/^((om|din) )?(rollen|roll|tjänsten|jobbet|uppdraget)$/u, /^(befattnings|arbets|roll|jobb?)beskrivning$/u],
  others: [
    /(?<!\p{L})(ansökan|process|rekryteringsprocess|urval|lön|förmåner|anställningsvillkor|villkor|intervju|kontakt|företaget|oss|anställningsform|omfattning)$/u,
    /^(våra?(?! krav)|om oss|vilka är vi|vi erbjuder|vad (erbjuder vi|vi erbjuder|vi kan erbjuda)|varför|hur|så (ansöker|söker) du|övrigt)(?!\p{L})/u,
  ],
  and: ['och', '&', '/', '+', ','],
}; // prettier-ignore
