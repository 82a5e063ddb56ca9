import './io/old-browsers.ts';
// In the entry itself: residents have one page, and each file that is only known when another has come costs their
// phone a round trip.
import './modes/resident/og-resident.ts';
import './main.ts';
