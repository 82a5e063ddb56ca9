import type { NeedFile } from '../../find/need-file.ts';
import { needEvent } from '../../find/read-need.ts';
import { withEvents } from '../../model/dataset.ts';
import type { Transition } from '../store.ts';

/** Opens a need as an event of the dataset, at its clock; one that is open already stays what it is. */
export const openNeed =
  (need: NeedFile): Transition =>
  (state) => {
    const { dataset, nowMs } = state;
    if (dataset === null || !dataset.grids.has(need.gridCode)) return state;
    const event = needEvent(need, nowMs ?? Date.parse(need.at));
    if (dataset.parts.events.some(({ id }) => id === event.id)) return state;
    return { ...state, dataset: withEvents(dataset, [...dataset.parts.events, event]) };
  };
