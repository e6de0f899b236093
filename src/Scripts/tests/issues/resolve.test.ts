import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { resolveInGrid, resolveOnForm } from "../../issues/resolve.js";
import { IssueKind, RowState } from "../../schema.g.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm, FakeGrid } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";
import { givenConflicts, givenIssue, issue } from "../fake/rows.js";

let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Resolve", () => resolveOnForm(client, form));
const pressInGrid = (grid: FakeGrid, selected: unknown): Promise<void> =>
  runCommand(client, "Resolve", () => resolveInGrid(client, grid, selected));
const dialog = `dialog mpt_/dialog.html {"dialog":"resolve","table":"mpt_syncissue","id":"${Ids.issue}"}`;

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  givenIssue(client);
  client.onDialog = () => {
    givenIssue(client, { statecode: RowState.Inactive, mpt_resolution: "matterport: The Lake House" });
  };
});

test("The dialog opens, and how the issue was settled is said on the form", async () => {
  const form = new FakeForm("mpt_syncissue", Ids.issue);

  await press(form);

  assert.deepEqual(client.actions, [dialog]);
  assert.deepEqual([form.outcome, form.refreshes], ["The Matterport value was kept in Dataverse too.", 1]);
  assert.match(form.state ?? "", /^This issue is closed/);
});

test("An issue that is left open is left alone", async () => {
  const form = new FakeForm("mpt_syncissue", Ids.issue);
  client.onDialog = () => undefined;

  await press(form);

  assert.deepEqual([form.outcome, form.refreshes], [undefined, 0]);
});

test("In a grid the outcome is an alert, and the grid is read again", async () => {
  const grid = new FakeGrid("mpt_syncissue");

  await pressInGrid(grid, [Ids.issue]);

  assert.deepEqual(client.actions, [dialog, "alert Resolve: The Matterport value was kept in Dataverse too."]);
  assert.equal(grid.refreshes, 1);
});

test("What was settled already, and what one may not settle, opens no dialog", async () => {
  client.privileges = ["prvWritempt_SyncIssue"];
  await press(new FakeForm("mpt_syncissue", Ids.issue));
  givenIssue(client, { statecode: RowState.Inactive });
  await pressInGrid(new FakeGrid("mpt_syncissue"), [Ids.issue]);

  assert.match(client.actions[0] ?? "", /^alert Resolve: You do not have permission to resolve conflicts/);
  assert.match(client.actions[1] ?? "", /^alert Resolve: This issue is already closed/);
  assert.equal(client.actions.length, 2);
});

test("Whoever may not change models may still put a failure away", async () => {
  client.privileges = ["prvWritempt_SyncIssue"];
  givenIssue(client, { mpt_kind: IssueKind.Rejected });

  await press(new FakeForm("mpt_syncissue", Ids.issue));

  assert.deepEqual(client.actions, [dialog]);
});

test("Several open conflicts of one model are decided on one page, those and no others", async () => {
  const grid = new FakeGrid("mpt_syncissue");
  const [first = "", second = "", third = ""] = givenConflicts(client, "address.line1", "summary", "listing.id");
  client.queryResults.set("mpt_syncissue", () => [issue(client, first), issue(client, third)]);
  client.onDialog = () => {
    givenIssue(client, { statecode: RowState.Inactive }, first);
  };

  await pressInGrid(grid, [first, third]);

  assert.deepEqual(client.actions, [
    `dialog mpt_/dialog.html {"dialog":"decide","table":"mpt_model","id":"${Ids.model}","rows":["${first}","${third}"]}`,
    "alert Resolve: 1 conflict was resolved. 1 field stays open.",
  ]);
  assert.match(client.queries[0] ?? "", new RegExp(`<value>${first}</value><value>${third}</value>`));
  assert.ok(!client.queries.join("").includes(second));
  assert.equal(grid.refreshes, 1);
});

for (const [what, values] of [
  ["of two models", { _mpt_modelid_value: Ids.otherModel }],
  ["of two kinds", { mpt_kind: IssueKind.Rejected }],
  ["of which one is closed", { statecode: RowState.Inactive }],
] as const) {
  test(`Several issues ${what} open no dialog`, async () => {
    const ids = givenConflicts(client, "address.line1", "summary");
    givenIssue(client, values, ids[1]);
    client.queryResults.set("mpt_syncissue", () => ids.map((id) => issue(client, id)));

    await pressInGrid(new FakeGrid("mpt_syncissue"), ids);

    assert.match(client.actions.join(), /^alert Resolve: To resolve several sync issues at once, select open conflicts of the same model/);
  });
}

test("Several conflicts ask for the privileges of one", async () => {
  client.privileges = ["prvWritempt_SyncIssue"];

  await pressInGrid(new FakeGrid("mpt_syncissue"), givenConflicts(client, "address.line1", "summary"));

  assert.match(client.actions.join(), /^alert Resolve: You do not have permission to resolve conflicts/);
});

test("Some issue is meant, and issues that are gone are told of", async () => {
  await pressInGrid(new FakeGrid("mpt_syncissue"), []);
  await pressInGrid(new FakeGrid("mpt_syncissue"), [Ids.other]);

  assert.match(client.actions[0] ?? "", /^alert Resolve: Select at least one sync issue/);
  assert.match(client.actions[1] ?? "", /^error mpt_syncissue With Id = .* Does Not Exist/);
});
