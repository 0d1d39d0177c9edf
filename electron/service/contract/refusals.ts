/** What the library may answer with at any time while it is open: its disk went away, something else holds it. */
export const LIBRARY_REFUSALS = ['library-damaged', 'library-locked', 'library-not-reachable'] as const;

/** What an operation that writes to the library may be refused with. */
export const KEEPING_REFUSALS = [...LIBRARY_REFUSALS, 'disk-full', 'library-read-only'] as const;

/** Why a workbook cannot be read. */
export const WORKBOOK_REFUSALS = ['workbook-not-found', 'workbook-damaged'] as const;

/** Why one of its scenarios cannot be read. */
export const SCENARIO_REFUSALS = [...WORKBOOK_REFUSALS, 'scenario-not-found', 'scenario-chain-broken'] as const;
