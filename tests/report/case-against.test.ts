import { describe, expect, it } from 'vitest';
import { turningPoints } from '../../core/report/views';
import { templateNamed } from '../../core/templates';
import { resultView } from '../support/whole-result';
import { CARE_IS_SAVED, eileen, workedOut } from '../support/eileen';
import { shown } from '../support/shown';

const FALLS_RESPONSE = templateNamed('falls-response');

const caseOf = (values: Readonly<Record<string, string>> = {}) => shown(eileen({ values })).view.caseAgainst;

/**
 * The paragraph an opponent would write: every sentence of it true of the result it stands beside. The template's figures are
 * goldens: they change with a formula or a cited figure, and only then.
 */
describe('the strongest case against', () => {
  it('of the template names the guess, the money, the wellbeing, the weakest number and the trials', () => {
    expect(caseOf()).toBe(
      'All that is claimed for care hangs on one guess: that 10% fewer of the people helped move into a care home in a year. ' +
        'Nobody has measured that for neighbours’ help, and no effect at all is possible. ' +
        'The public purse spends £3,866 and releases no cash at all. ' +
        'The council is £3,864 worse off, and the NHS, which gains £84, has not been asked to pay. ' +
        '98% of what society gains is wellbeing that nobody has asked the people about. ' +
        'How much there is to count at all hangs on “Helping a neighbour: How far inviting goes”, which is grade 6. ' +
        'Connecting lonely older people to activities: costs more than it saves: £768 for each year free of loneliness. ' +
        "It saved money in 3.5% of the model's runs. " +
        'Exercise or falls clinics through GPs, 9,803 people over 70: neither lowered fractures below posting an advice leaflet.',
    );
  });

  it('does not blame a claim that is not made', () => {
    expect(caseOf({ 'pathway.hazard-ratio': '1' })).toMatch(
      /^It claims no effect on moving into a care home, and brings none\./,
    );
    expect(caseOf({ 'pathway.hazard-ratio': '1.1' })).toMatch(/^By its own figures help makes 10% more people move/);
    expect(caseOf({ 'stream.wellbeing.life-satisfaction': '0', 'helpers.life-satisfaction': '0' })).not.toContain(
      'is wellbeing',
    );
    expect(caseOf({ 'programme.sites': '0' })).not.toContain('spends');
  });

  it('says what the money releases where it releases some', () => {
    expect(caseOf({ ...CARE_IS_SAVED, 'programme.sites': '100000' })).toMatch(
      /The public purse spends £386\.6m to release £[\d.]+m of cash\./,
    );
  });

  it('does not say that nobody asked the NHS where it pays its part', () => {
    expect(shown(FALLS_RESPONSE.opening).view.caseAgainst).toMatch(
      /and the NHS, which gains £[\d,]+k?, has been asked for £25k and no more\./,
    );
  });

  it('says how far the guess would have to go, once that has been worked out', async () => {
    const worked = workedOut(
      eileen({
        values: {
          ...CARE_IS_SAVED,
          'pathway.years-put-off': '10',
          'input.salt.amount': '10',
          'input.bin.amount': '100',
        },
      }),
    );
    const between = () => Promise.resolve();
    const points = await turningPoints({ ...worked, values: new Map(), between });
    expect(resultView(worked, { many: null, turningPoints: points }).caseAgainst).toMatch(
      /For the (?:council|public purse) to come out even, help would have to let \d+% fewer of those helped move into a care home in a year, instead of 10% fewer/,
    );
  });
});
