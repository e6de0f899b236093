import assert from "node:assert/strict";
import { test } from "node:test";
import { parseId, parseIds, parseRowKey } from "../../client/ids.js";
import { Ids } from "../fake/ids.js";

test("An id has one form, however the platform writes it", () => {
  assert.equal(parseId(`{${Ids.link.toUpperCase()}}`), Ids.link);
  assert.equal(parseId(Ids.link), Ids.link);
});

test("What is no id is none", () => {
  for (const odd of ["", "{}", "1", `${Ids.link}0`, `${Ids.link}' or 1 eq 1`, null, 5, [Ids.link]]) {
    assert.equal(parseId(odd), null);
  }
});

test("Of a selection only the ids count", () => {
  assert.deepEqual(parseIds([`{${Ids.link}}`, "x", Ids.model]), [Ids.link, Ids.model]);
  assert.deepEqual(parseIds("x"), []);
  assert.deepEqual(parseIds(undefined), []);
});

test("A key of a row says its table and its id", () => {
  assert.deepEqual(parseRowKey(`msdyn_workorder:${Ids.tag.replaceAll("-", "")}`), { table: "msdyn_workorder", id: Ids.tag });
  for (const odd of ["", "task", `task:${Ids.tag}`, `:${Ids.tag.replaceAll("-", "")}`, `task:${Ids.tag.replaceAll("-", "")}0`]) {
    assert.equal(parseRowKey(odd), null, odd);
  }
});
