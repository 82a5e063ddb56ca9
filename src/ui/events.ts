/** What a person picked in a card, a table, a list or the search. */
export type Picked =
  | { readonly kind: 'grid'; readonly code: string }
  | { readonly kind: 'station'; readonly id: string };

/** A grid or a station was picked; `fly` asks the map to go there too. */
export class PickEvent extends Event {
  static readonly type = 'og-pick';
  readonly pick: Picked;
  readonly fly: boolean;
  constructor(pick: Picked, fly = false) {
    super(PickEvent.type, { bubbles: true, composed: true });
    this.pick = pick;
    this.fly = fly;
  }
}

/** A text is to be saved as a file: a table as CSV, a report. */
export class ExportEvent extends Event {
  static readonly type = 'og-export';
  readonly fileName: string;
  readonly text: string;
  readonly mediaType: string;
  constructor(fileName: string, text: string, mediaType = 'text/csv') {
    super(ExportEvent.type, { bubbles: true, composed: true });
    this.fileName = fileName;
    this.text = text;
    this.mediaType = mediaType;
  }
}

/** A text is to be put on the clipboard. */
export class CopyEvent extends Event {
  static readonly type = 'og-copy';
  readonly text: string;
  constructor(text: string) {
    super(CopyEvent.type, { bubbles: true, composed: true });
    this.text = text;
  }
}

/** A point is to be shown: longitude, latitude. */
export class PointEvent extends Event {
  static readonly type = 'og-point';
  readonly position: readonly [number, number];
  constructor(position: readonly [number, number]) {
    super(PointEvent.type, { bubbles: true, composed: true });
    this.position = position;
  }
}

declare global {
  interface HTMLElementEventMap {
    'og-pick': PickEvent;
    'og-export': ExportEvent;
    'og-copy': CopyEvent;
    'og-point': PointEvent;
  }
}
