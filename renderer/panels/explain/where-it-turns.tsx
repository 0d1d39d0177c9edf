import { Button } from '@mantine/core';
import { formatExactMoney, formatGiven } from '../../../core/words';
import type { Output } from '../../../electron/service/contract';
import { FailedState, WaitingState } from '../../components';
import { failureWords } from '../../state/failure-words';
import { givenText } from '../../state/gesture';
import type { Long } from '../../state/use-long';
import { countText, moneyText, percentText } from '../figure-text';

type Switches = Output<'figure.switching-values'>;
type LensSwitches = Switches['lenses'][number];

type WhereItTurnsProps = { readonly turns: Long<Switches> };

/** Every value of one number at which a net turns from loss to gain, or back; asked on demand. */
export function WhereItTurns({ turns: { shown, ask, cancel } }: WhereItTurnsProps) {
  return (
    <section className="gb-turns" aria-label="Where the net turns">
      <h3>Where the net turns</h3>
      {shown.face === 'not-asked' && (
        <>
          <p className="gb-words2">
            The values of this number, all others as they are, at which each net goes from loss to gain or back.
          </p>
          <div className="gb-acts">
            <Button variant="default" size="xs" onClick={ask}>
              Find where it turns
            </Button>
          </div>
        </>
      )}
      {shown.face === 'running' && (
        <WaitingState
          shape="rows"
          {...(shown.share === null
            ? {}
            : { work: { done: shown.share, of: 1, words: shown.doing, onCancel: cancel, cancelWords: shown.doing } })}
        />
      )}
      {shown.face === 'failed' && (
        <FailedState
          failure={failureWords(shown.failed, {
            title: 'Where it turns could not be found',
            kept: 'Everything: this only looks.',
            acts: [{ label: 'Try again', onAct: ask }],
          })}
        />
      )}
      {shown.face === 'full' && <TurnsTable value={shown.value} />}
    </section>
  );
}

function TurnsTable({ value }: { readonly value: Switches }) {
  return (
    <table className="gb-table">
      <caption className="gb-hidden">{`Where each net turns as “${value.label}” moves`}</caption>
      <thead>
        <tr>
          <th scope="col">Net to</th>
          <th scope="col" className="gb-number">
            Turns at
          </th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        {value.lenses.map((lens) => (
          <tr key={lens.lens}>
            <th scope="row">{lens.name}</th>
            <td className="gb-number gb-strong">
              {lens.switches.length === 0
                ? 'no switch'
                : lens.switches.map(({ value: at }) => <div key={at}>{turnText(value, at)}</div>)}
            </td>
            <td>{turnWords(value, lens)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the net is on either side of each value, as a sentence. */
export function turnWords(of: Switches, { net, moves, switches }: LensSwitches): string {
  const now = givenText(of, of.now);
  const stands = net.startsWith('-') ? 'behind' : 'ahead';
  if (!moves) return 'This net does not move with it.';
  const [first] = switches;
  if (first === undefined) return `It is ${stands} now, at ${now}, and stays so ${rangeWords(of)}.`;
  const below = first.isAheadAbove ? 'behind' : 'ahead';
  const [last] = switches.slice(-1);
  const sides = switches.map((one, at) => {
    const next = switches[at + 1];
    const word = one.isAheadAbove ? 'ahead' : 'behind';
    return next === undefined
      ? `${word} above ${turnText(of, last?.value ?? '0')}`
      : `${word} from there to ${turnText(of, next.value)}`;
  });
  return `Now, at ${now}, it is ${stands}: ${below} below ${turnText(of, first.value)}, ${sides.join(', ')}.`;
}

/** Above this a limit only keeps slips of the pen out. */
const NO_REAL_LIMIT = 1e9;

function rangeWords(of: Switches): string {
  const { low, high } = of.limits;
  return Number(high) >= NO_REAL_LIMIT
    ? `whatever it is from ${givenText(of, low)} up`
    : `whatever it is between ${givenText(of, low)} and ${givenText(of, high)}`;
}

/** A value with as many figures as it bears. */
function turnText({ shownAs }: Switches, value: string): string {
  if (shownAs === 'share') return percentText(value);
  const size = Math.abs(Number(value)); // to choose how many figures are printed
  if (shownAs === 'money') return size < 100 ? formatExactMoney(value) : moneyText(value);
  return size >= 99.95 && size < 1e6 ? countText(value) : formatGiven(rounded(value));
}

const FIGURES = 3;

/** Three figures of a small number: a hazard ratio of 0.873, not 0.87312. */
function rounded(value: string): string {
  const short = Number(value).toPrecision(FIGURES);
  return short.includes('e') ? countText(value).replaceAll(',', '') : short;
}
