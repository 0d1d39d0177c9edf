import { knownCouncil, presentCouncil } from '../../core/changes';
import { localDefaults, type LocalFill } from '../../core/defaults';
import { ReferenceDecimal } from '../../core/reference';
import {
  councilOutlines,
  councils,
  england,
  localFigure,
  ownFigure,
  PLACE_FIGURES,
  placePublication,
  PLACES_ATTRIBUTION,
  projectPopulation,
  whyImplausible,
  type Council,
  type FromAge,
  type PlaceFigure,
  type PlaceFigureId,
} from '../../core/reference/places';
import { resolveScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import type { Library } from '../storage';
import { templateQuantities } from './changes';
import type { Output, PLACES_OPERATIONS } from './contract';
import type { HandlersOf } from './service';

type PlacesParts = { readonly library: Library<Workbook> };

/** What a map is coloured by: rates, prices and shares, never counts, which would only show where many people live. */
const ON_THE_MAP: readonly PlaceFigureId[] = [
  'share-65',
  'share-85',
  'care-home-admissions',
  'residential-week',
  'nursing-week',
  'home-care-hour',
  'charge-share',
  'spending-per-head-65',
  'social-contact',
  'unpaid-carers',
  'healthy-life-women',
  'rural-share',
];

const PROJECTED_AGES: readonly FromAge[] = [65, 75, 85];

/** Councils to choose from and to look at, and what choosing one would fill in. */
export function placesHandlers({ library }: PlacesParts): HandlersOf<typeof PLACES_OPERATIONS> {
  return {
    'places.list': () => ({
      councils: councils().map(({ code, name, region, districts }) => ({
        code,
        name,
        region,
        districts: [...districts],
      })),
      indicators: PLACE_FIGURES.filter(({ id }) => ON_THE_MAP.includes(id)).map(shownOnMap),
      attribution: PLACES_ATTRIBUTION,
    }),
    'places.map': () => councilOutlines(),
    'places.council': ({ code }) => factsOf(knownCouncil(code)),
    'places.preview': ({ workbookId, scenarioId, code }) => {
      const { document } = library.workbooks.read(workbookId);
      const council = code === null ? null : knownCouncil(code);
      const scenario = resolveScenario(document, scenarioId);
      const made = localDefaults(scenario, templateQuantities(document), council, presentCouncil(document));
      return {
        council: council === null ? null : { code: council.code, name: council.name, region: council.region },
        fills: made.fills.map(fillView),
        stays: made.stays.map(({ row, words }) => ({ row, words })),
      };
    },
  };
}

type IndicatorView = Output<'places.list'>['indicators'][number];

function shownOnMap(figure: PlaceFigure & { readonly id: PlaceFigureId }): IndicatorView {
  const told = councils().flatMap((council) => {
    const value = ownFigure(council, figure.id);
    return value === null ? [] : [{ council, value, why: whyImplausible(council, figure.id, value) }];
  });
  return {
    ...indicatorOf(figure),
    england: ownFigure(england(), figure.id),
    values: Object.fromEntries(told.map(({ council, value }) => [council.code, value])),
    setAside: Object.fromEntries(told.flatMap(({ council, why }) => (why === null ? [] : [[council.code, why]]))),
  };
}

function factsOf(council: Council): Output<'places.council'> {
  const { code, name, region } = council;
  return {
    code,
    name,
    region,
    facts: PLACE_FIGURES.flatMap((figure: PlaceFigure & { readonly id: PlaceFigureId }) => {
      const local = localFigure(council, figure.id);
      if (local === undefined) return [];
      const { value, standsFor, placeName, words, setAside } = local;
      const isTotal = figure.shownAs === 'count' || figure.shownAs === 'thousand-pounds';
      const beside = isTotal ? null : ownFigure(england(), figure.id);
      const shown = figure.shownAs === 'thousand-pounds' ? new ReferenceDecimal(value).times(1000).toFixed() : value;
      return [{ ...indicatorOf(figure), value: shown, standsFor, placeName, words, setAside, england: beside }];
    }),
    projections: PROJECTED_AGES.flatMap((age) => {
      const projection = projectPopulation(council, age);
      if (projection === undefined) return [];
      const { fromAge, baseYear, words, years } = projection;
      return [{ fromAge, baseYear, words, years: years.map(({ year, people }) => ({ year, people })) }];
    }),
    attribution: PLACES_ATTRIBUTION,
  };
}

function fillView({
  row,
  before,
  after,
  isTyped,
  words,
  basis,
  comesFrom,
}: LocalFill): Output<'places.preview'>['fills'][number] {
  const made = { row, before, after, isTyped, words, comesFrom };
  if (basis === null) return { ...made, basis };
  const { figure, value, standsFor, placeName, setAside } = basis.local;
  const shown = { value, england: basis.englandValue, relative: basis.relative, standsFor, placeName, setAside };
  return { ...made, basis: { ...indicatorOf(figure), ...shown } };
}

/** Published in £ thousand, shown in £. */
const POUNDS = { shownAs: 'money', unit: '£ a year, cash' } as const;

function indicatorOf({ id, label, unit, shownAs, digits, period, sourceId }: PlaceFigure) {
  const { source, licence } = placePublication(sourceId);
  const { title, publisher, address } = source;
  const looks = shownAs === 'thousand-pounds' ? POUNDS : { shownAs, unit };
  return { id, label, ...looks, digits, period, source: { title, publisher, address, licence } };
}
