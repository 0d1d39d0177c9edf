import { EmptyState, Panel } from '../components';
import type { Section } from '../state/route';
import { ChainScreen } from './chain-screen';
import { CompareScreen } from './compare-screen';
import { NeedAndMoneyScreen } from './need-and-money-screen';
import { IndependenceScreen } from './independence-screen';
import { InputsScreen } from './inputs-screen';
import { PeopleScreen } from './people-screen';
import { ReportScreen } from './report-screen';
import { ResultsScreen } from './results-screen';
import { StoryScreen } from './story-screen';
import { UncertaintyScreen } from './uncertainty-screen';
import { ValueScreen } from './value-screen';
import type { Work } from './work';

/** The section that the address names. */
export function SectionScreen({ section, work }: { readonly section: Section; readonly work: Work }) {
  const { shown } = work.state;
  switch (section) {
    case 'story':
      return <StoryScreen {...work} />;
    case 'inputs':
      return <InputsScreen {...work} />;
    case 'people':
      return <PeopleScreen {...work} />;
    case 'independence':
      return <IndependenceScreen {...work} />;
    case 'value':
      return <ValueScreen {...work} />;
    case 'chain':
      return shown === null ? <NoResult /> : <ChainScreen {...work} result={shown} />;
    case 'results':
      return shown === null ? <NoResult /> : <ResultsScreen {...work} result={shown} />;
    case 'uncertainty':
      return <UncertaintyScreen {...work} />;
    case 'gap':
      return <NeedAndMoneyScreen {...work} />;
    case 'compare':
      return <CompareScreen {...work} />;
    case 'report':
      return <ReportScreen {...work} />;
  }
}

function NoResult() {
  return (
    <Panel name="The result">
      <EmptyState
        title="No answer yet"
        words="What is filled in does not lead to a result; what to mend stands above."
      />
    </Panel>
  );
}
