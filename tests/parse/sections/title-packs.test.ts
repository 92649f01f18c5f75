import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../../src/parse/sections/titles/guess.ts';
import { titleReader } from '../../../src/parse/index.ts';
import { settings } from '../../support/helpers.ts';

const { sections } = settings();

/** Titles as ads of the language have them, by the first letters of the kinds that they stand for. */
const titles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  es: {
    q: ['Requisitos', 'Requisitos técnicos', 'Requisitos mínimos:', '¿Qué buscamos?', 'Lo que buscamos en ti', 'Perfil', 'Perfil requerido', 'Conocimientos', 'Experiencia requerida', 'Se valorará', 'Valoramos', 'Sobre ti', '¿Quién eres?', 'Formación académica', 'Competencias', 'Deseable'],
    d: ['Funciones', 'Funciones principales', 'Tus funciones', 'Tareas', 'Principales tareas', 'Tu día a día', 'Actividades a desarrollar'],
    r: ['Responsabilidades', 'Tus responsabilidades', '¿Qué harás?', 'Qué vas a hacer', 'Descripción del puesto', 'El rol', 'Sobre el puesto', 'En este puesto', 'Misión del puesto'],
    dr: ['Funciones y responsabilidades'],
    '': ['Beneficios', '¿Qué ofrecemos?', 'Se ofrece', 'Quiénes somos', 'Sobre nosotros', 'Cómo aplicar', 'Proceso de selección', 'Nuestra misión', 'Salario', 'Condiciones', 'Ubicación'],
  },
  pt: {
    q: ['Requisitos', 'Requisitos e qualificações', 'Pré-requisitos', 'Obrigatórios:', 'Desejáveis:', 'Diferenciais', 'O que buscamos', 'Quem procuramos', 'Perfil pretendido', 'Conhecimentos desejáveis', 'Sobre você', 'Formação acadêmica', 'Competências técnicas'],
    d: ['Funções', 'Principais atividades', 'Atribuições', 'Tarefas', 'Seu dia a dia', 'Principais funções'],
    r: ['Responsabilidades', 'Descrição da vaga', 'O que você vai fazer', 'O que vais fazer', 'Sobre a vaga', 'Seu papel', 'Missão do cargo'],
    dr: ['Responsabilidades e atribuições', 'Funções e responsabilidades'],
    '': ['Benefícios', 'Nossa empresa', 'Quem somos', 'O que oferecemos', 'Como se candidatar', 'Processo seletivo', 'Local', 'Contratação', 'Salário', 'Nossa missão'],
  },
  it: {
    q: ['Requisiti', 'Requisiti richiesti', 'Il candidato ideale', 'Profilo ricercato', 'Competenze tecniche', 'Cosa cerchiamo', 'Chi cerchiamo', 'Conoscenze richieste', 'Esperienza richiesta', 'Costituisce titolo preferenziale', 'Chi sei', 'Titolo di studio'],
    d: ['Mansioni', 'Attività', 'Principali attività', 'Compiti', 'I tuoi compiti', 'Una giornata tipo'],
    r: ['Responsabilità', 'Principali responsabilità', 'Il ruolo', 'Cosa farai', 'Di cosa ti occuperai', 'Descrizione del ruolo', 'La posizione'],
    dr: ['Attività e responsabilità', 'Mansioni e responsabilità'],
    '': ['Benefit', 'Cosa offriamo', 'Offriamo', 'Chi siamo', 'Come candidarsi', 'Processo di selezione', 'La nostra missione', 'Retribuzione', 'Responsabilità sociale', 'Sede'],
  },
  nl: {
    q: ['Functie-eisen', 'Functie eisen', 'Wat vragen wij?', 'Wat verwachten we van je?', 'Wie ben jij?', 'Jouw profiel', 'Wat breng je mee?', 'Wij zoeken', 'Competenties', 'Gewenste ervaring', 'Opleiding en ervaring', 'Dit heb je in huis', 'Vereisten'],
    d: ['Taken', 'Jouw taken', 'Werkzaamheden', 'Takenpakket', 'Belangrijkste taken'],
    r: ['Verantwoordelijkheden', 'Wat ga je doen?', 'Wat doe je?', 'Dit ga je doen', 'De functie', 'Functieomschrijving', 'Jouw rol', 'Over de functie'],
    dr: ['Taken en verantwoordelijkheden'],
    '': ['Wat bieden wij?', 'Wij bieden', 'Arbeidsvoorwaarden', 'Over ons', 'Wie zijn wij?', 'Hoe solliciteer je?', 'Sollicitatieprocedure', 'Salaris', 'Onze missie', 'Interesse?', 'Standplaats'],
  },
  pl: {
    q: ['Wymagania', 'Niezbędne wymagania na stanowisku', 'Nasze wymagania', 'Nasze oczekiwania', 'Oczekujemy', 'Czego oczekujemy?', 'Mile widziane', 'Kogo szukamy?', 'Kwalifikacje', 'Profil kandydata', 'Wykształcenie', 'Umiejętności i doświadczenie'],
    d: ['Obowiązki', 'Zakres obowiązków', 'Twój zakres obowiązków', 'Zadania', 'Główne zadania', 'Twoje zadania', 'Zakres zadań', 'Do Twoich zadań będą należały'],
    r: ['Zakres odpowiedzialności', 'Opis stanowiska', 'Co będziesz robić?', 'Czym będziesz się zajmować', 'Twoja rola', 'Za co będziesz odpowiadać'],
    dr: ['Obowiązki i zakres odpowiedzialności'],
    '': ['Oferujemy', 'Co oferujemy', 'To oferujemy', 'Benefity', 'O nas', 'Kim jesteśmy', 'Jak aplikować?', 'Proces rekrutacji', 'Etapy rekrutacji', 'Wynagrodzenie', 'Nasza misja', 'Wymagane dokumenty'],
  },
  sv: {
    q: ['Kvalifikationer', 'Vi söker dig som', 'Vem söker vi?', 'Din profil', 'Krav', 'Meriterande', 'Det är meriterande om du har', 'Om dig', 'Vem är du?', 'Personliga egenskaper', 'Utbildning och erfarenhet', 'Vad krävs?', 'Kravprofil'],
    d: ['Arbetsuppgifter', 'Dina arbetsuppgifter', 'Huvudsakliga arbetsuppgifter', 'En vanlig dag'],
    r: ['Ansvarsområden', 'Ditt ansvar', 'Om rollen', 'Rollen', 'Om tjänsten', 'Vad kommer du att göra?', 'Ditt uppdrag', 'Befattningsbeskrivning'],
    dr: ['Arbetsuppgifter och ansvarsområden'],
    '': ['Vi erbjuder', 'Vad erbjuder vi?', 'Förmåner', 'Om oss', 'Hur ansöker du?', 'Så ansöker du', 'Ansökan', 'Rekryteringsprocess', 'Lön', 'Vårt uppdrag', 'Övrigt', 'Kontakt'],
  },
  ja: {
    q: ['応募資格', '【応募資格】', '必須スキル', '歓迎スキル', '求める人物像', '■求めるスキル', '必須要件', '歓迎要件', '必須条件', '応募条件', '応募要件：', '歓迎する経験', '必要な経験', '対象となる方'],
    d: ['仕事内容', '■ 仕事内容', '業務内容', '職務内容', '具体的な業務', '主な業務内容', 'お任せする業務', '1日の流れ', '担当業務'],
    r: ['職責', '役割', '期待する役割', 'ミッション', 'ポジション概要', '責任範囲'],
    dr: ['仕事内容・役割', '業務内容と責任'],
    '': ['待遇', '福利厚生', '待遇・福利厚生', '給与', '選考フロー', '選考プロセス', '会社概要', '応募方法', '勤務地', '私たちについて', '資格取得支援', '私たちのミッション'],
  },
  zh: {
    q: ['任职要求', '【任职要求】', '岗位要求：', '职位要求', '职位需求', '任职资格', '加分项', '優先條件', '加分條件', '基本條件', '技能要求', '二、任职要求', '我们希望你', '應徵條件'],
    d: ['工作内容', '工作內容', '岗位内容', '日常工作', '主要工作'],
    r: ['岗位职责', '一、岗位职责', '工作职责', '工作職責', '职位描述', '職務說明', '职责', '你将负责', '主要职责'],
    dr: ['工作内容与职责', '工作内容及岗位职责'],
    qr: ['岗位职责和要求'],
    '': ['福利待遇', '薪资福利', '薪資及福利', '公司介绍', '公司簡介', '关于我们', '联系方式', '聯絡資訊', '简历投递', '投递方式', '工作地点', '面试流程', '社会责任'],
  },
}; // prettier-ignore

describe.each(Object.entries(titles))('in %s', (language, rows) => {
  const read = titleReader(sections, language);
  test.each(Object.entries(rows).flatMap(([kinds, all]) => all.map((title) => [title, kinds])))(
    '“%s” stands for “%s”',
    (title, kinds) =>
      expect(
        read(title)
          .map((kind) => kind.charAt(0))
          .toSorted()
          .join(''),
      ).toBe(kinds),
  );

  test('a title of 100 KB takes no longer than its length', () => {
    for (const part of ['a ', ' ', '(', '、', '要求', 'requisitos '])
      expect(read(`x${part.repeat(100_000 / part.length)}x`)).toEqual([]);
  });
});

/** Two sentences as ads have them, long enough to be sure. */
const texts: Readonly<Record<string, string>> = {
  en: 'We are looking for a cook to run the kitchen with you in it. You will plan the menu for our guests, and your team will look to you for the dishes.',
  de: 'Wir suchen für das Restaurant eine Köchin mit Erfahrung. Die Arbeit ist abwechslungsreich, und wir freuen uns auf eine Person mit Ideen für das Menü und auf den Dienst mit uns.',
  fr: 'Nous cherchons une cuisinière pour les deux restaurants. Vous préparez les plats avec votre équipe, et vous veillez sur les stocks dans une cuisine ouverte, pour les clients.',
  es: 'Buscamos una persona para las cocinas de los dos restaurantes y los eventos. Prepara los platos y las salsas, cuida los pedidos y las compras, y trabaja con los proveedores y nuestro equipo.',
  pt: 'Procuramos uma pessoa para a cozinha dos nossos restaurantes. Você prepara os pratos com a equipe, não trabalha em feriados, e a nossa casa é uma das mais antigas; você cresce em uma área com futuro e são bem-vindos todos.',
  it: 'Cerchiamo una cuoca per il ristorante e gli eventi. Il lavoro è vario: prepari i piatti della carta, anche delle feste, e il team di cucina è alla tua guida. Il menù è tuo, che è ciò che conta nel nostro lavoro.',
  nl: 'Wij zoeken een kok voor het restaurant. Je bereidt de gerechten van het seizoen, bij drukte ook met een collega, en je bent verantwoordelijk voor het menu van de week en voor een schone keuken.',
  pl: 'Szukamy osoby do pracy w kuchni oraz w sali. W zespole jest nas dwanaście osób, a praca odbywa się w dni robocze lub w weekendy. Osoba odpowiada za zamówienia oraz za porządek w magazynie, dla gości jest wsparciem.',
  sv: 'Vi söker en kock till restaurangen. Du är van att laga mat och att planera inköp, och det är viktigt att du trivs i ett team. För att lyckas är du noggrann och van att ta ansvar för ett kök.',
  ja: '私たちのレストランでは、料理を作ってくださる方を探しています。毎日の仕込みと調理をお任せします。',
  zh: '我们正在寻找一位厨师，负责餐厅每天的备餐和烹饪工作，与团队一起设计菜单，管理食材的采购和库存，保证菜品质量和厨房卫生。',
};

describe('the language of a text', () => {
  test.each(Object.entries(texts))('is known when it is %s', (language, text) =>
    expect(guessLanguage(text)).toBe(language),
  );

  test.each([
    [
      'Danish',
      'Vi søger en kok til restauranten. Du laver mad med os, og det er vigtigt at du kan lide at arbejde i et team, for det er et stort køkken med mange gæster, og du har ansvar for indkøb.',
    ],
    [
      'Norwegian',
      'Vi søker en kokk til restauranten. Du lager mat sammen med oss, og det er viktig at du liker å jobbe i et team, for det er et stort kjøkken med mange gjester, og du har ansvar for innkjøp av varer.',
    ],
    [
      'Catalan',
      'Busquem una persona per a la cuina del restaurant. Prepares els plats amb el teu equip, i vetlles per les compres i els proveïdors, en una cuina oberta on el client és el més important per a nosaltres.',
    ],
    [
      'Korean',
      '저희 레스토랑에서 함께 일할 요리사를 찾고 있습니다. 매일 재료를 준비하고 요리하며 팀과 함께 메뉴를 만듭니다.',
    ],
    ['two languages at once', `${texts['en']}\n\n${texts['de']}`],
    ['Chinese and English', `${texts['en']}\n\n${texts['zh']}`],
    ['a few words', 'We are looking for a cook.'],
  ])('is not guessed of %s', (_, text) => expect(guessLanguage(text)).toBeUndefined());
});
