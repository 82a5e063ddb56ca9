/** Files of our own making that a person opens in the page. */
import type { Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

type Position = readonly number[];

/** A closed square of 0.01° by its south-western corner. */
export const square = (x: number, y: number): Position[] => [
  [x, y],
  [x + 0.01, y],
  [x + 0.01, y + 0.01],
  [x, y + 0.01],
  [x, y],
];

export const collection = (...features: object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

export const feature = (properties: object, type: string, coordinates: unknown): object => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});

export const grid = (ring: readonly Position[], code: string, more: object = {}): object =>
  feature({ code, name: `网格${code}`, level: 1, kind: 'basic', parentCode: null, ...more }, 'Polygon', [
    ring,
  ]);

/** A small manifest: one level that tiles nothing, WGS 84. */
export const manifest = (
  files: readonly { readonly role: string; readonly path: string }[],
  more: object = {},
): GivenFile => ({
  name: 'manifest.json',
  text: JSON.stringify({
    schema: 'onegrid/1',
    id: 'given',
    title: '我的网格',
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
    levels: [1, 2].map((level) => ({ level, label: `${level} 级`, facility: '站', tiling: 'sparse' })),
    files,
    ...more,
  }),
});

/** Opens files by the dialog of the page, as a person would choose them together. */
export async function openFiles(page: Page, files: readonly GivenFile[] | string): Promise<void> {
  await page.getByRole('button', { name: /^打开(数据|自己的数据…)$/ }).click();
  const input = page.getByRole('dialog', { name: '打开数据' }).locator('input[type=file]').first();
  if (typeof files === 'string') await input.setInputFiles(files);
  else
    await input.setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
    );
}
