import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { formCommands, listCommands } from "./fake/packageCommands.js";
import { sourceFolder } from "./fake/sources.js";

test("docs/commands.md has a row for every command of the package, and for none beside", () => {
  const docs = readFileSync(new URL("../../docs/commands.md", sourceFolder), "utf8");
  const described = [...docs.matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(([, label]) => label ?? "");
  const labels = [...formCommands(), ...listCommands()].map((command) => command.label);

  assert.ok(labels.length > 10);
  assert.deepEqual([...new Set(described)].sort(), [...new Set(labels)].sort());
});
