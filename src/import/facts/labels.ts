import type { RoleKey } from '../imported-role.ts';

/** What a label asks for; `terms` are form and length of employment and the place of work, told apart by their words. */
export type Asked = RoleKey | 'terms' | 'contactEmail';

/** The words that stand before a fact in ads, in small letters: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Japanese, Chinese. */
const labels: Readonly<Partial<Record<Asked, readonly string[]>>> = {
  title: ['title', 'job title', 'position title', 'position', 'role title', 'stellenbezeichnung', 'stellentitel', 'jobtitel', 'intitulé du poste', 'intitulé', 'poste', 'puesto', 'título del puesto', 'cargo', 'vaga', 'título da vaga', 'posizione', 'titolo', 'functietitel', 'functie', 'stanowisko', 'befattning', 'tjänst', '職種', '职位', '职位名称', '職位名稱', '岗位', '岗位名称', '募集職種'],
  location: ['location', 'locations', 'job location', 'work location', 'place of work', 'place', 'office', 'duty station', 'city', 'standort', 'standorte', 'arbeitsort', 'einsatzort', 'ort', 'dienstort', 'lieu', 'lieu de travail', 'lieu du poste', 'localisation', 'ubicación', 'lugar', 'lugar de trabajo', 'localización', 'local', 'local de trabalho', 'localização', 'luogo', 'luogo di lavoro', 'sede', 'sede di lavoro', 'locatie', 'standplaats', 'werklocatie', 'miejsce pracy', 'lokalizacja', 'ort', 'placering', 'placeringsort', 'arbetsplats', '勤務地', '勤務場所', '就業場所', '工作地点', '工作地點', '地点'],
  validThrough: ['closing date', 'close date', 'closes', 'closing', 'deadline', 'application deadline', 'applications close', 'apply by', 'apply before', 'last day to apply', 'valid through', 'expiry date', 'bewerbungsfrist', 'bewerbungsschluss', 'bewerbung bis', 'bewerben bis', 'ausschreibungsende', 'frist', 'date limite', 'date limite de candidature', 'date de clôture', 'fecha límite', 'fecha de cierre', 'plazo', 'data limite', 'prazo', 'prazo de candidatura', 'candidaturas até', 'scadenza', 'termine per le candidature', 'sluitingsdatum', 'solliciteren tot', 'reageren voor', 'termin składania aplikacji', 'termin składania dokumentów', 'termin składania ofert', 'termin nadsyłania aplikacji', 'termin aplikowania', 'aplikacje do', 'sista ansökningsdag', 'ansök senast', 'sök senast', 'sista dag att ansöka', 'sista dag för ansökan', '応募締切', '応募締め切り', '応募期限', '応募期間終了', '締め切り', '申込締切', '締切', '截止日期', '申请截止日期', '申請截止日期', '截止时间', '报名截止', '报名截止日期', '投递截止', '投递截止日期'],
  datePosted: ['date posted', 'posted', 'posted on', 'published', 'publication date', 'date of publication', 'opening date', 'opens', 'veröffentlicht', 'veröffentlicht am', 'datum der veröffentlichung', 'date de publication', 'publié le', 'fecha de publicación', 'publicado', 'data de publicação', 'publicado em', 'data di pubblicazione', 'pubblicato il', 'publicatiedatum', 'geplaatst op', 'data publikacji', 'publicerad', 'publiceringsdatum', '掲載日', '公開日', '发布日期', '發布日期', '发布时间'],
  jobStartDate: ['start date', 'starting date', 'start', 'job start date', 'anticipated start date', 'eintrittsdatum', 'eintrittstermin', 'beginn', 'startdatum', 'starttermin', 'arbeitsbeginn', 'date de début', 'prise de poste', 'date de prise de poste', 'fecha de inicio', 'incorporación', 'data de início', 'início', 'data di inizio', 'ingangsdatum', 'data rozpoczęcia', 'data rozpoczęcia pracy', 'rozpoczęcie pracy', 'tillträde', 'tillträdesdatum', 'startdag', '入社日', '入社時期', '勤務開始日', '入职日期'],
  terms: ['employment type', 'employment', 'job type', 'type', 'type of employment', 'type of contract', 'contract', 'contract type', 'hours', 'time type', 'workplace', 'workplace type', 'work model', 'working model', 'remote', 'remote status', 'position type', 'appointment type', 'work schedule', 'commitment', 'anstellungsart', 'beschäftigungsart', 'beschäftigungsverhältnis', 'art der anstellung', 'arbeitszeit', 'arbeitszeitmodell', 'arbeitsmodell', 'vertrag', 'vertragsart', 'befristung', 'umfang', 'type de contrat', 'contrat', 'type d’emploi', 'temps de travail', 'télétravail', 'mode de travail', 'tipo de contrato', 'contrato', 'jornada', 'tipo de jornada', 'modalidad', 'modalidade', 'tipo de contratação', 'regime', 'regime de trabalho', 'contratto', 'tipo di contratto', 'orario', 'modalità di lavoro', 'contracttype', 'dienstverband', 'contract', 'werkvorm', 'rodzaj umowy', 'umowa', 'wymiar pracy', 'tryb pracy', 'anställningsform', 'anställning', 'omfattning', '雇用形態', '勤務形態', '工作性质', '工作性質', '職務類型', '用工形式', '工作类型', '雇佣类型'],
  salary: ['salary', 'salary range', 'pay', 'pay range', 'compensation', 'base salary', 'wage', 'rate', 'gehalt', 'vergütung', 'jahresgehalt', 'gehaltsspanne', 'bezahlung', 'salaire', 'rémunération', 'fourchette salariale', 'salario', 'sueldo', 'rango salarial', 'salário', 'remuneração', 'faixa salarial', 'stipendio', 'retribuzione', 'ral', 'salaris', 'wynagrodzenie', 'lön', 'löneintervall', '給与', '年収', '薪资', '薪資', '薪酬'],
  department: ['department', 'division', 'abteilung', 'bereich', 'fachbereich', 'département', 'service', 'departamento', 'área', 'dipartimento', 'afdeling', 'dział', 'avdelning', '部署', '部门', '部門'],
  team: ['team', 'équipe', 'equipo', 'equipe', 'squadra', 'zespół', 'チーム', '团队', '團隊'],
  identifier: ['reference', 'reference number', 'reference no.', 'ref', 'ref.', 'job id', 'job number', 'job code', 'requisition', 'requisition id', 'req id', 'vacancy number', 'referenznummer', 'kennziffer', 'stellennummer', 'job-id', 'stellen-id', 'référence', 'réf', 'réf.', 'n° de référence', 'referencia', 'referência', 'riferimento', 'codice', 'referentie', 'vacaturenummer', 'referentienummer', 'numer referencyjny', 'nr ref.', 'referensnummer', '求人番号', '职位编号'],
  apply: ['apply', 'apply at', 'apply to', 'apply here', 'apply online', 'how to apply', 'send applications to', 'application link', 'application', 'applications to', 'bewerbung', 'bewerbung an', 'bewerbungen an', 'bewerben', 'jetzt bewerben', 'candidature', 'postuler', 'candidatures à', 'solicitud', 'enviar cv a', 'inscripción', 'candidatura', 'candidaturas', 'candidaturas para', 'candidarsi', 'candidature a', 'solliciteren', 'solliciteer via', 'aplikuj', 'aplikacje na adres', 'ansökan', 'ansök', '応募', '応募先', '申请', '投递', '投递邮箱'],
  contactEmail: ['contact', 'contact e-mail', 'contact email', 'questions', 'kontakt', 'ansprechpartner', 'ansprechpartnerin', 'rückfragen', 'contacto', 'contato', 'contatto', 'contatti', 'contactpersoon', 'kontaktperson', '連絡先', '联系方式'],
  openings: ['openings', 'number of openings', 'vacancies', 'number of vacancies', 'positions available', 'anzahl der stellen', 'nombre de postes', 'vacantes', 'número de vagas', 'vagas', 'posti disponibili', 'aantal vacatures', 'liczba wakatów', 'antal platser', '募集人数', '招聘人数'],
  workHours: ['working hours', 'work hours', 'hours of work', 'hours per week', 'wochenstunden', 'arbeitsstunden', 'horaires', 'horaire', 'horario', 'horário', 'orario di lavoro', 'werktijden', 'uren per week', 'godziny pracy', 'arbetstid', '勤務時間', '工作时间'],
}; // prettier-ignore

const asked: ReadonlyMap<string, Asked> = new Map(
  // The keys of our own table.
  (Object.entries(labels) as [Asked, readonly string[]][]).flatMap(([key, words]) =>
    words.map((word) => [plainLabel(word), key] as const),
  ),
);

/** What a label asks for, when we know it. */
export function askedBy(label: string): Asked | undefined {
  return asked.get(plainLabel(label));
}

function plainLabel(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(/[‘’]/gu, "'").replace(/[*_\s]+/gu, ' ').trim(); // prettier-ignore
}
