import { defineConfig } from 'vite';

/** The bridge into the page. A sandboxed preload must be ONE CommonJS file that requires nothing but `electron`. */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/preload.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
});
