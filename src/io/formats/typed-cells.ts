/** Properties of the data contract that are lists; tables hold them as JSON. */
const LISTS: ReadonlySet<string> = new Set([
  'activities',
  'aliases',
  'brands',
  'facilities',
  'gridCodes',
  'institutions',
  'patrolRules',
  'predecessorCodes',
  'services',
  'signboards',
  'units',
]);

const FLAGS: ReadonlySet<string> = new Set(['contactPublic', 'oneway', 'steps']);
const NUMBERS: ReadonlySet<string> = new Set(['count', 'ordinal']);

function listOf(cell: string): unknown {
  if (!cell.startsWith('[')) return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

/** A cell of a table as the data contract has the property of that name: a list, a flag, a number, else its text. */
export function typedCell(name: string, cell: string): unknown {
  if (LISTS.has(name)) return listOf(cell);
  if (FLAGS.has(name) && /^(true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  return NUMBERS.has(name) && /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell;
}
