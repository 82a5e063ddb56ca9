/** What the first answer does without: fetched in a quiet moment, or when it is asked for. */
export { acts } from './acts.ts';
export { pin } from './pin.ts';
export { way } from './way.ts';
export { week } from './week.ts';
