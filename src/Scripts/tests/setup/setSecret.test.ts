import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { setSecretOnForm } from "../../setup/setSecret.js";
import { setSecretDialog } from "../../setup/setSecretDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";

let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "setSecret", "mpt_account", Ids.account);
  await setSecretDialog(dialog.context);
  return dialog;
}

function enter(dialog: OpenDialog, purpose: string, value: string): HTMLInputElement {
  const select = dialog.main.querySelector("select");
  const input = dialog.main.querySelector("input");
  assert.ok(select !== null && input !== null);
  select.value = purpose;
  input.value = value;
  return input;
}

beforeEach(() => {
  client = new FakeClient();
  client.apiResponses.set("mpt_SetSecret", (request) => ({ IsSet: request["Value"] !== undefined }));
});

test("The dialog opens for whoever may write accounts, and nobody else", async () => {
  await runCommand(client, "Set secret", () => setSecretOnForm(client, new FakeForm("mpt_account", Ids.account)));
  client.privileges = [];
  await runCommand(client, "Set secret", () => setSecretOnForm(client, new FakeForm("mpt_account", Ids.account)));

  assert.deepEqual(client.actions.slice(0, 1), [
    `dialog mpt_/dialog.html {"dialog":"setSecret","table":"mpt_account","id":"${Ids.account}"}`,
  ]);
  assert.match(client.actions[1] ?? "", /do not have permission to set secrets.*Matterport Administrator/);
});

test("A secret is stored, and the page forgets it", async () => {
  const dialog = await open();
  const input = enter(dialog, "webhook", "s3cret");
  assert.equal(input.type, "password");

  await dialog.press("Store");

  assert.deepEqual(client.actions, [`call mpt_SetSecret {"AccountId":"${Ids.account}","Purpose":"webhook","Value":"s3cret"}`]);
  assert.equal(input.value, "");
  assert.equal(dialog.status, "The secret was stored.");
});

test("An empty value stores nothing", async () => {
  const dialog = await open();
  enter(dialog, "token", "");

  await dialog.press("Store");

  assert.deepEqual(client.actions, []);
  assert.match(dialog.problem, /^Enter the secret/);
});

test("A secret is removed only after a question", async () => {
  const dialog = await open();
  enter(dialog, "next-token", "");

  await dialog.press("Remove…");
  assert.deepEqual(client.actions, []);
  assert.match(dialog.text, /Next token secret: remove the stored value\?/);
  await dialog.press("Yes, remove it");

  assert.deepEqual(client.actions, [`call mpt_SetSecret {"AccountId":"${Ids.account}","Purpose":"next-token"}`]);
  assert.equal(dialog.status, "The secret was removed.");
});

test("A refusal is said without the secret, which stays to be corrected", async () => {
  client.apiResponses.set("mpt_SetSecret", () => {
    throw refusal("Token secret contains a space.", "guard.account.secret");
  });
  const dialog = await open();
  const input = enter(dialog, "token", "a b");

  await dialog.press("Store");

  assert.equal(dialog.problem, "Token secret contains a space.");
  assert.equal(input.value, "a b");
});
