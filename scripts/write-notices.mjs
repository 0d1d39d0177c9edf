// @ts-check
// Writes docs/THIRD-PARTY-NOTICES.md from what the build really took in, what ships beside it, and what the reference
// data says of itself. With --check it writes nothing and fails where the file is out of date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, identifier: string | null, text: string | null }} Notice */
/** @typedef {{ publisher: string, title: string, licence: string, text: string | null }} DataNotice */

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs', 'THIRD-PARTY-NOTICES.md');

/** What the bundler wrote down while it built; a build without its page or its host would give half a list. */
const BUNDLES = ['dist/licences.json', 'dist/renderer/licences.json'];

/** Shipped as they are, not bundled. */
const SHIPPED = ['better-sqlite3'];

const text = notices();
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('docs/THIRD-PARTY-NOTICES.md does not match what ships. Run `npm run notices` and commit the file.');
  process.exit(1);
}

function notices() {
  const packages = [...bundled(), ...SHIPPED.map(installed)].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return `# Third-party notices

Written by \`npm run notices\`; \`npm test\` fails when it is out of date. Gritbin itself is under the MIT licence (\`LICENSE\`).

## Packages and fonts

Bundled into the program, or shipped beside it.

| package | version | licence |
| --- | --- | --- |
${packages.map(({ name, version, identifier }) => `| ${name} | ${version} | ${identifier ?? 'see below'} |`).join('\n')}

better-sqlite3 contains SQLite, which its authors have put in the public domain. The desktop packages contain Electron (MIT) and
Chromium; their notices stand beside the program as \`LICENSE.electron.txt\` and \`LICENSES.chromium.html\`.

## Reference data

Each figure in the program names its own source; these are the publications. Contains public sector information licensed under the
Open Government Licence v2.0 and v3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).

Councils and their map: ${readJson('core/reference/places/sources.json').attribution}

| publisher | publication | licence |
| --- | --- | --- |
${dataNotices()
  .map(({ publisher, title, licence }) => `| ${cell(publisher)} | ${cell(title)} | ${cell(licence)} |`)
  .join('\n')}

## Licence texts

${licenceTexts([...packages, ...dataNotices().flatMap(withLicenceText)])}
`;
}

/** @returns {Notice[]} */
function bundled() {
  /** @type {Map<string, Notice>} */
  const byName = new Map();
  for (const file of BUNDLES) {
    if (!existsSync(join(root, file))) {
      console.error(`There is no ${file}: build the whole program first (npm run build).`);
      process.exit(1);
    }
    for (const notice of readJson(file)) byName.set(`${notice.name} ${notice.version}`, withText(notice));
  }
  return [...byName.values()];
}

/** @param {string} name @returns {Notice} */
function installed(name) {
  const { version, license } = readJson(`node_modules/${name}/package.json`);
  return withText({ name, version, identifier: license, text: null });
}

/** Data whose licence must be printed whole. @param {DataNotice} notice @returns {Notice[]} */
function withLicenceText({ title, licence, text }) {
  return text === null ? [] : [{ name: title, version: '', identifier: licence, text }];
}

/** The text from the package's own folder where the bundler found none. @param {Notice} notice @returns {Notice} */
function withText(notice) {
  if (notice.text !== null && notice.text !== undefined) return notice;
  const folder = join(root, 'node_modules', notice.name);
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined;
  return { ...notice, text: file === undefined ? null : readFileSync(join(folder, file), 'utf8') };
}

/** Each text once, under the names of all that carry it. @param {readonly Notice[]} packages */
function licenceTexts(packages) {
  /** @type {Map<string, string[]>} */
  const namesByText = new Map();
  for (const { name, identifier, text } of packages) {
    const tidy = (text ?? `The package holds no licence text; it declares: ${identifier ?? 'nothing'}.`)
      .replaceAll('\r\n', '\n')
      .replaceAll(/[ \t]+$/gm, '')
      .trim();
    namesByText.set(tidy, [...(namesByText.get(tidy) ?? []), name]);
  }
  return [...namesByText].map(([tidy, names]) => `### ${names.join(', ')}\n\n\`\`\`text\n${tidy}\n\`\`\``).join('\n\n');
}

/** Every publication that the bundled data names, with its licence. @returns {DataNotice[]} */
function dataNotices() {
  const folder = join(root, 'core', 'reference');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
    : [];
  /** @type {Map<string, DataNotice>} */
  const found = new Map();
  for (const name of files) {
    for (const notice of citedIn(readJson(join('core', 'reference', name)))) {
      found.set(`${notice.publisher}|${notice.title}|${notice.licence}`, notice);
    }
  }
  return [...found.values()].sort(
    (a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'),
  );
}

/** Walks any JSON for objects that carry both a source and a licence. @param {any} value @returns {DataNotice[]} */
function citedIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    typeof value.licence === 'string' && typeof value.source?.title === 'string'
      ? [
          {
            publisher: value.source.publisher ?? '',
            title: value.source.title,
            licence: value.licence,
            text: value.licenceText ?? null, // where the licence must travel with the data
          },
        ]
      : [];
  return [...own, ...Object.values(value).flatMap(citedIn)];
}

/** @param {string} words */
function cell(words) {
  return words.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** @param {string} file @returns {any} */
function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
