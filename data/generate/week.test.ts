import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_STAY, preparePatrols, summarise } from '../../src/analysis/index.ts';
import type { PatrolSummary } from '../../src/analysis/results.ts';
import { openFiles } from '../../src/io/open-dataset.ts';
import type { ByteFiles } from '../../src/io/source/byte-files.ts';
import { createDataset, type Dataset } from '../../src/model/dataset.ts';
import type { Finding } from '../../src/model/finding.ts';
import { HOT_SPOT, MISSED, STILL_DUE } from './casting.ts';
import { committedText } from './committed.ts';

const folder: ByteFiles = {
  title: 'xiyuan',
  paths: null,
  read: async (path) => ({ ok: true, bytes: new TextEncoder().encode(committedText(path)) }),
};

interface Opened {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
}

async function opened(audience: 'internal' | 'public'): Promise<Opened> {
  const result = await openFiles(folder, { audience });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { dataset: createDataset(result.parts), findings: result.findings };
}

let internal: Opened;
let open: Opened;
let summary: PatrolSummary;
let onDay: (day: number) => PatrolSummary;
beforeAll(async () => {
  internal = await opened('internal');
  open = await opened('public');
  const prepared = preparePatrols(internal.dataset);
  const asOfMs = Date.parse(internal.dataset.manifest.asOf);
  summary = summarise(prepared, { ...DEFAULT_STAY, window: null, asOfMs });
  onDay = (day) => {
    const fromMs = Date.parse(`2026-11-${day}T00:00:00+08:00`);
    const toMs = fromMs + 24 * 3_600_000;
    return summarise(prepared, { ...DEFAULT_STAY, window: { fromMs, toMs }, asOfMs: toMs - 1 });
  };
});

const namesWith = (status: string): string[] =>
  internal.dataset
    .gridsOfLevel(2)
    .filter(({ code }) => summary.grids.get(code)?.status === status)
    .map(({ name }) => name);

test('the door finds nothing but what phones do: silences, and fixes that are too far off', () => {
  expect(new Set(internal.findings.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(
    new Set(['V16 fixed']),
  );
  expect(internal.findings.some(({ reason }) => reason === 'split')).toBe(true);
  expect(internal.findings.some(({ reason }) => reason === 'too-fast')).toBe(true);
  expect(open.findings).toEqual([]);
});

test('on the last evening two stand-ins are late, two are due, and everybody else was visited', () => {
  expect(namesWith('overdue')).toEqual(MISSED);
  expect(namesWith('due')).toEqual(STILL_DUE);
  expect(namesWith('none')).toEqual(['霞浯社区第三网格', '官前社区第四网格']);
  expect(namesWith('done').length).toBe(55 - 6);
});

test('every level-2 grid but the missed ones was visited on every earlier day', () => {
  for (let day = 16; day < 22; day++) {
    const { grids } = onDay(day);
    for (const { code, name } of internal.dataset.gridsOfLevel(2)) {
      expect(grids.get(code)!.visits, `${name} on ${day}`).toBeGreaterThan(0);
    }
  }
});

test('patrols pile up in the market, and are fewest in stand-ins', () => {
  const ranked = internal.dataset
    .gridsOfLevel(2)
    .map(({ code, name }) => ({ name, visits: summary.grids.get(code)!.visits }))
    .sort((a, b) => b.visits - a.visits);
  expect(ranked[0]!.name).toBe(HOT_SPOT);
  for (const { name } of ranked.slice(-8)) expect(name).toMatch(/^示例/);
});

test('a night shift crosses midnight, some phones repeat a place, and nobody is seen after the sample ends', () => {
  const { tracks, manifest } = internal.dataset.parts;
  const localDay = (ms: number): number => Math.floor((ms + 8 * 3_600_000) / 86_400_000);
  expect(tracks.some(({ timesMs }) => localDay(timesMs[0]!) < localDay(timesMs.at(-1)!))).toBe(true);
  const repeats = tracks.flatMap(({ lngLat }) =>
    Array.from(
      lngLat.slice(2),
      (c, i) => i % 2 === 0 && c === lngLat[i] && lngLat[i + 3] === lngLat[i + 1],
    ).filter(Boolean),
  );
  expect(repeats.length).toBeGreaterThan(100);
  expect(Math.max(...tracks.map(({ timesMs }) => timesMs.at(-1)!))).toBeLessThanOrEqual(
    Date.parse(manifest.asOf),
  );
  const running = tracks.filter(({ timesMs }) => Date.parse(manifest.asOf) - timesMs.at(-1)! < 60_000);
  expect(running.length).toBeGreaterThanOrEqual(8);
});
