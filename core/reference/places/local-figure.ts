import { ReferenceDecimal, type DecimalText } from '../decimal';
import { england, nationOf, regionOf, type Council } from './councils';
import { ownFigure, placeFigure, type PlaceFigure, type PlaceFigureId } from './place-figures';
import { whyImplausible } from './plausible';

/** A figure to use for a council, whose it is, and why it is not the council's own where it is not. */
export type LocalFigure = {
  readonly figure: PlaceFigure;
  readonly value: DecimalText;
  readonly standsFor: 'council' | 'region' | 'nation';
  /** Whose figure it is: 'Leeds', 'London', 'England'. */
  readonly placeName: string;
  /** A sentence, or nothing where it is the council's own. */
  readonly words: string;
  /** What the council published and the program does not use. */
  readonly setAside: { readonly value: DecimalText; readonly why: string } | null;
};

/**
 * The figure to use for a council: its own where it is published and plausible, else that of its region, else of its nation.
 *
 * Takes    a council; a figure
 * Gives    the value with whose it is; undefined where nothing was published, or where it is a count (which nobody else's
 *          can stand in for) and the council has none
 */
export function localFigure(council: Council, id: PlaceFigureId): LocalFigure | undefined {
  const figure = placeFigure(id);
  const own = ownFigure(council, id);
  const why = own === null ? null : whyImplausible(council, id, own);
  if (own !== null && why === null) {
    return { figure, value: own, standsFor: 'council', placeName: council.name, words: '', setAside: null };
  }
  const setAside = own === null || why === null ? null : { value: own, why };
  if (!figure.regionMayStandIn) return undefined;
  const region = regionOf(council);
  const nation = nationOf(council);
  const lacks = setAside === null ? `Not published for ${council.name}.` : setAside.why;
  const ofRegion = council.country === 'Wales' ? null : ownFigure(region, id);
  if (ofRegion !== null) {
    const words = `${lacks} The figure for ${region.name} stands in.`;
    return { figure, value: ofRegion, standsFor: 'region', placeName: region.name, words, setAside };
  }
  const ofNation = ownFigure(nation, id);
  if (ofNation === null) return undefined;
  const words = `${lacks} Its region has none either: the figure for ${nation.name} stands in.`;
  return { figure, value: ofNation, standsFor: 'nation', placeName: nation.name, words, setAside };
}

/**
 * How a council stands to England in the same year.
 *
 * Takes    a local figure (a rate, a price or a share)
 * Gives    the figure over England's for the same period; exactly 1 where England's own stands in. Null without England's
 */
export function relativeToEngland({ figure, value }: LocalFigure): DecimalText | null {
  const national = ownFigure(england(), figure.id as PlaceFigureId);
  if (national === null || Number(national) === 0) return null;
  return new ReferenceDecimal(value).dividedBy(national).toDecimalPlaces(10).toFixed();
}
