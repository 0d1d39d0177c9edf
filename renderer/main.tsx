import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectToHost } from './api';
import { App } from './app';
import './styles/index.css';
import './styles/screens.css';

const api = connectToHost(window); // first of all: it takes the secret out of the address
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App api={api} />
    </StrictMode>,
  );
}
