import type { Feature } from 'geojson';
import type { StaffRole } from '../../src/model/records.ts';
import type { District } from './districts.ts';
import { FACTS_SOURCE } from './facts.ts';

interface Person {
  readonly id: string;
  readonly name?: string;
  readonly role: StaffRole;
  readonly level?: 1 | 2 | 3;
  readonly gridCodes: readonly string[];
  readonly phone?: string;
  readonly contactPublic: boolean;
  readonly source?: string;
}

const TITLES: Readonly<Record<StaffRole, string>> = {
  gridLeader: '示例网格长',
  gridMember: '示例网格员',
  gridDoctor: '示例医生',
  gridNurse: '示例护士',
  gridPolice: '示例民警',
  gridPatroller: '示例巡逻队员',
  gridCounsellor: '示例咨询师',
  propertySteward: '示例楼管',
  volunteer: '示例志愿者',
};

const LEVEL1_ROLES: readonly StaffRole[] = [
  'gridLeader',
  'gridDoctor',
  'gridNurse',
  'gridPolice',
  'gridPatroller',
  'gridCounsellor',
];

/** The id of a grid's leader. */
export const leaderId = (grid: District): string => `P-${grid.code}-L`;

/** In the four real grids: the leader's name as published, roles that were published, no numbers. */
function publishedStaff(grid: District): Person[] {
  const fact = grid.published!;
  const leader: Person = {
    id: leaderId(grid),
    name: fact.leader,
    role: 'gridLeader',
    level: 2,
    gridCodes: [grid.code],
    contactPublic: false,
    source: FACTS_SOURCE,
  };
  const roles = [...new Set([...fact.contactRoles, ...(fact.patrolledBy ?? [])])] as StaffRole[];
  return [
    leader,
    ...roles.map(
      (role, i): Person => ({
        id: `P-${grid.code}-${i + 1}`,
        role,
        gridCodes: [grid.code],
        contactPublic: false,
        source: FACTS_SOURCE,
      }),
    ),
  ];
}

/** Who is responsible where. Everybody but the four published leaders has a plainly made-up name and number. */
export function staffFeatures(grids: readonly District[]): Feature<null>[] {
  const counts = new Map<StaffRole, number>();
  let numbers = 0;
  const madeUp = (grid: District, role: StaffRole, id: string): Person => {
    const n = (counts.get(role) ?? 0) + 1;
    counts.set(role, n);
    return {
      id,
      name: `${TITLES[role]}${String(n).padStart(2, '0')}`,
      role,
      level: grid.level,
      gridCodes: [grid.code],
      phone: `000-0000-${String(++numbers).padStart(4, '0')}`,
      contactPublic: role !== 'gridPatroller' && role !== 'volunteer',
    };
  };
  const people = grids.flatMap((grid): Person[] => {
    if (grid.level === 3) return [madeUp(grid, 'gridLeader', leaderId(grid))];
    if (grid.published) return publishedStaff(grid);
    const others: readonly StaffRole[] =
      grid.level === 1
        ? LEVEL1_ROLES
        : ['gridLeader', 'gridMember', grid.ordinal % 2 ? 'propertySteward' : 'volunteer'];
    return others.map((role, i) => madeUp(grid, role, i === 0 ? leaderId(grid) : `P-${grid.code}-${i}`));
  });
  return people.map((person) => ({ type: 'Feature', properties: { ...person }, geometry: null }));
}
