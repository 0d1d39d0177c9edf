// `npm run examples`: writes examples/ from the templates.
import { writeExamples } from './examples';

for (const name of await writeExamples('examples')) console.log(`examples/${name}`);
