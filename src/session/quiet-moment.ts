/** Longest wait for one: a page that never rests goes on all the same. */
const SOON_MS = 1000;

/** Resolves when the page has drawn what it was given and has nothing else to do; at once where there is no page. */
export const quietMoment = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof window === 'undefined') resolve();
    else if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: SOON_MS });
    else setTimeout(resolve, SOON_MS / 4);
  });
