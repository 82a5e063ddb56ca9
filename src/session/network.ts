import { atom, type ReadableAtom } from 'nanostores';

/** What is asked of the device about its network. */
export interface NetworkDevice {
  /** Whether the server that the page came from answers, with whatever. */
  reaches(): Promise<boolean>;
  /** Resolves when the device says that it is connected again, and at the latest after so many milliseconds. */
  connectedOrAfter(ms: number): Promise<void>;
}

export interface Insistence {
  /** Which failures are worth asking again for; all where it is left out. */
  readonly worth?: (cause: unknown) => boolean;
  /** Gives up: the last failure is thrown. */
  readonly signal?: AbortSignal;
  /** Nobody waits for it: it is not said that something is missing. */
  readonly quietly?: boolean;
}

export interface Network {
  /** True while the server is out of reach and somebody waits for what it has. */
  readonly away: ReadableAtom<boolean>;
  /** False where the server is in reach; otherwise true, as soon as it is again. */
  cameBack(how?: Pick<Insistence, 'signal' | 'quietly'>): Promise<boolean>;
  /**
   * What `ask` comes to. Asks once more when it fails, and after that whenever the server is back: what fails twice
   * with the server in reach does not fail for the network, and is thrown.
   */
  insist<T>(ask: () => Promise<T>, how?: Insistence): Promise<T>;
}

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30_000;
/** From this status on somebody else says that the server does not answer. */
const BAD_GATEWAY = 502;

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** The network as far as the page depends on it: parts of the page come when they are needed, and it may be cut then. */
export function createNetwork(device: NetworkDevice): Network {
  const away = atom(false);
  let outage: Promise<void> | null = null;
  /** Those who wait and would like it to be said. */
  let waiting = 0;

  async function untilReached(): Promise<void> {
    let ms = FIRST_WAIT_MS;
    do {
      await device.connectedOrAfter(ms);
      ms = Math.min(2 * ms, LONGEST_WAIT_MS);
    } while (!(await device.reaches()));
    outage = null;
  }

  async function cameBack({ signal, quietly = false }: Insistence = {}): Promise<boolean> {
    if (outage === null && (await device.reaches())) return false;
    outage ??= untilReached();
    if (!quietly) away.set(++waiting > 0);
    await (signal ? Promise.race([outage, aborted(signal)]) : outage);
    if (!quietly) away.set(--waiting > 0);
    return true;
  }

  return {
    away,
    cameBack,
    async insist(ask, how = {}) {
      for (let failures = 1; ; failures++) {
        try {
          return await ask();
        } catch (cause) {
          if (how.signal?.aborted || how.worth?.(cause) === false) throw cause;
          if (failures === 1) continue;
          const wasAway = await cameBack(how);
          if (how.signal?.aborted || !wasAway) throw cause;
          failures = 0;
        }
      }
    },
  };
}

/** The device that the page runs on. Outside of a page nothing is out of reach. */
const browser: NetworkDevice = {
  async reaches() {
    if (typeof document === 'undefined') return true;
    try {
      const { status } = await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' });
      return status < BAD_GATEWAY;
    } catch {
      return false;
    }
  },
  connectedOrAfter: (ms) =>
    new Promise((resolve) => {
      const done = (): void => {
        window.removeEventListener('online', done);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, ms);
      window.addEventListener('online', done);
    }),
};

/** The one of the page. */
export const network = createNetwork(browser);
