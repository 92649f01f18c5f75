import type { Prompts } from '../../model/prompts.ts';
import { type OptionValues, UsageError } from '../shared/command.ts';
import { textOf } from '../shared/options.ts';
import { type Answers, type Known, questions, type SiteQuestion } from './questions.ts';

/** How what the command line leaves open is found out. */
export type AnswerSource = Prompts | 'defaults' | 'command line';

/** All answers; nothing where the person at the terminal has had enough. What is missing on a command line is told all at once. */
export async function answersFrom(
  options: OptionValues,
  around: Omit<Known, 'answers'>,
  source: AnswerSource,
): Promise<Answers | undefined> {
  const answers: Partial<Record<keyof Answers, string>> = {};
  const missing: SiteQuestion[] = [];
  for (const question of questions) {
    const known = { ...around, answers };
    const answer = saidIn(options, question) ?? (await found(question, known, source));
    if (answer === undefined) return undefined;
    if (saidIn(options, question) === undefined && source === 'command line' && question.isNeeded(known))
      missing.push(question);
    answers[question.key] = question.kept?.(answer.trim()) ?? answer.trim();
  }
  if (missing.length > 0) throw new UsageError(`${missingText(missing)}, or --yes to take the defaults`);
  // Each question has put its answer there.
  return answers as Answers;
}

function saidIn(options: OptionValues, { key, flags, refuse }: SiteQuestion): string | undefined {
  const said = textOf(options, key);
  const reason = said === undefined ? undefined : refuse(said);
  if (reason !== undefined) throw new UsageError(`${flags.split(' ')[0]} is “${said}”; ${reason}`);
  return said;
}

async function found(question: SiteQuestion, known: Known, source: AnswerSource): Promise<string | undefined> {
  const offered = question.offered(known);
  if (typeof source === 'string') return offered;
  const { message, choices, refuse } = question;
  return source.ask({ message, offered, choices, refuse });
}

function missingText(missing: readonly SiteQuestion[]): string {
  const flags = missing.map(({ key, flags: said }) => (key === 'url' ? `${said} or --repository <owner/name>` : said));
  return `without a terminal nothing is asked; add ${flags.join(' and ')}`;
}
