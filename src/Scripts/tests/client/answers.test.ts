import assert from "node:assert/strict";
import { test } from "node:test";
import { parseItems, textIn } from "../../client/answers.js";

test("A list is read item by item, and what is no object is left out", () => {
  assert.deepEqual(parseItems('[{"a":"b"},7,null,"x"]'), [{ a: "b" }]);
  assert.deepEqual(parseItems(null), []);
});

test("An answer that is no list is refused in words", () => {
  assert.throws(() => parseItems('{"a":1}'), /could not be read/);
});

test("A text that is none is empty", () => {
  assert.deepEqual([textIn({ a: "b" }, "a"), textIn({ a: 1 }, "a"), textIn({}, "a")], ["b", "", ""]);
});
