import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FormType } from "../../client/forms.js";
import { showState } from "../../forms/showState.js";
import { IssueKind, ModelState, RowState, SyncState } from "../../schema.g.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";
import { givenIssue, givenMissingIssue, givenModel, givenProperty } from "../fake/rows.js";

let client: FakeClient;

async function shown(table: string, id: string, attributes: Readonly<Record<string, unknown>> = {}): Promise<FakeForm> {
  const form = new FakeForm(table, id);
  Object.entries(attributes).forEach(([name, value]) => form.attributes.set(name, value));
  await showState(client, form);
  return form;
}

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  givenModel(client);
});

test("A property without a model says how to get one, without asking anybody", async () => {
  const form = await shown("mpt_property", Ids.property, { mpt_currentmodelid: null });

  assert.equal(form.state, "No model is linked yet. Select Find model to link one.");
  assert.deepEqual(client.calls, []);
});

test("A property whose model is in step says nothing, after one read", async () => {
  const form = await shown("mpt_property", Ids.property, {
    mpt_currentmodelid: [{ id: `{${Ids.model.toUpperCase()}}`, entityType: "mpt_model", name: "Old House" }],
  });

  assert.equal(form.state, undefined);
  assert.deepEqual(client.calls, [`read mpt_model ${Ids.model}`]);
});

test("A form that does not show the model has the row asked", async () => {
  givenProperty(client, Ids.model);
  givenModel(client, { mpt_syncstate: SyncState.Waiting });

  assert.match((await shown("mpt_property", Ids.property)).state ?? "", /waiting to be sent to Matterport\. Select Sync now/);
});

for (const [what, values, level, sentence] of [
  ["gone", { mpt_syncstate: SyncState.Missing }, "WARNING", /can no longer find Old House/],
  ["archived", { mpt_modelstate: ModelState.Archived }, "WARNING", /archived in Matterport/],
  [
    "failed",
    { mpt_syncstate: SyncState.Failed, mpt_message: '{"code":"issue.archived"}' },
    "ERROR",
    /could not be synchronized\. An archived model cannot be changed.* Select Sync now/,
  ],
  ["behind", { mpt_syncstate: SyncState.Waiting }, "INFO", /waiting to be sent/],
  ["new", { mpt_syncstate: SyncState.New }, "INFO", /has not been compared/],
  ["processing", { mpt_modelstate: ModelState.Processing }, "INFO", /still processing/],
  ["linked to nothing", { mpt_linkkey: null }, "INFO", /This model is not linked to a property yet/],
] as const) {
  test(`A model that is ${what} says so and what to do`, async () => {
    givenModel(client, values);

    const form = await shown("mpt_model", Ids.model);

    assert.match(form.state ?? "", sentence);
    assert.equal(form.notifications.get("matterport-state")?.level, level);
  });
}

test("Conflicts are counted", async () => {
  givenModel(client, { mpt_syncstate: SyncState.Conflict });
  client.queryResults.set("mpt_syncissue", [{}, {}]);

  assert.match((await shown("mpt_model", Ids.model)).state ?? "", /^2 fields of Old House differ .* Select Resolve conflicts to choose/);
  assert.match(
    client.queries[0] ?? "",
    new RegExp(`value="${Ids.model}".*value="${String(IssueKind.Conflict)}".*attribute="statecode" operator="eq" value="0"`),
  );
  client.queryResults.set("mpt_syncissue", []);
  assert.match((await shown("mpt_model", Ids.model)).state ?? "", /^A field of Old House differs between Dataverse and Matterport/);
});

test("An issue says what it waits for, or how it was settled", async () => {
  givenIssue(client);
  assert.match((await shown("mpt_syncissue", Ids.issue)).state ?? "", /^Name was changed on both sides.* Select Resolve to choose/);
  givenIssue(client, { mpt_kind: IssueKind.Rejected });
  assert.match((await shown("mpt_syncissue", Ids.issue)).state ?? "", /select Resolve, and then Dismiss/);
  givenMissingIssue(client);
  assert.match(
    (await shown("mpt_syncissue", Ids.issue)).state ?? "",
    /^120 of 2000 models .* Select Resolve to say whether they are gone\.$/,
  );
  givenIssue(client, { statecode: RowState.Inactive, mpt_resolution: "dataverse: x" });
  assert.match((await shown("mpt_syncissue", Ids.issue)).state ?? "", /^This issue is closed\. The Dataverse value was kept/);
});

test("A change says what was changed, by the labels of the fields", async () => {
  client.rows.set(`mpt_change ${Ids.issue}`, {
    mpt_fields: '[{"field":"name","before":"A","after":"B"},{"field":"internalnotes","before":null,"after":"C"}]',
  });
  assert.equal((await shown("mpt_change", Ids.issue)).state, "Name: “A” → “B”; Internal notes: “” → “C”");
});

test("A link says why somebody thought so, and nothing when nobody knows", async () => {
  client.rows.set(`mpt_modellink ${Ids.issue}`, {
    mpt_reasons: '[{"code":"match.name-same"},{"code":"match.town-same","arguments":{"value":"Zug"}}]',
  });
  assert.equal((await shown("mpt_modellink", Ids.issue)).state, "Same name; Same town: Zug");
  client.rows.set(`mpt_modellink ${Ids.issue}`, { mpt_reasons: "a sentence of an older version" });
  assert.equal((await shown("mpt_modellink", Ids.issue)).state, undefined);
});

for (const [what, values, level, sentence] of [
  ["gone", { mpt_syncstate: SyncState.Missing }, "WARNING", /^Matterport no longer has this tag/],
  ["disputed", { mpt_syncstate: SyncState.Conflict }, "WARNING", /^A field of this tag differs/],
  ["failed", { mpt_syncstate: SyncState.Failed }, "ERROR", /^This tag could not be synchronized\. Select Sync now/],
  [
    "refused",
    { mpt_syncstate: SyncState.Failed, mpt_message: '{"code":"issue.archived"}' },
    "ERROR",
    /could not be synchronized\. An archived model cannot be changed.* Select Sync now/,
  ],
  ["behind", { mpt_syncstate: SyncState.Waiting }, "INFO", /waiting to be sent/],
  ["new", { mpt_syncstate: SyncState.New }, "INFO", /^This tag is not in Matterport yet/],
] as const) {
  test(`A tag that is ${what} says so and what to do`, async () => {
    client.rows.set(`mpt_tag ${Ids.tag}`, { mpt_message: null, ...values });

    const form = await shown("mpt_tag", Ids.tag);

    assert.match(form.state ?? "", sentence);
    assert.equal(form.notifications.get("matterport-state")?.level, level);
  });
}

test("A tag in step says nothing, and neither does a floor, which is not asked", async () => {
  client.rows.set(`mpt_tag ${Ids.tag}`, { mpt_syncstate: SyncState.InSync, mpt_message: null });

  assert.equal((await shown("mpt_tag", Ids.tag)).state, undefined);
  assert.equal((await shown("mpt_floor", Ids.other)).state, undefined);
  assert.deepEqual(client.calls, [`read mpt_tag ${Ids.tag}`]);
});

test("A new row says nothing, and what was said before goes away", async () => {
  const form = new FakeForm("mpt_property", "");
  form.type = FormType.Create;
  form.ui.setFormNotification("Old.", "INFO", "matterport-state");

  await showState(client, form);

  assert.equal(form.notifications.size, 0);
});

test("A form opens although its state cannot be read, and says so", async () => {
  client.rows.clear();

  assert.match((await shown("mpt_model", Ids.model)).state ?? "", /^The state of this row could not be read\. mpt_model With Id/);
});
