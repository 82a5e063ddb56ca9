#!/usr/bin/env node
import { commandHelp, unknownCommand } from '../text/command/help.ts';
import { speak } from './language.ts';

/** One subcommand: the exit code, or null where the process goes on (serve). */
export type Command = (args: readonly string[]) => Promise<number | null>;

/** Each loads alone, so that `lookup` does not wait for what `convert` needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  convert: async () => (await import('./convert.ts')).convert,
  lookup: async () => (await import('./lookup.ts')).lookup,
  nearest: async () => (await import('./nearest.ts')).nearest,
  coverage: async () => (await import('./coverage.ts')).coverage,
  patrol: async () => (await import('./patrol.ts')).patrol,
  plan: async () => (await import('./plan.ts')).plan,
  public: async () => (await import('./public.ts')).makePublic,
  configure: async () => (await import('./configure.ts')).configure,
  serve: async () => (await import('./serve.ts')).serve,
};

function langOf(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
}

async function main(args: readonly string[]): Promise<number | null> {
  const [name, ...rest] = args;
  await speak(langOf(args));
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return (await load())(rest);
  if (
    name === undefined ||
    name === '--help' ||
    name === '-h' ||
    name === 'help' ||
    name.startsWith('--lang')
  ) {
    console.log(commandHelp());
    return name === undefined ? 2 : 0;
  }
  console.error(unknownCommand(name));
  return 2;
}

// `onegrid … | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const code = await main(process.argv.slice(2));
if (code !== null) process.exitCode = code;
