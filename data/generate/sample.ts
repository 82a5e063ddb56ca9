import { basemapFeatures } from './basemap.ts';
import { cutBlocks } from './blocks.ts';
import { banksOf } from './bridges.ts';
import { buildingFeatures, houses } from './buildings.ts';
import { districts } from './districts.ts';
import { drawStreets } from './draw-streets.ts';
import { eventFeatures } from './events.ts';
import { gridFeatures } from './grids.ts';
import { manifest } from './manifest.ts';
import { patrols } from './patrols.ts';
import { settle } from './people.ts';
import { placeFeatures } from './places.ts';
import { publicFiles } from './public-sample.ts';
import { riverLine } from './river.ts';
import { layRoads, roadClasses } from './roads.ts';
import { blockSites } from './sites.ts';
import { staffFeatures } from './staff.ts';
import { stationFeatures, stations } from './stations.ts';
import { namedStreets, streetChains } from './street-chains.ts';
import { blockUses } from './uses.ts';
import { walkNetwork, walkwayFeatures } from './walkways.ts';
import { featureLines, pretty, sha256 } from './write.ts';

/** All files of the sample by their path in `data/xiyuan/`: the same bytes each time. */
export async function sample(): Promise<ReadonlyMap<string, string>> {
  const river = riverLine();
  const straight = cutBlocks(blockSites(river));
  const roads = layRoads(straight);
  const classes = roadClasses(straight, roads);
  const plan = drawStreets(straight, roads, classes);
  const grids = districts(plan, classes);
  const inside = new Set(grids.filter(({ level }) => level === 1).flatMap(({ blocks }) => blocks));
  const chains = streetChains(plan, classes, inside);
  const named = namedStreets(roads, chains);
  const uses = blockUses(plan, grids);
  const banks = banksOf(plan, roads);
  const network = walkNetwork(plan, classes, banks, inside);
  const homes = settle(houses(plan, classes, uses, network, grids), grids);
  const bases = stations(plan, homes, grids, named);
  const walks = patrols({ plan, network, houses: homes }, grids);
  const gridLines = gridFeatures(plan, grids, homes);
  const stationLines = stationFeatures(bases);
  const staffLines = staffFeatures(grids);
  const walkwayLines = walkwayFeatures(network);
  const placeLines = placeFeatures(plan, uses, grids, roads, named, banks, inside);
  const basemapLines = basemapFeatures(plan, classes, uses, roads, banks, river, chains);
  const head = manifest(stationLines.length);
  const internal: [string, string][] = [
    ['grids', featureLines(gridLines)],
    ['stations', featureLines(stationLines)],
    ['staff', featureLines(staffLines)],
    ['tracks', featureLines(walks)],
    ['events', featureLines(eventFeatures(network, grids))],
    ['buildings', featureLines(buildingFeatures(homes))],
    ['walkways', featureLines(walkwayLines)],
    ['places', featureLines(placeLines)],
    ['basemap', featureLines(basemapLines)],
  ];
  const files = internal.map(([role, text]) => ({ role, path: `${role}.geojson`, sha256: sha256(text) }));
  const written = new Map([
    ['manifest.json', pretty({ ...head, files })],
    ...internal.map(([role, text]): [string, string] => [`${role}.geojson`, text]),
  ]);
  return new Map([...written, ...(await publicFiles(written))]);
}
