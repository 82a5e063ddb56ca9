import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../io/config.ts';
import { type AppConfig, DEFAULT_CONFIG } from '../../model/config.ts';

export type PageConfig =
  | { readonly ok: true; readonly config: AppConfig }
  | { readonly ok: false; readonly detail: string };

/** The `config.json` of a built page, or what is wrong with it. */
export function readPageConfig(root: string): PageConfig {
  const path = join(root, 'config.json');
  if (!existsSync(path)) return { ok: true, config: DEFAULT_CONFIG };
  try {
    const read = readConfig(JSON.parse(readFileSync(path, 'utf8')));
    return read.ok ? read : { ok: false, detail: `${path} ${read.where}: ${read.expected}` };
  } catch (cause) {
    return { ok: false, detail: `${path}: ${cause instanceof Error ? cause.message : cause}` };
  }
}
