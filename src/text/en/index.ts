import type { Catalogue } from '../templates.ts';
import { commandHelp } from './command-help.ts';
import { commandHelps } from './command-helps.ts';
import { commandReport } from './command-report.ts';
import { commandServe } from './command-serve.ts';
import { common } from './common.ts';
import { findings } from './findings.ts';
import { importing } from './import.ts';
import { map } from './map.ts';
import { plan } from './plan.ts';
import { planBalance } from './plan-balance.ts';
import { planChecks } from './plan-checks.ts';
import { planPanels } from './plan-panels.ts';
import { planReport } from './plan-report.ts';
import { planSteps } from './plan-steps.ts';
import { planner } from './planner.ts';
import { resident } from './resident.ts';
import { screen } from './screen.ts';
import { start } from './start.ts';
import { ui } from './ui.ts';
import { words } from './words.ts';

/** All English sentences, by their Chinese source. One file an area, so that two people rarely meet in one. */
export const en: Catalogue = {
  ...common,
  ...findings,
  ...words,
  ...ui,
  ...map,
  ...plan,
  ...planBalance,
  ...planChecks,
  ...planPanels,
  ...planReport,
  ...planSteps,
  ...planner,
  ...importing,
  ...resident,
  ...screen,
  ...start,
  ...commandServe,
  ...commandHelp,
  ...commandHelps,
  ...commandReport,
};
