import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { Panel } from '../../components';
import type { CouncilFacts } from '../../state/use-places';
import type { WorkbookView } from '../../state/workbook-session';
import { CommittedText } from '../committed-text';
import { periodText, placeText } from './place-text';

type CouncilPanelProps = {
  readonly view: WorkbookView;
  readonly onChoose: () => void;
  readonly onLetGo: () => void;
  readonly onPlace: (place: string) => void;
  /** The council's figures, asked for when they are opened. */
  readonly facts: (code: string) => ReactNode;
};

/** Which council this is about, what the place is called, and its figures. */
export function CouncilPanel({ view, onChoose, onLetGo, onPlace, facts }: CouncilPanelProps) {
  const { council, place } = view;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <Panel
      title={council === null ? 'Which council this is about' : `This council: ${council.name}`}
      note={
        council === null
          ? 'None yet: every figure is a national one, or a guess'
          : `${council.region}. ${filledWords(view, council.name)}`
      }
      acts={
        <>
          {council !== null && (
            <Button variant="subtle" size="xs" onClick={onLetGo}>
              Back to national figures
            </Button>
          )}
          <Button
            variant={council === null ? 'filled' : 'default'}
            size="xs"
            leftSection={<IconMapPin size={16} stroke={1.8} aria-hidden="true" />}
            onClick={onChoose}
          >
            {council === null ? 'Choose a council' : 'Choose another'}
          </Button>
        </>
      }
    >
      <div className="gb-form-grid">
        <CommittedText
          label="What reports call the place"
          value={place}
          longest={120}
          onCommit={(typed) => onPlace(typed.trim())}
        />
        {council !== null && (
          <p>
            <button
              type="button"
              className="gb-link"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? 'Fold its figures' : `Look at the figures of ${council.name}`}
            </button>
          </p>
        )}
      </div>
      {council !== null && isOpen && (
        <div id={id} className="gb-council-facts">
          {facts(council.code)}
        </div>
      )}
    </Panel>
  );
}

/** How many numbers stand at the council's figures; a source names the place. */
function filledWords({ quantities }: WorkbookView, name: string): string {
  const count = quantities.filter(
    ({ input }) => input.source.kind === 'given' && input.note.startsWith('The national figure '),
  ).length;
  return count === 0
    ? `No number here rests on a figure of ${name}`
    : `${count} ${count === 1 ? 'number rests' : 'numbers rest'} on its position to England`;
}

/** What is known of a council, beside England; and its older residents to come. */
export function CouncilFactsTable({ facts }: { readonly facts: CouncilFacts }) {
  const caption = `What is known of ${facts.name}`;
  return (
    <>
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table">
          <caption className="gb-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" className="gb-number">
                {facts.name}
              </th>
              <th scope="col" className="gb-number">
                England
              </th>
            </tr>
          </thead>
          <tbody>
            {facts.facts.map((fact) => (
              <tr key={fact.id}>
                <th scope="row">
                  {fact.label}
                  <span className="gb-caption gb-under-name">
                    {fact.unit}, {periodText(fact.period)}. {fact.source.publisher}
                  </span>
                  {fact.words !== '' && (
                    <span className={fact.setAside === null ? 'gb-caption gb-under-name' : 'gb-flagged'}>
                      {fact.words}
                    </span>
                  )}
                </th>
                <td className="gb-number">{placeText(fact, fact.value)}</td>
                <td className="gb-number">{fact.england === null ? <NotCompared /> : placeText(fact, fact.england)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Projections facts={facts} />
      <p className="gb-caption">{facts.attribution}</p>
    </>
  );
}

function NotCompared() {
  return (
    <>
      <span aria-hidden="true">{'\u2013'}</span>
      <span className="gb-hidden">not compared</span>
    </>
  );
}

const SHOWN_YEARS = [2024, 2030, 2035, 2040, 2045];

function Projections({ facts: { name, projections } }: { readonly facts: CouncilFacts }) {
  const [first] = projections;
  if (first === undefined) return <p className="gb-caption">No projection for {name} was read.</p>;
  const caption = `How many older residents ${name} is projected to have`;
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table">
        <caption>
          <span className="gb-strong">{caption}</span>
          <span className="gb-caption gb-under-name">{projections.at(-1)?.words}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Residents</th>
            {SHOWN_YEARS.map((year) => (
              <th key={year} scope="col" className="gb-number">
                mid-{year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {projections.map(({ fromAge, years }) => (
            <tr key={fromAge}>
              <th scope="row">{fromAge} and over</th>
              {SHOWN_YEARS.map((year) => {
                const people = years.find((one) => one.year === year)?.people;
                return (
                  <td key={year} className="gb-number">
                    {people === undefined ? '\u2013' : placeText({ shownAs: 'number', digits: 0 }, people)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
