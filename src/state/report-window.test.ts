import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextReport, reportAt, reportWindow } from './report-window.ts';
import { REPORTS } from './wall-state.ts';

const zone = fc.constantFrom('Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin');
const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') });

test('a report holds the instant that it was asked for, and the next one begins where it ends, in any zone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REPORTS), instant, zone, (per, ms, timeZone) => {
      const ask = reportAt(per, ms, timeZone);
      const { fromMs, toMs } = reportWindow(ask, timeZone);
      expect(fromMs <= ms && ms < toMs).toBe(true);
      expect(reportWindow(nextReport(ask, 1, timeZone), timeZone).fromMs).toBe(toMs);
      expect(reportWindow(nextReport(ask, -1, timeZone), timeZone).toMs).toBe(fromMs);
    }),
  );
});
