import assert from "node:assert/strict";
import { test } from "node:test";
import { differences } from "../../issues/differences.js";

test("What was added and taken out is told word by word", () => {
  assert.deepEqual(differences("Lake House", "The Lake House North"), [
    { kind: "added", text: "The " },
    { kind: "same", text: "Lake House" },
    { kind: "added", text: " North" },
  ]);
  assert.deepEqual(
    differences("two big rooms", "two rooms").map((part) => part.kind),
    ["same", "removed", "same"],
  );
});

test("What did not change is left unmarked, and an empty value has no parts", () => {
  assert.deepEqual(differences("same", "same"), [{ kind: "same", text: "same" }]);
  assert.deepEqual(differences("gone", ""), []);
  assert.deepEqual(differences("", ""), []);
});

test("What is new, or has nothing in common with before, is marked as a whole", () => {
  assert.deepEqual(differences("", "new"), [{ kind: "added", text: "new" }]);
  assert.deepEqual(differences("one two", "three four"), [{ kind: "added", text: "three four" }]);
});

test("However the pieces fall, together they are the value", () => {
  const [before, after] = ["a  b\nc, d – e", "a b\nc d — e f"];
  const text = differences(before, after)
    .filter((part) => part.kind !== "removed")
    .map((part) => part.text)
    .join("");

  assert.equal(text, after);
});

test("Long texts that differ everywhere are not compared forever", () => {
  const words = (seed: number): string => Array.from({ length: 700 }, (_, index) => `w${String((index * seed) % 997)}`).join(" ");

  assert.deepEqual(differences(words(3), words(7)), [{ kind: "added", text: words(7) }]);
});
