import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Panel } from '../../components';
import type { Quantity } from '../../state/workbook-session';
import { QuantityRow, type FieldActs } from './quantity-row';

type FieldGroupsProps = {
  readonly quantities: readonly Quantity[];
  readonly refused: Readonly<Record<string, string>>;
  /** The number that somebody asked to be taken to: its group is open, whatever stands in it. */
  readonly wanted: string | null;
  readonly acts: FieldActs;
};

/** The numbers of a section, a panel a group, in the order in which they are asked. */
export function FieldGroups({ quantities, refused, wanted, acts }: FieldGroupsProps) {
  const groups = [...new Set(quantities.map(({ row }) => row.group))];
  return groups.map((group) => (
    <FieldGroup
      key={group}
      title={group}
      quantities={quantities.filter(({ row }) => row.group === group)}
      refused={refused}
      wanted={wanted}
      acts={acts}
    />
  ));
}

type FieldGroupProps = FieldGroupsProps & { readonly title: string };

function FieldGroup({ title, quantities, refused, wanted, acts }: FieldGroupProps) {
  const advanced = quantities.filter(({ row }) => row.advanced);
  const usual = quantities.filter(({ row }) => !row.advanced);
  const isWanted = advanced.some(({ row }) => row.id === wanted);
  const [isOpened, setOpened] = useState(false);
  const showsAll = isOpened || isWanted || usual.length === 0;
  const id = useId();
  const rows = (some: readonly Quantity[]) =>
    some.map((quantity) => (
      <QuantityRow key={quantity.row.id} quantity={quantity} refusal={refused[quantity.row.id]} acts={acts} />
    ));
  return (
    <Panel title={title}>
      {rows(usual)}
      {advanced.length > 0 && usual.length > 0 && (
        <Button
          className="gb-more"
          variant="subtle"
          size="xs"
          aria-expanded={showsAll}
          aria-controls={id}
          rightSection={
            showsAll ? <IconChevronUp size={16} aria-hidden="true" /> : <IconChevronDown size={16} aria-hidden="true" />
          }
          onClick={() => setOpened(!showsAll)}
        >
          {showsAll ? 'Fewer numbers' : `${advanced.length} more ${advanced.length === 1 ? 'number' : 'numbers'}`}
        </Button>
      )}
      {advanced.length > 0 && <div id={id}>{showsAll && rows(advanced)}</div>}
    </Panel>
  );
}
