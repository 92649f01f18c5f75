import { Argument, Command as Program, CommanderError, Option } from 'commander';
import { type Command, type CommandEntry, commands, nextStep, type OptionSpec, UsageError } from '../commands/index.ts';
import type { ExitCode, World } from '../model/world.ts';

export { hasColor } from './has-color.ts';

/** Runs a command line (without `node` and the script) in a world. Wrong use is told on standard error. */
export async function cli(argv: readonly string[], world: World): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  try {
    const program = await programFor(argv, world, (code) => (exitCode = code));
    if (argv.length === 0) {
      program.outputHelp();
      world.stdout.write(`\n${await nextStep(world)}`);
      return 0;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) return refuse(error.message, world);
    if (isSystemError(error)) return refuse(error.message, world);
    throw error;
  }
}

/** Only the commands that the line names are loaded. */
async function programFor(argv: readonly string[], world: World, done: (code: ExitCode) => void): Promise<Program> {
  const program = new Program('rolepress')
    .description(
      'A careers site from Markdown role files: checked sections, accessible pages, a feed that job aggregators can trust.',
    )
    .version(world.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: world.stdout.write,
      writeErr: world.stderr.write,
      getOutHasColors: () => world.stdout.hasColor,
      getErrHasColors: () => world.stderr.hasColor,
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Run `rolepress --help` for the commands and their options.')
    .addHelpText('after', '\nExit codes: 0 clean, 1 faults in the content, 2 wrong use, broken settings or a bug.');
  for (const [name, { summary, load }] of Object.entries<CommandEntry>(commands)) {
    const command = argv.includes(name) ? subcommand(name, await load(), world, done) : new Program(name);
    program.addCommand(command.summary(summary));
  }
  return program;
}

function subcommand(name: string, command: Command, world: World, done: (code: ExitCode) => void): Program {
  const { description, argument, options, examples, run } = command;
  const program = new Program(name).description(description).helpOption('-h, --help', 'print this help').exitOverride();
  if (argument) program.addArgument(new Argument(argument.name, argument.description));
  for (const option of options) program.addOption(optionFor(option));
  program.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`);
  program.copyInheritedSettings(
    new Program().configureOutput({ writeOut: world.stdout.write, writeErr: world.stderr.write }),
  );
  program
    .showHelpAfterError(`Run \`rolepress ${name} --help\` for its options.`)
    .showSuggestionAfterError()
    .exitOverride();
  program.action(async (...given: unknown[]) => {
    // commander hands over the argument when there is one, a word or a list of words; then the options, then itself.
    const words = argument ? [given[0] as string | readonly string[]].flat() : [];
    done(await run(words, program.opts(), world));
  });
  return program;
}

function optionFor(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.description);
  if (spec.default !== undefined) option.default(spec.default);
  if (spec.choices) option.choices([...spec.choices]);
  const { refuse: refusal, repeatable } = spec;
  if (refusal || repeatable) {
    option.argParser((value: string, before: unknown) => {
      const reason = refusal?.(value);
      if (reason !== undefined) throw new UsageError(`${spec.flags.split(' ')[0]} is “${value}”; ${reason}`);
      return repeatable ? [...(Array.isArray(before) ? before : []), value] : value;
    });
  }
  return option;
}

function refuse(message: string, { stderr }: World): ExitCode {
  stderr.write(`error: ${message}\n`);
  return 2;
}

/** The machine said no: a folder that may not be written, a full disk. Its message names the file. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
