/** Longest wait for one: a page that never rests goes on all the same. */
const SOON_MS = 1000;

/** Two frames: what learns its size in the first is drawn in the second. In the background none are drawn. */
function framesDrawn(then: () => void): void {
  const late = setTimeout(then, SOON_MS);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      clearTimeout(late);
      then();
    }),
  );
}

function idle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: SOON_MS });
  else setTimeout(then, SOON_MS / 4);
}

/** Resolves when the page has drawn what it was given and has nothing else to do; at once where there is no page. */
export const quietMoment = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof window === 'undefined') resolve();
    else framesDrawn(() => idle(resolve));
  });

/** Does work that nobody waits for step by step, each in a quiet moment of its own. */
export async function inQuietMoments(steps: Iterator<void>): Promise<void> {
  do await quietMoment();
  while (!steps.next().done);
}
