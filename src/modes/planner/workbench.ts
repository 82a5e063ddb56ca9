import type { Page } from '../../session/page.ts';
import type { WantedDraft } from '../../session/take-up-draft.ts';
import type { AppState } from '../../state/app-state.ts';
import type { HelpDialog } from '../../ui/help-dialog.ts';
import type { OpenDialog } from '../../ui/open-dialog.ts';
import type { StatusLine } from '../../ui/status-line.ts';
import type { Toast } from '../../ui/status-toast.ts';
import type { EditingWork } from './editing-work.ts';
import type { PlannerData } from './planner-data.ts';
import type { TableKind } from './tabs/table-tab.ts';

/** The tabs of the inspector, in their order; `plan` only while a plan is in hand. */
export const TABS = ['plan', 'grid', 'layers', 'table', 'analysis', 'report'] as const;
export type Tab = (typeof TABS)[number];

/** What the acts of the workbench need of its root element. */
export interface Workbench extends HTMLElement {
  readonly page: Page;
  /** The state as it is shown: while a plan is in hand, its grids stand in the place of those in force. */
  readonly now: AppState;
  /** null = nothing is edited. */
  readonly editing: EditingWork | null;
  readonly data: PlannerData;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly openDialog: OpenDialog;
  readonly helpDialog: HelpDialog;
  readonly toast: Toast;
  readonly status: StatusLine;
  readonly tab: Tab;
  table: TableKind;
  /** Of the map at rest, for the legend. */
  zoom: number;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  /** Takes the dataset on the page in hand as a plan, or puts the plan aside. */
  edit(begin: boolean, wanted?: WantedDraft): Promise<void>;
  /** Opens a tab of the inspector. */
  show(tab: Tab): void;
}
