import { readFile } from 'node:fs/promises';
import { changesHands, diffOf, type Moved } from '../edit/diff.ts';
import type { Answer } from '../edit/edited.ts';
import { createHistory, type History } from '../edit/history.ts';
import { planFindings } from '../edit/plan-findings.ts';
import { planFromDataset } from '../edit/plan-from-dataset.ts';
import { readOp } from '../edit/read-op.ts';
import { createPlanView } from '../edit/to-dataset.ts';
import type { Dataset } from '../model/dataset.ts';
import { badStep, movedBetween, noScript, planHelp, planOutcome } from '../text/command/plan.ts';
import { written } from '../text/command/report.ts';
import { formatArea } from '../text/distances.ts';
import { formatNumber, notPublished } from '../text/numbers.ts';
import { planFindingSentence } from '../text/plan-findings.ts';
import { refusalSentence } from '../text/plan-refusals.ts';
import { stepSentence } from '../text/plan-steps.ts';
import { EXIT, readLine, usageError } from './command-line.ts';
import { datasetAt } from './open-path.ts';
import { printJson } from './print.ts';
import { targetOf, writeTarget } from './write-target.ts';

const OPTIONS = {
  script: { type: 'string' },
  out: { type: 'string' },
  strict: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
} as const;

/** What became of one step of a script. */
interface Outcome {
  readonly step: number;
  readonly do: string;
  readonly accepted: boolean;
  readonly sentence: string;
  readonly reason?: string;
  readonly where?: readonly number[];
}

/** The steps at a path; null where it holds no array. */
async function stepsAt(path: string): Promise<readonly unknown[] | null> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    return Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}

function outcomeOf(step: number, name: string, answer: Answer): Outcome {
  if (answer.ok) {
    const { id, params } = answer.sentence;
    return { step, do: name, accepted: true, sentence: stepSentence(id, params) };
  }
  const { reason, where, params } = answer;
  const sentence = refusalSentence(reason, params);
  return { step, do: name, accepted: false, sentence, reason, ...(where ? { where } : {}) };
}

function played(history: History, steps: readonly unknown[]): Outcome[] {
  return steps.map((value, i) => {
    const read = readOp(value);
    if (read.ok) return outcomeOf(i + 1, read.op.do, history.act(read.op));
    const name = String((value as { do?: unknown } | null)?.do ?? '');
    return { step: i + 1, do: name, accepted: false, sentence: badStep(read.path), reason: 'badValue' };
  });
}

/** The entries of the matrix that are changes, of the levels that tile. */
function movesOf(base: Dataset, after: Dataset): Moved[] {
  const levels = base.manifest.levels
    .filter(({ tiling }) => tiling === 'partition')
    .map(({ level }) => level);
  return levels.flatMap((level) => diffOf(base, after, level).moved.filter(changesHands));
}

const outcomeLine = ({ step, do: name, accepted, sentence, where }: Outcome): string =>
  `${accepted ? '✓' : '✗'} ${step} ${name}  ${sentence}${where ? ` (${where.map((v) => v.toFixed(6)).join(', ')})` : ''}`;

function moveLine(base: Dataset, after: Dataset, { from, to, areaM2, households }: Moved): string {
  const name = (code: Moved['from']): string =>
    code === null ? '—' : (after.grids.get(code)?.name ?? base.grids.get(code)?.name ?? code);
  const count = households.sum === null ? notPublished() : formatNumber(households.sum);
  return movedBetween(count, name(from), name(to), formatArea(areaM2));
}

/** `onegrid plan`: replays a script of gestures, says what was refused and why, and writes the result. */
export async function plan(args: readonly string[]): Promise<number> {
  const line = readLine(args, OPTIONS, planHelp, 1);
  if (!line.ok) return line.exit;
  const { script, out, strict, force, json } = line.values;
  if (script === undefined) return usageError(planHelp()).exit;
  const steps = await stepsAt(script);
  if (!steps) return usageError(noScript(script)).exit;
  const opened = await datasetAt(line.paths[0]!);
  if (!opened.ok) return opened.exit;
  const history = createHistory(planFromDataset(opened.dataset).plan);
  const before = createPlanView(history.plan).dataset();
  const outcomes = played(history, steps);
  const after = createPlanView(history.plan).dataset();
  const findings = planFindings(history.plan).map(({ kind, at, codes, params }) => ({
    kind,
    at,
    codes,
    sentence: planFindingSentence(kind, params),
  }));
  const moves = movesOf(before, after);
  const refused = outcomes.filter(({ accepted }) => !accepted).length;
  const target = out === undefined || (strict && refused > 0) ? null : targetOf(out, after.parts);
  if (target && !(await writeTarget(target, force === true))) return EXIT.usage;
  if (json) printJson({ outcomes, moved: moves, findings, written: target?.out ?? null });
  else {
    const lines = [
      ...outcomes.map(outcomeLine),
      ...moves.map((move) => moveLine(before, after, move)),
      ...findings.map(({ sentence, codes }) => `! ${sentence} [${codes.join(', ')}]`),
      planOutcome(outcomes.length - refused, refused, findings.length),
      ...(target ? [written(target.out, target.files.length)] : []),
    ];
    console.log(lines.join('\n').replace(/[^\P{Cc}\n]/gu, ' '));
  }
  return refused > 0 ? EXIT.refused : EXIT.fine;
}
