import type { ImportChoices, LayerUse } from '../import/choices.ts';
import { type ImportTallies, importLayers } from '../import/import-layers.ts';
import type { ByteFiles } from '../source/byte-files.ts';
import { checkedWhole } from './collect.ts';
import { CANCELLED_OPEN, type OpenOptions, type OpenResult } from './open-result.ts';
import { type LooseRead, readLoose } from './read-loose.ts';

/** What an import made of files without a manifest, with how each layer was understood. */
export type LooseOpened = OpenResult & {
  readonly uses: readonly LayerUse[];
  /** Rows of ledgers that fit no grid. */
  readonly unmatched: readonly string[];
  readonly tallies: ImportTallies;
};

const NOTHING: Pick<LooseOpened, 'uses' | 'unmatched' | 'tallies'> = {
  uses: [],
  unmatched: [],
  tallies: { parentsInferred: 0, summedFromBuildings: 0, joined: 0 },
};

/** Makes a dataset of files that were read already; one report over reading, import and check. */
export async function importLoose(
  title: string,
  read: LooseRead,
  choices: ImportChoices,
  options: OpenOptions,
): Promise<LooseOpened> {
  const found = choices.skipLedgers ? [] : read.ledgers.map(({ table }) => table);
  const ledgers = [...(choices.ledgers ?? []), ...found];
  const imported = await importLayers(read.layers, { title, ...choices, ledgers }, options);
  if (imported.cancelled) return { ...CANCELLED_OPEN, ...NOTHING };
  const { parts, findings, originOf, isDerived, uses, unmatched, tallies } = imported;
  const collected = { findings: [...read.findings, ...findings], originOf, isDerived };
  const opened = await checkedWhole(parts, collected, options);
  return { ...opened, uses, unmatched, tallies };
}

/** Opens files that no manifest explains, by their formats and by what a person chose. */
export async function openLoose(
  files: ByteFiles,
  paths: readonly string[],
  choices: ImportChoices,
  options: OpenOptions,
): Promise<LooseOpened> {
  return importLoose(files.title, await readLoose(files, paths, options), choices, options);
}
