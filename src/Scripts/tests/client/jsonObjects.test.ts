import assert from "node:assert/strict";
import { test } from "node:test";
import { parseJsonObjects, stringProperty } from "../../client/jsonObjects.js";

test("A list is read item by item, and what is no object is left out", () => {
  assert.deepEqual(parseJsonObjects('[{"a":"b"},7,null,"x"]'), [{ a: "b" }]);
  assert.deepEqual(parseJsonObjects(null), []);
});

test("An answer that is no list is refused in words", () => {
  assert.throws(() => parseJsonObjects('{"a":1}'), /could not be read/);
});

test("A text that is none is empty", () => {
  assert.deepEqual([stringProperty({ a: "b" }, "a"), stringProperty({ a: 1 }, "a"), stringProperty({}, "a")], ["b", "", ""]);
});
