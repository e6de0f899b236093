import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { resolveDialog } from "../../issues/resolveDialog.js";
import { reviewMissingOnForm } from "../../issues/reviewMissing.js";
import { IssueKind, RowState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog, useDocument } from "../fake/page.js";
import { givenAccount, givenMissingIssue, issue } from "../fake/rows.js";

let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Review missing models", () => reviewMissingOnForm(client, form));

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "resolve", "mpt_syncissue", Ids.issue);
  await resolveDialog(dialog.context);
  return dialog;
}

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  givenAccount(client);
  givenMissingIssue(client);
  client.queryResults.set("mpt_syncissue", () => [issue(client)]);
  client.apiResponses.set("mpt_DecideMissing", () => ({ RunId: Ids.run }));
});

test("How many are missing is said, and what each answer does; nothing can be put away unanswered", async () => {
  const dialog = await open();

  assert.match(dialog.text, /120 of 2000 models are missing at once\..*Check the token and the account first/);
  assert.deepEqual(dialog.all("button"), ["Yes, they are gone", "Keep looking", "Decide later"]);
  assert.match(dialog.textOf("#gone"), /^Marks up to 120 models as missing\. The links of the missing models end: .* Nothing is deleted/);
  assert.match(dialog.textOf("#keep-looking"), /^Leaves the models and their links as they are\. The next full sync looks for them again/);
});

for (const [label, decision, said] of [
  ["Yes, they are gone", "gone", "The models are being marked as missing. See Sync runs for the result."],
  ["Keep looking", "keep-looking", "Nothing was marked. The next full sync looks for the models again."],
] as const) {
  test(`${label}: it is decided, said, and the dialog closes`, async () => {
    const dialog = await open();

    await dialog.press(label);

    assert.deepEqual(client.actions, [`call mpt_DecideMissing {"AccountId":"${Ids.account}","Decision":"${decision}"}`]);
    assert.deepEqual([dialog.status, dialog.closed], [said, 1]);
  });
}

test("A refusal is said, and both answers stay", async () => {
  client.apiResponses.set("mpt_DecideMissing", () => {
    throw refusal("The Matterport account Main account is deactivated. Activate it and try again.", "account.inactive");
  });
  const dialog = await open();

  await dialog.press("Yes, they are gone");

  assert.match(dialog.problem, /^The Matterport account Main account is deactivated\./);
  assert.deepEqual([dialog.closed, dialog.all("button").length], [0, 3]);
});

test("Where the account is gone, or the number cannot be read, the dialog still has a way out", async () => {
  givenMissingIssue(client, { mpt_message: "unreadable" });
  assert.match((await open()).textOf("#gone"), /^The links of the missing models end/);

  givenMissingIssue(client, { _mpt_accountid_value: null });
  assert.ok((await open()).all("button").includes("Dismiss"));
});

test("From the account's form the open question is asked, and the form says the answer", async () => {
  const form = new FakeForm("mpt_account", Ids.account);
  client.onDialog = () => {
    givenMissingIssue(client, { statecode: RowState.Inactive, mpt_resolution: "keep-looking" });
  };

  await press(form);

  assert.deepEqual(client.actions, [`dialog mpt_/dialog.html {"dialog":"resolve","table":"mpt_syncissue","id":"${Ids.issue}"}`]);
  assert.equal(client.options[0]?.title, "Review missing models");
  assert.match(
    client.queries[0] ?? "",
    new RegExp(
      `attribute="mpt_accountid" operator="eq" value="${Ids.account}".*` +
        `attribute="mpt_kind" operator="eq" value="${String(IssueKind.TooManyMissing)}".*attribute="statecode" operator="eq" value="0"`,
    ),
  );
  assert.deepEqual([form.outcome, form.refreshes], ["Sync keeps looking for the models.", 1]);
});

test("A question that is left open is left alone; where there is none, that is said", async () => {
  const form = new FakeForm("mpt_account", Ids.account);
  await press(form);
  assert.deepEqual([form.outcome, form.refreshes], [undefined, 0]);

  client.queryResults.set("mpt_syncissue", []);
  await press(form);
  assert.equal(client.actions.at(-1), "alert Review missing models: No missing models of Main account are waiting for a decision.");
});

test("Whoever may not write accounts may not decide, there or in the list of issues", async () => {
  client.privileges = ["prvWritempt_SyncIssue", "prvWritempt_Model", "prvReadmpt_Account"];

  await press(new FakeForm("mpt_account", Ids.account));

  assert.match(
    client.actions.join(),
    /^alert [^:]+: You do not have permission to decide about missing models\. .* prvWritempt_Account\..* Matterport Administrator/,
  );
});
