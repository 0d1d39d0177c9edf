// `npm run validation`: writes docs/validation.md from the published cases.
import { writeFileSync } from 'node:fs';
import { CONVENTIONS } from './conventions';
import { validationDocument } from './document';
import { VALIDATION_CASES } from './register';

writeFileSync('docs/validation.md', validationDocument(VALIDATION_CASES, CONVENTIONS));
console.log(`docs/validation.md: ${VALIDATION_CASES.length} cases`);
