import type { TitlePack } from './title-pack.ts';

/**
 * Sources: the ad template of Brazilian job boards on GitHub (https://github.com/frontendbr/vagas/issues/6029 and
 * https://github.com/CocoaHeadsBrasil/vagas/issues/281: “Descrição da vaga”, “Requisitos”, “Obrigatórios”, “Desejáveis”, “Diferenciais”,
 * “Benefícios”, “Como se candidatar”), and everyday wording of ads in Brazil and Portugal, not counted.
 */
export const pt: TitlePack = {
  language: 'Portuguese',
  qualifications: {
    title: 'Requisitos',
    aliases: [
      'perfil', 'habilidades', 'experiência', 'formação', 'formação académica', 'formação acadêmica', 'escolaridade', 'idiomas', 'obrigatório', 'obrigatórios', 'desejável', 'desejáveis',
      'diferencial', 'diferenciais', 'valorizamos', 'sobre você', 'sobre ti', 'quem é você', 'quem és tu', 'você tem', 'você é', 'sua experiência', 'indispensável', 'será um diferencial',
    ],
    patterns: [
      /^((os|seus|principais|pré-?) ?)*(requisitos|qualificações|competências|conhecimentos|exigências|aptidões)(?!\p{L})/u,
      /(?<!\p{L})(requisitos|qualificações|pré-requisitos)( (mínimos|mínimas|desejáveis|obrigatórios|obrigatórias|técnicos|da vaga))?$/u,
      /^(o |seu |teu )?perfil (pretendido|desejado|procurado|requerido|profissional|ideal|do candidato|da vaga)/u,
      /^(habilidades|capacidades|experiência|formação|idiomas|escolaridade) (exigid|necessári|desejad|desejáve|técnic|requerid|mínim|e )\p{L}*/u,
    ],
  },
  duties: {
    title: 'Funções',
    aliases: ['seu dia a dia', 'o seu dia a dia', 'o teu dia a dia', 'dia a dia', 'um dia típico', 'rotina', 'sua rotina'],
    patterns: [
      /^((as|suas|tuas|principais|descrição de|descrição das) )*(funções|tarefas|atividades|actividades|atribuições)(?!\p{L})/u,
      /(?<!\p{L})(funções|tarefas|atribuições)( (principais|do cargo|a desempenhar))?$/u,
    ],
  },
  responsibilities: {
    title: 'Responsabilidades',
    aliases: [
      'missão', 'sua missão', 'a tua missão', 'missão do cargo', 'objetivo do cargo', 'seu papel', 'o papel', 'o teu papel', 'sobre a vaga', 'a vaga', 'descrição', 'descrição da vaga', 'descrição do cargo',
      'descrição da função', 'descrição do trabalho', 'sobre o cargo', 'sobre a função', 'sobre a oportunidade', 'seu impacto', 'desafios', 'seus desafios', 'o desafio',
    ],
    patterns: [/(?<!\p{L})responsabilidades(?!\p{L})/u],
  },
  phrases: [
    ['responsibilities', /(?<!\p{L})(o que|que) (você |tu )?(vai fazer|vais fazer|fará|farás|irá fazer|vai encontrar e fazer)(?!\p{L})/u],
    ['responsibilities', /^(como|qual) .{0,20}(será (o )?(seu|teu) (trabalho|papel|missão))/u],
    ['responsibilities', /^(você|tu) (vai|irá|será responsável|serás responsável)(?!\p{L})/u],
    ['qualifications', /(?<!\p{L})(o que|quem|que) (buscamos|procuramos|estamos (buscando|procurando)|esperamos|valorizamos|precisamos|você precisa|precisas)/u],
    ['qualifications', /^(buscamos|procuramos|estamos (buscando|procurando|à procura)|você precisa)(?!\p{L})/u],
  ],
  summaries: [/^((a|o|seu|sobre a|sobre o|descrição da|descrição do) )?(vaga|cargo|função|trabalho|papel)$/u, /^descrição$/u],
  others: [
    /(?<!\p{L})(processo|seletivo|seleção|salário|remuneração|benefícios|condições|entrevistas?|horário|contratação|candidatura|empresa)$/u,
    /^(noss[oa]s?|sobre (nós|a empresa)|quem somos|por que|porquê|como|benefícios|condições|(o que|que) (a gente )?(oferecemos|oferece))(?!\p{L})/u,
    /^(desenvolvimento|avaliação|gestão) (de|por) competências/u,
  ],
  and: ['e', '&', '/', '+', ','],
}; // prettier-ignore
