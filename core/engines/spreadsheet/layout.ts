import { Defect } from '../../errors';
import {
  walk,
  type Graph,
  type LineDefinition,
  type SeriesDefinition,
  type Stage,
  type TotalDefinition,
} from '../../graph';
import { cellNames, sheetName } from './names';
import { columnsBefore, openingsOf, type Opening } from './openings';
import type { CellPlace } from './spreadsheet-model';

/** The columns before a row's figures, on every sheet of lines: label, unit, source, name in the program. */
export const LEADING_COLUMNS = 4;
/** On every sheet of lines the index of the step stands in this row, counted from 1. */
export const STEP_ROW = 5;
/** On every sheet of lines and of profiles the first row of figures. */
export const FIRST_ROW = 6;

export const INPUTS_SHEET = 'Inputs';
export const RESULTS_SHEET = 'Results';
export const CHECKS_SHEET = 'Checks';
export const ABOUT_SHEET = 'About';

/** The first input and the first result stand in this row; their figures in column B. */
export const FIRST_LISTED_ROW = 5;
export const VALUE_COLUMN = 1;
/** On the sheet of results, the words for a total that has no value. */
export const NO_VALUE_COLUMN = 6;

const STAGE_TITLES: Readonly<Record<Stage, string>> = {
  'council-inputs': 'Council inputs',
  participation: 'Participation',
  'social-capital': 'Social capital',
  'people-supported': 'People supported',
  'independence-pathway': 'Independence pathway',
  events: 'Events',
  'who-gains': 'Who gains',
  appraisal: 'Appraisal',
  gap: 'The gap',
  cohort: 'Cohort',
};

/** Where the steps of an axis stand: the same columns on every sheet. */
export type AxisColumns = {
  readonly steps: number;
  readonly before: number;
  readonly first: number;
  readonly last: number;
};

/** A sheet of lines, or of known series, along one axis. */
export type LineSheet = {
  readonly name: string;
  readonly title: string;
  readonly axisId: string;
  readonly ids: readonly string[];
};

/** The profiles that are summed over entrants, years since entry running down. */
export type ProfileSheet = { readonly name: string; readonly axisId: string; readonly ids: readonly string[] };

/** Where everything of a graph stands. */
export type Layout = {
  readonly graph: Graph;
  readonly axes: ReadonlyMap<string, AxisColumns>;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly quantities: ReadonlyMap<string, CellPlace & { readonly name: string }>;
  readonly totals: ReadonlyMap<string, CellPlace & { readonly name: string }>;
  /** By heading, in the order of the sheet of results. */
  readonly resultGroups: readonly { readonly heading: string; readonly ids: readonly string[] }[];
  readonly series: ReadonlyMap<string, CellPlace>;
  readonly lines: ReadonlyMap<string, CellPlace>;
  readonly seriesSheets: readonly LineSheet[];
  readonly lineSheets: readonly LineSheet[];
  readonly profileSheets: readonly ProfileSheet[];
};

/**
 * Decides where every quantity, series, line and total of a graph stands.
 *
 * Takes    graph: with its working rows
 * Gives    sheets and cells: a sheet of lines for each stage and axis, in the order of the story
 */
export function layOut(graph: Graph): Layout {
  const taken = new Set([ABOUT_SHEET, INPUTS_SHEET, RESULTS_SHEET, CHECKS_SHEET].map((name) => name.toLowerCase()));
  const axes = new Map(
    [...graph.axes.values()].map(({ id, steps }) => {
      const before = columnsBefore(graph, id);
      const first = LEADING_COLUMNS + before;
      return [id, { steps, before, first, last: first + steps - 1 }];
    }),
  );
  const seriesSheets = sheetsByAxis(graph, taken);
  const lineSheets = sheetsByStage(graph, taken);
  const resultGroups = groupsOfResults(graph);
  return {
    graph,
    axes,
    openings: openingsOf(graph),
    quantities: listed(INPUTS_SHEET, 'in', [[...graph.quantities.keys()]]),
    totals: listed(
      RESULTS_SHEET,
      'out',
      resultGroups.map((group) => group.ids),
      1,
    ),
    resultGroups,
    series: placed(seriesSheets, axes),
    lines: placed(lineSheets, axes),
    seriesSheets,
    lineSheets,
    profileSheets: sheetsOfProfiles(graph, taken),
  };
}

/** The columns of an axis. */
export function columnsOf(layout: Layout, axisId: string): AxisColumns {
  const columns = layout.axes.get(axisId);
  if (columns === undefined) throw new Defect(`The axis "${axisId}" has no columns.`);
  return columns;
}

/** Where something stands; a defect where it stands nowhere. */
export function placeOf<Place>(places: ReadonlyMap<string, Place>, id: string): Place {
  const place = places.get(id);
  if (place === undefined) throw new Defect(`"${id}" stands nowhere in the workbook.`);
  return place;
}

/** One below the other, with names; each group under a heading of its own where asked. */
function listed(sheet: string, prefix: string, groups: readonly (readonly string[])[], headingRows = 0) {
  const names = cellNames(prefix, groups.flat());
  const places = new Map<string, CellPlace & { readonly name: string }>();
  let row = FIRST_LISTED_ROW;
  for (const ids of groups) {
    row += headingRows;
    for (const id of ids) {
      places.set(id, { sheet, row, column: VALUE_COLUMN, name: placeOf(names, id) });
      row += 1;
    }
  }
  return places;
}

function groupsOfResults(graph: Graph): Layout['resultGroups'] {
  const totals = [...graph.definitions.values()].filter((row): row is TotalDefinition => row.kind === 'total');
  const ids = (shown: boolean) => totals.filter((total) => total.shown === shown).map((total) => total.id);
  return [
    { heading: 'Results', ids: ids(true) },
    { heading: 'Steps on the way to them', ids: ids(false) },
  ].filter((group) => group.ids.length > 0);
}

function placed(sheets: readonly LineSheet[], axes: ReadonlyMap<string, AxisColumns>): ReadonlyMap<string, CellPlace> {
  const places = new Map<string, CellPlace>();
  for (const { name, axisId, ids } of sheets) {
    const column = placeOf(axes, axisId).first;
    ids.forEach((id, index) => places.set(id, { sheet: name, row: FIRST_ROW + index, column }));
  }
  return places;
}

function sheetsByAxis(graph: Graph, taken: Set<string>): readonly LineSheet[] {
  const byAxis = Map.groupBy(graph.series.values(), (series: SeriesDefinition) => series.axisId);
  return [...byAxis].map(([axisId, rows]) => {
    const title = withAxis('Series', graph, axisId);
    return { name: sheetName(title, taken), title, axisId, ids: rows.map((row) => row.id) };
  });
}

function sheetsByStage(graph: Graph, taken: Set<string>): readonly LineSheet[] {
  const lines = [...graph.definitions.values()].filter((row): row is LineDefinition => row.kind === 'line');
  return (Object.keys(STAGE_TITLES) as Stage[]).flatMap((stage) => {
    const ofStage = lines.filter((line) => line.stage === stage);
    const byAxis = [...Map.groupBy(ofStage, (line) => line.axisId)];
    return byAxis.map(([axisId, rows]) => {
      const title = withAxis(STAGE_TITLES[stage], graph, axisId);
      return { name: sheetName(title, taken), title, axisId, ids: rows.map((row) => row.id) };
    });
  });
}

function sheetsOfProfiles(graph: Graph, taken: Set<string>): readonly ProfileSheet[] {
  const profiles = new Map<string, Set<string>>();
  for (const line of graph.lines.values()) {
    walk(line.value, (part) => {
      if (part.op !== 'convolve') return;
      profiles.set(line.axisId, (profiles.get(line.axisId) ?? new Set()).add(part.profile));
    });
  }
  return [...profiles].map(([axisId, ids]) => ({
    name: sheetName(withAxis('Profiles', graph, axisId), taken),
    axisId,
    ids: [...ids],
  }));
}

/** "Participation"; "Participation, by cycle"; where there are several axes of the kind, the axis by name. */
function withAxis(title: string, graph: Graph, axisId: string): string {
  const kind = graph.axes.get(axisId)?.axis;
  const sameKind = [...graph.axes.values()].filter((axis) => axis.axis === kind);
  if (sameKind.length > 1) return `${title}, ${axisId}`;
  return kind === 'cycle' ? `${title}, by cycle` : title;
}

/** A stage in words. */
export function stageTitle(stage: Stage): string {
  return STAGE_TITLES[stage];
}
