import { type ParseArgsConfig, parseArgs } from 'node:util';
import { wrongUsage } from '../text/command/serve.ts';

/** Exit codes: 0 fine, 1 something was refused, 2 wrong usage. */
export const EXIT = { fine: 0, refused: 1, usage: 2 } as const;

const COMMON = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & typeof COMMON; allowPositionals: true; strict: true }>
>;

export type Line<O extends Options> =
  | { readonly ok: true; readonly values: Parsed<O>['values']; readonly paths: readonly string[] }
  | { readonly ok: false; readonly exit: number };

/** Says what is wrong with a command line. */
export function usageError(detail: string): { readonly ok: false; readonly exit: number } {
  console.error(wrongUsage(detail));
  return { ok: false, exit: EXIT.usage };
}

/** Reads a subcommand's arguments; says its help or what is wrong with them, and answers the exit code then. */
export function readLine<const O extends Options>(
  args: readonly string[],
  options: O,
  help: () => string,
  leastPaths: number,
): Line<O> {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...options, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
    const values = parsed.values as Parsed<O>['values'];
    if ((parsed.values as { help?: boolean }).help) {
      console.log(help());
      return { ok: false, exit: EXIT.fine };
    }
    if (parsed.positionals.length < leastPaths) return usageError(help());
    return { ok: true, values, paths: parsed.positionals };
  } catch (cause) {
    return usageError(cause instanceof Error ? cause.message : String(cause));
  }
}

/** A number of the command line within bounds, or null after saying what is wrong with it. */
export function numberOf(name: string, text: string, least: number, most: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= least && value <= most) return value;
  usageError(`--${name} ${text}: ${least} … ${most}`);
  return null;
}
