import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { collection, feature, type GivenFile, grid, manifest, openFiles, square } from './files.ts';
import { expect, test } from './page.ts';

interface Wrong {
  readonly what: string;
  readonly files: readonly GivenFile[];
  /** What the report says. */
  readonly says: RegExp;
}

/** A wrong dataset of which something can be used: so many grids by level. */
interface WrongInPart extends Wrong {
  readonly kept: string;
}

const alone = (name: string, text: string): readonly GivenFile[] => [{ name, text }];
const dataset = (features: readonly object[], more: object = {}): readonly GivenFile[] => [
  manifest([{ role: 'grids', path: 'grids.geojson' }], more),
  { name: 'grids.geojson', text: collection(...features) },
];
const gpx = (inner: string): string =>
  `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`;
const bowTie = [
  [118.52, 24.8],
  [118.53, 24.81],
  [118.53, 24.8],
  [118.52, 24.81],
  [118.52, 24.8],
];
const track = feature(
  {
    id: 't1',
    datetimes: ['2026-01-01T00:00:00Z', '2026-01-01T00:01:00Z', '2026-01-01T00:02:00Z'],
  },
  'LineString',
  [
    [118.501, 24.801],
    [118.502, 24.801],
    [118.503, 24.801],
  ],
);

const USELESS: readonly Wrong[] = [
  {
    what: 'a file that is not JSON',
    files: alone('grids.geojson', '{"type": oops}'),
    says: /不是合法的 JSON/,
  },
  {
    what: 'a file that breaks off',
    files: alone('grids.geojson', '{"type": "FeatureCollection", "features": ['),
    says: /中断了/,
  },
  {
    what: 'a text that is a string',
    files: alone('string.geojson', '"https://example.invalid/data.geojson"'),
    says: /应为 GeoJSON FeatureCollection/,
  },
  {
    what: 'a broken GPX',
    files: alone('walk.gpx', gpx('<trk><trkseg><trkpt lat="24.8" lon=').slice(0, -6)),
    says: /文件损坏、不完整，或不是 GPX/,
  },
  { what: 'an empty GPX', files: alone('empty.gpx', gpx('')), says: /文件里没有点、线或面/ },
];

const WRONG_IN_PART: readonly WrongInPart[] = [
  {
    what: 'coordinates with latitude first',
    files: dataset([
      grid(
        square(118.5, 24.8).map(([x, y]) => [y!, x!]),
        'A',
      ),
      grid(square(118.5, 24.8), 'B'),
    ]),
    says: /看来是纬度在前/,
    kept: '1 / 0 / 0',
  },
  {
    what: 'a code that comes twice',
    files: dataset([grid(square(118.5, 24.8), 'A'), grid(square(118.51, 24.8), 'A')]),
    says: /网格代码 A 重复/,
    kept: '1 / 0 / 0',
  },
  {
    what: 'a bow-tie',
    files: dataset([grid(square(118.5, 24.8), 'A'), grid(bowTie, 'B')]),
    says: /边界与自身相交 1 处/,
    kept: '2 / 0 / 0',
  },
  {
    what: 'a parent that is not there',
    files: dataset([
      grid(square(118.5, 24.8), 'A'),
      grid(square(118.5, 24.8), 'A1', { level: 2, parentCode: 'GONE' }),
    ]),
    says: /上级 GONE 不存在/,
    kept: '1 / 1 / 0',
  },
  {
    what: 'a public dataset with tracks',
    files: [
      manifest(
        [
          { role: 'grids', path: 'grids.geojson' },
          { role: 'tracks', path: 'tracks.geojson' },
        ],
        { audience: 'public' },
      ),
      { name: 'grids.geojson', text: collection(grid(square(118.5, 24.8), 'A')) },
      { name: 'tracks.geojson', text: collection(track) },
    ],
    says: /公开的数据集含有 1 条轨迹，未使用/,
    kept: '1 / 0 / 0',
  },
];

/** Opens the planner on the sample. */
async function openPlanner(page: Page): Promise<Locator> {
  await page.goto('#/plan');
  const counts = page.getByRole('contentinfo').first();
  // The sample has 38,000 residents: a machine that does other work as well reads it for a while.
  await expect(counts).toContainText('15 / 55 / 25', { timeout: 90_000 });
  return counts;
}

test('a file of which nothing can be used says why, and takes nothing away', async ({ page }) => {
  test.slow();
  const counts = await openPlanner(page);
  for (const { what, files, says } of USELESS) {
    await test.step(what, async () => {
      await openFiles(page, files);
      const wizard = page.getByRole('dialog', { name: /^导入 / });
      await expect(wizard.getByRole('alert')).toContainText('没有找到可以使用的图层');
      await expect(wizard).toContainText(says);
      await expect(wizard.getByRole('button', { name: '下一步：核对' })).toBeDisabled();
      await page.keyboard.press('Escape');
      await expect(wizard).toBeHidden();
      await expect(counts).toContainText('15 / 55 / 25');
    });
  }
});

test('a dataset that is wrong in part is used for the rest, and says what was left', async ({ page }) => {
  test.slow();
  const counts = await openPlanner(page);
  for (const { what, files, says, kept } of WRONG_IN_PART) {
    await test.step(what, async () => {
      await openFiles(page, files);
      await expect(page.getByRole('tabpanel', { name: '检查' })).toContainText(says);
      await expect(page.getByRole('dialog', { name: '打开数据' })).toBeHidden();
      await expect(counts).toContainText(kept);
    });
  }
});

test('a file of 200 MB is refused unread, and the page goes on', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'onegrid-big-'));
  const path = join(folder, 'big.geojson');
  const file = openSync(path, 'w');
  // A sparse file: its size is there, its bytes are not.
  ftruncateSync(file, 200 * 1024 * 1024);
  closeSync(file);
  try {
    const counts = await openPlanner(page);
    await openFiles(page, path);
    await expect(page.getByRole('dialog', { name: /^导入 / })).toContainText(/超过 100 MB 的上限/);
    await page.keyboard.press('Escape');
    await expect(counts).toContainText('15 / 55 / 25');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('markup in a name is shown as text and never runs', async ({ page }) => {
  const name = '<img src=x onerror="document.title=1">';
  await openPlanner(page);
  await openFiles(page, dataset([grid(square(118.5, 24.8), 'A', { name })], { title: name }));
  await expect(page.getByText(name).filter({ visible: true }).first()).toBeVisible();
  expect(await page.title()).not.toBe('1');
});
