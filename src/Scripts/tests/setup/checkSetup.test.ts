import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { checkSetupOnForm } from "../../setup/checkSetup.js";
import { checkSetupDialog } from "../../setup/checkSetupDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";

const checks = [
  { check: "defaults", outcome: "good", found: "The field mappings are in place." },
  { check: "secret", account: "Main", outcome: "note", found: "The secret lies in a column.", fix: "Put it into Key Vault." },
  { check: "clock", account: "Main", outcome: "bad", found: "The clock has not ticked yet.", fix: "Switch on the flow." },
  { check: "new", outcome: "puzzling", found: "Something new." },
];

let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Check setup", () => checkSetupOnForm(client, form));

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "checkSetup", "mpt_account", Ids.account);
  await checkSetupDialog(dialog.context);
  return dialog;
}

beforeEach(() => {
  client = new FakeClient();
  client.apiResponses.set("mpt_CheckSetup", () => ({ Checks: JSON.stringify(checks), Healthy: false }));
});

test("The dialog opens after the edits have been saved", async () => {
  const form = new FakeForm("mpt_account", Ids.account);
  form.isDirty = true;

  await press(form);

  assert.equal(form.saves, 1);
  assert.deepEqual(client.actions, [`dialog mpt_/dialog.html {"dialog":"checkSetup","table":"mpt_account","id":"${Ids.account}"}`]);
});

test("Whoever may not read accounts is told so, and edits that cannot be saved stop it", async () => {
  const form = new FakeForm("mpt_account", Ids.account);
  form.isDirty = true;
  form.canSave = false;
  await press(form);
  client.privileges = [];
  await press(new FakeForm("mpt_account", Ids.account));

  assert.match(client.actions[0] ?? "", /^alert Check setup: Your changes could not be saved/);
  assert.match(
    client.actions[1] ?? "",
    /^alert Check setup: You do not have permission to check the setup. Your roles are missing prvReadmpt_Account\. .*Matterport Reader/,
  );
  assert.equal(client.actions.length, 2);
});

test("What must be mended comes first, each with its account, its finding and its fix", async () => {
  const dialog = await open();

  assert.deepEqual(client.actions, [`call mpt_CheckSetup {"AccountId":"${Ids.account}"}`]);
  assert.equal(dialog.status, "1 problem to fix. 2 notes.");
  assert.deepEqual(dialog.all(".card"), [
    "To fixMain: The clock has not ticked yet.Switch on the flow.",
    "NoteMain: The secret lies in a column.Put it into Key Vault.",
    "NoteSomething new.",
    "GoodThe field mappings are in place.",
  ]);
});

test("It can be checked again, and all good is said", async () => {
  const dialog = await open();
  client.apiResponses.set("mpt_CheckSetup", () => ({ Checks: JSON.stringify(checks.slice(0, 1)), Healthy: true }));

  await dialog.press("Check again");

  assert.equal(dialog.status, "Everything is set up correctly.");
  assert.equal(dialog.all(".card").length, 1);
});

test("A refusal is said, and it can be tried again", async () => {
  client.apiResponses.set("mpt_CheckSetup", () => {
    throw refusal("The key of mpt_model is not active.", "key.not-active");
  });

  const dialog = await open();

  assert.equal(dialog.problem, "The key of mpt_model is not active.");
  assert.ok(dialog.all("button").includes("Check again"));
});
