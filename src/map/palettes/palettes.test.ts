import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { PALETTES } from './by-theme.ts';

type Colour = NonNullable<ReturnType<typeof parse>>;

const difference = differenceCiede2000();
const VISIONS: Readonly<Record<string, (colour: Colour) => Colour>> = {
  normal: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

const colour = (hex: string): Colour => {
  const parsed = parse(hex);
  if (!parsed) throw new Error(`Got ${hex}; expected a colour.`);
  return parsed;
};

function smallest(colours: readonly string[], others: readonly string[], see: (c: Colour) => Colour): number {
  const gaps = colours.flatMap((a, i) =>
    [...colours.slice(i + 1), ...others].map((b) => difference(see(colour(a)), see(colour(b)))),
  );
  return Math.min(...gaps);
}

describe.each(Object.values(PALETTES))('$name', (palette) => {
  test.each(Object.entries(VISIONS))(
    'three to five classes are told apart, and from alerts: %s',
    (_, see) => {
      for (const classes of [3, 4, 5]) {
        expect(smallest(palette.ramp(classes), [palette.alert], see)).toBeGreaterThanOrEqual(10);
      }
    },
  );

  test('seven classes still differ', () => {
    expect(smallest(palette.ramp(7), [], (c) => c)).toBeGreaterThan(6);
  });

  test('a ramp has as many colours as classes, and one class has one', () => {
    expect([1, 2, 5, 9].map((classes) => new Set(palette.ramp(classes)).size)).toEqual([1, 2, 5, 9]);
  });

  test('text reads on the ground, the panel and its halo', () => {
    for (const under of [palette.ground, palette.panel, palette.halo]) {
      expect(wcagContrast(palette.text, under)).toBeGreaterThanOrEqual(7);
    }
    expect(wcagContrast(palette.alertText, palette.panel)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(palette.mutedText, palette.panel)).toBeGreaterThanOrEqual(4.5);
  });

  test('station marks stand out from their own ink', () => {
    expect(wcagContrast(palette.stationInk, palette.stationFill)).toBeGreaterThanOrEqual(3);
  });

  test('no two tints are alike', () => {
    expect(smallest(palette.tints, [], (c) => c)).toBeGreaterThan(3);
  });
});

test('the wall keeps every class apart from its dark ground', () => {
  const { ramp, ground } = PALETTES.wall;
  for (const see of Object.values(VISIONS)) {
    expect(smallest(ramp(5), [ground], see)).toBeGreaterThanOrEqual(10);
  }
});
