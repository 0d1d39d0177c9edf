/** Migrations are bundled as text: `import text from './0010-workbooks.sql?raw'`. */
declare module '*.sql?raw' {
  const text: string;
  export default text;
}
