import { StrictMode, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/index.css';
import { GritbinProvider } from '../components';
import { FacesPage, PartsPage, ReportsPage } from './other-pages';
import { ResultsPage } from './results-pages';
import { GuidedPage, HomePage } from './start-pages';
import { ChainPage, IndependencePage, PeoplePage } from './workbook-pages';

const pages: Readonly<Record<string, () => ReactNode>> = {
  home: () => <HomePage />,
  guided: () => <GuidedPage />,
  people: () => <PeoplePage />,
  chain: () => <ChainPage />,
  independence: () => <IndependencePage />,
  results: () => <ResultsPage />,
  explain: () => <ResultsPage isExplaining />,
  report: () => <ReportsPage />,
  faces: () => <FacesPage />,
  parts: () => <PartsPage />,
  keys: () => <PartsPage showsKeys />,
};

const watchAddress = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** `#results` is a page, `#results?dark` the same in the dark. */
function Gallery() {
  const address = useSyncExternalStore(watchAddress, () => location.hash.slice(1));
  const [name = '', scheme] = address.split('?');
  const page = pages[name] ?? pages['home'];
  return <GritbinProvider scheme={scheme === 'dark' ? 'dark' : 'light'}>{page?.()}</GritbinProvider>;
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
