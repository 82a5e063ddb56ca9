import { expect, test } from 'vitest';
import { type DatumWorld, datumWorld } from '../../../../tests/datum-worlds.ts';
import { createContext } from '../context.ts';
import { checkDatumFit } from './datum-fit.ts';

/** The short form; all 1,000 are counted by `npm run scale`. */
const WORLDS = 240;

/** What is said of a world, as `role level datum`. */
function said({ parts }: DatumWorld): string[] {
  const context = createContext(parts, { fileOf: (role) => role, originOf: () => undefined });
  checkDatumFit(context);
  return context
    .findings()
    .filter(({ rule }) => rule === 'V03' || rule === 'V02')
    .map(({ params }) => `${params.role} ${params.level ?? ''} ${params.datum ?? 'swapped'}`);
}

/** The layer that was moved, in the words of a finding; grids may be named by level or as a whole. */
const names = ({ layer, mistake }: DatumWorld): readonly string[] =>
  layer === 'level1' || layer === 'level2'
    ? [`grids ${layer.at(-1)} ${mistake}`, `grids  ${mistake}`]
    : [`${layer}  ${mistake}`];

test(`of ${WORLDS} layers, 99 % of the shifted are found with their datum, and 1 % of the others are suspected`, () => {
  const missed: number[] = [];
  const alarmed: number[] = [];
  let shifted = 0;
  for (let seed = 1; seed <= WORLDS; seed++) {
    const world = datumWorld(seed);
    const findings = said(world);
    if (world.mistake === null) {
      if (findings.length > 0) alarmed.push(seed);
      continue;
    }
    shifted++;
    if (!findings.some((finding) => names(world).includes(finding))) missed.push(seed);
  }
  const plain = WORLDS - shifted;
  expect({ missed: missed.length / shifted <= 0.01, alarmed: alarmed.length / plain <= 0.01 }).toEqual({
    missed: true,
    alarmed: true,
  });
  expect(shifted).toBeGreaterThan(WORLDS * 0.4);
}, 120_000);
