import type { SavedView } from '../state/app-state.ts';
import type { ViewsPort } from './ports.ts';

const STORE = 'views';

/**
 * Saved views in IndexedDB, which keeps what it acknowledged when the browser dies. Where a browser refuses storage
 * (a private window, a policy) nothing is kept, and saving rejects.
 */
export function indexedViews(name = 'onegrid-views'): ViewsPort {
  const database = async () => {
    const { openDB } = await import('idb');
    return openDB<{ views: { key: string; value: SavedView } }>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore(STORE, { keyPath: 'name' });
      },
    });
  };
  let open: ReturnType<typeof database> | null = null;
  const opened = () => {
    open ??= database();
    return open;
  };
  return {
    all: async () => (await opened()).getAll(STORE),
    put: async (view) => {
      await (await opened()).put(STORE, view);
    },
    remove: async (view) => (await opened()).delete(STORE, view),
  };
}
