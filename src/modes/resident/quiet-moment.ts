import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openWordFinder } from '../../find/words/open-word-finder.ts';
import { keepOffline, type Renewal } from '../../session/offline.ts';

/** How long after the first paint what may be asked for next is fetched. */
const QUIET_MS = 1500;

const later = () => import('./later.ts');
type Later = Awaited<ReturnType<typeof later>>;

/** What the first answer does without: fetched in a quiet moment, or when it is asked for. */
export class QuietMoment implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #begun = false;
  #more: Later | null = null;
  #renewal: Renewal | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#begun) return;
    this.#begun = true;
    window.setTimeout(() => {
      void this.fetch();
      // So that names are still found as people type them when the network is gone.
      void openWordFinder([]).catch(() => undefined);
      void keepOffline((renewal) => {
        this.#renewal = renewal;
        this.#host.requestUpdate();
      });
    }, QUIET_MS);
  }

  /** Null until it has come. */
  get more(): Later | null {
    return this.#more;
  }

  /** Newer data, kept and waiting. */
  get renewal(): Renewal | null {
    return this.#renewal;
  }

  async fetch(): Promise<void> {
    if (this.#more) return;
    this.#more = await later().catch(() => null);
    this.#host.requestUpdate();
  }
}
