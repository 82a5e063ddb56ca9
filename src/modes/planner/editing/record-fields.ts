import { msg } from '@lit/localize';
import type { Op } from '../../../edit/op.ts';
import type { Plan, PlanGrid } from '../../../edit/plan.ts';
import type { GridCode, GridKind } from '../../../model/grid.ts';
import type { FacilityClass, Staff, Station } from '../../../model/records.ts';
import { facilityClassName, facilityName, gridKindName, roleName, serviceName } from '../../../text/words.ts';
import type { RecordField } from '../../../ui/plan/record-form.ts';

type Value = string | readonly string[] | null;

const KINDS: readonly GridKind[] = ['basic', 'exclusive', 'micro'];
const CLASSES: readonly FacilityClass[] = ['center', 'station', 'point'];
const FACILITIES = [
  'toilet',
  'drinkingWater',
  'phoneCharging',
  'airConditioning',
  'firstAidKit',
  'teaTable',
  'teaPoint',
  'tablesAndChairs',
  'stoneSeats',
  'treeShade',
];
const SERVICES = [
  'clinic',
  'legalAdvice',
  'familyStudy',
  'minorsProtection',
  'elderCare',
  'counselling',
  'mediation',
  'winterCare',
  'summerCare',
  'culture',
];

const personName = ({ name, id, role }: Staff): string => `${name ?? id} · ${roleName(role)}`;

const text = (key: string, label: string, value: string | undefined, optional = true): RecordField => ({
  key,
  label,
  kind: 'text',
  value: value ?? '',
  optional,
});

/** What can be changed of a grid. */
export function gridFields(plan: Plan, grid: PlanGrid): readonly RecordField[] {
  const people = [...plan.staff.values()].filter(({ gridCodes }) => gridCodes.includes(grid.code));
  return [
    text('name', msg('名称'), grid.name, false),
    {
      key: 'kind',
      label: msg('类型'),
      kind: 'choice',
      value: grid.kind,
      options: KINDS.map((kind) => ({ value: kind, label: gridKindName(kind) })),
      optional: false,
    },
    text('mode', msg('模式'), grid.mode),
    {
      key: 'leaderId',
      label: msg('网格长'),
      kind: 'choice',
      value: grid.leaderId ?? '',
      options: people.map((person) => ({ value: person.id, label: personName(person) })),
      optional: true,
    },
  ];
}

/** What can be changed of a station; `move` on the map moves it. */
export function stationFields(plan: Plan, station: Station): readonly RecordField[] {
  const grids = [...plan.grids.values()];
  return [
    text('name', msg('名称'), station.name, false),
    {
      key: 'facilityClass',
      label: msg('类型'),
      kind: 'choice',
      value: station.facilityClass,
      options: CLASSES.map((of) => ({ value: of, label: facilityClassName(of) })),
      optional: false,
    },
    {
      key: 'gridCode',
      label: msg('所属网格'),
      kind: 'choice',
      value: station.gridCode,
      options: grids.map(({ code, name }) => ({ value: code, label: name })),
      optional: false,
    },
    text('hours', msg('开放时间'), station.hours),
    text('phone', msg('电话'), station.phone),
    text('address', msg('地址'), station.address),
    {
      key: 'facilities',
      label: msg('设施'),
      kind: 'many',
      value: '',
      values: station.facilities ?? [],
      options: FACILITIES.map((id) => ({ value: id, label: facilityName(id) })),
      optional: true,
    },
    {
      key: 'services',
      label: msg('服务'),
      kind: 'many',
      value: '',
      values: station.services ?? [],
      options: SERVICES.map((id) => ({ value: id, label: serviceName(id) })),
      optional: true,
    },
  ];
}

export const gridOp = (code: GridCode, key: string, value: Value): Op => ({
  do: 'editGrid',
  code,
  set: { [key]: value },
});

export const stationOp = (id: string, key: string, value: Value): Op => ({
  do: 'editStation',
  id,
  set: { [key]: value },
});

/** People who can be given a grid: those of its parent and siblings first. */
export function candidatesFor(
  plan: Plan,
  grid: PlanGrid,
): readonly { readonly value: string; readonly label: string }[] {
  const near = new Set(
    [...plan.grids.values()]
      .filter(({ code, parentCode }) => code === grid.parentCode || parentCode === grid.parentCode)
      .map(({ code }) => code),
  );
  return [...plan.staff.values()]
    .filter(({ gridCodes }) => !gridCodes.includes(grid.code))
    .sort(
      (a, b) =>
        Number(b.gridCodes.some((code) => near.has(code))) -
        Number(a.gridCodes.some((code) => near.has(code))),
    )
    .slice(0, 100)
    .map((person) => ({ value: person.id, label: personName(person) }));
}

/** A person with one grid more or less. */
export function assignOp(plan: Plan, id: string, code: GridCode, on: boolean): Op {
  const before = plan.staff.get(id)?.gridCodes ?? [];
  return { do: 'assignStaff', id, grids: on ? [...before, code] : before.filter((each) => each !== code) };
}
