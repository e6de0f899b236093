import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { disputeOrderOnForm } from "../../ordering/dispute.js";
import { disputeDialog } from "../../ordering/disputeDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { givenOrder } from "../fake/orders.js";
import { OpenDialog, useDocument } from "../fake/page.js";

let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "dispute", "mpt_order", Ids.other);
  await disputeDialog(dialog.context);
  return dialog;
}

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  givenOrder(client);
  client.apiResponses.set("mpt_DisputeOrder", () => ({ OrderingOff: true }));
});

test("The form opens the dialog for whoever may dispute", async () => {
  const form = new FakeForm("mpt_order", Ids.other);
  const press = (): Promise<void> => runCommand(client, "Dispute", () => disputeOrderOnForm(client, form));
  await press();
  client.privileges = [];
  await press();

  assert.equal(client.actions[0], `dialog mpt_/dialog.html {"dialog":"dispute","table":"mpt_order","id":"${Ids.other}"}`);
  assert.match(client.actions[1] ?? "", /^alert Dispute: .*prvReadmpt_OrderRight/);
});

test("It says what a dispute does before anything is done, and asks what the person knows", async () => {
  const dialog = await open();

  assert.match(dialog.main.textContent, /Was the order .* requested or approved in your name, but not by you\?/);
  assert.match(dialog.main.textContent, /What has been bought stays bought\./);
  await dialog.press("Dispute");

  assert.deepEqual(client.requests, []);
  assert.match(dialog.problem, /^Enter what you know/);
});

test("What the person knows is sent, and what came of it is said", async () => {
  const dialog = await open();
  dialog.write("reason", " I was on a plane. ");

  await dialog.press("Dispute");

  assert.deepEqual(client.actions, [`call mpt_DisputeOrder {"OrderId":"${Ids.other}","Reason":"I was on a plane."}`]);
  assert.match(dialog.status, /^Ordering is off/);
});

test("A refusal is shown, and what was written stays", async () => {
  client.apiResponses.set("mpt_DisputeOrder", () => {
    throw refusal("Nothing in this order was done in your name.", "order.not-in-your-name");
  });
  const dialog = await open();
  dialog.write("reason", "Not me.");

  await dialog.press("Dispute");

  assert.match(dialog.problem, /Nothing in this order was done in your name\./);
  assert.equal(dialog.main.querySelector<HTMLTextAreaElement>("#reason")?.value, "Not me.");
});
