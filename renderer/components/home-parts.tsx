import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowRight, IconDotsVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StreetScene, TemplateArt } from '../drawings';
import { StatusPill } from './status-pill';
import type { Act } from './values';

type HomeHeroProps = {
  /** Two short lines. */
  readonly title: readonly [string, string];
  readonly words: string;
  readonly start: Act;
  /** "Six questions, about two minutes". */
  readonly aside: string;
};

/** The first thing on Home: what Gritbin is for, and the way in. */
export function HomeHero({ title, words, start, aside }: HomeHeroProps) {
  return (
    <div className="gb-hero">
      <div className="gb-hero-words">
        <h1>
          {title[0]} <br />
          {title[1]}
        </h1>
        <p>{words}</p>
        <div className="gb-acts">
          <Button size="md" rightSection={<IconArrowRight size={18} aria-hidden="true" />} onClick={start.onAct}>
            {start.label}
          </Button>
          <span className="gb-words2">{aside}</span>
        </div>
      </div>
      <div className="gb-hero-picture">
        <StreetScene />
      </div>
    </div>
  );
}

type TemplateCardProps = {
  readonly art: string;
  readonly name: string;
  readonly words: string;
  /** Absent while the template is not there yet: then the card says so and cannot be pressed. */
  readonly onOpen?: () => void;
  readonly later?: string;
};

/** A template: its picture, its name and one line. The whole card is the button. */
export function TemplateCard({ art, name, words, onOpen, later }: TemplateCardProps) {
  const content = (
    <>
      <span className="gb-card-picture">
        <TemplateArt name={art} />
        {later !== undefined && (
          <span className="gb-card-later">
            <StatusPill>{later}</StatusPill>
          </span>
        )}
      </span>
      <span className="gb-card-words">
        <span className="gb-strong">{name}</span>
        <span className="gb-caption">{words}</span>
      </span>
    </>
  );
  if (onOpen === undefined) return <div className="gb-template-card gb-template-later">{content}</div>;
  return (
    <button type="button" className="gb-template-card" onClick={onOpen}>
      {content}
    </button>
  );
}

/** A workbook as Home shows it. */
export type WorkbookRow = {
  readonly id: string;
  readonly name: string;
  /** "Forty streets, today, 14:10". */
  readonly words: string;
  /** Its net and whose it is; absent where it has none yet. */
  readonly net?: {
    readonly text: string;
    readonly whose: string;
    /** "−£153k to +£345k": nothing until it is known, its room is kept. */
    readonly range?: string;
    readonly isNegative?: boolean;
  };
  /** "not finished". */
  readonly status?: string;
  /** What else can be done with it: duplicate, delete. */
  readonly acts?: readonly Act[];
};

type WorkbookListProps = { readonly workbooks: readonly WorkbookRow[]; readonly onOpen: (workbookId: string) => void };

/** The workbooks on this computer, latest first. */
export function WorkbookList({ workbooks, onOpen }: WorkbookListProps) {
  return (
    <ul className="gb-workbooks">
      {workbooks.map((workbook) => (
        <li key={workbook.id} className="gb-workbook">
          <button type="button" className="gb-workbook-open" onClick={() => onOpen(workbook.id)}>
            <span className="gb-workbook-words">
              <span className="gb-strong">{workbook.name}</span>
              <span className="gb-caption">{workbook.words}</span>
            </span>
            <WorkbookNet workbook={workbook} />
          </button>
          {workbook.acts !== undefined && <WorkbookMenu name={workbook.name} acts={workbook.acts} />}
        </li>
      ))}
    </ul>
  );
}

function WorkbookNet({ workbook: { net, status } }: { readonly workbook: WorkbookRow }) {
  if (net === undefined) return status === undefined ? null : <StatusPill>{status}</StatusPill>;
  return (
    <span className="gb-workbook-net">
      <strong className={`gb-digits ${net.isNegative === true ? 'gb-negative' : ''}`}>{net.text}</strong>
      <span className="gb-caption">{net.whose}</span>
      {net.range !== undefined && (
        <span className="gb-caption gb-workbook-range">{net.range === '' ? '' : `likely ${net.range}`}</span>
      )}
    </span>
  );
}

function WorkbookMenu({ name, acts }: { readonly name: string; readonly acts: readonly Act[] }) {
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={32} aria-label={`More for ${name}`}>
          <IconDotsVertical size={17} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item key={act.label} onClick={act.onAct}>
            {act.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type HomeLayoutProps = { readonly hero: ReactNode; readonly templates: ReactNode; readonly workbooks: ReactNode };

/** Home: the hero across, templates to the left, workbooks to the right. */
export function HomeLayout({ hero, templates, workbooks }: HomeLayoutProps) {
  return (
    <div className="gb-home">
      {hero}
      <div className="gb-home-columns">
        <section aria-label="Start from a template">{templates}</section>
        <section aria-label="Your workbooks">{workbooks}</section>
      </div>
    </div>
  );
}

type HomeHeadingProps = { readonly title: string; readonly words?: string; readonly children?: ReactNode };

/** The head of a column of Home. */
export function HomeHeading({ title, words, children }: HomeHeadingProps) {
  return (
    <div className="gb-home-heading">
      <h2>{title}</h2>
      {words !== undefined && <p className="gb-caption">{words}</p>}
      {children}
    </div>
  );
}
