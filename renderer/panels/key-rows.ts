import type { KeyRow } from '../components';

/** What the keys do in this program, as the list of keys says it. */
export const keyRows: readonly KeyRow[] = [
  { keys: ['Ctrl', 'Z'], does: 'Undo' },
  { keys: ['Ctrl', 'Y'], does: 'Redo' },
  { keys: ['Ctrl', 'E'], does: 'Export' },
  { keys: ['G', 'S'], does: 'Go to Story' },
  { keys: ['G', 'I'], does: 'Go to Inputs' },
  { keys: ['G', 'P'], does: 'Go to People' },
  { keys: ['G', 'D'], does: 'Go to Independence' },
  { keys: ['G', 'V'], does: 'Go to Value' },
  { keys: ['G', 'C'], does: 'Go to Chain' },
  { keys: ['G', 'R'], does: 'Go to Results' },
  { keys: ['G', 'U'], does: 'Go to Uncertainty' },
  { keys: ['G', 'O'], does: 'Go to Compare' },
  { keys: ['G', 'G'], does: 'Go to The gap' },
  { keys: ['G', 'T'], does: 'Go to Report' },
  { keys: ['G', 'H'], does: 'Go to Home' },
  { keys: ['E'], does: 'Explain the figure that has focus' },
  { keys: ['T'], does: 'Chart or table, where a chart has focus' },
  { keys: ['L'], does: 'Next lens, where a figure or chart has focus' },
  { keys: ['F6'], does: 'Sections, work, answer, and round again' },
  { keys: ['Esc'], does: 'Close what is on top' },
  { keys: ['?'], does: 'This list' },
];
