import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { resolveDialog } from "../../issues/resolveDialog.js";
import { IssueKind, RowState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";
import { givenIssue, givenModel } from "../fake/rows.js";

let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "resolve", "mpt_syncissue", Ids.issue);
  await resolveDialog(dialog.context);
  return dialog;
}

beforeEach(() => {
  client = new FakeClient();
  givenIssue(client);
  givenModel(client, { mpt_name: "Lake House North" });
  client.queryResults.set("mpt_fieldmapping", [{ mpt_field: "name", mpt_column: "mpt_name" }]);
  client.apiResponses.set("mpt_ResolveIssues", () => ({ ResolvedCount: 1, Results: "[]" }));
});

test("The three values stand side by side, with what changed marked and said", async () => {
  const dialog = await open();

  assert.equal(dialog.heading, "Old House");
  assert.match(dialog.text, /Name of Old House: which value do you want to keep on both sides\?/);
  assert.deepEqual(dialog.all(".values h2"), ["Last agreed", "In Dataverse", "In Matterport"]);
  assert.deepEqual(dialog.all(".values .foreign"), ["Lake House", "Lake House[added:  North]", "[added: The ]Lake House"]);
  assert.deepEqual(dialog.all("ins"), ["[added:  North]", "[added: The ]"]);
});

for (const [name, choice, said] of [
  ["Keep the Dataverse value", "dataverse", "The Dataverse value was kept. The next sync run sends it to Matterport."],
  ["Keep the Matterport value", "matterport", "The Matterport value was kept in Dataverse too."],
] as const) {
  test(`${name}: it is decided, said, and the dialog closes`, async () => {
    const dialog = await open();

    await dialog.press(name);

    assert.deepEqual(client.actions, [`call mpt_ResolveIssues {"IssueIds":"${Ids.issue}","Choice":"${choice}"}`]);
    assert.deepEqual([dialog.status, dialog.closed], [said, 1]);
  });
}

test("Another value begins with Dataverse's, and goes as it is written", async () => {
  const dialog = await open();
  const text = dialog.main.querySelector("textarea");
  assert.deepEqual(
    [text?.value, text?.getAttribute("maxlength"), dialog.textOf("label[for=value]").length > 0],
    ["Lake House North", "4000", true],
  );

  dialog.write("value", "The Lake House North");
  await dialog.press("Use this value");

  assert.deepEqual(client.actions, [`call mpt_ResolveIssues {"IssueIds":"${Ids.issue}","Choice":"value","Value":"The Lake House North"}`]);
});

test("A field can be emptied", async () => {
  const dialog = await open();
  dialog.write("value", "");

  await dialog.press("Use this value");

  assert.match(client.actions[0] ?? "", /"Choice":"value","Value":""/);
});

test("A value that was edited since is shown as it is now, and said", async () => {
  givenModel(client, { mpt_name: "Lake House South" });

  const dialog = await open();

  assert.equal(dialog.textOf(".note"), "The Dataverse value was edited after this conflict was raised. The current value is shown.");
  assert.equal(dialog.all(".values .foreign")[1], "Lake House[added:  South]");
  assert.equal(dialog.main.querySelector("textarea")?.value, "Lake House South");
});

test("A mapping that names no column of ours is not followed", async () => {
  client.queryResults.set("mpt_fieldmapping", [{ mpt_field: "name", mpt_column: "mpt_name,ownerid" }]);

  const dialog = await open();

  assert.ok(!client.calls.includes(`read mpt_model ${Ids.model}`));
  assert.equal(dialog.all(".values .foreign")[1], "Lake House[added:  North]");
});

test("A choice of a viewer option is a word in the issue and a number in the row: the issue's own value stands", async () => {
  givenIssue(client, { mpt_field: "options.dollhouse", mpt_dataversevalue: "off" });
  givenModel(client, { mpt_dollhouse: 720270001 });
  client.queryResults.set("mpt_fieldmapping", [{ mpt_field: "options.dollhouse", mpt_column: "mpt_dollhouse" }]);

  const dialog = await open();

  assert.deepEqual([dialog.textOf(".note"), dialog.main.querySelector("textarea")?.value], ["", "off"]);
});

test("Where the mapping cannot be read, the issue's own value stands for it", async () => {
  client.queryResults.set("mpt_fieldmapping", () => {
    throw new Error("No.");
  });

  const dialog = await open();

  assert.deepEqual([dialog.problem, dialog.textOf(".note"), dialog.all(".values .foreign")[1]], ["", "", "Lake House[added:  North]"]);
});

test("An empty value is said to be empty", async () => {
  givenIssue(client, { mpt_agreedvalue: null, mpt_matterportvalue: null });

  assert.deepEqual((await open()).all(".values .empty"), ["Empty", "Empty"]);
});

test("A refusal is said, and the values stay for another choice", async () => {
  client.apiResponses.set("mpt_ResolveIssues", () => {
    throw refusal("This conflict is no longer open: it was resolved, or both sides agree again. Refresh the page.", "conflict.settled");
  });
  const dialog = await open();

  await dialog.press("Keep the Matterport value");

  assert.match(dialog.problem, /^This conflict is no longer open/);
  assert.deepEqual([dialog.closed, dialog.all(".values section").length], [0, 3]);
});

test("An issue that is no conflict is read and put away, with a remark if there is one", async () => {
  givenIssue(client, {
    mpt_kind: IssueKind.ValueDoesNotFit,
    mpt_message: '{"code":"issue.value-does-not-fit","arguments":{"field":"internalnotes"}}',
  });
  const dialog = await open();
  assert.match(dialog.text, /Internal notes in Matterport does not fit the column/);
  assert.equal(dialog.main.querySelectorAll(".values").length, 0);

  dialog.write("remark", "  seen ");
  await dialog.press("Dismiss");

  assert.deepEqual(client.actions, [`call mpt_ResolveIssues {"IssueIds":"${Ids.issue}","Choice":"dismiss","Value":"seen"}`]);
  assert.deepEqual([dialog.status, dialog.closed], ["The issue was dismissed.", 1]);
});

test("A remark is not asked for", async () => {
  givenIssue(client, { mpt_kind: IssueKind.Missing });
  const dialog = await open();

  await dialog.press("Dismiss");

  assert.deepEqual(client.actions, [`call mpt_ResolveIssues {"IssueIds":"${Ids.issue}","Choice":"dismiss"}`]);
});

test("What was settled meanwhile is said to be, and nothing can be pressed but Close", async () => {
  givenIssue(client, { statecode: RowState.Inactive, mpt_resolution: "dataverse: x" });

  const dialog = await open();

  assert.match(dialog.status, /^This issue is already closed\./);
  assert.deepEqual([dialog.all("button"), dialog.closed], [["Close"], 0]);
});

test("Text of others stays text", async () => {
  const evil = '<script>alert(1)</script><b onclick="x">';
  givenIssue(client, { mpt_name: evil, mpt_dataversevalue: evil, mpt_matterportvalue: evil, mpt_agreedvalue: evil, mpt_field: evil });
  client.queryResults.set("mpt_fieldmapping", []);

  const dialog = await open();

  assert.equal(dialog.main.querySelectorAll("script, b").length, 0);
  assert.equal(dialog.heading, evil);
});
