import assert from "node:assert/strict";
import { test } from "node:test";
import { sayPhrase } from "../../words/say.js";
import { nameUnseen } from "../../words/unseen.js";

// tests/Core.Tests/Fields/UnseenTests.cs has the same.
const shown = [
  ["plain", "plain"],
  ["pay \u202e001\u202c", "pay [U+202E]001[U+202C]"],
  ["\u2066a\u2069", "[U+2066]a[U+2069]"],
  ["\ufeffa\u200bb\u2060c\u061c", "[U+FEFF]a[U+200B]b[U+2060]c[U+061C]"],
  ["a\u200eb\u200f", "a[U+200E]b[U+200F]"],
  ["a\u200db", "a[U+200D]b"],
  ["می\u200cخواهم", "می\u200cخواهم"],
  ["می\u200c", "می[U+200C]"],
  ["👩\u200d👩\u200d👧 ❤️\u200d🔥", "👩\u200d👩\u200d👧 ❤️\u200d🔥"],
  ["ع\u200d\u200dع", "ع[U+200D][U+200D]ع"],
  ["a\n\tb", "a\n\tb"],
  ["", ""],
] as const;

test("What nobody sees is named", () => {
  for (const [text, expected] of shown) {
    assert.equal(nameUnseen(text), expected);
  }
});

test("An argument cannot make the sentence around it read as another", () => {
  assert.equal(
    sayPhrase("change.field", { field: "name", before: "\u202eA", after: "B" }),
    sayPhrase("change.field", { field: "name", before: "[U+202E]A", after: "B" }),
  );
  assert.match(sayPhrase("change.field", { field: "name", before: "\u202eA", after: "B" }), /\[U\+202E\]A/);
});
