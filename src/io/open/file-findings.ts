import { fileTooLarge } from '../../check/door/file-size.ts';
import type { ReasonOf } from '../../check/reasons.ts';
import { createReport, type Params } from '../../check/report.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReadFailure } from '../source/byte-files.ts';

/** One finding about a whole file that is not used. */
export function refusal<Rule extends 'V01' | 'V02' | 'V15' | 'V17'>(
  rule: Rule,
  reason: ReasonOf<Rule>,
  file: string,
  params: Params = {},
): Finding {
  const report = createReport(file, null);
  report.say(rule, reason, 'refuse', params);
  return report.findings()[0]!;
}

/** One finding about a whole file that was read as a person chose. */
export function accepted<Rule extends 'V02' | 'V03'>(
  rule: Rule,
  reason: ReasonOf<Rule>,
  file: string,
  params: Params = {},
): Finding {
  const report = createReport(file, null);
  report.say(rule, reason, 'fixed', params);
  return report.findings()[0]!;
}

/** One finding about a file that is used all the same. */
export function remark(rule: 'V01', reason: ReasonOf<'V01'>, file: string, params: Params = {}): Finding {
  const report = createReport(file, null);
  report.say(rule, reason, 'warn', params);
  return report.findings()[0]!;
}

/** V01 for a file that could not be read. */
export function readFailureFinding(file: string, failure: ReadFailure): Finding {
  if (failure.reason === 'missing') return refusal('V01', 'file-missing', file);
  const tooLarge = failure.sizeBytes === undefined ? null : fileTooLarge(failure.sizeBytes, file);
  return tooLarge ?? refusal('V01', 'file-unreadable', file, { detail: failure.detail });
}
