import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

interface Wrong {
  readonly name: string;
  readonly text: string;
  /** What the report must name. */
  readonly rule: string;
}

const square = (x: number, y: number): number[][] => [
  [x, y],
  [x + 0.01, y],
  [x + 0.01, y + 0.01],
  [x, y + 0.01],
  [x, y],
];
const collection = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const grid = (ring: number[][], code = '350582003001'): object => ({
  type: 'Feature',
  properties: { code, name: '甲', level: 1, kind: 'basic', parentCode: null },
  geometry: { type: 'Polygon', coordinates: [ring] },
});

const WRONG: readonly Wrong[] = [
  { name: 'not-json.geojson', text: '{"type": "FeatureCollection", "features": [', rule: 'V01' },
  { name: 'string.geojson', text: '"https://example.invalid/data.geojson"', rule: 'V01' },
  { name: 'no-datum.geojson', text: collection(grid(square(118.5, 24.8))), rule: 'V02' },
];

async function openFile(page: Page, { name, text }: Wrong): Promise<void> {
  await page.getByRole('button', { name: '打开数据' }).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
}

for (const wrong of WRONG) {
  test(`${wrong.name} is refused with its reason, and what was open stays`, async ({ page }) => {
    await page.goto('#/plan');
    await expect(page.getByRole('heading', { name: '合计（按二级网格）' })).toBeVisible();
    await openFile(page, wrong);
    await expect(page.getByText(wrong.rule).or(page.getByText(wrong.name)).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('15 / 55 / 25').first()).toBeVisible();
  });
}

test('markup in a name is shown as text and never runs', async ({ page }) => {
  const name = '<img src=x onerror="document.title=1">';
  const feature = grid(square(118.5, 24.8)) as { properties: { name: string } };
  feature.properties.name = name;
  const manifest = {
    schema: 'onegrid/1',
    id: 'x',
    title: name,
    version: '1',
    crs: 'WGS84',
    synthetic: true,
    audience: 'internal',
    timeZone: 'Asia/Shanghai',
    codeProfile: 'free',
    asOf: '2026-01-01',
    source: 'x',
    licence: 'x',
    attribution: 'x',
    levels: [{ level: 1, label: '一级', facility: '站', tiling: 'sparse' }],
    files: [{ role: 'grids', path: 'grids.geojson' }],
  };
  await page.goto('#/plan');
  await expect(page.getByRole('heading', { name: '合计（按二级网格）' })).toBeVisible();
  await page.getByRole('button', { name: '打开数据' }).click();
  const buffer = (value: string): Buffer => Buffer.from(value);
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'manifest.json', mimeType: 'application/json', buffer: buffer(JSON.stringify(manifest)) },
      { name: 'grids.geojson', mimeType: 'application/geo+json', buffer: buffer(collection(feature)) },
    ]);
  await expect(page.getByText(name).filter({ visible: true }).first()).toBeVisible();
  expect(await page.title()).not.toBe('1');
});
