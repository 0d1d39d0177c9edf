import type { DecimalText } from '../../core/words';

export type { DecimalText };

/** The five kinds of value, hardest money first. They are never added into one. */
export type Label = 'cash' | 'pressure' | 'capacity' | 'wider' | 'wellbeing';

/** How a label looks and is called, everywhere. */
export type LabelLook = {
  readonly id: Label;
  readonly name: string;
  /** Colour and pattern together: neither is used alone. */
  readonly fill: string;
  /** The colour alone, for an outline or a pale ribbon. */
  readonly colour: string;
};

export const labelLooks: Readonly<Record<Label, LabelLook>> = {
  cash: { id: 'cash', name: 'Cash released', fill: 'var(--gb-label-cash)', colour: 'var(--gb-label-cash)' },
  pressure: {
    id: 'pressure',
    name: 'Budget pressure avoided',
    fill: 'var(--gb-fill-pressure)',
    colour: 'var(--gb-label-pressure)',
  },
  capacity: {
    id: 'capacity',
    name: 'Capacity freed, not cash',
    fill: 'var(--gb-fill-capacity)',
    colour: 'var(--gb-label-capacity)',
  },
  wider: { id: 'wider', name: 'Wider public value', fill: 'var(--gb-fill-wider)', colour: 'var(--gb-label-wider)' },
  wellbeing: {
    id: 'wellbeing',
    name: 'Wellbeing',
    fill: 'var(--gb-fill-wellbeing)',
    colour: 'var(--gb-label-wellbeing)',
  },
};

/** Always in this order. */
export const labelOrder: readonly Label[] = ['cash', 'pressure', 'capacity', 'wider', 'wellbeing'];

/** A printed figure, and the handle by which it is explained. */
export type FigureValue = { readonly text: string; readonly figureId: string };

/** Opens the explanation of a figure. */
export type OnExplain = (figureId: string) => void;

/** Something a person can do, said as a verb. */
export type Act = { readonly label: string; readonly onAct: () => void };
