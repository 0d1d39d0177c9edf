import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Places, PlacesMap } from '../../state/use-places';
import { CouncilList, councilsLike } from './council-list';
import { CouncilLook } from './council-look';

type CouncilChooserProps = {
  readonly places: Places;
  readonly map: PlacesMap;
  /** The council that the workbook belongs to now. */
  readonly present: string | null;
  readonly onChoose: (council: Places['councils'][number]) => void;
};

/** The list to choose from, and the map to look at. Choosing here changes nothing yet. */
export function CouncilChooser({ places, map, present, onChoose }: CouncilChooserProps) {
  const [chosen, setChosen] = useState(present);
  const [pointed, setPointed] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const [region, setRegion] = useState<string | null>(null);
  const [indicatorId, setIndicatorId] = useState(places.indicators[0]?.id);
  const indicator = places.indicators.find(({ id }) => id === indicatorId) ?? places.indicators[0];
  const regions = useMemo(() => [...new Set(places.councils.map((council) => council.region))].sort(), [places]);
  const found = useMemo(() => councilsLike(places.councils, sought, region), [places, sought, region]);
  const council = places.councils.find(({ code }) => code === chosen);
  if (indicator === undefined) return null;
  return (
    <>
      <div className="gb-council-chooser">
        <CouncilList
          councils={found}
          regions={regions}
          region={region}
          onRegion={setRegion}
          sought={sought}
          onSeek={setSought}
          indicator={indicator}
          chosen={chosen}
          onChoose={setChosen}
          onPoint={setPointed}
        />
        <CouncilLook
          places={places}
          shapes={map.shapes}
          region={region}
          indicator={indicator}
          onIndicator={setIndicatorId}
          chosen={chosen}
          pointed={pointed}
          onPoint={setPointed}
          onChoose={setChosen}
        />
      </div>
      <div className="gb-acts gb-acts-stay">
        <Button disabled={council === undefined} onClick={() => council !== undefined && onChoose(council)}>
          {council === undefined ? 'Choose a council first' : `See what ${council.name} would fill in`}
        </Button>
      </div>
      <p className="gb-caption">
        Shades are five parts of about as many councils each; the list holds every value. {places.attribution}
      </p>
    </>
  );
}
