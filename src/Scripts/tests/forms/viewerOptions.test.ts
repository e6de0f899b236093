import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { unlockMappedColumns } from "../../forms/viewerOptions.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";

beforeEach(() => {
  useDocument();
});

function openModel(): FakeForm {
  const form = new FakeForm("mpt_model", Ids.model);
  form.locked.set("mpt_vr", true).set("mpt_dollhouse", true);
  return form;
}

test("Options of the tour can be edited where their field mapping is on", async () => {
  const client = new FakeClient();
  client.queryResults.set("mpt_fieldmapping", [{ mpt_column: "mpt_vr" }, { mpt_column: "mpt_name" }]);
  const form = openModel();

  await unlockMappedColumns(client, form);

  assert.deepEqual(
    [...form.locked],
    [
      ["mpt_vr", false],
      ["mpt_dollhouse", true],
    ],
  );
  assert.match(client.queries[0] ?? "", /mpt_active.*value="1".*mpt_direction.*720270000.*720270002/);
});

test("They stay locked where the mappings cannot be read, and other forms are left alone", async () => {
  const client = new FakeClient();
  client.queryResults.set("mpt_fieldmapping", () => {
    throw new Error("No read privilege.");
  });
  const form = openModel();
  const other = new FakeForm("mpt_property", Ids.property);

  await unlockMappedColumns(client, form);
  await unlockMappedColumns(client, other);

  assert.deepEqual([...form.locked.values()], [true, true]);
  assert.equal(client.queries.length, 1);
});
