/**
 * `npx tsx tests/scale/datum-worlds.scale.ts`: counts over 1,000 seeded layers, half of them in a shifted datum, which
 * of them the detector finds and where it suspects without a cause. Exits 1 above 1 % of either.
 */

import { createContext } from '../../src/check/whole/context.ts';
import { checkDatumFit } from '../../src/check/whole/datum/datum-fit.ts';
import { datumWorld, saidRightly } from '../datum-worlds.ts';

const WORLDS = 1000;
const counts = { shifted: 0, missed: 0, plain: 0, alarmed: 0 };
for (let seed = 1; seed <= WORLDS; seed++) {
  const world = datumWorld(seed);
  const context = createContext(world.parts, { fileOf: (role) => role, originOf: () => undefined });
  checkDatumFit(context);
  const isRight = saidRightly(world, context.findings());
  if (world.mistake === null) {
    counts.plain++;
    if (!isRight) counts.alarmed++;
  } else {
    counts.shifted++;
    if (!isRight) counts.missed++;
  }
}
console.log(JSON.stringify(counts));
if (counts.missed / counts.shifted > 0.01 || counts.alarmed / counts.plain > 0.01) process.exitCode = 1;
