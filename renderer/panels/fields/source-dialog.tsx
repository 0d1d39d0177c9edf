import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { gradeWords, Grade, judgeTyped, TypedNumber, type GradeNumber, type OnExplain } from '../../components';
import type { Changes, Quantity } from '../../state/workbook-session';
import { Dialog } from '../dialog';
import { priceYearWords, sourceWords } from './field-look';

type QuantityChange = Extract<Changes[number], { readonly kind: 'quantity' }>;

type SourceDialogProps = {
  /** Null: closed. */
  readonly quantity: Quantity | null;
  readonly onSave: (change: QuantityChange) => void;
  /** Back to the template's figure, or that of the scenario it came from. */
  readonly onReset: (quantityId: string) => void;
  readonly onExplain: OnExplain;
  /** To what people answered when they were asked. */
  readonly onSurvey: (quantityId: string) => void;
  readonly onClose: () => void;
};

/** What one number rests on, and the way to give it a source of one's own. */
export function SourceDialog({ quantity, onSave, onReset, onExplain, onSurvey, onClose }: SourceDialogProps) {
  return (
    <Dialog title="What this number rests on" isOpen={quantity !== null} onClose={onClose}>
      {quantity !== null && (
        <>
          <SourceNow quantity={quantity} />
          <SourceForm
            key={quantity.row.id}
            quantity={quantity}
            onSave={(change) => {
              onSave(change);
              onClose();
            }}
          />
          <div className="gb-acts">
            <Button variant="default" onClick={() => onSurvey(quantity.row.id)}>
              From a survey
            </Button>
            <Button variant="subtle" onClick={() => onExplain(`quantity:${quantity.row.id}`)}>
              Where the net turns, and who changed it
            </Button>
            {quantity.isChanged && (
              <Button
                variant="subtle"
                onClick={() => {
                  onReset(quantity.row.id);
                  onClose();
                }}
              >
                Put the earlier figure back
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

function SourceNow({ quantity: { row, input } }: { readonly quantity: Quantity }) {
  const { source, note, grade, priceYear } = input;
  return (
    <dl className="gb-facts">
      <div>
        <dt>Number</dt>
        <dd>{row.label}</dd>
      </div>
      <div>
        <dt>Source now</dt>
        <dd>
          {sourceWords(input)}
          {source.kind === 'reference' && source.section !== '' && `, ${source.section}`}
          {source.kind !== 'assumption' && source.address !== '' && (
            <span className="gb-caption"> {source.address}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>Grade</dt>
        <dd>
          <Grade grade={grade} />
        </dd>
      </div>
      {priceYear !== undefined && (
        <div>
          <dt>Prices of</dt>
          <dd>{priceYearWords(priceYear)}</dd>
        </div>
      )}
      {note !== '' && (
        <div>
          <dt>Note</dt>
          <dd>{note}</dd>
        </div>
      )}
    </dl>
  );
}

const GRADES = ([1, 2, 3, 4, 5, 6] as const).map((grade) => ({
  value: String(grade),
  label: `${grade}, ${gradeWords[grade]}`,
}));

const PRICE_YEARS = { least: '1956', most: '2030', isWhole: true } as const;

type SourceFormProps = { readonly quantity: Quantity; readonly onSave: (change: QuantityChange) => void };

function SourceForm({ quantity: { row, input }, onSave }: SourceFormProps) {
  const given = input.source.kind === 'given' ? input.source : { title: '', address: '' };
  const [title, setTitle] = useState(given.title);
  const [address, setAddress] = useState(given.address);
  const [grade, setGrade] = useState<GradeNumber>(input.grade);
  const [note, setNote] = useState(input.note);
  const [priceYear, setPriceYear] = useState(String(input.priceYear?.year ?? ''));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const kind = input.priceYear?.kind ?? 'financial';
    const year = input.priceYear === undefined ? null : judgeTyped(priceYear, { kind: 'number' }, PRICE_YEARS);
    if (year !== null && !year.isLegal) return; // said at the field
    onSave({
      kind: 'quantity',
      id: row.id,
      source: { kind: 'given', title: title.trim(), address: address.trim() },
      grade,
      note: note.trim(),
      ...(year === null ? {} : { priceYear: { kind, year: Number(year.value) } }),
    });
  };
  return (
    <form className="gb-form" onSubmit={save}>
      <TextInput
        label="A source of your own"
        description="Title, year and page: enough for somebody else to find it"
        required
        maxLength={400}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label="Where to find it"
        description="An address or a folder; it is written down and never visited"
        maxLength={600}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Select
        label="How good it is"
        data={GRADES}
        value={String(grade)}
        onChange={(chosen) => setGrade((Number(chosen) || 6) as GradeNumber)}
      />
      {row.shownAs === 'money' && input.priceYear !== undefined && (
        <TypedNumber
          label="In the prices of"
          description={
            input.priceYear?.kind === 'calendar' ? 'A calendar year' : 'The year in which the financial year begins'
          }
          typed={priceYear}
          display={{ kind: 'number' }}
          legal={PRICE_YEARS}
          mayBeEmpty={false}
          onType={setPriceYear}
        />
      )}
      <Textarea
        label="Note"
        autosize
        minRows={2}
        maxLength={800}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="gb-acts">
        <Button type="submit">Save the source</Button>
      </div>
    </form>
  );
}
