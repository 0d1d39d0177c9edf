import type { DecimalText, FigureValue, Label } from '../../components';

/** A picture for a payer, beside the name. */
export type GainerIcon = 'people' | 'nhs' | 'households' | 'council' | 'cash' | 'police' | 'dwp' | 'carers';

/** Somebody who gains or loses at the end of the chain. */
export type ChainGainer = {
  readonly id: string;
  readonly name: string;
  readonly icon: GainerIcon;
  readonly label: Label;
  /** £, losses negative: the width of the ribbon. */
  readonly amount: DecimalText;
  readonly figure: FigureValue;
};
