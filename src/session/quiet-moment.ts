/** Longest wait for one, where nothing else is said: a page that never rests goes on all the same. */
const SOON_MS = 1000;

/** Two frames: what learns its size in the first is drawn in the second. In the background none are drawn. */
function framesDrawn(then: () => void, patienceMs: number): void {
  const late = setTimeout(then, document.visibilityState === 'hidden' ? 0 : patienceMs);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      clearTimeout(late);
      then();
    }),
  );
}

function idle(then: () => void, patienceMs: number): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: patienceMs });
  else setTimeout(then, SOON_MS / 4);
}

/**
 * Resolves when the page has drawn what it was given and has nothing else to do, or has not come to it for so long;
 * at once where there is no page.
 */
export const quietMoment = (patienceMs = SOON_MS): Promise<void> =>
  new Promise((resolve) => {
    if (typeof window === 'undefined') resolve();
    else framesDrawn(() => idle(resolve, patienceMs), patienceMs);
  });

/** How long the first picture of a slow machine is waited for. */
export const FIRST_PICTURE_MS = 10_000;

/** Does work that nobody waits for step by step, each in a quiet moment of its own. */
export async function inQuietMoments(steps: Iterator<void>): Promise<void> {
  do await quietMoment();
  while (!steps.next().done);
}
