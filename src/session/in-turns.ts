/** Well below what a person notices, on a phone that is four times slower than it was measured on, too. */
const TURN_MS = 6;

/** Takes steps for a few milliseconds at a time; taps, scrolling and painting come between. */
export async function inTurns<T>(steps: Iterator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
