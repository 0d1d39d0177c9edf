import { Component, type ReactNode } from 'react';
import { FailedState, Panel } from '../components';

type StoppedProps = { readonly children: ReactNode };
type StoppedState = { readonly error: Error | null };

/** A mistake of the page's own: said in words, with the way on. What was confirmed is with the program, not with the page. */
export class Stopped extends Component<StoppedProps, StoppedState> {
  override state: StoppedState = { error: null };

  static getDerivedStateFromError(error: unknown): StoppedState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="gb-stopped">
        <Panel name="This page has stopped">
          <FailedState
            failure={{
              title: 'This page has stopped',
              happened: 'Gritbin made a mistake while drawing it.',
              kept: 'Everything that was confirmed: the program keeps it, not the page.',
              mend: 'Show the page again. If it stops again, go to Home and tell whoever looks after Gritbin the reference.',
              reference: `page ${error.message}`.slice(0, 160),
              acts: [
                { label: 'Show the page again', onAct: () => window.location.reload() },
                {
                  label: 'Go to Home',
                  onAct: () => {
                    window.location.hash = '#/';
                    window.location.reload();
                  },
                },
              ],
            }}
          />
        </Panel>
      </main>
    );
  }
}
