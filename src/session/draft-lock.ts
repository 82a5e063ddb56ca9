/** Lets one page at a time edit a draft. */
export interface DraftLocks {
  /** The way to give the draft free again; null where another page has it. */
  hold(id: string): Promise<(() => void) | null>;
}

/**
 * The browser's locks between its pages. A page that dies gives its locks back. Where there are none (a page over
 * plain http) every page gets the draft, and the revision of the draft tells them apart when they save.
 */
export function browserLocks(): DraftLocks {
  return {
    hold(id) {
      if (!('locks' in navigator)) return Promise.resolve(() => undefined);
      return new Promise((resolve) => {
        void navigator.locks.request(`onegrid-draft-${id}`, { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(null);
          return new Promise<void>((release) => resolve(release));
        });
      });
    },
  };
}
