import { wgs84ToGcj02 } from '../../src/geo/datum/gcj02.ts';
import { collection, feature, grid, manifest, openFiles, square } from './files.ts';
import { expect, expectAccessible, test } from './page.ts';

test('a strange file dropped on the first page is asked about, named, and opened in the datum that a person names', async ({
  page,
}) => {
  await page.goto('');
  await expect(page.getByText('西园街道（示例数据）')).toBeVisible();
  await openFiles(page, [{ name: '网格.geojson', text: collection(grid(square(118.5, 24.8), 'A')) }]);
  const wizard = page.getByRole('dialog', { name: '导入 网格' });
  await wizard.getByRole('textbox', { name: '数据名称' }).fill('东街网格');
  await wizard.getByRole('group', { name: '网格.geojson' }).getByLabel('坐标系').selectOption('GCJ02');
  await expectAccessible(page);
  await wizard.getByRole('button', { name: '下一步：核对' }).click();
  await wizard.getByRole('button', { name: '使用这些数据' }).click();
  await expect(wizard).toBeHidden();
  await expect(page.getByText('东街网格')).toBeVisible();
  await expect(page.getByText(/一级网格 1/)).toBeVisible();
});

test('stations in GCJ-02 among grids in WGS 84 are offered the conversion, and fit after it', async ({
  page,
}) => {
  await page.goto('#/plan');
  const stations = [0, 1, 2, 3, 4, 5].map((i) => {
    const at = wgs84ToGcj02([118.5012 + i * 0.0001, 24.8005 + i * 0.0015]);
    return feature(
      { id: `S${i}`, name: `站${i}`, facilityClass: 'station', gridCode: 'A', positionSource: 'surveyed' },
      'Point',
      at,
    );
  });
  await openFiles(page, [
    manifest([
      { role: 'grids', path: 'grids.geojson' },
      { role: 'stations', path: 'stations.geojson' },
    ]),
    {
      name: 'grids.geojson',
      text: collection(grid(square(118.495, 24.8), 'A'), grid(square(118.505, 24.8), 'B')),
    },
    { name: 'stations.geojson', text: collection(...stations) },
  ]);
  const report = page.getByRole('tabpanel', { name: '检查' });
  await expect(report).toContainText('看来是 GCJ02 坐标');
  await expectAccessible(page);
  await report.getByRole('button', { name: '按 GCJ-02 换算后重新读取' }).click();
  await expect(report).toContainText('照您的选择，按 GCJ02 坐标换算');
  await expect(report).not.toContainText('看来是 GCJ02 坐标');
});

test('grids whose latitude comes first are offered the swap', async ({ page }) => {
  await page.goto('#/plan');
  const swapped = [square(118.5, 24.8), square(118.51, 24.8)].map((ring) => ring.map(([x, y]) => [y!, x!]));
  await openFiles(page, [
    manifest([
      { role: 'grids', path: 'grids.geojson' },
      { role: 'places', path: 'places.geojson' },
    ]),
    { name: 'grids.geojson', text: collection(grid(swapped[0]!, 'A'), grid(swapped[1]!, 'B')) },
    {
      name: 'places.geojson',
      text: collection(feature({ name: '祠堂', kind: 'landmark' }, 'Point', [118.505, 24.805])),
    },
  ]);
  const report = page.getByRole('tabpanel', { name: '检查' });
  await report.getByRole('button', { name: '对调 grids.geojson 的经纬度后重新读取' }).click();
  await expect(report).toContainText('照您的选择，经纬度已对调');
  await expect(page.getByRole('contentinfo')).toContainText('2 / 0 / 0');
});
