/** A place on the map: longitude, latitude. */
export type Vertex = readonly [lng: number, lat: number];

/** What a hand does on the map, as Stage reports it: one pointer, from its press to its release. */
export interface Pointer {
  /** `cancel`: a second finger came, or the browser took the pointer away; whatever is held is put back. */
  readonly type: 'down' | 'move' | 'up' | 'cancel';
  readonly at: Vertex;
  /** CSS pixels from the upper left corner of the map. */
  readonly px: readonly [x: number, y: number];
  /** How many metres a pixel is there: what is near in pixels is near in metres. */
  readonly mPerPx: number;
  readonly touch: boolean;
  /** Alt is held: nothing snaps. */
  readonly free: boolean;
  /** Shift is held: the border is moved whole. */
  readonly whole: boolean;
}

/** A key that a tool may take while the map has the focus. */
export interface Key {
  readonly type: 'key';
  /** As in `KeyboardEvent.key`. */
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The middle of the map. */
  readonly at: Vertex;
  readonly mPerPx: number;
}

export type ToolInput = Pointer | Key;

/** How near a pointer must be to what it takes hold of: half of a 44 px target under a finger. */
export const reachM = ({ mPerPx, touch }: Pick<Pointer, 'mPerPx' | 'touch'>): number =>
  mPerPx * (touch ? 22 : 10);

/** A press becomes a drag once it has gone this far; less is a shaking hand. */
const DRAG_PX = { mouse: 4, touch: 10 };

export function hasDragged(
  from: readonly [number, number],
  { px: [x, y], touch }: Pick<Pointer, 'px' | 'touch'>,
): boolean {
  return Math.hypot(x - from[0], y - from[1]) > (touch ? DRAG_PX.touch : DRAG_PX.mouse);
}
