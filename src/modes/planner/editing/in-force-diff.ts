import { diffOf } from '../../../edit/diff.ts';
import { lastCall } from '../../../map/scene/memo.ts';

/** What differs between the plan in force and the draft, made once for each state of the draft. */
export const inForceDiff = lastCall(diffOf);
