/** The months as people write them: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish (as they stand in a date, and alone), Swedish. */
const months: readonly string[] = [
  'january jan januar jänner janvier enero janeiro gennaio januari stycznia styczeń',
  'february feb februar februari février fevrier febrero fevereiro febbraio lutego luty',
  'march mar märz maerz mars marzo março marco maart marca marzec',
  'april apr avril abril aprile kwietnia kwiecień',
  'may mai mayo maio maggio mei maja maj',
  'june jun juni juin junio junho giugno czerwca czerwiec',
  'july jul juli juillet julio julho luglio lipca lipiec',
  'august aug août aout agosto augustus augusti sierpnia sierpień',
  'september sept sep septembre septiembre setembro settembre września wrzesień',
  'october oct oktober okt octobre octubre outubro ottobre października październik',
  'november nov novembre noviembre novembro listopada listopad',
  'december dec dezember dez décembre decembre diciembre dezembro dicembre grudnia grudzień',
];

/** The days of the week in the same languages, from Sunday on, as they stand before a date; Japanese and Chinese have a sign for each. */
const weekdays: readonly string[] = [
  'sunday sun sonntag dimanche domingo domenica zondag niedziela söndag söndagen 日 天',
  'monday mon montag lundi lunes segunda-feira lunedì maandag poniedziałek måndag måndagen 月 一',
  'tuesday tue tues dienstag mardi martes terça-feira martedì dinsdag wtorek tisdag tisdagen 火 二',
  'wednesday wed mittwoch mercredi miércoles quarta-feira mercoledì woensdag środa onsdag onsdagen 水 三',
  'thursday thu thurs donnerstag jeudi jueves quinta-feira giovedì donderdag czwartek torsdag torsdagen 木 四',
  'friday fri freitag vendredi viernes sexta-feira venerdì vrijdag piątek fredag fredagen 金 五',
  'saturday sat samstag sonnabend samedi sábado sabato zaterdag sobota lördag lördagen 土 六',
];

const monthOf = numbered(months);
const weekdayOf = numbered(weekdays);

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index] as const)));
}

/** From 1 to 12; nothing for what names no month. In small letters. */
export function monthNamed(name: string): number | undefined {
  const index = monthOf.get(name);
  return index === undefined ? undefined : index + 1;
}

/** From 0, which is Sunday, to 6; nothing for what names no day of the week. In small letters. */
export function weekdayNamed(name: string): number | undefined {
  return weekdayOf.get(name);
}
