// All test files in one process: each of its own would load the page's stand-in anew, which takes longer than the tests.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.js"));
for (const file of files.sort()) {
  describe(file, async () => {
    await import(join(folder, file));
  });
}
