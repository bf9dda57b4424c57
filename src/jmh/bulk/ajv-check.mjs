// Checks the lines of a file by a JSON Schema with Ajv: node ajv-check.mjs SCHEMA FILE first|all
// "first" ends a document at its first error, which is Ajv's default; "all" reports every error, as the library does.
import { createReadStream, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [schema, file, errors] = process.argv.slice(2);
const ajv = addFormats(new Ajv({ allErrors: errors === 'all', allowUnionTypes: true }));
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

let documents = 0;
let accepted = 0;

function check(line) {
  documents++;
  try {
    accepted += validate(JSON.parse(line)) ? 1 : 0;
  } catch {
    // not JSON: not accepted
  }
}

let rest = '';
for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 16 })) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  lines.forEach(check);
}
if (rest !== '') {
  check(rest);
}
console.error(`${documents} documents, ${accepted} accepted`);
