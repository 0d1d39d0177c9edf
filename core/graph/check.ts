import { assertNever, Refusal } from '../errors';
import type { ExpressionNode } from './expression';
import type { Graph } from './graph';
import type { LineDefinition, TotalDefinition } from './line';
import { partsOf, quantitiesOf, walk } from './reads';
import { divideUnits, isShare, multiplyUnits, powerOfUnit, sameUnit, SHARE, unitText, type Unit } from './unit';
import { definitionKey, readsOfDefinition } from './order';

type Definition = LineDefinition | TotalDefinition;

/**
 * Checks a whole graph: every id known, every unit and axis consistent, every quantity used, every line reachable from
 * something that is shown.
 *
 * Refuses  unknown-id, unit-mismatch, axis-mismatch, step-outside-axis, quantity-not-used, line-not-reached
 */
export function checkGraph(graph: Graph): void {
  for (const definition of graph.definitions.values()) {
    checkIds(graph, definition);
    checkAxes(graph, definition);
    checkUnits(graph, definition);
  }
  checkEverythingIsUsed(graph);
}

function checkIds(graph: Graph, definition: Definition): void {
  const known: Record<string, (id: string) => boolean> = {
    quantity: (id) => graph.quantities.has(id),
    series: (id) => graph.series.has(id),
    line: (id) => graph.lines.has(id),
    total: (id) => graph.totals.has(id),
  };
  const need = (kind: string, id: string) => {
    if (known[kind]?.(id) === true) return;
    throw new Refusal('unknown-id', {
      what: `"${definition.label}" reads a ${kind} "${id}" that the model does not have.`,
      why: 'A formula can only read what has been defined.',
      mend: `Define the ${kind}, or correct its name.`,
      about: [definition.id, id],
    });
  };
  forEachPart(definition, (part) => {
    if (part.op === 'quantity' || part.op === 'series' || part.op === 'line' || part.op === 'total')
      need(part.op, part.id);
    if (part.op === 'lag' || part.op === 'cumulative' || part.op === 'sum' || part.op === 'at') need('line', part.id);
    if (part.op === 'convolve') {
      need('line', part.entrants);
      need('line', part.profile);
    }
  });
}

function forEachPart(definition: Definition, visit: (part: ExpressionNode) => void): void {
  walk(definition.value, visit);
  if (definition.kind === 'total' && definition.definedWhen !== null) walk(definition.definedWhen, visit);
}

function checkAxes(graph: Graph, definition: Definition): void {
  const own = definition.kind === 'line' ? definition.axisId : null;
  const steps = (id: string) => graph.axes.get(graph.line(id).axisId)?.steps ?? 0;
  const visit = (node: ExpressionNode, here: string | null) => {
    const needsAxis = (axisId: string) => {
      if (axisId !== here) throw axisMismatch(definition, axisId, here);
    };
    if (node.op === 'line' || node.op === 'cumulative') needsAxis(graph.line(node.id).axisId);
    if (node.op === 'series') needsAxis(graph.seriesOf(node.id).axisId);
    if ((node.op === 'step' || node.op === 'first') && here === null) throw axisMismatch(definition, 'a step', here);
    if (node.op === 'at' && !(Number.isInteger(node.step) && node.step >= 0 && node.step < steps(node.id))) {
      throw outside(definition, node.id, node.step);
    }
    if (node.op === 'lag') {
      needsAxis(graph.line(node.id).axisId);
      if (!Number.isInteger(node.steps) || node.steps < 1) throw outside(definition, node.id, -node.steps);
      visit(node.opening, null);
      return;
    }
    if (node.op === 'convolve') {
      needsAxis(graph.line(node.entrants).axisId);
      if (graph.line(node.entrants).axis !== 'year') throw axisMismatch(definition, 'cycle', 'year');
      if (graph.line(node.profile).axis !== 'cycle') throw axisMismatch(definition, 'year', 'cycle');
    }
    for (const part of partsOf(node)) visit(part, here);
  };
  visit(definition.value, own);
  if (definition.kind === 'total' && definition.definedWhen !== null) visit(definition.definedWhen, null);
}

function checkUnits(graph: Graph, definition: Definition): void {
  const found = unitOf(graph, definition, definition.value);
  if (found !== 'any' && !sameUnit(found, definition.unit)) {
    throw new Refusal('unit-mismatch', {
      what: `"${definition.label}" says it is in ${definition.unitText}, but its formula gives ${unitText(found)}.`,
      why: 'A line has one unit, and its formula must come out in it.',
      mend: 'Correct the unit, or multiply by what is missing.',
      about: [definition.id],
    });
  }
  if (definition.kind === 'total' && definition.definedWhen !== null) {
    unitOf(graph, definition, definition.definedWhen);
  }
}

/** 'any' is the unit of a bare zero, which fits everywhere. */
type Found = Unit | 'any';

function unitOf(graph: Graph, definition: Definition, node: ExpressionNode): Found {
  const of = (part: ExpressionNode) => unitOf(graph, definition, part);
  const share = (part: ExpressionNode): Found => {
    const found = of(part);
    if (found !== 'any' && !isShare(found)) throw needsShare(definition, node.op, found);
    return SHARE;
  };
  const same = (parts: readonly ExpressionNode[]): Found => joined(definition, node.op, parts.map(of));
  switch (node.op) {
    case 'constant':
      return Number(node.value) === 0 && isShare(node.unit) ? 'any' : node.unit;
    case 'quantity':
      return graph.quantityOf(node.id).unit;
    case 'series':
      return graph.seriesOf(node.id).unit;
    case 'line':
    case 'cumulative':
    case 'sum':
    case 'at':
      return graph.line(node.id).unit;
    case 'lag': {
      const opening = of(node.opening);
      return joined(definition, node.op, [graph.line(node.id).unit, opening]);
    }
    case 'total':
      return graph.total(node.id).unit;
    case 'step':
    case 'first':
      return SHARE;
    case 'compare':
      same([node.left, node.right]);
      return SHARE;
    case 'add':
      return same(node.terms);
    case 'subtract':
      return same([node.left, node.right]);
    case 'multiply': {
      const factors = node.factors.map(of);
      return factors.some((factor) => factor === 'any')
        ? 'any'
        : factors.reduce<Unit>((all, factor) => (factor === 'any' ? all : multiplyUnits(all, factor)), SHARE);
    }
    case 'divide': {
      const [left, right] = [of(node.left), of(node.right)];
      return left === 'any' || right === 'any' ? 'any' : divideUnits(left, right);
    }
    case 'power': {
      share(node.exponent);
      const base = of(node.base);
      if (base === 'any' || isShare(base)) return SHARE;
      const exponent = node.exponent.op === 'constant' ? Number(node.exponent.value) : Number.NaN;
      if (!Number.isInteger(exponent)) throw needsShare(definition, node.op, base);
      return powerOfUnit(base, exponent);
    }
    case 'exp':
    case 'ln':
    case 'phi':
      return share(node.of);
    case 'floor':
      return of(node.of);
    case 'min':
    case 'max':
      return same(node.of);
    case 'where':
      share(node.condition);
      return same([node.then, node.otherwise]);
    case 'convolve':
      return multiplyUnits(graph.line(node.entrants).unit, graph.line(node.profile).unit);
    default:
      return assertNever(node);
  }
}

const VERBS: Partial<Record<ExpressionNode['op'], string>> = {
  add: 'add',
  subtract: 'subtract',
  compare: 'compare',
  min: 'take the smallest of',
  max: 'take the largest of',
  where: 'choose between',
  lag: 'begin with',
};

function joined(definition: Definition, op: ExpressionNode['op'], units: readonly Found[]): Found {
  const known = units.filter((found): found is Unit => found !== 'any');
  const [first] = known;
  if (first === undefined) return 'any';
  const other = known.find((found) => !sameUnit(found, first));
  if (other === undefined) return first;
  throw new Refusal('unit-mismatch', {
    what: `Cannot ${VERBS[op] ?? op} ${unitText(other)} and ${unitText(first)} in "${definition.label}".`,
    why: `One part of the formula is in ${unitText(first)}, another in ${unitText(other)}.`,
    mend: `Multiply the ${unitText(other)} by a value that turns it into ${unitText(first)}, or take it out of this formula.`,
    about: [definition.id],
  });
}

function needsShare(definition: Definition, op: string, found: Unit): Refusal {
  return new Refusal('unit-mismatch', {
    what: `${op} in "${definition.label}" is given ${unitText(found)}.`,
    why: `${op} works on a number without a unit.`,
    mend: 'Divide by a quantity of the same unit first.',
    about: [definition.id],
  });
}

function axisMismatch(definition: Definition, wanted: string, here: string | null): Refusal {
  return new Refusal('axis-mismatch', {
    what: `"${definition.label}" reads something that runs along ${wanted}.`,
    why: here === null ? 'A total has no steps of its own.' : `The formula runs along ${here}.`,
    mend: 'Take a total, a value at one step, or convolve a profile by cycle with entrants by year.',
    about: [definition.id],
  });
}

function outside(definition: Definition, id: string, step: number): Refusal {
  return new Refusal('step-outside-axis', {
    what: `"${definition.label}" reads step ${step} of "${id}".`,
    why: 'That step does not exist.',
    mend: 'Choose a step from 0 up to the last.',
    about: [definition.id, id],
  });
}

function checkEverythingIsUsed(graph: Graph): void {
  const reached = new Set<string>();
  const usedQuantities = new Set<string>();
  const open = [...graph.definitions].filter(([, definition]) => definition.shown).map(([key]) => key);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    const definition = graph.definitions.get(key) as Definition;
    for (const read of readsOfDefinition(definition)) open.push(definitionKey(read.of, read.id));
    for (const id of quantitiesOf(definition.value)) usedQuantities.add(id);
    if (definition.kind === 'total' && definition.definedWhen !== null) {
      for (const id of quantitiesOf(definition.definedWhen)) usedQuantities.add(id);
    }
  }
  const lost = [...graph.definitions].find(([key]) => !reached.has(key));
  if (lost !== undefined) throw notReached(lost[1]);
  for (const quantity of graph.quantities.values()) {
    if (!usedQuantities.has(quantity.id)) throw notUsed(quantity.id, quantity.label);
  }
}

function notReached(definition: Definition): Refusal {
  return new Refusal('line-not-reached', {
    what: `"${definition.label}" leads to nothing that is shown.`,
    why: 'A line that nobody reads hides a mistake.',
    mend: 'Show it, use it, or take it out.',
    about: [definition.id],
  });
}

function notUsed(id: string, label: string): Refusal {
  return new Refusal('quantity-not-used', {
    what: `"${label}" is asked for but changes nothing.`,
    why: 'No line that is shown reads it.',
    mend: 'Use it in a formula, or do not ask for it.',
    about: [id],
  });
}
