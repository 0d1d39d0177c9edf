/** The font packages are style sheets: importing one brings its `@font-face` rules into the page. */
declare module '@fontsource-variable/*';
