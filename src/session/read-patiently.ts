import type { OpenResult } from '../io/open/open-result.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';
import type { Network } from './network.ts';

/** Whether an address did not give all that its manifest names, for whatever reason but that it has none. */
export const isKeptBack = ({ kind }: DatasetSource, { findings }: OpenResult): boolean =>
  kind === 'url' && findings.some(({ reason }) => reason === 'file-unreadable');

export interface Patience {
  readonly network: Pick<Network, 'cameBack'>;
  /** Whether somebody still wants it. */
  still(): boolean;
  /** Whether it is waited for; residents get what is there, as their device may hold it. */
  readonly waits: boolean;
}

/**
 * One reading of a dataset, without what a cut network left out of it: files that were kept back are asked for once
 * more at once, and then when the network is back. A wall whose grids did not come is none without grids. What is
 * kept back twice with the server in reach is not kept back by the network, and missing in the result.
 */
export async function readPatiently(
  source: DatasetSource,
  ask: () => Promise<OpenResult>,
  { network, still, waits }: Patience,
): Promise<OpenResult> {
  for (;;) {
    let result = await ask();
    if (still() && isKeptBack(source, result)) result = await ask();
    if (!still() || !isKeptBack(source, result) || !result.ok || !waits) return result;
    if (!(await network.cameBack()) || !still()) return result;
  }
}
