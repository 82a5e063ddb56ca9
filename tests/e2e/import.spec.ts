import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { wgs84ToGcj02 } from '../../src/geo/datum/index.ts';
import { readTable } from '../../src/io/formats/read-csv.ts';
import { bigCollection } from '../bench/big-collection.ts';

const FOLDER = new URL('../fixtures/strange/', import.meta.url);

/** Strange files whose names fit, as a person would choose them together. */
async function choose(page: Page, names: RegExp, more: readonly { name: string; text: string }[] = []) {
  await page.goto('#/plan');
  return chooseHere(page, names, more);
}

async function chooseHere(page: Page, names: RegExp, more: readonly { name: string; text: string }[] = []) {
  await page.getByRole('button', { name: '打开数据' }).click();
  const found = readdirSync(FOLDER).filter((name) => names.test(name));
  const files = found.map((name) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: readFileSync(new URL(encodeURIComponent(name), FOLDER)),
  }));
  const written = more.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));
  await page
    .getByRole('dialog', { name: '打开数据' })
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files, ...written]);
  return page.getByRole('dialog', { name: /^导入/ });
}

test('four strange files become a checked dataset: guesses stand, the system is asked for, the report comes first', async ({
  page,
}) => {
  const wizard = await choose(page, /^(二级网格|台账|服务站|巡查)/);
  await expect(wizard.getByRole('group', { name: '二级网格.shp' }).getByLabel('级别')).toHaveValue('2');
  await expect(
    wizard.getByRole('group', { name: '二级网格.shp' }).getByRole('combobox', { name: /^代码列/ }),
  ).toHaveValue('网格编码');
  await expect(wizard.getByRole('group', { name: '二级网格.shp' })).toContainText(
    '文件已写明：CGCS2000 3 Degree GK CM 120E',
  );
  await expect(wizard.getByRole('group', { name: '服务站.csv' }).getByLabel('用作')).toHaveValue('stations');
  // Nothing is assumed: without a system the next step is not to be had.
  await wizard.getByRole('button', { name: '下一步：核对' }).click();
  await expect(wizard.getByRole('button', { name: '使用这些数据' })).toBeHidden();
  await wizard.getByRole('group', { name: '服务站.csv' }).getByLabel('坐标系').selectOption('WGS84');
  await wizard.getByRole('button', { name: '下一步：核对' }).click();
  await expect(wizard.getByText('台账有 55 行对应到网格')).toBeVisible();
  await expect(wizard.getByText('合计')).toBeVisible();
  await expect(wizard.getByRole('img', { name: /预览图/ })).toBeVisible();
  await wizard.getByRole('button', { name: '使用这些数据' }).click();
  await expect(wizard).toBeHidden();
  await expect(page.getByRole('contentinfo').getByText('0 / 55 / 0 网格')).toBeVisible();
});

/** The stations of the folder, written in GCJ-02 as a map app would give them. */
function shiftedStations(): string {
  const bytes = readFileSync(new URL(encodeURIComponent('服务站.csv'), FOLDER));
  const { columns, rows } = readTable(bytes);
  const lines = rows.map((row) => {
    const [lng, lat] = wgs84ToGcj02([Number(row.经度), Number(row.纬度)]);
    return columns.map((name) => (name === '经度' ? lng : name === '纬度' ? lat : row[name])).join(',');
  });
  return [columns.join(','), ...lines].join('\n');
}

test('stations in GCJ-02 are found out, the conversion is offered with a picture, and accepted in the wizard', async ({
  page,
}) => {
  const wizard = await choose(page, /^二级网格/, [{ name: '服务站.csv', text: shiftedStations() }]);
  const system = wizard.getByRole('group', { name: '服务站.csv' }).getByLabel('坐标系');
  await system.selectOption('WGS84');
  await wizard.getByRole('button', { name: '下一步：核对' }).click();
  await expect(wizard.getByText(/服务站数据看来是 GCJ02 坐标（偏约 5\d\d 米，把握 99%）/)).toBeVisible();
  await expect(wizard.getByText('按建议换算之后的位置')).toBeVisible();
  await wizard.getByRole('button', { name: '按 GCJ-02 换算后重新读取' }).click();
  await expect(wizard.getByText('换算之前的位置')).toBeVisible();
  await expect(wizard.getByText(/看来是 GCJ02/)).toBeHidden();
  await wizard.getByRole('button', { name: '上一步' }).click();
  await expect(system).toHaveValue('GCJ02');
  await page.keyboard.press('Escape');
  await expect(wizard).toBeHidden();
  // What was on the page is still there.
  await expect(page.getByRole('contentinfo').getByText('15 / 55 / 25 网格')).toBeVisible();
});

/** Counts how often the page's thread gets to a timer of 20 ms. Runs in the page. */
function countAnswers(): void {
  const counted = { answers: 0 };
  Object.assign(globalThis, { counted });
  setInterval(() => counted.answers++, 20);
}

/** Counts frames in which the map was drawn. Runs in the page. */
function countFrames(): void {
  const drawn = { frames: 0 };
  Object.assign(globalThis, { drawn });
  let isCounted = false;
  const plain = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function (...args) {
    if (!isCounted) {
      isCounted = true;
      drawn.frames++;
      requestAnimationFrame(() => {
        isCounted = false;
      });
    }
    plain.apply(this, args);
  };
}

/** The scale at the foot of the page changes when the map has drawn everything and rests. */
const scaleSaid = (page: Page): Promise<string> => page.getByRole('contentinfo').getByText(/^1:/).innerText();

const importWorkers = (page: Page) => page.workers().filter((worker) => worker.url().includes('import'));

test('8 MB are read, checked and handed over while the page answers, and giving up leaves it as it was', async ({
  page,
}) => {
  const bytes = bigCollection(8e6);
  const grids = new TextDecoder().decode(bytes).split('"Feature"').length - 1;
  const text = new TextDecoder().decode(bytes);
  const wizard = await choose(page, /^$/, [{ name: '大文件.geojson', text }]);
  await page.evaluate(countAnswers);
  await wizard.getByLabel('坐标系').selectOption('WGS84');
  await wizard.getByRole('button', { name: '下一步：核对' }).click();
  await expect(wizard.getByRole('progressbar', { name: '正在核对' })).toBeVisible();
  await expect(wizard.getByRole('button', { name: '使用这些数据' })).toBeVisible();
  // Seconds of checking in one task of the page would leave none.
  const { answers } = await page.evaluate(
    () => (globalThis as unknown as { counted: { answers: number } }).counted,
  );
  expect(answers).toBeGreaterThan(20);
  await page.evaluate(countFrames);
  const scaleBefore = await scaleSaid(page);
  await wizard.getByRole('button', { name: '使用这些数据' }).click();
  await expect(
    page.getByRole('contentinfo').getByText(`${grids.toLocaleString('zh-CN')} / 0 / 0`),
  ).toBeVisible();
  expect(importWorkers(page)).toEqual([]);
  await expect.poll(() => scaleSaid(page)).not.toBe(scaleBefore);
  const { frames } = await page.evaluate(
    () => (globalThis as unknown as { drawn: { frames: number } }).drawn,
  );
  // The map gets the grids in pieces, and nobody sees them before the last: a frame for each would be 40 and more.
  expect(frames).toBeLessThan(30);

  const again = await chooseHere(page, /^$/, [{ name: '又一个.geojson', text }]);
  await again.getByLabel('坐标系').selectOption('WGS84');
  await again.getByRole('button', { name: '下一步：核对' }).click();
  await expect(again.getByText(/正在核对\s+\d+%/)).toBeVisible();
  expect(importWorkers(page)).toHaveLength(1);
  await again.getByRole('button', { name: '取消' }).click();
  await expect(again).toBeHidden();
  await expect.poll(() => importWorkers(page).length).toBe(0);
  await expect(
    page.getByRole('contentinfo').getByText(`${grids.toLocaleString('zh-CN')} / 0 / 0`),
  ).toBeVisible();
});

test('a system that was not chosen is asked for in words of the page, at the field', async ({ page }) => {
  const wizard = await choose(page, /^服务站/);
  const system = wizard.getByLabel('坐标系');
  await wizard.getByRole('button', { name: '下一步：核对' }).click();
  await expect(system).toBeFocused();
  await expect(system).toHaveAttribute('aria-invalid', 'true');
  await expect(wizard.getByText('请选择坐标系；不清楚时，问一下给文件的人')).toBeVisible();
  await system.selectOption('WGS84');
  await expect(wizard.getByText('请选择坐标系；不清楚时，问一下给文件的人')).toBeHidden();
});
