import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { CouncilMap, type MapShape } from '../../charts/council-map';
import { Note } from '../../components';
import type { Places } from '../../state/use-places';
import { periodText, placeText, shadesOf, type Indicator } from './place-text';

type CouncilLookProps = {
  readonly places: Places;
  readonly shapes: readonly MapShape[];
  readonly region: string | null;
  readonly indicator: Indicator;
  readonly onIndicator: (id: string) => void;
  readonly chosen: string | null;
  readonly pointed: string | null;
  readonly onPoint: (code: string | null) => void;
  readonly onChoose: (code: string) => void;
};

const LONDON = 'London';

/** The map to look at: what it shows, its shades, and the one council that is pointed at or chosen. */
export function CouncilLook(props: CouncilLookProps) {
  const { places, shapes, region, indicator, onIndicator, chosen, pointed, onPoint, onChoose } = props;
  const { shades, shadeOf } = useMemo(() => shadesOf(indicator), [indicator]);
  const codesIn = (wanted: string | null) =>
    new Set(places.councils.filter((council) => wanted === null || council.region === wanted).map(({ code }) => code));
  const drawing = { shapes, shadeOf, chosen, pointed, onPoint, onChoose };
  return (
    <div className="gb-council-look">
      <Select
        label="Coloured by"
        description={`${indicator.unit}, ${periodText(indicator.period)}`}
        data={places.indicators.map(({ id, label }) => ({ value: id, label }))}
        value={indicator.id}
        allowDeselect={false}
        onChange={(id) => id !== null && onIndicator(id)}
      />
      <ShownCouncil places={places} indicator={indicator} code={pointed ?? chosen} />
      <div className="gb-map-sheet">
        <ul className="gb-map-legend">
          {[...shades].reverse().map(({ shade, low, high }) => (
            <li key={shade}>
              <Swatch shade={shade} />
              {placeText(indicator, low)} to {placeText(indicator, high)}
            </li>
          ))}
          <li>
            <Swatch shade="set-aside" />
            published, set aside
          </li>
          <li>
            <Swatch shade="not-published" />
            not published
          </li>
        </ul>
        <CouncilMap {...drawing} within={codesIn(region)} />
        {region === null && (
          <div className="gb-map-inset">
            <p className="gb-caption">London, larger</p>
            <CouncilMap {...drawing} within={codesIn(LONDON)} />
          </div>
        )}
      </div>
    </div>
  );
}

function Swatch({ shade }: { readonly shade: number | 'set-aside' | 'not-published' }) {
  return (
    <svg className="gb-map" width="18" height="12" aria-hidden="true" focusable="false">
      <rect className="gb-map-shape" data-shade={shade} x="0.5" y="0.5" width="17" height="11" />
    </svg>
  );
}

type ShownCouncilProps = { readonly places: Places; readonly indicator: Indicator; readonly code: string | null };

/** Always there, so that nothing jumps while the pointer moves. */
function ShownCouncil({ places, indicator, code }: ShownCouncilProps) {
  const council = places.councils.find((one) => one.code === code);
  const value = code === null ? undefined : indicator.values[code];
  const england = indicator.england === null ? '' : ` England ${placeText(indicator, indicator.england)}.`;
  const why = code === null ? undefined : indicator.setAside[code];
  if (council === undefined) {
    return <p className="gb-council-shown">Point at a council, or choose one from the list.{england}</p>;
  }
  return (
    <div className="gb-council-shown">
      <p>
        <strong>{council.name}</strong>{' '}
        {value === undefined ? 'published nothing for this.' : `${placeText(indicator, value)}.`}
        {england}
      </p>
      {why !== undefined && <Note kind="warning">{why} It is set aside, and not used.</Note>}
    </div>
  );
}
