import type { Report } from '../report.ts';
import { jsonFaultOf } from './json-fault.ts';

/** V01, syntax: the parsed value of a text, or null after saying at which line and column it stops being JSON. */
export function parseJson(text: string, report: Report): { readonly value: unknown } | null {
  if (text.trim() === '') {
    report.say('V01', 'empty', 'refuse');
    return null;
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFaultOf(text);
    if (!fault || fault.got === null) {
      report.say('V01', 'truncated', 'refuse', {}, { offset: text.length });
    } else {
      report.say('V01', 'not-json', 'refuse', { got: fault.got }, { offset: fault.offset });
    }
    return null;
  }
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/** A text without the mark that some editors put first, which JSON does not allow. */
export const withoutMark = (text: string): string => text.replace(BYTE_ORDER_MARK, '');
