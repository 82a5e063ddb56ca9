/** Resolves in a task of its own: what follows does not lengthen the one that is running. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
