import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconArrowsExchange,
  IconBook2,
  IconChartBar,
  IconCoinPound,
  IconFileCertificate,
  IconFileDescription,
  IconHomeHeart,
  IconRoute,
  IconSnowflake,
  IconTargetArrow,
  IconTrendingUp,
  IconUsers,
  IconWaveSine,
  type Icon,
} from '@tabler/icons-react';
import { useId, type MouseEvent, type ReactNode } from 'react';

/** The sections of a workbook. */
export type SectionId =
  | 'story'
  | 'inputs'
  | 'people'
  | 'independence'
  | 'value'
  | 'chain'
  | 'results'
  | 'uncertainty'
  | 'compare'
  | 'gap'
  | 'evidence'
  | 'commitments'
  | 'report';

export type RailSection = { readonly id: SectionId; readonly name: string; readonly icon: Icon };
export type RailGroup = { readonly title: string; readonly sections: readonly RailSection[] };

/** All sections in their three groups; a screen passes those that exist. */
export const workbookSections: readonly RailGroup[] = [
  {
    title: 'What you put in',
    sections: [
      { id: 'story', name: 'Story', icon: IconBook2 },
      { id: 'inputs', name: 'Inputs', icon: IconSnowflake },
      { id: 'people', name: 'People', icon: IconUsers },
      { id: 'independence', name: 'Independence', icon: IconHomeHeart },
      { id: 'value', name: 'Value', icon: IconCoinPound },
    ],
  },
  {
    title: 'What comes out',
    sections: [
      { id: 'chain', name: 'Chain', icon: IconRoute },
      { id: 'results', name: 'Results', icon: IconChartBar },
      { id: 'uncertainty', name: 'Uncertainty', icon: IconWaveSine },
      { id: 'compare', name: 'Compare', icon: IconArrowsExchange },
      { id: 'gap', name: 'The gap', icon: IconTrendingUp },
    ],
  },
  {
    title: 'What you can show',
    sections: [
      { id: 'evidence', name: 'Evidence', icon: IconFileCertificate },
      { id: 'commitments', name: 'Commitments', icon: IconTargetArrow },
      { id: 'report', name: 'Report', icon: IconFileDescription },
    ],
  },
];

type RailProps = {
  readonly groups?: readonly RailGroup[];
  readonly current: SectionId;
  /** How many numbers of a section a person changed. */
  readonly changed?: Partial<Record<SectionId, number>>;
  readonly hrefOf?: (section: SectionId) => string;
  readonly onSelect?: (section: SectionId) => void;
};

/** The way through a workbook. On a narrow window only icons are seen; the names stay for everybody else. */
export function Rail({ groups = workbookSections, current, changed = {}, hrefOf, onSelect }: RailProps) {
  const showsIconsOnly = useMediaQuery('(min-width: 821px) and (max-width: 1180px)') ?? false;
  const select = (section: SectionId) => (event: MouseEvent) => {
    if (onSelect === undefined) return;
    event.preventDefault();
    onSelect(section);
  };
  return (
    <nav className="gb-rail-nav" aria-label="Sections">
      {groups.map((group) => (
        <Group key={group.title} title={group.title}>
          {group.sections.map(({ id, name, icon: SectionIcon }) => (
            <li key={id}>
              <Tooltip label={name} position="right" disabled={!showsIconsOnly} aria-hidden>
                <a
                  className="gb-rail-link"
                  href={hrefOf?.(id) ?? `#${id}`}
                  aria-current={id === current ? 'page' : undefined}
                  onClick={select(id)}
                >
                  <SectionIcon size={18} stroke={1.7} aria-hidden="true" />
                  <span className="gb-rail-name">{name}</span>
                  <ChangedBadge count={changed[id] ?? 0} />
                </a>
              </Tooltip>
            </li>
          ))}
        </Group>
      ))}
    </nav>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <>
      <p className="gb-rail-title" id={id}>
        {title}
      </p>
      <ul className="gb-rail-list" aria-labelledby={id}>
        {children}
      </ul>
    </>
  );
}

function ChangedBadge({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="gb-badge">
      {count}
      <span className="gb-hidden"> {count === 1 ? 'number changed' : 'numbers changed'}</span>
    </span>
  );
}
