import type { AppConfig } from '../model/config.ts';
import type { Store } from '../state/store.ts';
import type { Session } from './session.ts';

/** What the root element of a mode is handed, as its property `page`. */
export interface Page {
  readonly store: Store;
  readonly session: Session;
  readonly config: AppConfig;
  /** False where the browser draws no WebGL: the mode shows the picture instead of the map. */
  readonly webgl: boolean;
}

/** The root element of a mode. */
export interface ModeRoot extends HTMLElement {
  page: Page;
}
