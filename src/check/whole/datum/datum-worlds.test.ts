import { expect, test } from 'vitest';
import { datumWorld, saidRightly } from '../../../../tests/datum-worlds.ts';
import { createContext } from '../context.ts';
import { checkDatumFit } from './datum-fit.ts';

/** The short form; all 1,000 are counted by tests/scale/datum-worlds.scale.ts. */
const WORLDS = 240;

test('a layer in GCJ-02 or BD-09 is found with its datum, and none is suspected without a cause', () => {
  const wrong: string[] = [];
  let shifted = 0;
  for (let seed = 1; seed <= WORLDS; seed++) {
    const world = datumWorld(seed);
    const context = createContext(world.parts, { fileOf: (role) => role, originOf: () => undefined });
    checkDatumFit(context);
    if (world.mistake !== null) shifted++;
    if (!saidRightly(world, context.findings())) wrong.push(`${seed} ${world.layer} ${world.mistake}`);
  }
  expect(wrong.length, wrong.join(', ')).toBeLessThanOrEqual(WORLDS / 100);
  expect(shifted).toBeGreaterThan(WORLDS * 0.4);
}, 60_000);
