import type { Answer } from '../../../edit/edited.ts';
import type { Op } from '../../../edit/op.ts';
import type { LayerKey, Plan } from '../../../edit/plan.ts';
import type { LineSnap } from '../../../geo/line-snap.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import type { Follow } from '../../../map/tools/draw-tool.ts';
import type { Snapped } from '../../../map/tools/ground.ts';
import type { Key, Pointer, ToolInput } from '../../../map/tools/pointer.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Level } from '../../../model/manifest.ts';
import type { Planning } from '../../../session/plan-effect.ts';
import type { Arc, Partition } from '../../../topology/partition.ts';
import { type Bench, DEFAULT_OPTIONS, type EditTool, type RunningTool, type ToolOptions } from './bench.ts';
import { borderTool } from './border-tool.ts';
import { buildingTool } from './building-tool.ts';
import { lineTool } from './line-tool.ts';
import { paintTool } from './paint-tool.ts';
import { lockTool, mergeTool } from './pick-tool.ts';
import { planGround } from './plan-ground.ts';
import { previewHand } from './preview-hand.ts';
import { stationTool } from './station-tool.ts';
import { workingLevel } from './working-level.ts';

/** What the desk tells its mode. */
export interface DeskEvents {
  /** The hand, or what the plan answers to it, is another. */
  hand(): void;
  /** Another tool or option was taken up, or the tool in hand says what comes next. */
  tool(): void;
  choose(code: GridCode | null): void;
}

/** Lines that tools snap to and follow, made from the dataset when the desk opens. */
export interface DeskLines {
  readonly snap: LineSnap<Snapped['to']> | null;
  readonly follow: Follow;
}

/** The desk of a planner: one tool in hand on one plan, and what the plan answers to what that tool tries. */
export class PlanDesk {
  readonly plan: Plan;
  readonly #planning: Planning;
  readonly #events: DeskEvents;
  readonly #lines: DeskLines;
  readonly #snap: DeskLines['snap'];
  #running: RunningTool | null = null;
  #tool: EditTool = 'look';
  #options: ToolOptions = DEFAULT_OPTIONS;
  #answer: Answer | null = null;
  #preview: Hand | null = null;
  #last: Extract<Answer, { ok: true }> | null = null;
  #hint = '';
  #px: readonly [number, number] | null = null;

  constructor(plan: Plan, planning: Planning, lines: DeskLines, events: DeskEvents) {
    this.plan = plan;
    this.#planning = planning;
    this.#events = events;
    this.#lines = lines;
    this.#snap = (...at) => (this.#options.snap ? (lines.snap?.(...at) ?? null) : null);
  }

  get tool(): EditTool {
    return this.#tool;
  }

  get options(): ToolOptions {
    return this.#options;
  }

  /** What the plan answers to what is held; null while nothing is. */
  get answer(): Answer | null {
    return this.#answer;
  }

  /** The last gesture of this hand; null once the plan went back, or another tool was taken up. */
  get last(): Extract<Answer, { ok: true }> | null {
    return this.#last;
  }

  get hint(): string {
    return this.#hint;
  }

  /** Where the pointer is, in pixels of the map; null while the keyboard works. */
  get pointerPx(): readonly [number, number] | null {
    return this.#px;
  }

  get hand(): Hand {
    return this.#preview ?? this.#running?.hand() ?? EMPTY_HAND;
  }

  /** The place beside which a sentence stands while the keyboard works. */
  get handAt(): readonly [number, number] | null {
    return (
      this.#preview?.points[0]?.at ?? this.#preview?.areas[0]?.rings[0]?.[0] ?? this.#running?.at() ?? null
    );
  }

  /** Where the keyboard is on a border. */
  get focus(): ReturnType<NonNullable<RunningTool['focus']>> {
    return this.#running?.focus?.() ?? null;
  }

  /** The level whose grids are split, merged and painted. */
  get level(): Level {
    return workingLevel(this.plan);
  }

  /** The layer whose borders are moved and redrawn: an inset grid's own, or '' for all others. */
  get layer(): LayerKey {
    const { layer } = this.#options;
    const isMoved = this.#tool === 'border' || this.#tool === 'reshape';
    return isMoved && layer !== '' && this.plan.insets.has(layer) ? layer : '';
  }

  get #partition(): Partition {
    return this.plan.layer(this.layer) ?? this.plan.partition;
  }

  /** The border whose sides the figures are about. */
  get border(): number | null {
    return this.#running?.border() ?? null;
  }

  /** The same, as it is in its layer. */
  get arc(): Arc | undefined {
    const { border } = this;
    return border === null ? undefined : this.#partition.arcs.get(border);
  }

  take(tool: EditTool, options: Partial<ToolOptions> = {}): void {
    this.#tool = tool;
    this.#preview = null;
    this.#options = { ...this.#options, ...options };
    this.#answer = null;
    this.#last = null;
    this.#hint = '';
    this.#running = this.#start(tool);
    this.#events.hand();
    this.#events.tool();
  }

  /** Shows what would come of an op that no hand holds, a mend of a finding for example; null = nothing any more. */
  preview(op: Op | null): void {
    this.#px = null;
    this.#answer = op && this.#planning.preview(op);
    this.#preview = this.#answer && previewHand(this.plan, this.#answer);
    this.#events.hand();
  }

  /** Marks places that no tool holds; null = none any more. */
  mark(hand: Hand | null): void {
    this.#px = null;
    this.#answer = null;
    this.#preview = hand;
    this.#events.hand();
  }

  /** Sets options of the tool in hand; what it holds is put back. */
  set(options: Partial<ToolOptions>): void {
    this.take(this.#tool, options);
  }

  /** Whether a pointer was for the tool; the map takes the others. */
  readonly pointer = (pointer: Pointer): boolean => {
    this.#px = pointer.px;
    return this.#input(pointer);
  };

  readonly key = (key: Key): boolean => {
    this.#px = null;
    return this.#input(key);
  };

  /** Ends what is drawn. */
  finish(): void {
    this.#running?.finish?.();
    this.#events.hand();
  }

  /** The plan went on or back: what was held is gone, what was chosen is found again. */
  settle(): void {
    this.#answer = null;
    this.#last = null;
    this.#preview = null;
    this.#running?.settle();
    this.#events.hand();
  }

  #input(input: ToolInput): boolean {
    if (input.type === 'down' || input.type === 'key') this.#answer = null;
    if (this.#preview && input.type !== 'move') this.#preview = null;
    const taken = this.#running?.input(input) ?? false;
    if (this.#running) this.#events.hand();
    return taken;
  }

  #start(tool: EditTool): RunningTool | null {
    const bench = this.#bench();
    switch (tool) {
      case 'look':
        return null;
      case 'border':
        return borderTool(bench);
      case 'merge':
        return mergeTool(bench);
      case 'paint':
        return this.#options.gives === 'buildings'
          ? buildingTool(bench, (inner) => this.#stroke(inner))
          : this.#stroke(bench);
      case 'reshape':
      case 'split':
      case 'create':
        return lineTool(bench, tool);
      case 'lock':
        return lockTool(bench);
      case 'station':
        return stationTool(bench);
    }
  }

  #stroke(bench: Bench): RunningTool {
    const { paint } = this.#options;
    return paint === 'lasso' ? lineTool(bench, 'paint') : paintTool(bench, paint);
  }

  #bench(): Bench {
    const { plan } = this;
    return {
      plan,
      layer: this.layer,
      partition: this.#partition,
      ground: planGround(this.#partition, this.#snap),
      level: workingLevel(plan),
      options: this.#options,
      follow: this.#lines.follow,
      tryOut: (op) => {
        this.#answer = op && this.#planning.preview(op);
        return this.#answer;
      },
      commit: (op) => {
        const answer = op && this.#planning.act(op);
        if (answer?.ok) this.#last = answer;
        // Why the hand's work was put back stays until the hand does something else.
        this.#answer = answer?.ok ? null : answer;
        return answer;
      },
      dropped: () => {
        this.#answer = null;
      },
      choose: (code) => this.#events.choose(code),
      receive: (target) => this.set({ target }),
      hint: (sentence) => {
        if (sentence === this.#hint) return;
        this.#hint = sentence;
        this.#events.tool();
      },
    };
  }
}
