import type { z } from 'zod';
import { Refusal } from '../errors';

type Issue = z.core.$ZodIssue;

/**
 * What a file holds that the schema does not allow, as a refusal that says where and what would do.
 *
 * Takes    the schema's findings, at least one; what was looked at
 * Refuses  unknown-field, field-missing, not-a-number, number-out-of-range, too-long, too-many, field-not-as-expected
 */
export function schemaRefusal(issues: readonly Issue[], looked: unknown): Refusal {
  const found = innermost(issues[0]);
  const value = found.path.reduce<unknown>(fieldOf, looked);
  const { code, what, mend } = inWords(found.issue, placeInWords(found.path), value);
  const others = issues.length - 1;
  return new Refusal(code, {
    what,
    why: `A file is taken in whole or not at all${others === 0 ? '.' : `, and ${others === 1 ? 'one more thing is' : `${others} more things are`} amiss in it.`}`,
    mend,
    about: [found.path.map(String).join('.')],
  });
}

type Found = { readonly issue: Issue | undefined; readonly path: readonly PropertyKey[] };

/** Keys and elements carry their own findings, one level further in. */
function innermost(issue: Issue | undefined, above: readonly PropertyKey[] = []): Found {
  if (issue === undefined) return { issue, path: above };
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    const [inner] = issue.issues;
    return inner === undefined ? { issue, path } : innermost(inner, path);
  }
  return { issue, path };
}

function fieldOf(value: unknown, name: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<PropertyKey, unknown>>)[name];
}

type Words = { readonly code: string; readonly what: string; readonly mend: string };

function inWords(issue: Issue | undefined, where: string, value: unknown): Words {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return {
        code: 'unknown-field',
        what: `${where} has a field “${issue.keys[0]?.slice(0, 60) ?? ''}” that Gritbin does not know.`,
        mend: 'Take the field out, or ask for a copy saved by Gritbin.',
      };
    case 'invalid_type':
      return value === undefined
        ? { code: 'field-missing', what: `${where} is missing.`, mend: 'Ask for a copy saved by Gritbin.' }
        : {
            code: 'field-not-as-expected',
            what: `${where} should be ${KINDS[issue.expected] ?? issue.expected}.`,
            mend: 'Correct it, or ask for a copy saved by Gritbin.',
          };
    case 'invalid_format':
      return issue.message.startsWith('must be a number')
        ? {
            code: 'not-a-number',
            what: `${where} is “${printed(value)}” and ${issue.message}.`,
            mend: 'Write it with digits and at most one point.',
          }
        : { code: 'field-not-as-expected', what: `${where} ${issue.message}.`, mend: 'Correct it.' };
    case 'too_big':
      return tooBig(issue, where, value);
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? { code: 'field-missing', what: `${where} is empty.`, mend: 'Ask for a copy saved by Gritbin.' }
        : {
            code: 'number-out-of-range',
            what: `${where} is ${printed(value)}, below ${String(issue.minimum)}.`,
            mend: `Give ${String(issue.minimum)} or more.`,
          };
    default:
      return {
        code: 'field-not-as-expected',
        what: `${where} is none of the choices there are.`,
        mend: 'Correct it, or ask for a copy saved by Gritbin.',
      };
  }
}

function tooBig(issue: Extract<Issue, { readonly code: 'too_big' }>, where: string, value: unknown): Words {
  const most = String(issue.maximum);
  if (issue.origin === 'string') {
    return { code: 'too-long', what: `${where} has more than ${most} characters.`, mend: 'Shorten it.' };
  }
  if (issue.origin === 'array') {
    return { code: 'too-many', what: `${where} has more than ${most} entries.`, mend: 'Take some out.' };
  }
  return {
    code: 'number-out-of-range',
    what: `${where} is ${printed(value)}, above ${most}.`,
    mend: `Give ${most} or less.`,
  };
}

function printed(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 40) : 'something else';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
  null: 'nothing',
};

/** scenarios.0.quantities.x.value as "“value” of “x” (scenarios, entry 1, quantities)". */
function placeInWords(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The file';
  const steps = path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `“${String(step).slice(0, 80)}”`));
  return steps.join(' › ');
}
