import type { Store } from '../../state/store.ts';
import { setAcknowledged } from '../../state/transitions/wall.ts';
import { browserDevice, pageInputs } from './browser-device.ts';
import { machineTicker, openClockEffect, type Ticker } from './clock-effect.ts';
import { type FeedSettings, openFeedEffect } from './feed-effect.ts';
import { type FollowFeed, followOverNetwork } from './feed-port.ts';
import { type AlertsPort, indexedAlerts } from './kept-alerts.ts';
import { type Device, openKioskEffect } from './kiosk-effect.ts';
import { type Inputs, openTourEffect } from './tour-effect.ts';

/** The effects that only a wall has, and what a person can set going on it. */
export interface WallSession {
  /** Notes that somebody has seen an alert, at an instant of the data's clock; asked again it is forgotten. */
  acknowledge(key: string, atMs: number): Promise<void>;
  stop(): void;
}

export interface WallPorts {
  readonly ticker: Ticker;
  readonly inputs: Inputs;
  readonly device: Device;
  readonly alerts: AlertsPort;
  readonly feed: FollowFeed;
}

export const wallPorts = (): WallPorts => ({
  ticker: machineTicker,
  inputs: pageInputs,
  device: browserDevice,
  alerts: indexedAlerts(),
  feed: followOverNetwork,
});

/** `feed`: where the patrols of the configured dataset come from while they happen; null = from nowhere. */
export function openWallSession(
  store: Store,
  { ticker, inputs, device, alerts, feed: follow }: WallPorts,
  feed: FeedSettings | null,
): WallSession {
  const effects = [
    openClockEffect(store, ticker),
    openTourEffect(store, ticker, inputs),
    openKioskEffect(store, ticker, inputs, device),
    ...(feed ? [openFeedEffect(store, ticker, follow, feed)] : []),
  ];
  const known = () => store.state.get().wall.acknowledged;
  // What a browser refuses to keep holds for this page all the same.
  const kept = alerts.all().catch(() => new Map<string, number>());
  void kept.then((all) => store.apply(setAcknowledged(new Map([...all, ...known()]))));

  return {
    async acknowledge(key, atMs) {
      const next = new Map(known());
      const again = next.delete(key);
      if (!again) next.set(key, atMs);
      store.apply(setAcknowledged(next));
      await (again ? alerts.remove(key) : alerts.put(key, atMs)).catch(() => {});
    },
    stop() {
      for (const effect of effects) effect.stop();
    },
  };
}
