import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: all that a person sees, as files that either host can serve. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0, // fonts and pictures stay files: the content policy needs no data: addresses for them
    chunkSizeWarningLimit: 4000, // read from this computer's disk: one large file is no slower than ten small ones
    reportCompressedSize: false,
    license: { fileName: 'licences.json' },
  },
});
