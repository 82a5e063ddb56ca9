import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import { setDimmed, setHandled } from '../../state/transitions/wall.ts';
import type { Ticker } from './clock-effect.ts';
import { IDLE_S, type Inputs } from './tour-effect.ts';

/** What a kiosk asks of the device it stands on. */
export interface Device {
  /** Takes the whole screen; rejects where the browser wants a touch first. */
  fillScreen(): Promise<void>;
  /** Keeps the screen lit; null where the browser cannot. The lock is lost whenever the page is hidden. */
  keepLit(): Promise<{ release(): Promise<void> } | null>;
  /** Calls whenever the page is seen again; returns what ends it. */
  onSeen(act: () => void): () => void;
  /** The machine's time: a room is dark by its own clock, not by that of a replay. */
  dateMs(): number;
}

const MINUTE_MS = 60_000;
/** From 22:00 to 06:00 a wall lights a room in which somebody may sleep. */
const NIGHT = { from: 22, to: 6 } as const;

/** Whether it is night at an instant in a zone. */
export function isNight(ms: number, timeZone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(ms),
  );
  return hour >= NIGHT.from || hour < NIGHT.to;
}

/** Keeps the promises of `&kiosk=1`: the whole screen, lit without a break, dimmed at night. */
export function openKioskEffect(
  store: Store,
  ticker: Ticker,
  inputs: Inputs,
  device: Device,
): { stop(): void } {
  let lit: Promise<{ release(): Promise<void> } | null> | null = null;
  let cancel: (() => void) | null = null;
  let leave: (() => void) | null = null;

  const standing = ({ mode, wall }: AppState): boolean => mode === 'screen' && wall.kiosk;
  /** What a browser refuses is no fault of ours, and will be asked again. */
  const tried = (promise: Promise<unknown>): void => void promise.catch(() => {});

  function light(): void {
    lit = device.keepLit().catch(() => null);
  }

  function dim(): void {
    const { dataset } = store.state.get();
    store.apply(setDimmed(isNight(device.dateMs(), dataset?.manifest.timeZone ?? 'UTC')));
    cancel = ticker.after(MINUTE_MS, dim);
  }

  function follow(state: AppState): void {
    if (standing(state) && cancel === null) {
      cancel = () => {};
      tried(device.fillScreen());
      light();
      dim();
    }
    if (!standing(state) && cancel !== null) end();
  }

  function end(): void {
    cancel?.();
    leave?.();
    cancel = null;
    void lit?.then((lock) => lock?.release()).catch(() => {});
    lit = null;
    store.apply(setDimmed(false), setHandled(false));
  }

  const ends = [
    store.state.subscribe(follow),
    inputs(() => {
      if (!standing(store.state.get())) return;
      tried(device.fillScreen());
      leave?.();
      leave = ticker.after(IDLE_S * 1000, () => store.apply(setHandled(false)));
      store.apply(setHandled(true));
    }),
    device.onSeen(() => {
      if (standing(store.state.get())) light();
    }),
  ];
  return {
    stop() {
      for (const one of ends) one();
      if (cancel !== null) end();
    },
  };
}
