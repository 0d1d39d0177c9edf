import { Defect } from '../../../core/errors';
import type { Answer } from './errors';
import type { InputOf, LongOperation, Operation, OutputOf, RefusalCodeOf, ReportOf, ShortOperation } from './operation';

/** Every operation by its name. */
export type Contract = ReadonlyMap<string, Operation>;

export type Operations = readonly Operation[];

/** One operation out of a list, by name. */
export type OperationNamed<Ops extends Operations, Name extends NameIn<Ops>> = Extract<
  Ops[number],
  { readonly name: Name }
>;

export type NameIn<Ops extends Operations> = Ops[number]['name'];

/** The names of those that answer at once. */
export type ShortNameIn<Ops extends Operations> = Extract<Ops[number], ShortOperation>['name'];

/** The names of those that report while they run. */
export type LongNameIn<Ops extends Operations> = Extract<Ops[number], LongOperation>['name'];

export type AnswerOf<Op extends Operation> = Answer<OutputOf<Op>, RefusalCodeOf<Op>>;

/** What a caller of a list of operations sees, whichever carrier is between. */
export type Caller<Ops extends Operations> = {
  readonly call: <Name extends ShortNameIn<Ops>>(
    name: Name,
    input: InputOf<OperationNamed<Ops, Name>>,
  ) => Promise<AnswerOf<OperationNamed<Ops, Name>>>;
  readonly stream: <Name extends LongNameIn<Ops>>(
    name: Name,
    input: InputOf<OperationNamed<Ops, Name>>,
    onReport: (report: ReportOf<OperationNamed<Ops, Name>>) => void,
  ) => Running<AnswerOf<OperationNamed<Ops, Name>>>;
};

/** A long operation that was started, or a subscription: its ending comes with it. */
export type Running<A> = { readonly answer: Promise<A>; readonly end: () => void };

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

/** Makes the register. A name that is taken or badly formed stops the start: the last definition never silently wins. */
export function contract(operations: Operations): Contract {
  const register = new Map<string, Operation>();
  for (const operation of operations) {
    if (!NAME.test(operation.name)) throw new Defect(`"${operation.name}" is not a name like "area.verb-noun".`);
    if (register.has(operation.name)) throw new Defect(`Two operations are called "${operation.name}".`);
    register.set(operation.name, operation);
  }
  return register;
}
