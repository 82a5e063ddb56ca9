import type {
  Heat,
  HeatForm,
  Obligation,
  PatrolCoverage,
  PatrolSummary,
  StationCoverage,
  TimeWindow,
} from '../analysis/results.ts';
import type { OpenChoices, OpenProgress, OpenResult } from '../io/open/open-result.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';
import type { Dataset } from '../model/dataset.ts';
import type { SavedView } from '../state/app-state.ts';

/** Reads and checks a dataset off the page's thread. */
export interface OpenPort {
  open(
    source: DatasetSource,
    choices: OpenChoices,
    onProgress: (progress: OpenProgress) => void,
  ): Promise<OpenResult>;
  /** Gives the running opening up: its promise rejects. */
  stop(): void;
}

/** Answers about the patrols of one dataset off the page's thread, in the order that it was asked. */
export interface PatrolsPort {
  /** The dataset that all later questions are about; what was asked about another one rejects. */
  use(dataset: Dataset): void;
  /** The same dataset with other tracks. */
  useTracks(dataset: Dataset): void;
  /** null = over all that was recorded. */
  summary(window: TimeWindow | null, asOfMs: number): Promise<PatrolSummary>;
  /** What became of the deadlines in a window. */
  ruleRecord(window: TimeWindow, asOfMs: number): Promise<readonly Obligation[]>;
  heat(window: TimeWindow, form: HeatForm): Promise<Heat>;
  stop(): void;
}

/** Answers about coverage, in a worker of its own: it may take long, and a new window must not wait for it. */
export interface CoveragePort {
  use(dataset: Dataset): void;
  /** The same dataset with other tracks. */
  useTracks(dataset: Dataset): void;
  stations(radiusM: number): Promise<StationCoverage>;
  patrols(window: TimeWindow, bufferM: number): Promise<PatrolCoverage>;
  stop(): void;
}

/** Keeps what a person saved on this device. */
export interface ViewsPort {
  all(): Promise<readonly SavedView[]>;
  put(view: SavedView): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface Ports {
  readonly opener: OpenPort;
  readonly patrols: PatrolsPort;
  readonly coverage: CoveragePort;
  readonly views: ViewsPort;
}
