import type { LayerChoice } from '../../model/import.ts';

/** Something else was chosen for layers, by their keys. */
export class LayerChoiceEvent extends Event {
  static readonly type = 'og-layer-choice';
  readonly keys: readonly string[];
  readonly choice: LayerChoice;
  constructor(keys: readonly string[], choice: LayerChoice) {
    super(LayerChoiceEvent.type, { bubbles: true, composed: true });
    this.keys = keys;
    this.choice = choice;
  }
}

/** The dataset gets a name. */
export class ImportTitleEvent extends Event {
  static readonly type = 'og-import-title';
  readonly title: string;
  constructor(title: string) {
    super(ImportTitleEvent.type, { bubbles: true, composed: true });
    this.title = title;
  }
}

/** Switches of the whole import. */
export interface ImportSwitches {
  readonly joinLedgers: boolean;
  readonly sumBuildings: boolean;
}

/** A switch of the whole import was set. */
export class ImportSwitchEvent extends Event {
  static readonly type = 'og-import-switch';
  readonly change: Partial<ImportSwitches>;
  constructor(change: Partial<ImportSwitches>) {
    super(ImportSwitchEvent.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

/** Where the person wants to go: on to the check, back to the layers, into the page, or away. */
export type ImportStep = 'check' | 'layers' | 'use' | 'cancel';

export class ImportStepEvent extends Event {
  static readonly type = 'og-import-step';
  readonly step: ImportStep;
  constructor(step: ImportStep) {
    super(ImportStepEvent.type, { bubbles: true, composed: true });
    this.step = step;
  }
}

declare global {
  interface HTMLElementEventMap {
    'og-layer-choice': LayerChoiceEvent;
    'og-import-title': ImportTitleEvent;
    'og-import-switch': ImportSwitchEvent;
    'og-import-step': ImportStepEvent;
  }
}
