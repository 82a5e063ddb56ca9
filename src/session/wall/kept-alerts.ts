import { openDB } from 'idb';

/** Keeps which alerts were acknowledged on this device, and when. */
export interface AlertsPort {
  all(): Promise<ReadonlyMap<string, number>>;
  put(key: string, atMs: number): Promise<void>;
  remove(key: string): Promise<void>;
}

const STORE = 'acknowledged';
/** An alert of a month ago is of no use to anybody. */
const KEPT_MS = 31 * 86_400_000;

/** In IndexedDB, which keeps what it acknowledged when the browser dies; older ones are dropped on reading. */
export function indexedAlerts(name = 'onegrid-alerts'): AlertsPort {
  const database = () =>
    openDB<{ acknowledged: { key: string; value: number } }>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore(STORE);
      },
    });
  let open: ReturnType<typeof database> | null = null;
  const opened = () => {
    open ??= database();
    return open;
  };
  return {
    async all() {
      const db = await opened();
      const [keys, times] = await Promise.all([db.getAllKeys(STORE), db.getAll(STORE)]);
      const newest = Math.max(0, ...times);
      const pairs = keys.map((key, i): [string, number] => [key, times[i] ?? 0]);
      const old = pairs.filter(([, atMs]) => atMs < newest - KEPT_MS);
      await Promise.all(old.map(([key]) => db.delete(STORE, key)));
      return new Map(pairs.filter(([, atMs]) => atMs >= newest - KEPT_MS));
    },
    async put(key, atMs) {
      await (await opened()).put(STORE, atMs, key);
    },
    async remove(key) {
      await (await opened()).delete(STORE, key);
    },
  };
}
