import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { actDialog } from "../../ordering/actDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { givenQuotes, offer } from "../fake/orders.js";
import { OpenDialog } from "../fake/page.js";
import { givenModel } from "../fake/rows.js";

const archiving = { act: "archive", bundleId: "", name: "archive", amount: 0, effects: ["Nobody can view the model."], approvers: 2 };
const archived = { ...offer, addOns: [], lines: [archiving], amount: 0, refusal: "The model is private." };
const deleting = { ...archiving, act: "delete-model", name: "delete-model", effects: ["The model is deleted."] };
const deleted = { ...archived, lines: [deleting] };
let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "requestAct", "mpt_model", Ids.model);
  await actDialog(dialog.context);
  return dialog;
}

async function openPriced(act: string): Promise<OpenDialog> {
  const dialog = await open();
  dialog.check(act);
  await dialog.press("Show price");
  return dialog;
}

function requests(): readonly Readonly<Record<string, unknown>>[] {
  return client.requests.filter((request) => request.getMetadata().operationName === "mpt_RequestOrder");
}

beforeEach(() => {
  client = new FakeClient();
  givenModel(client);
  givenQuotes(client, offer, archived);
  client.apiResponses.set("mpt_RequestOrder", () => ({ OrderId: Ids.other, Hash: "h" }));
});

test("One act is chosen of all that there are", async () => {
  const dialog = await open();

  assert.equal(dialog.heading, "Request an act for Old House");
  assert.deepEqual(dialog.all(".check label"), [
    "Activate the model",
    "Archive the model",
    "Make the model unlisted",
    "Make the model public",
    "Delete the model in Matterport",
  ]);
  assert.deepEqual(dialog.all("button"), ["Show price", "Cancel"]);
  await dialog.press("Show price");
  assert.deepEqual([dialog.problem, client.requests.length], ["Choose what is to be done.", 1]);
});

test("The price, what it does, how many must approve it, and the budget stand there before the button", async () => {
  const dialog = await openPriced("Archive the model");

  assert.deepEqual(dialog.all("#price + ul li"), ["Archive the model: 0.00 EUR"]);
  assert.deepEqual(dialog.all("dt"), [
    "Expected at most, without tax",
    "Budget left",
    "Budget left after this order",
    "Must approve it",
    "Slots that the model takes",
  ]);
  assert.deepEqual(dialog.all("dd"), ["0.00 EUR", "200.00 EUR", "200.00 EUR", "Two people", "1 slot"]);
  assert.deepEqual(dialog.all("#effects + ul li").slice(0, 3), [
    "After approval, this is done in Matterport.",
    "If Matterport does not answer clearly, it is not sent again, and somebody must look at the model in Matterport.",
    "Nobody can view the model.",
  ]);
  assert.doesNotMatch(dialog.text, /Matterport charges the account|Who can view the model does not change/);
  assert.deepEqual(dialog.all("button"), ["Request", "Cancel"]);
});

test("It is priced and requested as custom APIs name it, whatever keeps add-ons from being ordered", async () => {
  for (const [label, line] of [
    ["Activate the model", '[{"act":"activate","options":{}}]'],
    ["Archive the model", '[{"act":"archive","options":{}}]'],
    ["Make the model unlisted", '[{"act":"make-more-visible","options":{"visibility":"unlisted"}}]'],
    ["Make the model public", '[{"act":"make-more-visible","options":{"visibility":"public"}}]'],
  ] as const) {
    client.requests.length = 0;
    const dialog = await openPriced(label);
    await dialog.press("Request");

    const { OperationId, ...rest } = requests()[0] ?? {};
    assert.match(String(OperationId), /^[0-9a-f-]{36}$/);
    assert.deepEqual(rest, { ModelRowId: Ids.model, Lines: line, ExpectedAmount: 0 });
    assert.equal(client.requests.find((request) => "Lines" in request)?.["Lines"], line);
    assert.deepEqual([dialog.closed, dialog.status], [1, "The order was requested and now waits for approval."]);
  }
});

test("A deletion wants the name of the model as Matterport has it, and goes to where it is entered", async () => {
  givenQuotes(client, { ...offer, model: "The Old House" }, deleted);
  const dialog = await openPriced("Delete the model in Matterport");
  assert.equal(dialog.main.querySelector<HTMLElement>("#typed-name")?.parentElement?.hidden, false);

  dialog.write("typed-name", "Old House");
  await dialog.press("Request");
  assert.deepEqual(
    [dialog.problem, requests(), dialog.dom.window.document.activeElement?.id],
    ["Enter the name of the model exactly as it is in Matterport: The Old House", [], "typed-name"],
  );
  dialog.write("typed-name", "The Old House");
  await dialog.press("Request");

  assert.deepEqual([requests()[0]?.["TypedName"], dialog.closed], ["The Old House", 1]);
});

test("Entering the name keeps the price; another act takes it, and the name, away", async () => {
  givenQuotes(client, offer, deleted);
  const dialog = await openPriced("Delete the model in Matterport");
  const typed = dialog.main.querySelector<HTMLInputElement>("#typed-name");
  assert.ok(typed !== null);
  typed.value = "Old House";
  typed.dispatchEvent(new dialog.dom.window.Event("input", { bubbles: true }));
  assert.deepEqual(dialog.all("button"), ["Request", "Cancel"]);

  dialog.check("Archive the model");

  assert.deepEqual([dialog.all("button"), typed.parentElement?.hidden], [["Show price", "Cancel"], true]);
  await dialog.press("Show price");
  await dialog.press("Request");
  assert.equal(requests()[0]?.["TypedName"], undefined);
});

test("An act that the model as it is does not allow says why, and has no button", async () => {
  const refused = { ...archiving, amount: undefined, effects: [], refusal: "The model is not active." };
  givenQuotes(client, offer, { ...archived, amount: undefined, lines: [refused] });

  const dialog = await openPriced("Archive the model");

  assert.deepEqual([dialog.status, dialog.all("button")], ["The model is not active.", ["Show price", "Cancel"]]);
});

test("A refusal is said, the dialog stays, and pressing again is the same operation", async () => {
  client.apiResponses.set("mpt_RequestOrder", () => {
    throw refusal("archive is already on order for this model.", "order.already-open");
  });
  const dialog = await openPriced("Archive the model");

  await dialog.press("Request");
  await dialog.press("Request");

  assert.deepEqual([dialog.problem, dialog.closed], ["archive is already on order for this model.", 0]);
  assert.equal(new Set(requests().map((request) => request["OperationId"])).size, 1);
  assert.equal(requests().length, 2);
});
