import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { resolveConflictsOnForm } from "../../issues/resolveConflicts.js";
import { RowState } from "../../schema.g.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";
import { givenConflicts, givenIssue, givenModel, givenProperty, givenVisit } from "../fake/rows.js";

const dialog = `dialog mpt_/dialog.html {"dialog":"decide","table":"mpt_model","id":"${Ids.model}"}`;

let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Resolve conflicts", () => resolveConflictsOnForm(client, form));

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  givenModel(client);
  givenProperty(client, Ids.model);
  givenVisit(client, Ids.model);
  givenConflicts(client, "address.line1", "summary", "listing.id");
});

for (const [table, id] of [
  ["mpt_property", Ids.property],
  ["mpt_sitevisit", Ids.visit],
  ["mpt_model", Ids.model],
] as const) {
  test(`From the form of ${table} the conflicts of its model are decided, and the form says how many were`, async () => {
    const form = new FakeForm(table, id);
    form.isDirty = true;
    client.onDialog = () => {
      givenConflicts(client, "address.line1");
    };

    await press(form);

    assert.deepEqual(client.actions, [dialog]);
    assert.deepEqual([form.outcome, form.refreshes, form.saves], ["2 conflicts were resolved. 1 field stays open.", 1, 1]);
  });
}

test("When nothing is left, that is all that is said; when nothing was decided, nothing is", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  await press(form);
  assert.deepEqual([form.outcome, form.refreshes], [undefined, 0]);

  client.onDialog = () => {
    client.queryResults.set("mpt_syncissue", []);
  };
  await press(form);
  assert.equal(form.outcome, "3 conflicts were resolved.");
});

test("The open conflicts of the model are asked for", async () => {
  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(
    client.queries[0] ?? "",
    new RegExp(`attribute="mpt_modelid" operator="eq" value="${Ids.model}".*attribute="statecode" operator="eq" value="0"`),
  );
});

test("Without a model, or without a conflict, no dialog opens", async () => {
  for (const id of givenConflicts(client, "summary")) {
    givenIssue(client, { statecode: RowState.Inactive }, id);
  }

  await press(new FakeForm("mpt_model", Ids.model));
  givenProperty(client);
  await press(new FakeForm("mpt_property", Ids.property));

  assert.deepEqual(client.actions, [
    "alert Resolve conflicts: Old House has no open conflicts.",
    "alert Resolve conflicts: North Tower has no model, so there are no conflicts to resolve. To link a model, select Find model.",
  ]);
});

test("Whoever may not decide is told what is missing", async () => {
  client.privileges = ["prvWritempt_Model"];

  await press(new FakeForm("mpt_model", Ids.model));

  assert.match(client.actions.join(), /^alert Resolve conflicts: You do not have permission .* missing prvWritempt_SyncIssue/);
});
