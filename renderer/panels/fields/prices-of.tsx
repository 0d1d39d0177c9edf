import type { Quantity } from '../../state/workbook-session';
import { formatFinancialYear } from '../../../core/words';
import { priceYearWords } from './field-look';

type PriceYear = NonNullable<Quantity['input']['priceYear']>;

type PricesOfProps = {
  /** The number that it is about. */
  readonly label: string;
  readonly priceYear: PriceYear;
  readonly onPriceYear: (priceYear: PriceYear) => void;
};

/** From the newest that prices can be compared with to as far back as a council remembers. */
const NEWEST = 2030;
const OLDEST = 2000;
const YEARS = Array.from({ length: NEWEST - OLDEST + 1 }, (_, at) => NEWEST - at);

/** In whose prices an amount is, and the way to say that it is in others. */
export function PricesOf({ label, priceYear, onPriceYear }: PricesOfProps) {
  const isListed = priceYear.kind === 'financial' && priceYear.year >= OLDEST;
  return (
    <label className="gb-source gb-prices">
      In{' '}
      <select
        aria-label={`${label}: in the prices of`}
        value={isListed ? String(priceYear.year) : 'other'}
        onChange={(event) => onPriceYear({ kind: 'financial', year: Number(event.currentTarget.value) })}
      >
        {!isListed && <option value="other">{priceYearWords(priceYear)}</option>}
        {YEARS.map((year) => (
          <option key={year} value={year}>
            {formatFinancialYear(year)}
          </option>
        ))}
      </select>{' '}
      prices
    </label>
  );
}
