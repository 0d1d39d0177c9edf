import { Select } from '@mantine/core';
import { formatFinancialYear } from '../../../core/words';
import { inWords, Panel } from '../../components';
import type { Structure } from '../../state/workbook-session';
import { CommittedNumber } from '../committed-number';

type StructurePanelProps = {
  readonly structure: Structure;
  /** One choice, one change: the words name it for undo. */
  readonly onChange: (structure: Structure, words: string) => void;
};

const SCHEDULES = [
  { value: 'green-book-2026', label: 'Green Book 2026' },
  { value: 'green-book-2026-sensitivity', label: 'Green Book 2026, sensitivity' },
  { value: 'all-at-standard', label: 'All at the standard rate' },
  { value: 'review-2026', label: 'Recommended in 2026, not adopted' },
  { value: 'flat', label: 'A rate of your own' },
] as const;

const SCHEDULE_WORDS: Readonly<Record<Structure['schedule']['kind'], string>> = {
  'green-book-2026': '3.5%, health and life 1.5%, falling later',
  'green-book-2026-sensitivity': 'The Green Book’s own lower rates',
  'all-at-standard': '3.5% for everything, falling later',
  'review-2026': '3% for everything; beyond 30 years it is held, since no rate was found',
  flat: 'The same in every year',
};

const LIFE_TABLES = [
  { value: 'uk-2022-2024', label: 'UK, 2022 to 2024' },
  { value: 'england-2018-2020', label: 'England, 2018 to 2020' },
  { value: 'england-2017-2019', label: 'England, 2017 to 2019' },
] as const;

/** Years, prices, discounting and life table: choices that build the model anew, and carry no doubt of their own. */
export function StructurePanel({ structure, onChange }: StructurePanelProps) {
  const { firstYear, horizonYears, priceBase, schedule, lifeTable } = structure;
  return (
    <Panel title="Years, prices and discounting" note="Choices, not estimates: each one builds the model anew">
      <div className="gb-form-grid">
        <YearField
          label="First year"
          words={formatFinancialYear(firstYear)}
          value={firstYear}
          least={2000}
          most={2100}
          onCommit={(year) => onChange({ ...structure, firstYear: year }, `First year: ${formatFinancialYear(year)}`)}
        />
        <YearField
          label="How many years"
          words={`to ${formatFinancialYear(firstYear + horizonYears - 1)}`}
          value={horizonYears}
          least={1}
          most={60}
          onCommit={(years) => onChange({ ...structure, horizonYears: years }, `Years: ${horizonYears} to ${years}`)}
        />
        <YearField
          label="In the prices of"
          words={formatFinancialYear(priceBase)}
          value={priceBase}
          least={1955}
          most={2030}
          onCommit={(year) => onChange({ ...structure, priceBase: year }, `Prices of ${formatFinancialYear(year)}`)}
        />
        <Select
          label="Discounting"
          description={SCHEDULE_WORDS[schedule.kind]}
          data={SCHEDULES}
          value={schedule.kind}
          onChange={(kind) => {
            const chosen = SCHEDULES.find(({ value }) => value === kind);
            if (chosen === undefined || chosen.value === schedule.kind) return;
            const next = chosen.value === 'flat' ? { kind: chosen.value, rate: '0.035' } : { kind: chosen.value };
            onChange({ ...structure, schedule: next }, `Discounting: ${chosen.label}`);
          }}
        />
        {schedule.kind === 'flat' && (
          <CommittedNumber
            label="Rate, a year"
            words="The same in every year"
            shown={inWords({ kind: 'percent' }, schedule.rate)}
            display={{ kind: 'percent' }}
            least="0"
            most="0.2"
            isWhole={false}
            onCommit={(rate) =>
              onChange(
                { ...structure, schedule: { kind: 'flat', rate } },
                `Discounting: ${inWords({ kind: 'percent' }, rate)} a year`,
              )
            }
          />
        )}
        <Select
          label="Life table"
          data={LIFE_TABLES}
          value={lifeTable}
          onChange={(name) => {
            const chosen = LIFE_TABLES.find(({ value }) => value === name);
            if (chosen !== undefined && chosen.value !== lifeTable) {
              onChange({ ...structure, lifeTable: chosen.value }, `Life table: ${chosen.label}`);
            }
          }}
        />
      </div>
    </Panel>
  );
}

type YearFieldProps = {
  readonly label: string;
  readonly words: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onCommit: (value: number) => void;
};

/** A year, or a number of them. */
function YearField({ label, words, value, least, most, onCommit }: YearFieldProps) {
  return (
    <CommittedNumber
      label={label}
      words={words}
      shown={String(value)}
      display={{ kind: 'number' }}
      least={String(least)}
      most={String(most)}
      onCommit={(year) => onCommit(Number(year))}
    />
  );
}
