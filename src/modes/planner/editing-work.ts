import type { Palette } from '../../map/palette.ts';
import type { Scene } from '../../map/scene/scene.ts';
import type { Key, Pointer } from '../../map/tools/pointer.ts';
import type { PlanAct } from '../../ui/plan/plan-bar.ts';
import type { EditTool } from './editing/bench.ts';

/** What a tool needs of the map, and what it adds to the scene. */
export interface MapWork {
  readonly pointer: (pointer: Pointer) => boolean;
  readonly key: (key: Key) => boolean;
  dress(scene: Scene, palette: Palette): Scene;
}

/** Editing as the workbench knows it; what is behind it is loaded when somebody edits. */
export interface EditingWork extends MapWork {
  /** Whether clicks on the map are for the tool in hand, and not to choose what is shown. */
  readonly takesClicks: boolean;
  /** The map moves, or has come to rest. */
  moving(moving: boolean): void;
  take(tool: EditTool): void;
  run(act: PlanAct): void;
  /** A key of the page; true where it was for editing. */
  shortcut(event: KeyboardEvent): boolean;
}
