import type { Locator, Page } from '@playwright/test';
import { collection, grid, square } from './files.ts';
import { expect, test } from './page.ts';

/** Everything here is done by keys alone: no click, no tap. */

/** Goes on with Tab until something has the focus, as a person does who does not see a mouse. */
async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error(`Not reached by ${most} Tabs: ${wanted}`);
}

async function enter(page: Page, wanted: Locator): Promise<void> {
  await wanted.focus();
  await page.keyboard.press('Enter');
}

const panel = (page: Page, name: string): Locator => page.getByRole('tabpanel', { name });

/** Opens a tab of the inspector with the arrow keys. */
async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { selected: true }).focus();
  const tab = page.getByRole('tab', { name });
  for (let i = 0; i < 8 && (await tab.getAttribute('aria-selected')) !== 'true'; i++) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(tab).toBeFocused();
}

test.describe('the planner', () => {
  test.beforeEach(async ({ page }) => {
    test.slow();
    await page.goto('#/plan');
    await expect(page.getByRole('contentinfo')).toContainText('15 / 55 / 25');
  });

  test('a grid is chosen in the list that mirrors the map, and the card follows', async ({ page }) => {
    const list = page.getByRole('listbox').first();
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/s=g/);
    await expect(panel(page, '网格')).toContainText('谁来做事');
  });

  test('the window is set by day and clock, in the words of the page', async ({ page }) => {
    await openTab(page, '分析');
    const analysis = panel(page, '分析');
    const day = analysis.getByRole('combobox', { name: '从：日期' });
    await expect(day.locator('option').first()).toHaveText('11月16日周一');
    await day.focus();
    await page.keyboard.press('ArrowDown');
    const clock = analysis.getByRole('textbox', { name: '从：时刻' });
    await clock.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('630');
    await page.keyboard.press('Enter');
    await expect(clock).toHaveValue('06:30');
    await page.keyboard.press('ArrowUp');
    await expect(clock).toHaveValue('07:30');
    await expect(page).toHaveURL(/w=/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('noon');
    await page.keyboard.press('Enter');
    await expect(analysis.getByRole('alert')).toContainText('06:30');
  });

  test('the fill, its level and a layer are changed, and a view is kept and opened again', async ({
    page,
  }) => {
    await openTab(page, '图层');
    const layers = panel(page, '图层');
    const fill = layers.getByRole('combobox', { name: '网格着色' });
    await fill.focus();
    await page.keyboard.press('ArrowDown');
    await expect(fill.locator('option:checked')).not.toHaveText('不着色');
    await layers.getByRole('combobox', { name: '填色的级别' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/l=1/);
    const buildings = layers.getByRole('checkbox', { name: /楼栋/ });
    const shown = await buildings.isChecked();
    await buildings.focus();
    await page.keyboard.press('Space');
    await expect(buildings).toBeChecked({ checked: !shown });
    await layers.getByRole('textbox', { name: '视图名称' }).focus();
    await page.keyboard.type('早上看的');
    await page.keyboard.press('Enter');
    const kept = layers.getByRole('link', { name: '早上看的' });
    await expect(kept).toBeVisible();
    await layers.getByRole('combobox', { name: '填色的级别' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/l=2/);
    await enter(page, kept);
    await expect(page).toHaveURL(/l=1/);
  });

  test('a typed position is looked up in all levels', async ({ page }) => {
    await openTab(page, '分析');
    await panel(page, '分析').getByRole('textbox', { name: '经度, 纬度（WGS 84）' }).focus();
    await page.keyboard.type('118.5735, 24.8085');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tabpanel')).toContainText(/(社区|片区).*网格/);
  });

  test('a distance is measured from point to point', async ({ page }) => {
    await page.keyboard.press('d');
    const map = page.getByRole('region', { name: /地图/ }).or(page.locator('canvas')).first();
    await map.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/\d+(\.\d+)? ?(米|公里)/).first()).toBeVisible();
  });

  test('an area is measured, and points of a CSV are looked up', async ({ page }) => {
    await page.keyboard.press('a');
    const map = page.locator('canvas').first();
    await map.focus();
    for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(page.getByText(/\d+(\.\d+)? ?(平方米|公顷|平方公里|km²)/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await openTab(page, '分析');
    const chooser = page.waitForEvent('filechooser');
    await enter(page, panel(page, '分析').getByRole('button', { name: '用 CSV 批量查询' }));
    await (await chooser).setFiles({
      name: 'points.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('id,lng,lat\na,118.5735,24.8085\n'),
    });
    await expect(page.getByRole('tabpanel')).toContainText(/(社区|片区)/);
  });

  test('the table is filtered, sorted and saved as CSV', async ({ page }) => {
    await openTab(page, '表格');
    const table = panel(page, '表格');
    await table.getByRole('searchbox').or(table.getByRole('textbox')).first().focus();
    await page.keyboard.type('王厝');
    await expect(table).toContainText(/^[\s\S]*\d+ \/ 55 行/);
    await enter(page, table.getByRole('button', { name: /户数/ }).first());
    await expect(table.locator('[aria-sort]:not([aria-sort=none])').first()).toBeVisible();
    const saved = page.waitForEvent('download');
    await enter(page, table.getByRole('button', { name: '导出 CSV' }));
    expect((await saved).suggestedFilename()).toMatch(/onegrid-grids-2.*\.csv$/);
  });

  test('language and theme are switched, and the way to another mode is found by Tab', async ({ page }) => {
    await tabTo(page, page.getByRole('button', { name: /EN|English/ }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/lang=en/);
    await expect(page.getByRole('tab', { name: 'Layers' })).toBeVisible();
    await enter(page, page.getByRole('link', { name: 'Residents' }));
    await expect(page).toHaveURL(/#\/find/);
  });
});

test('the wall is driven: hours, heat, replay, and one grid chosen and let go', async ({ page }) => {
  test.slow();
  await page.goto('#/screen');
  const overdue = page.getByRole('button', { name: /应于 \d\d:\d\d 前/ }).first();
  await expect(overdue).toBeVisible();
  await enter(page, overdue);
  await expect(page).toHaveURL(/s=g/);
  await enter(page, overdue);
  await expect(page).not.toHaveURL(/s=g/);
  await enter(page, page.getByRole('button', { name: '7 日' }));
  await expect(page).toHaveURL(/w=/);
  const hexes = page.getByRole('button', { name: '六边形' });
  await enter(page, hexes);
  await expect(hexes).toHaveAttribute('aria-pressed', 'true');
  await enter(page, page.getByRole('button', { name: '回放' }));
  await expect(page.getByRole('button', { name: '暂停' })).toBeVisible();
  await enter(page, page.getByRole('button', { name: '暂停' }));
});

test('files are opened from the first page, and what they need is chosen, by keys', async ({ page }) => {
  test.slow();
  await page.goto('');
  await expect(page.getByText('西园街道（示例数据）')).toBeVisible();
  await enter(page, page.getByRole('button', { name: '打开自己的数据…' }));
  const dialog = page.getByRole('dialog', { name: '打开数据' });
  const chooser = page.waitForEvent('filechooser');
  await enter(page, dialog.getByRole('button', { name: '选择文件或压缩包' }));
  const text = collection(grid(square(118.5, 24.8), 'A'));
  await (await chooser).setFiles({
    name: 'a.geojson',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const wizard = page.getByRole('dialog', { name: '导入 a' });
  const datum = wizard.getByRole('group', { name: 'a.geojson' }).getByLabel('坐标系');
  await datum.focus();
  for (let i = 0; i < 8 && (await datum.inputValue()) !== 'WGS84'; i++)
    await page.keyboard.press('ArrowDown');
  await expect(datum).toHaveValue('WGS84');
  await enter(page, wizard.getByRole('button', { name: '下一步：核对' }));
  await enter(page, wizard.getByRole('button', { name: '使用这些数据' }));
  await expect(wizard).toBeHidden();
  await expect(page.getByText(/一级网格 1/)).toBeVisible();
});
