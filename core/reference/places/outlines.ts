import map from './councils-map.json';

type Point = readonly [number, number];
type CouncilsMap = {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  /** A council is polygons, a polygon is rings, a ring is arcs; ~n is arc n backwards. */
  readonly shapes: ReadonlyArray<{
    readonly code: string;
    readonly polygons: ReadonlyArray<ReadonlyArray<readonly number[]>>;
  }>;
  readonly arcs: ReadonlyArray<readonly Point[]>; // whole steps from the point before
};

/** Outlines of all councils as SVG paths, for display only. */
export type CouncilOutlines = {
  readonly width: number;
  readonly height: number;
  readonly shapes: ReadonlyArray<{
    readonly code: string;
    readonly path: string;
    /** left, top, right, bottom on the same plane */
    readonly box: readonly [number, number, number, number];
  }>;
};

const MAP = map as unknown as CouncilsMap;
const WIDTH = 1000;
/** Degrees of longitude are shorter than those of latitude by this factor in the middle of England and Wales. */
const SHORTENING = Math.cos((52.8 * Math.PI) / 180);

/**
 * The map of councils on a plane of 1,000 units across.
 *
 * Gives    one path a council, boundaries of December 2023, equirectangular about 52.8 degrees north
 * Source   ONS, Counties and Unitary Authorities (December 2023) Boundaries UK BSC
 */
export function councilOutlines(): CouncilOutlines {
  const arcs = MAP.arcs.map(pointsOf);
  const all = arcs.flat();
  const west = Math.min(...all.map(([x]) => x));
  const east = Math.max(...all.map(([x]) => x));
  const north = Math.max(...all.map(([, y]) => y));
  const south = Math.min(...all.map(([, y]) => y));
  const scale = WIDTH / ((east - west) * SHORTENING);
  const onPlane = ([x, y]: Point): Point => [tenth((x - west) * SHORTENING * scale), tenth((north - y) * scale)];
  const planes = arcs.map((arc) => arc.map(onPlane));
  return {
    width: WIDTH,
    height: Math.ceil((north - south) * scale),
    shapes: MAP.shapes.map(({ code, polygons }) => {
      const rings = polygons.flatMap((polygon) => polygon.map((ring) => ringOf(ring, planes)));
      const points = rings.flat();
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      return {
        code,
        path: rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join(''),
        box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      };
    }),
  };
}

/** Degrees, from steps that each start at the point before. */
function pointsOf(steps: readonly Point[]): readonly Point[] {
  const { scale, translate } = MAP.transform;
  let x = 0;
  let y = 0;
  return steps.map(([right, up]) => {
    x += right;
    y += up;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
  });
}

/** Arcs one after another; each begins where the one before ended, so its first point is left out. */
function ringOf(ring: readonly number[], arcs: ReadonlyArray<readonly Point[]>): readonly Point[] {
  return ring.flatMap((index, position) => {
    const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
    return position === 0 ? arc : arc.slice(1);
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
