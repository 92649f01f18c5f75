import { startOf, withOffset } from '../../model/calendar.ts';

const msPerDay = 86_400_000;
const minutesPerDay = 1440;

/** Minutes behind midnight: what runs on the hour waits longest. */
const later = 10;

/**
 * When to run each night, as five cron fields in UTC: behind midnight in a time zone on each day of the year from `now` on. Where clocks are
 * changed, midnight comes at two times in UTC; the later one is behind both.
 */
export function nightlyCron(now: string, timeZone: string): string {
  const first = startOf(now, timeZone);
  const days = Array.from({ length: 366 }, (_, day) => first + day * msPerDay);
  const least = Math.min(...days.map((ms) => offsetAt(ms, timeZone)));
  const minute = (((later - least) % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return `${minute % 60} ${Math.floor(minute / 60)} * * *`;
}

/** How far clocks are ahead of UTC, in minutes. */
function offsetAt(ms: number, timeZone: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/u.exec(withOffset(ms, timeZone)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
