import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { artTokens, cssVariableNames, tokens, type TokenName } from '../../renderer/theme';

const root = join(import.meta.dirname, '../../renderer');

const filesIn = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

const drawn = filesIn('{charts,components,drawings,gallery,panels,state}/**/*.{ts,tsx}');
const styles = filesIn('styles/*.css');
const everything = [...drawn, ...styles, ...filesIn('theme/*.{ts,tsx}'), ...filesIn('*.{ts,tsx}')];

describe('colours', () => {
  it('are used by names that exist: a mistyped one would silently take the colour of its surroundings', () => {
    const known = new Set([
      ...cssVariableNames,
      ...styles.flatMap(({ text }) => text.match(/--gb-[a-z0-9-]+(?=:)/g) ?? []),
    ]);
    const used = everything.flatMap(({ name, text }) =>
      [...text.matchAll(/var\((--gb-[a-z0-9-]+)/g)].map((match) => ({ name, variable: match[1] ?? '' })),
    );
    expect(used.length).toBeGreaterThan(200);
    expect(used.filter(({ variable }) => !known.has(variable))).toEqual([]);
  });

  it('stand in the theme alone: no component, drawing or style sheet holds a colour of its own', () => {
    const own = [...drawn, ...styles].flatMap(({ name, text }) =>
      [...text.matchAll(/#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl)a?\(/gi)].map(
        (match) => `${name}: ${match[0]}`,
      ),
    );
    expect(own).toEqual([]);
  });

  it('have a light and a dark one each', () => {
    for (const [name, pair] of Object.entries({ ...tokens, ...artTokens })) {
      expect(pair, name).toHaveLength(2);
      for (const colour of pair) expect(colour, name).toMatch(/^#[0-9A-F]{6}$/);
    }
  });
});

describe('parts of a page', () => {
  it('wear no class without a rule: a mistyped one would silently look like nothing', () => {
    const ruled = new Set(
      styles.flatMap(({ text }) => [...text.matchAll(/\.(gb-[a-z0-9-]+)/g)].map((match) => match[1])),
    );
    const worn = drawn.flatMap(({ name, text }) =>
      [...text.matchAll(/(?<!-)\bgb-[a-z0-9-]*[a-z0-9](?![a-z0-9-]*(?:-\$|\$))/g)].map((match) => ({
        name,
        class: match[0],
      })),
    );
    expect(worn.length).toBeGreaterThan(150);
    expect(worn.filter((one) => !ruled.has(one.class))).toEqual([]);
  });

  it('fill with patterns that are defined', () => {
    const defined = drawn.flatMap(({ text }) =>
      [...text.matchAll(/id=\{`\$\{prefix\}-([a-z]+)`\}/g)].map((match) => match[1]),
    );
    const named = styles.flatMap(({ text }) =>
      [...text.matchAll(/--gb-fill-([a-z]+): url\(#pt-\1\)/g)].map((match) => match[1]),
    );
    expect(defined).toHaveLength(6);
    expect(named).toEqual(defined);
  });
});

/** WCAG 2.2, success criteria 1.4.3 (words, 4.5) and 1.4.11 (edges and marks, 3). */
describe('contrast in both schemes', () => {
  const words: readonly (readonly [TokenName, TokenName])[] = [
    ['ink', 'surface'],
    ['ink', 'paper'],
    ['ink2', 'surface'],
    ['ink2', 'paper'],
    ['ink2', 'sunk'],
    ['ink3', 'surface'],
    ['ink3', 'paper'],
    ['ink3', 'sunk'],
    ['pine', 'surface'],
    ['onFill', 'pine'],
    ['pineInk', 'pineSoft'],
    ['ink2', 'pineSoft'],
    ['gritInk', 'gritSoft'],
    ['ink2', 'gritSoft'],
    ['onGrit', 'grit'],
    ['frostInk', 'frost'],
    ['brick', 'surface'],
    ['brick', 'brickSoft'],
    ['brickInk', 'brickSoft'],
    ['onFill', 'stateHome'],
    ['onState', 'statePackage'],
    ['ink', 'stateKept'],
    ['onState', 'stateResidential'],
    ['onFill', 'stateNursing'],
    ['ink', 'stateDied'],
  ];
  it.each(words)('%s can be read on %s', (word, ground) => {
    for (const scheme of [0, 1] as const) expect(contrast(word, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  const marks: readonly (readonly [TokenName, TokenName])[] = [
    ['control', 'surface'],
    ['control', 'paper'],
    ['focus', 'surface'],
    ['focus', 'paper'],
    ['labelCash', 'surface'],
    ['labelPressure', 'surface'],
    ['labelCapacity', 'surface'],
    ['labelWider', 'surface'],
    ['labelWellbeing', 'surface'],
    ['payerAsc', 'surface'],
    ['payerCouncil', 'surface'],
    ['payerNhs', 'surface'],
    ['payerDwp', 'surface'],
    ['payerBlue', 'surface'],
    ['payerHome', 'surface'],
    ['payerCarer', 'surface'],
    ['payerPeople', 'surface'],
  ];
  it.each(marks)('%s can be seen against %s', (mark, ground) => {
    for (const scheme of [0, 1] as const) expect(contrast(mark, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});

function contrast(one: TokenName, other: TokenName, scheme: 0 | 1): number {
  const [darker, lighter] = [luminance(tokens[one][scheme]), luminance(tokens[other][scheme])].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Relative luminance of a colour, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
