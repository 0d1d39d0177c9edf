/**
 * The living states of the pathway, by years since entry. `…-helped` still has a helper, `…-unhelped` no longer.
 * `kept-…` is somebody who would have moved into that kind of care and, thanks to help, has not yet.
 */
export const STATES = [
  'home-helped',
  'home-unhelped',
  'package-helped',
  'package-unhelped',
  'kept-residential',
  'kept-nursing',
  'residential',
  'nursing',
] as const;
export type State = (typeof STATES)[number];

export const STATE_WORDS: Readonly<Record<State, string>> = {
  'home-helped': 'at home, helped',
  'home-unhelped': 'at home, no longer helped',
  'package-helped': 'at home with a care package, helped',
  'package-unhelped': 'at home with a care package, no longer helped',
  'kept-residential': 'kept at home instead of residential care',
  'kept-nursing': 'kept at home instead of nursing care',
  residential: 'in residential care',
  nursing: 'in nursing care',
};

/** At home and helped. Of those kept at home, some are helped still and some no longer: `addKeptAndHelped` says how many. */
export const HELPED_STATES: readonly State[] = ['home-helped', 'package-helped'];
export const KEPT_STATES: readonly State[] = ['kept-residential', 'kept-nursing'];
export const HOME_STATES: readonly State[] = [
  'home-helped',
  'home-unhelped',
  'package-helped',
  'package-unhelped',
  'kept-residential',
  'kept-nursing',
];
export const CARE_STATES: readonly State[] = ['residential', 'nursing'];

/** States whose death hazard is that of care: those in care, and those kept at home instead. */
export const CARE_HAZARD_STATES: readonly State[] = ['kept-residential', 'kept-nursing', 'residential', 'nursing'];

/** A helped person's year, or the same person's year with every effect at 1. */
export const PROFILES = ['helped', 'unhelped'] as const;
export type Profile = (typeof PROFILES)[number];

/** The two, and a helped person's year when neighbours stop coming after some years: what one life is followed in. */
export const ARMS = [...PROFILES, 'until-stopped'] as const;
export type Arm = (typeof ARMS)[number];

export const ARM_WORDS: Readonly<Record<Arm, string>> = {
  helped: 'helped',
  unhelped: 'unhelped',
  'until-stopped': 'helped until it stops',
};
