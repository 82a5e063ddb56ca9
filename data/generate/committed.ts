import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the committed sample. */
export const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'xiyuan');

export const committedText = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');

/** The features of one committed file. */
export const readCommitted = <F>(path: string): readonly F[] => JSON.parse(committedText(path)).features;
