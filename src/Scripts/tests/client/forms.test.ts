import assert from "node:assert/strict";
import { test } from "node:test";
import { FormType, rowOf, saveEdits, unsavedRowRefusal, valuesOf } from "../../client/forms.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";

test("A form that exists tells its row", () => {
  assert.deepEqual(rowOf(new FakeForm("mpt_property", Ids.property), "Find model"), { table: "mpt_property", id: Ids.property });
});

test("A row that was never saved is refused", () => {
  const form = new FakeForm("mpt_property", "");
  form.type = FormType.Create;

  assert.match(unsavedRowRefusal(FormType.Create, "Find model") ?? "", /Save it, and then select Find model/);
  assert.equal(unsavedRowRefusal(FormType.Update, "Find model"), null);
  assert.throws(() => rowOf(form, "Find model"), /Save it, and then select Find model/);
  assert.throws(() => rowOf(new FakeForm("mpt_property", ""), "Find model"), /shows no row/);
});

test("Edits are saved first, and only if there are some", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  await saveEdits(form);
  form.isDirty = true;
  await saveEdits(form);

  assert.deepEqual([form.saves, form.isDirty], [1, false]);
});

test("Edits that cannot be saved stop the command", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  form.isDirty = true;
  form.canSave = false;

  await assert.rejects(saveEdits(form), /could not be saved, so nothing was done/);
});

test("Values come from the form, and from the row where the form does not show them all", async () => {
  const client = new FakeClient();
  const form = new FakeForm("mpt_property", Ids.property);
  const row = { table: "mpt_property", id: Ids.property };
  client.rows.set(`mpt_property ${Ids.property}`, { a: "row", b: "row" });
  form.attributes.set("a", "form");

  assert.deepEqual(await valuesOf(client, form, row, ["a"]), { a: "form" });
  assert.deepEqual(client.calls, []);
  assert.deepEqual(await valuesOf(client, form, row, ["a", "b"]), { a: "row", b: "row" });
});
