import assert from "node:assert/strict";
import { test } from "node:test";
import { idOf, idsOf } from "../../client/ids.js";
import { Ids } from "../fake/ids.js";

test("An id has one form, however the platform writes it", () => {
  assert.equal(idOf(`{${Ids.link.toUpperCase()}}`), Ids.link);
  assert.equal(idOf(Ids.link), Ids.link);
});

test("What is no id is none", () => {
  for (const odd of ["", "{}", "1", `${Ids.link}0`, `${Ids.link}' or 1 eq 1`, null, 5, [Ids.link]]) {
    assert.equal(idOf(odd), null);
  }
});

test("Of a selection only the ids count", () => {
  assert.deepEqual(idsOf([`{${Ids.link}}`, "x", Ids.model]), [Ids.link, Ids.model]);
  assert.deepEqual(idsOf("x"), []);
  assert.deepEqual(idsOf(undefined), []);
});
