import { Defect } from '../../core/errors';
import {
  contract,
  type GivenBy,
  type LongOperation,
  type Operation,
  type Operations,
  type ParsedInputOf,
  type ReportOf,
} from './contract';
import type { Logger } from './logger';

/** What a long operation's handler is given beside its input. */
export type LongCall<Op extends Operation> = {
  /** Aborted when the person cancels or the window goes away. */
  readonly signal: AbortSignal;
  readonly report: (report: ReportOf<Op>) => void;
};

type Given<Op extends Operation> = GivenBy<Op> | Promise<GivenBy<Op>>;

export type Handler<Op extends Operation> = Op extends LongOperation
  ? (input: ParsedInputOf<Op>, call: LongCall<Op>) => Given<Op>
  : (input: ParsedInputOf<Op>) => Given<Op>;

/** A handler for each operation of a list. An area's file gives this type, so a missing one does not compile. */
export type HandlersOf<Ops extends Operations> = { readonly [Op in Ops[number] as Op['name']]: Handler<Op> };

type AnyCall = { readonly signal: AbortSignal; readonly report: (report: unknown) => void };

/** An operation with who answers it. Its input must have been parsed. */
export type Bound = { readonly operation: Operation; readonly answer: (input: unknown, call: AnyCall) => unknown };

export type Service = {
  readonly find: (name: string) => Bound | undefined;
  readonly logger: Logger;
  /** A new reference for a defect: short enough to read out over the telephone. */
  readonly newReference: () => string;
};

type ServiceParts<Ops extends Operations> = {
  readonly operations: Ops;
  /** One map an area. */
  readonly handlers: readonly Partial<HandlersOf<Ops>>[];
  readonly logger: Logger;
  readonly newReference: () => string;
};

/** Joins operations and handlers. Whatever is missing, twice or nobody's stops the start. */
export function createService<Ops extends Operations>(parts: ServiceParts<Ops>): Service {
  const register = contract(parts.operations);
  const bound = new Map<string, Bound>();
  for (const [name, answer] of parts.handlers.flatMap((area) => Object.entries(area))) {
    const operation = register.get(name);
    if (operation === undefined) throw new Defect(`A handler answers "${name}", which is no operation.`);
    if (bound.has(name)) throw new Defect(`Two handlers answer "${name}".`);
    bound.set(name, { operation, answer: answer as Bound['answer'] });
  }
  const unhandled = [...register.keys()].filter((name) => !bound.has(name));
  if (unhandled.length > 0) throw new Defect(`Nobody answers ${unhandled.join(', ')}.`);
  return { find: (name) => bound.get(name), logger: parts.logger, newReference: parts.newReference };
}
