import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { Cell } from '../../components';
import type { Places } from '../../state/use-places';
import { placeText, type Indicator } from './place-text';

type CouncilListProps = {
  readonly councils: Places['councils'];
  readonly regions: readonly string[];
  readonly region: string | null;
  readonly onRegion: (region: string | null) => void;
  readonly sought: string;
  readonly onSeek: (words: string) => void;
  readonly indicator: Indicator;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onPoint: (code: string | null) => void;
};

/** Councils by name, each with the value that the map shows: one stop for the Tab key, arrows move. */
export function CouncilList(props: CouncilListProps) {
  const { councils, regions, region, onRegion, sought, onSeek } = props;
  return (
    <div className="gb-council-find">
      <TextInput
        label="Find a council"
        description="Or a district, to find its county"
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden="true" />}
        value={sought}
        maxLength={60}
        autoFocus // the dialog has been open, with nothing in it, since before the list came
        onChange={(event) => onSeek(event.currentTarget.value)}
      />
      <Select
        label="In"
        data={[{ value: 'all', label: 'England and Wales' }, ...regions]}
        value={region ?? 'all'}
        allowDeselect={false}
        onChange={(value) => onRegion(value === 'all' ? null : value)}
      />
      <p className="gb-caption" role="status">
        {councils.length === 0
          ? 'No council of that name. Try a part of it, or another region.'
          : `${councils.length} ${councils.length === 1 ? 'council' : 'councils'}`}
      </p>
      <Rows {...props} />
    </div>
  );
}

function Rows({ councils, sought, indicator, chosen, onChoose, onPoint }: CouncilListProps) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-code="${chosen ?? ''}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      ref={list}
      className="gb-council-list"
      role="radiogroup"
      aria-label={`Councils, with ${indicator.label.toLowerCase()}`}
    >
      {councils.map(({ code, name: council, region, districts }) => {
        const district = districtLike(districts, sought);
        const value = indicator.values[code];
        return (
          <label
            key={code}
            className="gb-council-row"
            data-code={code}
            data-chosen={code === chosen || undefined}
            onPointerEnter={() => onPoint(code)}
            onPointerLeave={() => onPoint(null)}
          >
            <input type="radio" name={name} value={code} checked={code === chosen} onChange={() => onChoose(code)} />
            <span className="gb-council-name">
              {council}
              <span className="gb-caption">{district === undefined ? region : `has ${district} in it`}</span>
            </span>
            <span className="gb-digits">
              <Cell text={value === undefined ? '\u2013' : placeText(indicator, value)} />
              {indicator.setAside[code] !== undefined && <span className="gb-caption gb-set-aside">set aside</span>}
            </span>
          </label>
        );
      })}
    </div>
  );
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** The district that was sought, where it is that and not the council's own name. */
function districtLike(districts: readonly string[], sought: string): string | undefined {
  return plain(sought) === '' ? undefined : districts.find((district) => plain(district).includes(plain(sought)));
}

/** Councils whose name, or a district in them, has the words sought. */
export function councilsLike(councils: Places['councils'], sought: string, region: string | null): Places['councils'] {
  const words = plain(sought);
  return councils.filter(
    (council) =>
      (region === null || council.region === region) &&
      [council.name, ...council.districts].some((name) => plain(name).includes(words)),
  );
}
