import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery shows every part with invented figures. It is for development and tests, and is no part of the product. */
// eslint-disable-next-line no-restricted-syntax -- Vite reads the default export
export default defineConfig({
  root: 'renderer/gallery',
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../.cache/gallery',
    target: 'chrome140',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
  },
});
