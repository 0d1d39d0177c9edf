import type { NeedAndMoneyView } from '../../../core/contract-types';
import { Figure, Panel, type OnExplain } from '../../components';
import { moneyText } from '../figure-text';

type GapFiguresProps = { readonly gap: NeedAndMoneyView; readonly onExplain: OnExplain };

/** What the plan does to the moment at which need passes money, and how wide the gap is at the end. */
export function NeedAndMoneyFigures({ gap, onExplain }: GapFiguresProps) {
  const { yearsBought, lastGap, crossings } = gap;
  return (
    <div className="gb-gap-figures">
      <Panel title={isNearer(gap) ? 'Time the plan costs' : 'Time the plan buys'}>
        <Figure
          name="What the plan does to the moment at which need passes money"
          text={monthsText(yearsBought.value)}
          figureId={yearsBought.id}
          size="hero"
          onExplain={onExplain}
        />
        <p className="gb-words2">{gap.words.bought}</p>
        <p className="gb-words2">
          {`With money low need passes it in ${crossings.low.year ?? 'none of these years'}, with money high in ${crossings.high.year ?? 'none of these years'}.`}
        </p>
      </Panel>
      <Panel title={`Gap in ${lastGap.year}`}>
        <p className="gb-words2">without the plan</p>
        <Figure
          name={`Gap in ${lastGap.year} without the plan`}
          text={moneyText(lastGap.without.value ?? '0')}
          figureId={lastGap.without.id}
          size="large"
          onExplain={onExplain}
        />
        <p className="gb-words2">and with it</p>
        <Figure
          name={`Gap in ${lastGap.year} with the plan`}
          text={moneyText(lastGap.with.value ?? '0')}
          figureId={lastGap.with.id}
          size="large"
          onExplain={onExplain}
        />
      </Panel>
      <div className="gb-note gb-note-info" role="note">
        <p>
          <strong>Only cash and pressure avoided count here.</strong> NHS capacity and wellbeing do not pay council
          bills. {gap.words.plan}
        </p>
      </div>
    </div>
  );
}

function isNearer({ yearsBought }: NeedAndMoneyView): boolean {
  return yearsBought.value?.startsWith('-') ?? false;
}

/** "9 months"; "2 years" from two years on; a dash where the lines do not cross. */
function monthsText(years: string | null): string {
  if (years === null) return 'Not in these years';
  const months = Math.abs(Math.round(Number(years) * 12));
  if (months === 0) return 'Less than a month';
  if (months < 24) return `${months} ${months === 1 ? 'month' : 'months'}`;
  return `${(months / 12).toFixed(1)} years`;
}
