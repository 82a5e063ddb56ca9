/**
 * Remembers the last answer of a pure function: arguments that are the same objects give the same object, so that
 * what did not change keeps its identity all the way to the map.
 */
export function lastCall<Args extends readonly unknown[], Answer>(
  answer: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | null = null;
  return (...args) => {
    const same = last !== null && args.every((arg, i) => Object.is(arg, last?.args[i]));
    if (last === null || !same) last = { args, answer: answer(...args) };
    return last.answer;
  };
}

/**
 * The same for functions that look at a part of what they are given: the part, and not the whole, decides whether the
 * answer is still good. So an edit of grids sends no buildings to the map again.
 */
export function lastCallBy<Args extends readonly unknown[], Answer>(
  partsOf: (...args: Args) => readonly unknown[],
  answer: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { readonly parts: readonly unknown[]; readonly answer: Answer } | null = null;
  return (...args) => {
    const parts = partsOf(...args);
    const same =
      last?.parts.length === parts.length && parts.every((part, i) => Object.is(part, last?.parts[i]));
    if (last === null || !same) last = { parts, answer: answer(...args) };
    return last.answer;
  };
}
