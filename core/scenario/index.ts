export { agesThatCanBeFollowed, ONE_PERSON_ID, scenarioOfOnePerson, type OnePerson } from './one-person';
export { ofPeopleOfAge } from './people-of-age';
export { cameFrom, resolveScenario, type ResolvedScenario } from './resolve';
export { mayBeNamed, whoLives, type WhoLives } from './who-lives';
