import type { TitlePack } from './title-pack.ts';

/**
 * Sources: https://www.funcatra.es/?p=10824 (“Requisitos técnicos”, “Funciones”), the ads reviewed in
 * https://github.com/CodelyTV/job-offers/pull/1 (“Valoramos”, “Qué ofrecemos”), and everyday wording of ads in Spain and Latin America, not counted.
 */
export const es: TitlePack = {
  language: 'Spanish',
  qualifications: {
    title: 'Requisitos',
    aliases: [
      'perfil', 'habilidades', 'experiencia', 'formación', 'formación académica', 'educación', 'estudios', 'idiomas', 'deseable', 'deseables', 'imprescindible',
      'imprescindibles', 'indispensable', 'excluyente', 'excluyentes', 'no excluyente', 'se valora', 'se valorará', 'se valorará positivamente', 'valoramos', 'valorable', 'plus', 'extras', 'puntos extra',
      'sobre ti', 'sobre vos', 'acerca de ti', 'quién eres', 'cómo eres', 'eres', 'tienes', 'tu experiencia', 'el candidato ideal', 'la persona candidata',
    ],
    patterns: [
      /^((los|tus|principales) )*(requisitos|requerimientos|cualificaciones|calificaciones|competencias|conocimientos|aptitudes)(?!\p{L})/u,
      /(?<!\p{L})(requisitos|requerimientos|cualificaciones|calificaciones)( (mínimos|deseables|imprescindibles|valorables|técnicos|del puesto))?$/u,
      /^(el |tu )?perfil (requerido|buscado|deseado|profesional|ideal|del candidato|que buscamos|del puesto)/u,
      /^(habilidades|capacidades|experiencia|formación|estudios|educación|idiomas) (requerid|necesari|desead|deseable|técnic|valora|mínim|y )\p{L}*/u,
    ],
  },
  duties: {
    title: 'Funciones',
    aliases: ['tu día a día', 'el día a día', 'día a día', 'un día típico', 'un día normal', 'labores', 'descripción de funciones'],
    patterns: [/^((las|tus|sus|principales|descripción de) )*(funciones|tareas|actividades|labores)(?!\p{L})/u, /(?<!\p{L})(funciones|tareas)( (principales|del puesto|a realizar|a desarrollar|específicas))?$/u],
  },
  responsibilities: {
    title: 'Responsabilidades',
    aliases: [
      'misión', 'tu misión', 'misión del puesto', 'objetivo del puesto', 'tu rol', 'el rol', 'sobre el rol', 'el puesto', 'sobre el puesto', 'acerca del puesto', 'descripción', 'descripción del puesto',
      'descripción del empleo', 'descripción del trabajo', 'descripción de la oferta', 'descripción de la vacante', 'qué harás', 'lo que harás', 'tu impacto', 'tu reto', 'retos', 'el reto',
    ],
    patterns: [/(?<!\p{L})responsabilidades(?!\p{L})/u],
  },
  phrases: [
    ['responsibilities', /(?<!\p{L})(qué|lo que) (vas a hacer|harás|harías|hará|vas a estar haciendo)(?!\p{L})/u],
    ['responsibilities', /^(en qué|de qué|cuál) .{0,30}(trabajarás|consiste|encargarás|será tu (trabajo|misión|rol))/u],
    ['responsibilities', /^(te encargarás|serás responsable|en este (puesto|rol))(?!\p{L})/u],
    ['qualifications', /(?<!\p{L})(qué|lo que|a quién|quién) (buscamos|estamos buscando|necesitas|esperamos|pedimos|te pedimos|debes tener|valoramos|necesitamos)/u],
    ['qualifications', /^(buscamos|estamos buscando|pedimos|se requiere|se busca|necesitas|te pedimos)(?!\p{L})/u],
    ['qualifications', /^(será|sería|es) un plus(?!\p{L})/u],
  ],
  summaries: [/^((el|tu|sobre el|acerca del|descripción del) )?(puesto|rol|empleo|trabajo)$/u, /^descripción( de la (oferta|vacante))?$/u],
  others: [
    /(?<!\p{L})(proceso|selección|salario|sueldo|beneficios|condiciones|entrevistas?|horario|contrato|solicitud|candidatura|formativo)$/u,
    /^(nuestr[oa]s?|sobre (nosotros|la empresa)|quiénes somos|por qué|cómo|beneficios|condiciones|(qué|lo que|te|se) (te )?ofrece)/u,
    /^(desarrollo|evaluación|gestión) (de|por) competencias/u,
  ],
  and: ['y', 'e', '&', '/', '+', ','],
}; // prettier-ignore
