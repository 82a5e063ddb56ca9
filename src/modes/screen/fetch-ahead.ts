import { openWordFinder } from '../../find/words/open-word-finder.ts';
import { sha256Hex } from '../../io/sha256.ts';
import { network } from '../../session/network.ts';

/** What the wall fetches only when somebody asks for it. */
const LATER: readonly (() => Promise<unknown>)[] = [
  () => import('../../map/stage/overlay.ts'),
  () => import('./keep-evidence.ts'),
  () => import('./wall-report.ts'),
  () => import('../../ui/wall/need-dialog.ts'),
  () => openWordFinder([]),
  () => import('../../text/en/index.ts'),
  // Over plain http a library computes digests, and comes with the first of them.
  () => sha256Hex(new Uint8Array()),
];

/** Longest wait for a quiet moment: a wall that never rests must be ready for a cut network all the same. */
const SOON_MS = 20_000;

/**
 * Fetches, one after another in a quiet moment, what may be asked for after the network is gone. What a cut network
 * keeps back comes when it is there again.
 */
export function fetchAhead(): void {
  const quiet = (act: () => void): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: SOON_MS });
    else setTimeout(act, SOON_MS);
  };
  const next = (i: number): void => {
    const fetchOne = LATER[i];
    if (fetchOne)
      quiet(
        () =>
          void network
            .insist(fetchOne, { quietly: true })
            .catch(() => {})
            .then(() => next(i + 1)),
      );
  };
  next(0);
}
