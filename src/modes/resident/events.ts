import type { Need } from '../../find/needs.ts';
import type { Grid } from '../../model/grid.ts';

const UP = { bubbles: true, composed: true } as const;

/** The device shall say where it is. */
export class LocateEvent extends Event {
  static readonly type = 'og-locate';
  constructor() {
    super(LocateEvent.type, UP);
  }
}

/** A grid was chosen among those that a position allows. */
export class SettleEvent extends Event {
  static readonly type = 'og-settle';
  readonly grid: Grid;
  constructor(grid: Grid) {
    super(SettleEvent.type, UP);
    this.grid = grid;
  }
}

/** A place was pinned on the picture: longitude, latitude. It stays in the page. */
export class PinEvent extends Event {
  static readonly type = 'og-pin';
  readonly position: readonly [number, number];
  constructor(position: readonly [number, number]) {
    super(PinEvent.type, UP);
    this.position = position;
  }
}

/** A need was chosen or taken back. */
export class NeedEvent extends Event {
  static readonly type = 'og-need';
  readonly need: Need;
  constructor(need: Need) {
    super(NeedEvent.type, UP);
    this.need = need;
  }
}

/** The way to a station is wanted, or wanted no more. */
export class WayEvent extends Event {
  static readonly type = 'og-way';
  readonly id: string;
  constructor(id: string) {
    super(WayEvent.type, UP);
    this.id = id;
  }
}

/** The answer to "which grid am I in" is not right, or not wanted any more. */
export class NotHereEvent extends Event {
  static readonly type = 'og-not-here';
  constructor() {
    super(NotHereEvent.type, UP);
  }
}

declare global {
  interface HTMLElementEventMap {
    'og-locate': LocateEvent;
    'og-settle': SettleEvent;
    'og-pin': PinEvent;
    'og-need': NeedEvent;
    'og-way': WayEvent;
    'og-not-here': NotHereEvent;
  }
}
