import { assertNever } from '../errors';
import type { Simulation, Workbook } from '../schema';
import { movingNothing, type Applied } from './applied';
import type { Change } from './change';
import { changeCorrelations } from './correlations';
import { chooseCouncil } from './council';
import { changeQuantity, resetQuantity, type Origin } from './quantities';
import { addScenario, chooseScenario, removeScenario, renameScenario } from './scenarios';
import { keepStory, removeStory } from './stories';
import { changeStructure } from './structure';

/**
 * Makes one change.
 *
 * Takes    the workbook; the scenario on the table; the change; the template's quantities, to go back to
 * Gives    the next workbook, the words for undo ("Hours each helper gives: 18 to 20"), and what moved
 * Refuses  scenario-not-found, scenario-chain-broken, quantity-not-asked-for, nothing-to-go-back-to, duplicate-id,
 *          last-scenario, scenario-in-use, too-many-scenarios, too-many-stories, story-not-found, council-not-found
 */
export function applyChange(workbook: Workbook, scenarioId: string, change: Change, origin: Origin): Applied {
  switch (change.kind) {
    case 'quantity':
      return changeQuantity(workbook, scenarioId, change);
    case 'reset-quantity':
      return resetQuantity(workbook, scenarioId, change.id, origin);
    case 'structure':
      return changeStructure(workbook, scenarioId, change.structure);
    case 'story':
      return keepStory(workbook, change.story);
    case 'remove-story':
      return removeStory(workbook, change.id);
    case 'workbook':
      return nameWorkbook(workbook, change.name, change.place);
    case 'correlations':
      return changeCorrelations(workbook, scenarioId, change.correlations);
    case 'simulation':
      return changeSimulation(workbook, change.simulation);
    case 'council':
      return chooseCouncil(workbook, scenarioId, change, origin);
    case 'add-scenario':
      return addScenario(workbook, change);
    case 'rename-scenario':
      return renameScenario(workbook, change.id, change.name);
    case 'remove-scenario':
      return removeScenario(workbook, change.id);
    case 'choose-scenario':
      return chooseScenario(workbook, change.id);
    default:
      return assertNever(change);
  }
}

/** The seed and the number of draws of reports. */
function changeSimulation(workbook: Workbook, simulation: Simulation): Applied {
  const isSeed = simulation.seed !== workbook.simulation.seed;
  const words = isSeed ? `Seed: ${simulation.seed}` : `Draws in reports: ${simulation.draws}`;
  return movingNothing({ ...workbook, simulation }, words);
}

function nameWorkbook(workbook: Workbook, name = workbook.name, place = workbook.place): Applied {
  const words = name === workbook.name ? `Place: ${place}` : `Name: ${name}`;
  return movingNothing({ ...workbook, name, place }, words);
}
