import {
  isShare,
  multiplyUnits,
  sameUnit,
  SHARE,
  unit,
  unitText,
  walk,
  type Axis,
  type AxisHandle,
  type Comparison,
  type ExpressionNode,
  type GraphBuilder,
  type Unit,
} from '../../core/graph';
import type { Choices } from './choices';
import {
  added,
  asShare,
  clamped,
  comparedOf,
  constantPiece,
  divided,
  expOf,
  floorOf,
  isSane,
  largestOf,
  leaf,
  lnOf,
  multiplied,
  phiOf,
  powerOfAny,
  powerOfStep,
  repeated,
  size,
  smallestOf,
  stepComparedOf,
  subtracted,
  whereOf,
  wholePower,
  type Piece,
} from './pieces';
import { A_CITATION, aQuantity } from './small-graph';

/** A line that formulas may read: `piece` is its value at the same step. */
export type KnownLine = { readonly id: string; readonly axis: AxisHandle<Axis>; readonly piece: Piece };
/** A total that formulas may read, with the condition under which it has a value. */
export type KnownTotal = { readonly id: string; readonly piece: Piece; readonly definedWhen: Piece | null };

/** Where a formula stands: along an axis, or nowhere in a total. */
export type Place = AxisHandle<Axis> | null;

const UNITS = ['share', 'share', '£', 'person', '£/person', 'person·year', 'hour/person/year'].map(unit);
const RANGES = [
  [0, 1],
  [1, 4],
  [-5, 5],
  [10, 100],
  [-1, 0],
] as const;
const RELATIONS: readonly Comparison[] = ['<', '<=', '='];
const LONGEST_UNIT = 30;

/** Makes random formulas out of every operator, valid and within bounds. */
export class RandomFormulas {
  readonly lines: KnownLine[] = [];
  readonly totals: KnownTotal[] = [];
  /** Another value of some quantities, within the range that the bounds were worked out for. */
  readonly otherValues = new Map<string, string>();
  readonly #quantities: Piece[] = [];
  readonly #waiting = new Map<string, () => void>();
  readonly #graph: GraphBuilder;
  readonly #choices: Choices;
  #named = 0;

  constructor(graph: GraphBuilder, choices: Choices) {
    this.#graph = graph;
    this.#choices = choices;
  }

  /** A formula of a given depth, in a given unit or in any. */
  formula(place: Place, depth: number, wanted?: Unit): Piece {
    const made = depth === 0 ? this.#leaf(place, wanted) : this.#operation(place, depth - 1);
    if (wanted === undefined) return isSane(made) ? made : this.quantity();
    const inUnit = sameUnit(made.unit, wanted) ? made : multiplied([asShare(made), this.quantity(wanted)]);
    return isSane(inUnit) ? inUnit : this.quantity(wanted);
  }

  /** A quantity of the unit: one that there is, or a new one. */
  quantity(wanted: Unit = this.#choices.among(UNITS)): Piece {
    const known = this.#quantities.filter((piece) => sameUnit(piece.unit, wanted));
    if (known.length > 0 && this.#choices.below(2) === 0) return this.#choices.among(known);
    const [low, high] = this.#choices.among(RANGES);
    const piece = this.newQuantity(
      wanted,
      low,
      high,
      this.#choices.decimal(low, high),
      this.#choices.decimal(low, high),
    );
    this.#quantities.push(piece);
    return piece;
  }

  newQuantity(of: Unit, low: number, high: number, value: string, otherValue: string): Piece {
    const id = this.name('quantity');
    const isMoved = this.#choices.below(2) === 0;
    this.#waiting.set(id, () => {
      aQuantity(this.#graph, { id, unit: unitText(of), value, label: `Label of ${id}` });
      if (isMoved) this.otherValues.set(id, otherValue);
    });
    return leaf({ op: 'quantity', id }, of, low, high);
  }

  /** Registers the quantities and series of a formula that is used: a graph refuses those that nothing reads. */
  register(formula: Piece): ExpressionNode {
    walk(formula.node, (part) => {
      if (part.op !== 'quantity' && part.op !== 'series') return;
      this.#waiting.get(part.id)?.();
      this.#waiting.delete(part.id);
    });
    return formula.node;
  }

  name(kind: string): string {
    this.#named += 1;
    return `${kind}-${this.#named}`;
  }

  /** 0.2837…, another one each time. */
  oddAmount(): string {
    this.#named += 1;
    return `0.2837${String(1000 + this.#named)}1`;
  }

  linesAlong(place: Place): readonly KnownLine[] {
    return this.lines.filter((line) => line.axis.id === place?.id);
  }

  #leaf(place: Place, wanted: Unit | undefined): Piece {
    const fits = (piece: Piece) => wanted === undefined || sameUnit(piece.unit, wanted);
    const here = this.linesAlong(place).filter((line) => fits(line.piece));
    const anywhere = this.lines.filter((line) => fits(line.piece));
    const totals = this.totals.filter((total) => fits(total.piece));
    const makers: (() => Piece)[] = [() => this.quantity(wanted), () => this.#constant(wanted)];
    if (here.length > 0) makers.push(...Array<() => Piece>(3).fill(() => this.#choices.among(here).piece));
    if (anywhere.length > 0)
      makers.push(
        () => this.#sum(anywhere),
        () => this.#at(anywhere),
      );
    if (totals.length > 0) makers.push(() => this.#total(totals));
    if (place !== null) makers.push(() => this.#series(place, wanted));
    if (place !== null && (wanted === undefined || isShare(wanted))) {
      makers.push(
        () => leaf({ op: 'step' }, SHARE, 0, place.steps),
        () => leaf({ op: 'first' }, SHARE, 0, 1),
      );
    }
    return this.#choices.among(makers)();
  }

  #constant(wanted: Unit | undefined): Piece {
    return constantPiece(this.#choices.decimal(-3, 6), wanted ?? this.#choices.among(UNITS));
  }

  #sum(lines: readonly KnownLine[]): Piece {
    const { id, axis, piece } = this.#choices.among(lines);
    return repeated(piece, axis.steps, { op: 'sum', id });
  }

  #at(lines: readonly KnownLine[]): Piece {
    const { id, axis, piece } = this.#choices.among(lines);
    return { ...piece, node: { op: 'at', id, step: this.#choices.below(axis.steps) } };
  }

  /** A total that may have no value is read only where it has one. */
  #total(totals: readonly KnownTotal[]): Piece {
    const { piece, definedWhen } = this.#choices.among(totals);
    return definedWhen === null ? piece : whereOf(definedWhen, piece, this.quantity(piece.unit));
  }

  #series(place: AxisHandle<Axis>, wanted: Unit = this.#choices.among(UNITS)): Piece {
    const id = this.name('series');
    const values = Array.from({ length: place.steps }, () => this.#choices.decimal(0, 3));
    const input = { id, label: `Label of ${id}`, axis: place, unit: unitText(wanted), values, source: A_CITATION };
    this.#waiting.set(id, () => this.#graph.series(input));
    return leaf({ op: 'series', id }, wanted, 0, 3);
  }

  #operation(place: Place, depth: number): Piece {
    const any = () => this.formula(place, depth);
    const like = (piece: Piece) => this.formula(place, depth, piece.unit);
    const withAnother = (join: (pieces: [Piece, Piece]) => Piece) => {
      const first = any();
      return join([first, like(first)]);
    };
    const makers: (() => Piece)[] = [
      () => withAnother(added),
      () => withAnother(([left, right]) => subtracted(left, right)),
      () => multiplied([any(), any()]),
      () => multiplied([any(), this.formula(place, 0, SHARE), this.formula(place, 0, SHARE)]),
      () => divided(any(), any()),
      () => powerOfAny(any(), any()),
      () => wholePower(any(), this.#choices.among([2, 3, -1, -2] as const)),
      () => expOf(any()),
      () => lnOf(any()),
      () => phiOf(any()),
      () => floorOf(any(), this.oddAmount()),
      () => withAnother(smallestOf),
      () => withAnother(largestOf),
      () => withAnother(([left, right]) => comparedOf(this.#choices.among(RELATIONS), left, right, this.oddAmount())),
      () => withAnother(([then, otherwise]) => whereOf(this.condition(place, depth), then, otherwise)),
    ];
    if (place !== null) makers.push(...this.#alongAnAxis(place, depth));
    return this.#choices.among(makers)();
  }

  #alongAnAxis(place: AxisHandle<Axis>, depth: number): readonly (() => Piece)[] {
    const step = leaf({ op: 'step' }, SHARE, 0, place.steps);
    const makers = [
      () => powerOfStep(this.formula(place, depth), place.steps),
      () => stepComparedOf(this.#choices.among(RELATIONS), this.#choices.below(place.steps)),
      () => this.#dividedByStep(this.formula(place, depth), this.quantity(), step),
    ];
    const here = this.linesAlong(place);
    if (here.length === 0) return makers;
    makers.push(
      () => this.#lag(place, this.#choices.among(here)),
      () => this.#cumulative(this.#choices.among(here)),
    );
    const profiles = this.lines.filter((line) => line.axis.axis === 'cycle');
    if (place.axis === 'year' && profiles.length > 0) {
      makers.push(
        ...Array<() => Piece>(5).fill(() => this.#convolve(this.#choices.among(here), this.#choices.among(profiles))),
      );
    }
    return makers;
  }

  /** A division by the step, chosen in every step but the first, where it would be a division by 0. */
  #dividedByStep(of: Piece, first: Piece, step: Piece): Piece {
    const quotient: Piece = {
      ...of,
      node: { op: 'divide', left: of.node, right: step.node },
      error: of.error + size(of),
    };
    const opening = multiplied([asShare(first), constantPiece('1', of.unit)]);
    const low = Math.min(0, of.low);
    const high = Math.max(0, of.high);
    return whereOf(leaf({ op: 'first' }, SHARE, 0, 1), opening, { ...quotient, low, high });
  }

  #lag(place: AxisHandle<Axis>, { id, piece }: KnownLine): Piece {
    const steps = this.#choices.between(1, Math.max(3, place.steps));
    const opening = this.formula(null, this.#choices.below(2), piece.unit);
    return { ...whereOf(piece, piece, opening), node: { op: 'lag', id, steps, opening: opening.node } };
  }

  #cumulative({ id, axis, piece }: KnownLine): Piece {
    return repeated(piece, axis.steps, { op: 'cumulative', id });
  }

  #convolve(entrants: KnownLine, profile: KnownLine): Piece {
    const past = this.#choices.below(2) === 1;
    const product = multiplied([entrants.piece, profile.piece]);
    const count = Math.min(entrants.axis.steps, profile.axis.steps);
    const piece = repeated(product, count, { op: 'convolve', entrants: entrants.id, profile: profile.id, past });
    return { ...piece, unit: multiplyUnits(entrants.piece.unit, profile.piece.unit) };
  }

  /** A condition that is exactly 0 or not: a comparison, the first step, a whole number. */
  condition(place: Place, depth: number): Piece {
    const left = this.formula(place, depth);
    const makers: (() => Piece)[] = [
      () => comparedOf(this.#choices.among(RELATIONS), left, this.formula(place, 0, left.unit), this.oddAmount()),
      () => asShare(floorOf(clamped(left, '-1', '2'), this.oddAmount())),
    ];
    if (place !== null) {
      makers.push(
        () => leaf({ op: 'first' }, SHARE, 0, 1),
        () => leaf({ op: 'step' }, SHARE, 0, place.steps),
        () => stepComparedOf(this.#choices.among(RELATIONS), this.#choices.below(place.steps)),
      );
    }
    return this.#choices.among(makers)();
  }

  /** The formula, or its number without a unit where the unit would be too long to read. */
  readable(piece: Piece): Piece {
    return unitText(piece.unit).length <= LONGEST_UNIT ? piece : asShare(piece);
  }
}
