import assert from "node:assert/strict";
import { test } from "node:test";
import { listFailures, MaxRows, oneRow, someRows } from "../../client/selection.js";
import { Ids } from "../fake/ids.js";

const many = (length: number): readonly string[] =>
  Array.from({ length }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`);

test("One row is one row", () => {
  assert.equal(oneRow([`{${Ids.issue.toUpperCase()}}`], "select.one-property"), Ids.issue);
});

test("No row, or two, are refused where one is meant", () => {
  assert.throws(() => oneRow([], "select.one-property"), /Select one property/);
  assert.throws(() => oneRow([Ids.issue, Ids.other], "select.one-property"), /Select one property/);
  assert.throws(() => oneRow(undefined, "select.one-property"), /Select one property/);
});

test("Up to twenty rows are taken, and no more", () => {
  assert.equal(someRows(many(MaxRows), "select.some-models").length, 20);
  assert.throws(() => someRows([], "select.some-models"), /Select at least one model/);
  assert.throws(() => someRows(many(21), "select.some-models"), /You selected 21 rows, but the command works with up to 20/);
});

test("Failures are listed, and the rest counted", () => {
  const failures = Array.from({ length: 7 }, (_, index) => ({ name: `Row ${String(index)}`, message: "No." }));

  assert.equal(listFailures([]), "");
  assert.equal(listFailures(failures).split("\n").length, 6);
  assert.match(listFailures(failures), /And 2 more\.$/);
});
