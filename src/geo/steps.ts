/**
 * Work in steps, between which a page may do something else; what comes of it is returned by the last one. A step is
 * well below a millisecond of a fast machine.
 */
export type Steps<T> = Generator<void, T, void>;

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
