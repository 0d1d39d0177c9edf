import { memo } from 'react';
import { QuantityField } from '../../components';
import type { Quantity } from '../../state/workbook-session';
import { PricesOf } from './prices-of';
import { displayOf, fieldWords, isCountOfThings, publishedOf, sliderOf, sourceWords, sureWords } from './field-look';

/** What can be done at a field. The functions stay the same ones, so that a field is drawn again only when it changed. */
export type FieldActs = {
  readonly onDrag: (quantityId: string, value: string) => void;
  /** A slider that is let go. */
  readonly onCommit: (quantityId: string, value: string) => void;
  /** A number that is typed: £ are those of the year that the person is in. */
  readonly onType: (quantityId: string, value: string) => void;
  /** Says whose prices an amount is in. */
  readonly onPriceYear: (quantityId: string, priceYear: NonNullable<Quantity['input']['priceYear']>) => void;
  /** Where typing that is not finished is kept. */
  readonly keptIn: string;
  /** Opens source, grade and price year. */
  readonly onSource: (quantityId: string) => void;
  /** Opens how sure it is, and what it moves together with. */
  readonly onSure: (quantityId: string) => void;
};

type QuantityRowProps = {
  readonly quantity: Quantity;
  readonly refusal: string | undefined;
  readonly acts: FieldActs;
};

/** One number of the model, as its definition asks for it. */
export const QuantityRow = memo(function QuantityRow({ quantity, refusal, acts }: QuantityRowProps) {
  const { row, input, isChanged } = quantity;
  const published = publishedOf(quantity);
  return (
    <div className="gb-field" data-quantity={row.id}>
      <QuantityField
        label={row.label}
        words={fieldWords(quantity)}
        value={input.value}
        display={displayOf(row)}
        legal={{ least: row.limits.low, most: row.limits.high, isWhole: isCountOfThings(row) }}
        slider={sliderOf(quantity)}
        {...(published === null ? {} : { published })}
        grade={input.grade}
        source={{
          words: sourceWords(input),
          act: { label: 'Source, grade and price year', onAct: () => acts.onSource(row.id) },
        }}
        sure={{ words: sureWords(quantity), act: { label: 'How sure is it?', onAct: () => acts.onSure(row.id) } }}
        isChanged={isChanged}
        refusal={refusal}
        onDrag={(value) => acts.onDrag(row.id, value)}
        onCommit={(value) => acts.onCommit(row.id, value)}
        onType={(value) => acts.onType(row.id, value)}
        keptAs={`${acts.keptIn} ${row.id}`}
        prices={
          input.priceYear === undefined ? undefined : (
            <PricesOf
              label={row.label}
              priceYear={input.priceYear}
              onPriceYear={(priceYear) => acts.onPriceYear(row.id, priceYear)}
            />
          )
        }
      />
    </div>
  );
});
