import { memo } from 'react';
import { QuantityField } from '../../components';
import type { Quantity } from '../../state/workbook-session';
import { displayOf, fieldWords, publishedOf, sliderOf, sourceWords, sureWords } from './field-look';

/** What can be done at a field. The functions stay the same ones, so that a field is drawn again only when it changed. */
export type FieldActs = {
  readonly onDrag: (quantityId: string, value: string) => void;
  readonly onCommit: (quantityId: string, value: string) => void;
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
        legal={{ least: row.limits.low, most: row.limits.high }}
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
      />
    </div>
  );
});
