import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { startSyncDialog } from "../../syncing/startSyncDialog.js";
import { syncAccountOnForm } from "../../syncing/syncAccount.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";
import { givenAccount, run } from "../fake/rows.js";

let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Sync now", () => syncAccountOnForm(client, form));

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "startSync", "mpt_account", Ids.account);
  await startSyncDialog(dialog.context);
  return dialog;
}

beforeEach(() => {
  client = new FakeClient();
  givenAccount(client);
  client.apiResponses.set("mpt_StartSync", () => ({ RunId: Ids.run }));
  client.queryResults.set("mpt_syncrun", [run({ mpt_createdcount: 12 })]);
});

test("The account's command opens the question, and reads the form again after it", async () => {
  const form = new FakeForm("mpt_account", Ids.account);

  await press(form);

  assert.deepEqual(client.actions, [`dialog mpt_/dialog.html {"dialog":"startSync","table":"mpt_account","id":"${Ids.account}"}`]);
  assert.equal(form.refreshes, 1);
});

test("A deactivated account, and whoever may not synchronise, are refused before the question", async () => {
  givenAccount(client, false);
  await press(new FakeForm("mpt_account", Ids.account));
  client.privileges = [];
  await press(new FakeForm("mpt_account", Ids.account));

  assert.match(client.actions[0] ?? "", /^alert Sync now: Main account is deactivated/);
  assert.match(client.actions[1] ?? "", /^alert Sync now: You do not have permission to start a sync/);
  assert.equal(client.actions.length, 2);
});

for (const [label, full] of [
  ["Only models that changed", false],
  ["All models", true],
] as const) {
  test(`${label}: the run is started, watched, and its outcome stays to be read`, async () => {
    const dialog = await open();
    assert.equal(dialog.heading, "Sync Main account");

    await dialog.press(label);

    assert.deepEqual(client.actions, [`call mpt_StartSync {"AccountId":"${Ids.account}","Full":${String(full)}}`]);
    assert.equal(dialog.status, "Sync completed: 12 models added in Dataverse.");
    assert.deepEqual([dialog.closed, dialog.waits], [0, [2000]]);
    await dialog.press("Close");
    assert.equal(dialog.closed, 1);
  });
}

test("Nothing is started by closing", async () => {
  const dialog = await open();

  await dialog.press("Cancel");

  assert.deepEqual([client.actions, dialog.closed], [[], 1]);
});

test("A refusal is said, and one can choose again", async () => {
  client.apiResponses.set("mpt_StartSync", () => {
    throw refusal("The account Main account is deactivated.", "account.inactive");
  });
  const dialog = await open();

  await dialog.press("All models");

  assert.equal(dialog.problem, "The account Main account is deactivated.");
  assert.ok(dialog.all("button").includes("All models"));
});

test("Every choice says what it means to those who cannot see it", async () => {
  const dialog = await open();
  const described = [...dialog.main.querySelectorAll("[aria-describedby]")].map(
    (one) => dialog.main.querySelector(`#${one.getAttribute("aria-describedby") ?? ""}`)?.textContent,
  );

  assert.equal(described.length, 2);
  assert.ok(described.every((text) => (text ?? "").length > 20));
});
