import fc from 'fast-check';
import {
  GraphBuilder,
  multiplyUnits,
  SHARE,
  unit,
  unitText,
  type Axis,
  type AxisHandle,
  type ExpressionNode,
  type Graph,
  type Unit,
} from '../../core/graph';
import { Choices } from './choices';
import {
  added,
  clamped,
  constantPiece,
  floorOf,
  largestOf,
  leaf,
  multiplied,
  powerOfStep,
  smallestOf,
  subtracted,
  whereOf,
  type Piece,
} from './pieces';
import { RandomFormulas, type KnownLine } from './random-formulas';
import { ABOUT } from './small-graph';

/** A graph, and other values within the ranges of its quantities: what holds must hold with both. */
export type RandomModel = {
  readonly graph: Graph;
  readonly otherValues: ReadonlyMap<string, string>;
};

const TAPE = fc.array(fc.noBias(fc.nat({ max: 9999 })), { minLength: 80, maxLength: 800, size: 'max' });
const LARGEST_FREE = '200';
const LARGEST_OPENING = '100';
/** Bounds of a line that feeds itself: its free part is at most 200, it takes in at most 0.6 of what it was, and a floor adds 1. */
const RECURSIVE_BOUND = 510;
const RECURSIVE_ERROR = 50_000;
const LARGEST_FREE_ERROR = 10_000;
const LARGEST_PROFILE_ERROR = 20;
/** Entrants limited by their stock: an error of one year is repeated in each later one, so it may double every year. */
const LARGEST_ROOM = '50';
const LARGEST_ROOM_ERROR = 2000;
const STOCK_ERROR = 300_000;

/** Random valid graphs along years and two cohorts, with every operator: see `randomModel`. */
export function randomGraph(): fc.Arbitrary<Graph> {
  return randomModel().map((model) => model.graph);
}

/**
 * Random valid graphs with values for them.
 *
 * Every operator occurs; lines feed one another through lags of 1 to 3 steps, running totals and `convolvePast`. No value is
 * above 100,000 and rounding errors stay under a million units of an engine's precision, so that 1e-25 is a fair tolerance
 * for 34 digits and 1e-9 for floating point, in absolute terms below 1 and relative above. No engine is near a step of
 * `floor` or of a comparison, except at exact whole numbers.
 */
export function randomModel(): fc.Arbitrary<RandomModel> {
  return TAPE.map((tape) => modelFrom(new Choices(tape)));
}

function modelFrom(choices: Choices): RandomModel {
  const graph = new GraphBuilder();
  const maker = new ModelMaker(graph, choices);
  return { graph: graph.build(), otherValues: maker.formulas.otherValues };
}

class ModelMaker {
  readonly formulas: RandomFormulas;
  readonly #graph: GraphBuilder;
  readonly #choices: Choices;
  readonly #year: AxisHandle<'year'>;
  readonly #cycles: readonly AxisHandle<'cycle'>[];

  constructor(graph: GraphBuilder, choices: Choices) {
    this.#graph = graph;
    this.#choices = choices;
    this.#year = graph.axis('year', 'years', choices.between(1, 6));
    this.#cycles = ['cohort-a', 'cohort-b'].map((id) => graph.axis('cycle', id, choices.between(1, 6)));
    this.formulas = new RandomFormulas(graph, choices);
    this.#line();
    const statements = choices.between(3, 12);
    const makers = [this.#line, this.#line, this.#line, this.#feedback, this.#feedback, this.#stock, this.#total];
    for (let statement = 0; statement < statements; statement += 1) choices.among(makers).call(this);
    this.#total();
  }

  #line(): void {
    const axis: AxisHandle<Axis> = this.#choices.among([this.#year, ...this.#cycles]);
    const piece = this.formulas.readable(this.formulas.formula(axis, this.#choices.between(1, 3)));
    this.formulas.lines.push(this.#define(this.formulas.name('line'), axis, piece, piece));
  }

  #total(): void {
    const id = this.formulas.name('total');
    const piece = this.formulas.readable(this.formulas.formula(null, this.#choices.between(1, 2)));
    const definedWhen = this.#choices.among([
      () => null,
      () => this.#switch(),
      () => this.formulas.condition(null, 1),
    ])();
    this.#graph.total({
      ...ABOUT,
      id,
      label: `Label of ${id}`,
      unit: unitText(piece.unit),
      value: { node: this.formulas.register(piece) },
      ...(definedWhen === null
        ? {}
        : { definedWhen: { node: this.formulas.register(definedWhen) }, otherwise: `no value of ${id}` }),
    });
    this.formulas.totals.push({ id, piece: { ...piece, node: { op: 'total', id } }, definedWhen });
  }

  /** A quantity that is 0 or 1. */
  #switch(): Piece {
    return this.formulas.newQuantity(SHARE, 0, 1, `${this.#choices.below(2)}`, `${this.#choices.below(2)}`);
  }

  /** One to three lines that feed one another: each takes in a share of what they were, so that nothing runs away. */
  #feedback(): void {
    const axis: AxisHandle<Axis> = this.#choices.among([this.#year, ...this.#cycles]);
    const of = unit(this.#choices.among(['share', '£', 'person']));
    const profile = axis.axis === 'year' ? this.#profile() : null;
    const ids = Array.from({ length: this.#choices.between(1, 3) }, () => this.formulas.name('fed'));
    const block = ids.map((id): KnownLine => {
      this.#graph.promised(id, axis, unitText(of));
      return { id, axis, piece: leaf({ op: 'line', id }, of, -RECURSIVE_BOUND, RECURSIVE_BOUND, RECURSIVE_ERROR) };
    });
    block.forEach((line, at) => {
      const terms = Array.from({ length: this.#choices.between(1, 2) }, () => this.#fedBack(block, at, profile));
      const formula = this.#bent(axis, added([this.#free(axis, of), ...terms]));
      this.#define(line.id, axis, formula, line.piece);
    });
    this.formulas.lines.push(...block); // only now: inside the block, only what is read through earlier steps may be read
  }

  /** A share of an earlier value of any line of the block, or of this step's value of one that comes before. */
  #fedBack(block: readonly KnownLine[], at: number, profile: KnownLine | null): Piece {
    const any = this.#choices.among(block);
    const makers = [() => this.#weighted('0.3', any.piece, this.#lag(any))];
    if (at > 0) {
      const before = this.#choices.among(block.slice(0, at));
      makers.push(
        () => this.#weighted('0.3', any.piece, before.piece.node),
        () => this.#weighted('0.05', any.piece, { op: 'cumulative', id: before.id }),
      );
    }
    if (profile !== null) {
      makers.push(() =>
        this.#weighted('0.05', any.piece, { op: 'convolve', entrants: any.id, profile: profile.id, past: true }),
      );
    }
    return this.#choices.among(makers)();
  }

  #weighted(weight: string, like: Piece, node: ExpressionNode): Piece {
    return multiplied([constantPiece(this.#choices.below(2) === 0 ? weight : `-${weight}`), { ...like, node }]);
  }

  #lag({ id, piece }: KnownLine): ExpressionNode {
    const opening = clamped(this.formulas.formula(null, 1, piece.unit), `-${LARGEST_OPENING}`, LARGEST_OPENING);
    return { op: 'lag', id, steps: this.#choices.between(1, 3), opening: opening.node };
  }

  /** What a line takes from outside its block. */
  #free(axis: AxisHandle<Axis>, of: Unit, largest = LARGEST_FREE, largestError = LARGEST_FREE_ERROR): Piece {
    const piece = clamped(this.formulas.formula(axis, 1, of), `-${largest}`, largest);
    return piece.error <= largestError ? piece : clamped(this.formulas.quantity(of), `-${largest}`, largest);
  }

  /** The formula as it is, or bent in a way that enlarges neither its value nor its error. */
  #bent(axis: AxisHandle<Axis>, formula: Piece): Piece {
    const free = () => this.#free(axis, formula.unit);
    return this.#choices.among([
      () => formula,
      () => smallestOf([formula, free()]),
      () => largestOf([free(), formula]),
      () => whereOf(leaf({ op: 'first' }, SHARE, 0, 1), free(), formula),
      () => whereOf(this.formulas.condition(axis, 0), formula, free()),
      () => floorOf(formula, this.formulas.oddAmount()),
    ])();
  }

  /** A stock that limits its own entrants: people still there, out of those who came in strictly earlier years. */
  #stock(): void {
    const profile = this.#profile();
    const person = unit('person');
    const [stockId, entrantsId] = [this.formulas.name('stock'), this.formulas.name('entrants')];
    this.#graph.promised(entrantsId, this.#year, 'person');
    const node: ExpressionNode = { op: 'convolve', entrants: entrantsId, profile: profile.id, past: true };
    const stock = leaf(node, multiplyUnits(person, profile.piece.unit), 0, 50 * this.#year.steps, STOCK_ERROR);
    const stockLine = this.#define(stockId, this.#year, stock, stock);
    const room = () => {
      const limit = this.#free(this.#year, person, LARGEST_ROOM, LARGEST_ROOM_ERROR);
      return largestOf([constantPiece('0', person), subtracted(limit, stockLine.piece)]);
    };
    const entrants = smallestOf([room(), room()]);
    const known = leaf(entrants.node, person, 0, 50, STOCK_ERROR);
    this.formulas.lines.push(stockLine, this.#define(entrantsId, this.#year, entrants, known));
  }

  /** A share of a cohort that is still there, by cycle. */
  #profile(): KnownLine {
    const axis = this.#choices.among(this.#cycles);
    const any = clamped(this.formulas.formula(axis, this.#choices.below(2), SHARE), '0', '1');
    const piece = any.error <= LARGEST_PROFILE_ERROR ? any : powerOfStep(this.formulas.quantity(SHARE), axis.steps);
    const profile = this.#define(this.formulas.name('profile'), axis, piece, piece);
    this.formulas.lines.push(profile);
    return profile;
  }

  /** `known` says what is certain about the line's values. */
  #define(id: string, axis: AxisHandle<Axis>, formula: Piece, known: Piece): KnownLine {
    this.#graph.line({
      ...ABOUT,
      id,
      label: `Label of ${id}`,
      axis,
      unit: unitText(formula.unit),
      value: { node: this.formulas.register(formula) },
      shown: true,
    });
    return { id, axis, piece: { ...known, node: { op: 'line', id } } };
  }
}
