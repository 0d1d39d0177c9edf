import { memo } from 'react';

export type MapShape = {
  readonly code: string;
  readonly path: string;
  readonly box: readonly [number, number, number, number];
};

type CouncilMapProps = {
  readonly shapes: readonly MapShape[];
  /** What is in view: codes of councils. */
  readonly within: ReadonlySet<string>;
  readonly shadeOf: (code: string) => number | 'set-aside' | 'not-published';
  readonly chosen: string | null;
  readonly pointed: string | null;
  readonly onPoint: (code: string | null) => void;
  readonly onChoose: (code: string) => void;
};

const MARGIN = 0.03; // of the longer side

/**
 * Councils as shapes, coloured by an indicator. For the hand and the eye alone: the list beside it is its twin, with every name and
 * value, and is what a keyboard and a screen reader use.
 */
export function CouncilMap(props: CouncilMapProps) {
  const { shapes, within, shadeOf, chosen, pointed, onPoint, onChoose } = props;
  const inView = shapes.filter(({ code }) => within.has(code));
  const marked = shapes.filter(({ code }) => code === chosen || code === pointed);
  return (
    <svg
      className="gb-map"
      viewBox={viewBoxOf(inView)}
      aria-hidden="true"
      focusable="false"
      onPointerLeave={() => onPoint(null)}
    >
      <Shapes shapes={inView} shadeOf={shadeOf} onPoint={onPoint} onChoose={onChoose} />
      {marked.map(({ code, path }) => (
        <path key={code} d={path} className={code === chosen ? 'gb-map-chosen' : 'gb-map-pointed'} />
      ))}
    </svg>
  );
}

type ShapesProps = Pick<CouncilMapProps, 'shapes' | 'shadeOf' | 'onPoint' | 'onChoose'>;

/** Drawn once for an indicator and an area: pointing moves only the outline above it. */
const Shapes = memo(function Shapes({ shapes, shadeOf, onPoint, onChoose }: ShapesProps) {
  return shapes.map(({ code, path }) => (
    <path
      key={code}
      d={path}
      className="gb-map-shape"
      data-shade={shadeOf(code)}
      onPointerEnter={() => onPoint(code)}
      onClick={() => onChoose(code)}
    />
  ));
});

function viewBoxOf(shapes: readonly MapShape[]): string {
  const left = Math.min(...shapes.map(({ box }) => box[0]));
  const top = Math.min(...shapes.map(({ box }) => box[1]));
  const right = Math.max(...shapes.map(({ box }) => box[2]));
  const bottom = Math.max(...shapes.map(({ box }) => box[3]));
  const margin = Math.max(right - left, bottom - top) * MARGIN;
  return [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].join(' ');
}
