import type { Answer } from '../../../edit/edited.ts';
import type { Op } from '../../../edit/op.ts';
import type { LayerKey, Plan } from '../../../edit/plan.ts';
import type { Hand } from '../../../map/scene/hand.ts';
import type { Follow } from '../../../map/tools/draw-tool.ts';
import type { Ground } from '../../../map/tools/ground.ts';
import type { ToolInput, Vertex } from '../../../map/tools/pointer.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Level } from '../../../model/manifest.ts';
import type { Partition } from '../../../topology/partition.ts';

export const EDIT_TOOLS = [
  'look',
  'border',
  'reshape',
  'split',
  'merge',
  'paint',
  'create',
  'lock',
  'station',
] as const;
export type EditTool = (typeof EDIT_TOOLS)[number];

export type PaintShape = 'brush' | 'box' | 'lasso';

/** What a person set for the tools; none of it is part of the plan. */
export interface ToolOptions {
  readonly snap: boolean;
  /** Lines that are drawn follow roads between two clicks. */
  readonly follow: boolean;
  readonly paint: PaintShape;
  /** What is painted: the ground under the hand, or the buildings with theirs. */
  readonly gives: 'ground' | 'buildings';
  readonly brushM: number;
  /** The inset grid whose border is moved and redrawn; '' = the borders that the tiling levels share. */
  readonly layer: LayerKey;
  /** Who gets what is painted; null = the grid in which the stroke begins. */
  readonly target: GridCode | null;
  /** The station that the next click places; null = a new one. */
  readonly station: string | null;
}

export const DEFAULT_OPTIONS: ToolOptions = {
  snap: true,
  follow: false,
  paint: 'brush',
  gives: 'ground',
  brushM: 40,
  layer: '',
  target: null,
  station: null,
};

/** What a tool on the map is given: the plan to look at, and the two things that it may ask for. */
export interface Bench {
  readonly plan: Plan;
  /** The layer whose borders are moved, and its partition: an inset grid's own, or that of all tiling levels. */
  readonly layer: LayerKey;
  readonly partition: Partition;
  readonly ground: Ground;
  readonly level: Level;
  readonly options: ToolOptions;
  readonly follow: Follow;
  /** What would come of it; the plan stays as it is, and the figures show it. */
  tryOut(op: Op | null): Answer | null;
  /** Makes it a step of the history, or answers why not. */
  commit(op: Op | null): Answer | null;
  /** Nothing is held any more. */
  dropped(): void;
  /** Something was pointed at without changing anything. */
  choose(code: GridCode | null): void;
  /** The grid that gets what is painted was pointed at; null = no grid is there. */
  receive(code: GridCode | null): void;
  /** A hint for the next click. */
  hint(sentence: string): void;
}

/** Where the keyboard is: on which of how many points of a border, or on a building of a grid. */
export type KeyFocus =
  | { readonly kind: 'vertex' | 'node'; readonly at: number; readonly of: number }
  | {
      readonly kind: 'building';
      readonly id: string;
      /** Name of the grid that it is in. */
      readonly grid: string;
      readonly households: number | null;
      readonly isHeld: boolean;
      /** How many buildings are held. */
      readonly held: number;
    };

/** One tool with what it holds. */
export interface RunningTool {
  /** Whether the input was for the tool. */
  input(input: ToolInput): boolean;
  hand(): Hand;
  /** The border whose two sides the figures are about; null = none. */
  border(): number | null;
  /** Where the hand is, for the sentence beside it; null where no pointer is. */
  at(): Vertex | null;
  /** The plan changed below the tool. */
  settle(): void;
  /** Where the keyboard is. */
  focus?(): KeyFocus | null;
  /** Ends what is drawn, as a double click does. */
  finish?(): void;
}
