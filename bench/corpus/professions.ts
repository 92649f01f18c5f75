/** What the made-up roles of one profession are written with. */
export type Profession = {
  readonly language: 'en' | 'de' | 'fr';
  readonly department: string;
  readonly titles: readonly string[];
  /** Names of things, for labels and for the ends of sentences. */
  readonly subjects: readonly string[];
  /** Beginnings of sentences that say what is done; a subject follows. */
  readonly acts: readonly string[];
  /** Ends of sentences. */
  readonly ways: readonly string[];
};

/** The words around a profession’s own, in its language. */
export type Phrases = {
  /** The headings of the three required sections, one of each is chosen. */
  readonly sections: readonly [readonly string[], readonly string[], readonly string[]];
  readonly opening: readonly string[];
  readonly know: readonly string[];
  readonly answerFor: readonly string[];
  readonly table: readonly [string, string];
  readonly more: string;
  readonly link: string;
};

export const phrases: Readonly<Record<Profession['language'], Phrases>> = {
  en: {
    sections: [
      ['Qualifications', 'Requirements', 'What you bring'],
      ['Duties', 'Your tasks', 'Day-to-day tasks'],
      ['Responsibilities', 'Key responsibilities', 'Responsibilities'],
    ],
    opening: [
      'You join a team of nine that has worked together for years and still asks each other questions.',
      'We are looking for somebody who likes to finish what was begun, and says so when it cannot be done.',
      'The first month belongs to learning: nobody expects you to know our ways on the first day.',
      'Half of the week is planned, the other half is what the day brings.',
    ],
    know: ['Sound experience with', 'A good hand for', 'Proven practice in', 'You can explain to others'],
    answerFor: ['You answer for', 'You decide about', 'You keep in good order', 'You report on'],
    table: ['Week', 'Hours'],
    more: 'In particular:',
    link: 'how we work',
  },
  de: {
    sections: [
      ['Qualifikationen', 'Anforderungen', 'Dein Profil'],
      ['Aufgaben', 'Deine Aufgaben', 'Tätigkeiten'],
      ['Verantwortung', 'Verantwortlichkeiten', 'Verantwortung'],
    ],
    opening: [
      'Wir suchen jemanden, der Begonnenes gern zu Ende bringt und früh sagt, wenn etwas nicht möglich ist.',
      'Die ersten vier Wochen gehören der Einarbeitung; niemand muß am ersten Tag alles können.',
      'Du arbeitest in einem Team von zwölf Leuten, die sich größtenteils seit Jahren kennen.',
    ],
    know: ['Sichere Kenntnisse über', 'Geübter Umgang mit', 'Mehrjährige Erfahrung mit', 'Gutes Gespür für'],
    answerFor: ['Verantwortung für', 'Entscheidungen über', 'Regelmäßige Berichte über', 'Pflege von'],
    table: ['Woche', 'Stunden'],
    more: 'Im Einzelnen:',
    link: 'so arbeiten wir',
  },
  fr: {
    sections: [
      ['Qualifications', 'Profil recherché', 'Compétences requises'],
      ['Missions', 'Tâches', 'Vos missions'],
      ['Responsabilités', 'Responsabilités', 'Vos responsabilités'],
    ],
    opening: [
      'Vous rejoignez une équipe de huit personnes qui se connaissent depuis longtemps et accueillent volontiers.',
      'Le premier mois est consacré à l’apprentissage : personne ne vous demande de tout savoir dès le début.',
      'La moitié de la semaine est planifiée, l’autre dépend de ce que la journée apporte.',
    ],
    know: ['Une solide expérience avec', 'Une bonne maîtrise de', 'Une pratique confirmée de', 'Le goût pour'],
    answerFor: ['Vous répondez de', 'Vous décidez de', 'Vous veillez sur', 'Vous rendez compte de'],
    table: ['Semaine', 'Heures'],
    more: 'En particulier :',
    link: 'notre façon de travailler',
  },
};

export const professions: readonly Profession[] = [
  {
    language: 'en',
    department: 'Nursing',
    titles: ['Registered Nurse', 'Night Nurse', 'Ward Sister', 'Paediatric Nurse', 'Theatre Nurse'],
    subjects: [
      'wound care',
      'infusion pumps',
      'handover notes',
      'medication rounds',
      'patients’ families',
      'the ward’s stock',
      'admissions',
    ],
    acts: ['Measure and write down', 'Prepare for the morning', 'Talk through with the doctors', 'Check twice'],
    ways: [
      'before each shift ends',
      'on a ward with 24 beds',
      'together with a colleague',
      'as the care plan says',
      'without haste',
    ],
  },
  {
    language: 'en',
    department: 'Software',
    titles: [
      'Backend Engineer',
      'Data Engineer',
      'Site Reliability Engineer',
      'Frontend Engineer',
      'Embedded Engineer',
    ],
    subjects: [
      '`PostgreSQL` schemas',
      'the deployment pipeline',
      'slow queries',
      'on-call notes',
      'an API with 2,000 clients',
      'test fixtures',
      'type definitions',
    ],
    acts: ['Design, review and ship', 'Measure and cut down', 'Write tests for', 'Remove what nobody needs from'],
    ways: [
      'in small steps behind flags',
      'so that others can read it',
      'with a plan for going back',
      'before it wakes anyone',
      'for three product teams',
    ],
  },
  {
    language: 'en',
    department: 'Kitchen',
    titles: ['Chef de Partie', 'Pastry Cook', 'Sous-Chef', 'Kitchen Porter', 'Crêpe Cook'],
    subjects: [
      'stocks and sauces',
      'the cold station',
      'sourdough',
      'allergen lists',
      'deliveries from the market',
      'the week’s menu',
      'crème pâtissière',
    ],
    acts: ['Prepare and taste', 'Order and store', 'Clean down and hand over', 'Cook to order'],
    ways: [
      'for 120 covers an evening',
      'at the right temperature',
      'with as little waste as we can',
      'before service begins',
      'side by side with two apprentices',
    ],
  },
  {
    language: 'en',
    department: 'Operations',
    titles: ['Warehouse Lead', 'Forklift Driver', 'Dispatch Planner', 'Stock Controller', 'Returns Clerk'],
    subjects: [
      'pick lists',
      'the loading bay',
      'cycle counts',
      'hazardous goods',
      'delivery notes',
      'the night run to Łódź',
      'pallet lifts',
    ],
    acts: ['Plan and hand out', 'Count and compare', 'Load and secure', 'Sort out by noon'],
    ways: [
      'for forty lorries a day',
      'with a hand scanner',
      'so that nobody lifts alone',
      'within the hour',
      'at two sites',
    ],
  },
  {
    language: 'en',
    department: 'Teaching',
    titles: ['Primary Teacher', 'Teaching Assistant', 'Maths Teacher', 'Music Teacher', 'School Librarian'],
    subjects: [
      'reading groups',
      'lesson plans',
      'reports to parents',
      'the school orchestra',
      'fractions and decimals',
      'the lending library',
      'playground duty',
    ],
    acts: ['Prepare, teach and mark', 'Talk to parents about', 'Share with colleagues', 'Make room in the week for'],
    ways: [
      'for classes of at most 22',
      'at the pace of each child',
      'in a building from 1911',
      'with the year group',
      'twice a term',
    ],
  },
  {
    language: 'en',
    department: 'Finance',
    titles: ['Accountant', 'Payroll Specialist', 'Internal Auditor', 'Bookkeeper', 'Treasury Analyst'],
    subjects: [
      'month-end closing',
      'VAT returns',
      'travel expenses',
      'open invoices (> 30 days)',
      'the ledger',
      'budget & forecast',
      'bank reconciliation',
    ],
    acts: ['Prepare and sign off', 'Explain to managers', 'Check by sample', 'Bring up to date'],
    ways: [
      'by the fifth working day',
      'for six companies in € and £',
      'under IFRS',
      'with a second pair of eyes',
      'so that an auditor finds it',
    ],
  },
  {
    language: 'de',
    department: 'Werkstatt',
    titles: ['Mechatroniker', 'Elektronikerin', 'Zerspanungsmechaniker', 'Schweißer', 'Konstrukteurin'],
    subjects: [
      'Drehmaschinen',
      'Schaltpläne',
      'Prüfprotokolle',
      'Ersatzteile',
      'Wälzlager',
      'Störungen an der Förderstraße',
      'Maße und Toleranzen',
    ],
    acts: ['Prüfen und Einstellen:', 'Warten und Instandsetzen:', 'Dokumentieren:', 'Zeichnen und Fertigen:'],
    ways: [
      'nach Zeichnung',
      'in der Früh- und Spätschicht',
      'mit einer Genauigkeit von 0,01 mm',
      'für den ganzen Standort Köln',
      'ohne Hektik',
    ],
  },
  {
    language: 'fr',
    department: 'Hôtellerie',
    titles: ['Réceptionniste', 'Gouvernante', 'Chef de rang', 'Concierge de nuit', 'Maître d’hôtel'],
    subjects: [
      'l’accueil des clients',
      'les réservations',
      'le linge et les chambres',
      'la carte des vins',
      'la caisse du soir',
      'les événements',
      'les réclamations',
    ],
    acts: ['Préparer et suivre', 'Organiser avec l’équipe', 'Contrôler chaque jour', 'Présenter aux clients'],
    ways: [
      'pour 84 chambres',
      'en français et en anglais',
      'avec le sourire, même à minuit',
      'selon le planning',
      'à deux pas de la gare',
    ],
  },
  {
    language: 'en',
    department: 'Science',
    titles: ['Laboratory Technician', 'Field Ecologist', 'Chemist', 'Research Assistant', 'Microscopist'],
    subjects: [
      'water samples',
      'titration at pH 7 ± 0.2',
      'calibration records',
      'the −80 °C freezer',
      'field notebooks',
      'β-lactam assays',
      'safety data sheets',
    ],
    acts: ['Take, label and measure', 'Calibrate and document', 'Evaluate with *R*', 'Dispose of safely'],
    ways: [
      'along the Þjórsá and its side arms',
      'after ISO 17025',
      'with blind samples',
      'for two doctoral projects',
      'in the clean room',
    ],
  },
];

/** Where roles are. */
export const places: readonly { readonly locality: string; readonly country: string }[] = [
  { locality: 'Köln', country: 'DE' },
  { locality: 'Berlin', country: 'DE' },
  { locality: 'Lyon', country: 'FR' },
  { locality: 'Saint-Étienne', country: 'FR' },
  { locality: 'Porto', country: 'PT' },
  { locality: 'Łódź', country: 'PL' },
  { locality: 'Malmö', country: 'SE' },
  { locality: 'Reykjavík', country: 'IS' },
  { locality: 'Leeds', country: 'GB' },
  { locality: 'Cork', country: 'IE' },
  { locality: 'Θεσσαλονίκη', country: 'GR' },
  { locality: 'Gent', country: 'BE' },
];
