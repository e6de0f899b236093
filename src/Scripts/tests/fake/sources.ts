import { readdirSync, readFileSync } from "node:fs";

// The tests run compiled, in out/tests/fake.
/** The folder src/Scripts. */
export const sourceFolder = new URL("../../../", import.meta.url);

/** The folder of the unpacked solution. */
export const packageFolder = new URL("../../solution-package/src/", sourceFolder);

/** The sources that go into the bundle, by their paths. */
export function sources(): ReadonlyMap<string, string> {
  const folders = readdirSync(sourceFolder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !["node_modules", "out", "tests"].includes(entry.name),
  );
  const paths = [".", ...folders.map((folder) => folder.name)].flatMap((folder) =>
    readdirSync(new URL(folder, sourceFolder)).map((file) => `${folder}/${file}`),
  );
  return new Map(paths.filter((path) => path.endsWith(".ts")).map((path) => [path, readFileSync(new URL(path, sourceFolder), "utf8")]));
}

/** A web resource as it is shipped. */
export function webResource(name: string): string {
  return readFileSync(new URL(`WebResources/mpt_/${name}`, packageFolder), "utf8");
}
