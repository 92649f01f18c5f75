import type { TitlePack } from './title-pack.ts';

/**
 * Sources: the ads in https://github.com/jugtorino/jugtorino.github.io/pull/32 (“Il candidato ideale”, “Competenze tecniche”), and everyday
 * wording of ads in Italy, not counted.
 */
export const it: TitlePack = {
  language: 'Italian',
  qualifications: {
    title: 'Requisiti',
    aliases: [
      'profilo', 'il profilo', 'il tuo profilo', 'esperienza', 'formazione', 'titolo di studio', 'istruzione', 'lingue', 'capacità', 'preferibile', 'gradito', 'graditi', 'indispensabile', 'nice to have', 'plus', 'costituisce un plus',
      'costituiranno un plus', 'costituisce titolo preferenziale', 'chi sei', 'su di te', 'cosa ti serve', 'hai', 'sei',
    ],
    patterns: [
      /^((i|le|principali|tuoi|tue) )*(requisiti|qualifiche|competenze|conoscenze|qualifica richiesta)(?!\p{L})/u,
      /(?<!\p{L})requisiti( (minimi|preferenziali|richiesti|essenziali|obbligatori))?$/u,
      /^(il )?profilo (ricercato|richiesto|ideale|del candidato|professionale|cercato)/u,
      /^(il |la |le )?(candidat[oai]|persona|risorsa) (ideale|ideali|ricercat[oa])/u,
      /^(esperienza|capacità|formazione|istruzione|lingue|abilità) (richiest|necessari|tecnic|preferenzial|e )\p{L}*/u,
    ],
  },
  duties: {
    title: 'Mansioni',
    aliases: ['mansione', 'la tua giornata', 'una giornata tipo', 'giornata tipo', 'il tuo quotidiano'],
    patterns: [/^((le|tue|principali|descrizione delle) )*(mansioni|attività|compiti|funzioni)(?!\p{L})/u, /^i (tuoi |principali )?compiti(?!\p{L})/u, /(?<!\p{L})(mansioni|compiti)( (principali|da svolgere))?$/u],
  },
  responsibilities: {
    title: 'Responsabilità',
    aliases: [
      'il ruolo', 'ruolo', 'il tuo ruolo', 'descrizione', 'descrizione del ruolo', 'descrizione del lavoro', 'descrizione della posizione', 'descrizione della mansione', 'la posizione', 'posizione', 'la missione', 'missione',
      'la tua missione', 'obiettivi', 'il tuo impatto', 'la sfida',
    ],
    patterns: [/(?<!\p{L})responsabilità(?! (sociale|d'impresa))(?!\p{L})/u],
  },
  phrases: [
    ['responsibilities', /^(che )?cosa (farai|andrai a fare|dovrai fare|faresti|farà)(?!\p{L})/u],
    ['responsibilities', /^di (che )?cosa ti occuperai/u],
    ['responsibilities', /^(ti occuperai|la risorsa si occuperà|la risorsa (inserita )?(sarà|dovrà))(?!\p{L})/u],
    ['qualifications', /^((che )?cosa|chi) (cerchiamo|stiamo cercando|ci aspettiamo|ti chiediamo|chiediamo|serve|valutiamo)(?!\p{L})/u],
    ['qualifications', /^(cerchiamo|stiamo cercando|si richiede|si richiedono|chiediamo)(?!\p{L})/u],
  ],
  summaries: [/^((il|la|il tuo|descrizione del|descrizione della) )?(ruolo|posizione|lavoro)$/u, /^descrizione$/u],
  others: [
    /(?<!\p{L})(processo|selezione|stipendio|retribuzione|benefit|benefici|vantaggi|colloqui|colloquio|contratto|candidatura|sede)$/u,
    /^(nostr[oaie]|il nostro|la nostra|i nostri|le nostre|chi siamo|perché|come|(che )?cosa (ti )?offriamo|offriamo|si offre|responsabilità sociale)(?!\p{L})/u,
    /^(sviluppo|valutazione|bilancio) (di|delle) competenze/u,
  ],
  and: ['e', 'ed', '&', '/', '+', ','],
}; // prettier-ignore
