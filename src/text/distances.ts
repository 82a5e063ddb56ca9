import { msg, str } from '@lit/localize';
import { formatNumber, formatShort, notPublished } from './numbers.ts';

/** A distance from metres: whole metres below a kilometre, then kilometres with one decimal. */
export function formatDistance(metres: number | null | undefined): string {
  if (metres === null || metres === undefined || !Number.isFinite(metres)) return notPublished();
  if (Math.round(metres) < 1000) return msg(str`${formatNumber(metres)} 米`);
  return msg(str`${formatNumber(metres / 1000, metres < 100_000 ? 1 : 0)} 公里`);
}

/** An area from square metres: 平方米 below a hectare, 公顷 below a square kilometre, then 平方公里. */
export function formatArea(m2: number | null | undefined): string {
  if (m2 === null || m2 === undefined || !Number.isFinite(m2)) return notPublished();
  if (Math.abs(m2) < 10_000) return msg(str`${formatNumber(m2)} 平方米`);
  if (Math.abs(m2) < 1_000_000) return msg(str`${formatNumber(m2 / 10_000, 1)} 公顷`);
  return msg(str`${formatNumber(m2 / 1_000_000, 2)} 平方公里`);
}

/** Longitude and latitude as they are read out: 118.5612°E 24.8037°N. */
export function formatPosition([lng, lat]: readonly [number, number], digits = 4): string {
  const east = `${Math.abs(lng).toFixed(digits)}°${lng < 0 ? 'W' : 'E'}`;
  return `${east} ${Math.abs(lat).toFixed(digits)}°${lat < 0 ? 'S' : 'N'}`;
}

/** The denominator of a map scale, to two figures: 1:6,000. */
export function formatScale(denominator: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 1);
  return `1:${formatShort(Math.round(denominator / unit) * unit, 0)}`;
}
