// The smallest page that talks to its host the way the real one does: through renderer/api.ts.
import { connectToHost } from '../../../renderer/api';

const api = connectToHost(window);
Object.assign(window, { api });

const [main] = document.getElementsByTagName('main');
switch (location.hash) {
  case '#/print/pack':
    main?.append(heading('h1', 'The pack'), heading('h2', 'Who gains'), heading('h2', 'How sure'));
    api.announcePrint('ready');
    break;
  case '#/print/broken':
    api.announcePrint('failed');
    break;
  default:
    main?.append(heading('h1', location.hash === '' ? 'Home' : location.hash));
}

function heading(level: 'h1' | 'h2', text: string): HTMLElement {
  const made = document.createElement(level);
  made.textContent = text;
  return made;
}
