import { openingNow } from '../../find/opening-now.ts';
import type { Station } from '../../model/records.ts';

/** How many stations are open, of those that published hours that can be read. */
export interface StationsOpen {
  readonly open: number;
  readonly known: number;
  readonly all: number;
}

/** A station without published hours is neither open nor closed: it is in `all` alone. */
export function stationsOpen(stations: readonly Station[], nowMs: number, timeZone: string): StationsOpen {
  const states = stations.map(({ hours }) => openingNow(hours, nowMs, timeZone).state);
  const having = (state: string): number => states.filter((other) => other === state).length;
  return { open: having('open'), known: states.length - having('unknown'), all: states.length };
}
