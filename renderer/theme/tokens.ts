/** One token in two schemes: [light, dark]. Measured contrasts are asserted in tests/renderer/theme.test.ts. */
export type SchemePair = readonly [light: string, dark: string];

/** Every colour of tables, charts and controls. Components use them as CSS variables: `ink2` is `var(--gb-ink2)`. */
export const tokens = {
  // Surfaces: warm paper, not grey
  paper: ['#F7F3EC', '#171613'], // behind everything
  surface: ['#FFFFFF', '#201F1B'], // cards, tables, charts
  sunk: ['#F1EBE0', '#292823'], // table heads, tracks, quiet fills
  line: ['#DFD7C9', '#3A3831'], // decorative hairlines, never the only edge of a control
  control: ['#867D6F', '#8F8778'], // edges that must be seen: inputs, sliders, chart axes

  // Words and figures
  ink: ['#22201C', '#F3EEE4'], // figures and body
  ink2: ['#575148', '#C6BEB0'], // secondary words
  ink3: ['#6A6357', '#A89F90'], // captions and axis labels: the faintest text allowed

  // The brand: the evergreen, the bin, the frost, the brick
  pine: ['#1C5B4A', '#7CC3AA'], // actions, links, selected, the middle of a range
  pineSoft: ['#E3EFE9', '#1F352D'],
  pineInk: ['#143F33', '#BFE3D5'], // words on pineSoft
  grit: ['#F2BE2A', '#F2BE2A'], // the bin's yellow: brand and "you are here"; never text
  gritSoft: ['#FDF3D3', '#3A3013'],
  gritInk: ['#694B00', '#F3D27A'], // words on gritSoft
  onGrit: ['#22201C', '#22201C'], // words on grit, the same in both schemes
  frost: ['#E6EFF5', '#1D2C37'], // information
  frostInk: ['#1E4A68', '#B3D3E8'],
  brick: ['#A23B25', '#F09A82'], // costs, refusals, what must be mended
  brickSoft: ['#FAE8E2', '#3D211A'],
  brickInk: ['#7E2A18', '#F6BFAE'],
  focus: ['#0B57A4', '#8FC4FF'], // focus ring: 3 px, offset 2 px
  onFill: ['#FFFFFF', '#171613'], // words on a filled pine, brick or series colour

  // The five labels, hardest money first: always with their pattern and their name
  labelCash: ['#124A3B', '#86D3B7'], // cash released: solid
  labelPressure: ['#2F7DAF', '#6FB4E2'], // budget pressure avoided: diagonal
  labelCapacity: ['#6F86A8', '#A9B9D6'], // capacity freed: dots
  labelWider: ['#B5791A', '#E3AE57'], // wider public value: level lines
  labelWellbeing: ['#A23F74', '#E48DBB'], // wellbeing: crosshatch

  // Payers, only where the payer is the series: always with a name at the line's end
  payerAsc: ['#346A4F', '#B7FAD2'], // council, adult social care
  payerCouncil: ['#899A63', '#80870C'], // council, other
  payerNhs: ['#5899CC', '#73B5FE'],
  payerDwp: ['#6C51BD', '#635EBA'],
  payerBlue: ['#292E36', '#B0B9CA'], // police and fire
  payerHome: ['#573D0C', '#F7BD7F'], // households
  payerCarer: ['#E5681B', '#C87362'], // unpaid carers
  payerPeople: ['#973380', '#C03071'], // people helped, helpers

  // Where people live: green at home, amber in a care home, sand for died
  stateHome: ['#1C6B57', '#79C9AF'], // home, no formal care
  statePackage: ['#7FB39F', '#5B937F'], // home, with a care package
  stateKept: ['#CBE3D8', '#2F5548'], // kept at home, high need: the ground under the hatching
  stateResidential: ['#D59B36', '#C08A2B'],
  stateNursing: ['#A2561F', '#E39A63'],
  stateDied: ['#E4DDD0', '#45423A'],
  onState: ['#22201C', '#171613'], // months printed on the paler states

  // Uncertainty: pale on purpose, both ends are printed as figures
  bandOuter: ['#CFE2DA', '#23423A'],
  bandInner: ['#93BFAF', '#3B6A5C'],
} as const satisfies Record<string, SchemePair>;

export type TokenName = keyof typeof tokens;

/** `labelCash` as it stands in a style sheet: `--gb-label-cash`. */
export const cssNameOf = (name: string) => `--gb-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
