/** A job ad as somebody would type it into an office program. */
export type Ad = {
  readonly name: string;
  readonly title: string;
  /** Lines of a label and a value at the head. */
  readonly facts: readonly string[];
  readonly summary: string;
  readonly sections: readonly Section[];
  readonly closing: string;
};

/** A section; an item may hold a list of its own. */
type Section = { readonly title: string; readonly items: readonly (string | readonly [string, readonly string[]])[] };

export const ads: readonly Ad[] = [
  {
    name: 'baker',
    title: 'Baker',
    facts: ['Location: Lisbon', 'Closing date: 3 March 2027', 'Employment type: Full-time'],
    summary: 'You bake bread for forty cafés, five nights a week, together with three others.',
    sections: [
      { title: 'Qualifications', items: ['Sourdough: Two years with wet doughs.', 'A steady hand at the oven.'] },
      { title: 'Duties', items: [['Keep the starters', ['Feed them twice a day.', 'Write down their heat.']], 'Shape 600 loaves.'] },
      { title: 'Responsibilities', items: ['Answer for what leaves the oven.', 'Order flour & salt.'] },
    ],
    closing: 'Come by for a loaf before you write to us.',
  },
  {
    name: 'bike-mechanic',
    title: 'Bicycle Mechanic (m/f/d)',
    facts: ['Department: Workshop', 'Start date: 1 February 2027'],
    summary: 'Our workshop mends what others throw away.',
    sections: [
      { title: 'What you’ll do', items: ['True wheels <28 spokes and up>.', 'Fit new chains & cassettes.'] },
      { title: 'What we’re looking for', items: ['Experience: hub gears of at least 2 makers.', 'Patience with old bolts.'] },
      { title: 'What we offer', items: ['30 days of leave', 'Your own bench'] },
    ],
    closing: 'Questions? Ask in the shop.',
  },
  {
    name: 'librarian',
    title: 'Librarian for Local History',
    facts: ['Reference: LIB-7', 'Contract: permanent'],
    summary: 'The archive holds 12,000 letters; most of them are in boxes.',
    sections: [
      { title: 'Key Responsibilities', items: ['Catalogue: 40 boxes a year.', ['Lead tours', ['for schools', 'for families']]] },
      { title: 'Requirements', items: ['A degree, or ten years among books', 'Reading old hands'] },
      { title: 'How to apply', items: ['Send two pages.', 'Name a letter that you like.'] },
    ],
    closing: 'We answer everybody within two weeks.',
  },
  {
    name: 'data-analyst',
    title: 'Data Analyst / Water Networks',
    facts: ['Workplace: hybrid', 'Salary: €52,000 - €64,000 per year'],
    summary: 'Pumps tell us every minute how they are; nobody listens yet.',
    sections: [
      { title: 'About the role', items: ['Build reports in SQL (PostgreSQL 16).', 'Talk to people who read meters.'] },
      { title: 'Your profile', items: ['C#, R or Python 3.12', 'You like *questions* more than charts.'] },
      { title: 'Benefits', items: ['A 35-hour week', 'Train tickets'] },
    ],
    closing: 'The first talk takes 30 minutes.',
  },
  {
    name: 'pflegekraft',
    title: 'Pflegefachkraft (m/w/d)',
    facts: ['Arbeitsort: Göttingen', 'Vertrag: unbefristet', 'Bewerbungsfrist: 15.02.2027'],
    summary: 'Wir sind ein kleines Haus mit 24 Betten und suchen für die Nächte eine Kollegin oder einen Kollegen, der mit uns arbeitet und auf alle achtet. Sie sind mit dem Team für die Menschen da, und das Haus ist für Sie da.',
    sections: [
      { title: 'Ihre Aufgaben', items: ['Pflege: Grund- und Behandlungspflege.', 'Übergaben schreiben und für das Team da sein'] },
      { title: 'Ihr Profil', items: ['Abgeschlossene Ausbildung in der Pflege', 'Freude an der Arbeit mit alten Menschen'] },
      { title: 'Wir bieten', items: ['Verlässliche Dienste', '31 Tage Urlaub'] },
    ],
    closing: 'Wir freuen uns auf Sie.',
  },
  {
    name: 'elektriker',
    title: 'Elektriker:in für Schaltanlagen',
    facts: ['Kennziffer: E-2027-03', 'Arbeitszeit: Vollzeit'],
    summary: 'Seit 1962 bauen wir Schaltschränke für Wasserwerke, und wir bauen sie mit der Hand. Die Werkstatt ist hell, die Wege sind kurz, und für das Essen ist gesorgt.',
    sections: [
      { title: 'Das machst du', items: ['Schränke verdrahten (bis 400 V)', ['Anlagen prüfen', ['im Werk', 'beim Kunden']]] },
      { title: 'Das bringst du mit', items: ['Eine Lehre als Elektroniker:in', 'Führerschein: Klasse B'] },
      { title: 'Deine Verantwortung', items: ['Du zeichnest ab, was das Werk verlässt.'] },
    ],
    closing: 'Schreib uns, auf welche Anlage du stolz bist.',
  },
  {
    name: 'cuisinier',
    title: 'Cuisinier ou cuisinière',
    facts: ['Type de contrat : CDI', 'Lieu : Nantes'],
    summary: 'Nous cuisinons pour une école de 200 élèves, avec des légumes de la région, et nous cherchons une personne pour les matins. Vous êtes dans une équipe de quatre, et votre avis est écouté.',
    sections: [
      { title: 'Vos missions', items: ['Préparer les repas avec l’équipe', 'Hygiène : tenir les fiches à jour'] },
      { title: 'Votre profil', items: ['Un CAP de cuisine, ou cinq ans aux fourneaux', 'Le goût du travail bien fait'] },
      { title: 'Ce que nous offrons', items: ['Pas de soirées', 'Les vacances scolaires'] },
    ],
    closing: 'À bientôt dans nos cuisines.',
  },
  {
    name: 'jardinero',
    title: 'Jardinero o jardinera',
    facts: ['Ubicación: Valencia', 'Tipo de contrato: indefinido'],
    summary: 'Cuidamos los jardines de un hospital; los pacientes y sus familias son los primeros en notar nuestro trabajo. El equipo es pequeño y muy unido.',
    sections: [
      { title: 'Funciones', items: ['Podar los árboles', 'Riego: revisar las bombas'] },
      { title: 'Requisitos', items: ['Dos años de experiencia', 'Carné de conducir B'] },
      { title: 'Ofrecemos', items: ['Jornada de mañana', 'Formación'] },
    ],
    closing: 'Esperamos tu carta.',
  },
  {
    name: 'professora',
    title: 'Professora ou professor de música',
    facts: ['Local: Porto', 'Prazo: 20 de março de 2027'],
    summary: 'A nossa escola ensina música a quem não pode pagar, e você faz parte de uma equipe que não desiste. São 80 crianças, com muito barulho e muita alegria.',
    sections: [
      { title: 'Responsabilidades', items: ['Ensinar flauta e canto', 'Concertos: dois por ano'] },
      { title: 'Requisitos', items: ['Curso de música, ou dez anos de palco', 'Paciência'] },
      { title: 'Benefícios', items: ['Instrumentos da casa', 'Tempo para ensaiar'] },
    ],
    closing: 'Venha ouvir um ensaio.',
  },
  {
    name: 'tuinder',
    title: 'Hovenier',
    facts: ['Locatie: Utrecht', 'Dienstverband: fulltime'],
    summary: 'Wij zijn een tuinbedrijf van zes mensen en zoeken een zevende voor het voorjaar. Het werk is buiten, ook bij regen, en je bent nooit alleen met een klus.',
    sections: [
      { title: 'Wat ga je doen', items: ['Tuinen aanleggen', 'Snoeien: van haag tot boom'] },
      { title: 'Wat vragen wij', items: ['Rijbewijs BE', 'Ervaring met machines'] },
      { title: 'Wat bieden wij', items: ['Een vast contract', 'Goede laarzen'] },
    ],
    closing: 'Bel gerust.',
  },
]; // prettier-ignore

/** Everything that somebody who reads the ad sees, piece by piece. */
export function wordsOfAd({ title, facts, summary, sections, closing }: Ad): readonly string[] {
  return [title, ...facts, summary, ...sections.flatMap((section) => [section.title, ...section.items.flat(2)]), closing];
} // prettier-ignore
