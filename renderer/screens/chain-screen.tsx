import { PageTitle } from '../components';
import { ChainPanel } from '../panels/chain/chain-panel';
import { spanOf } from '../panels/span-of';
import { useArrival } from '../state/use-arrival';
import type { WorkWithResult } from './work';

/** The whole of it in one picture. */
export function ChainScreen({ view, result, onExplain }: WorkWithResult) {
  useArrival(`Chain, ${view.name}`, 'chain');
  return (
    <>
      <PageTitle
        title={
          view.structure.site.singular === 'grit bin' ? 'From salt to who gains' : 'From what is put in to who gains'
        }
        words={`Each arrow is an assumption. Choose a step to see what it rests on. £ over ${spanOf(result)}, discounted.`}
      />
      <ChainPanel chain={result.chain} picture={view.picture} onExplain={onExplain} />
    </>
  );
}
