import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { Row } from "../../client/api.js";
import { approveOrderDialog, rejectOrderDialog } from "../../ordering/decideOrderDialog.js";
import { AccessVisibility, ModelState, OrderState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { givenOrder, givenQuotes, offer, price } from "../fake/orders.js";
import { OpenDialog } from "../fake/page.js";
import { givenModel } from "../fake/rows.js";

const asRequested: Row = { mpt_accessvisibility: AccessVisibility.Unlisted };
let client: FakeClient;

async function open(decision: "approve" | "reject" = "approve"): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, decision === "approve" ? "approveOrder" : "rejectOrder", "mpt_order", Ids.other);
  await (decision === "approve" ? approveOrderDialog : rejectOrderDialog)(dialog.context);
  return dialog;
}

function changed(dialog: OpenDialog): readonly string[] {
  return dialog.all("tr.changed th");
}

function decisions(): readonly string[] {
  return client.actions.filter((action) => action.startsWith("call mpt_DecideOrder"));
}

beforeEach(() => {
  client = new FakeClient();
  givenOrder(client);
  client.apiResponses.set("mpt_DecideOrder", () => ({ State: OrderState.Approved, ApprovalsMissing: 0 }));
});

test("The request stands beside how things are now, in words", async () => {
  const dialog = await open();

  assert.equal(dialog.heading, "Approve 1: Schematic floor plan");
  assert.deepEqual(
    [...dialog.main.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
    [
      ["Schematic floor plan (format: DWG)", "59.50 EUR, within 2 days", "59.50 EUR, within 2 days"],
      ["Expected at most, without tax", "59.50 EUR", "59.50 EUR"],
      ["Ordering", "Live", "Live"],
      ["Model", "Old House", "Old House"],
      ["Slots that the model takes", "1", "1"],
      ["Visibility", "Unlisted", "Unlisted"],
      ["State", "Active", "Active"],
    ],
  );
  assert.deepEqual(dialog.all("dd"), ["3", "1", "2", "For the tender.", "200.00 EUR"]);
  assert.deepEqual([changed(dialog), dialog.status], [[], "Everything is as it was requested."]);
  assert.match(dialog.text, /Matterport charges the account\. The purchase cannot be undone/);
});

test("It is asked for the price of exactly the lines that were requested", async () => {
  await open();

  assert.equal(client.requests[0]?.["Lines"], '[{"bundleId":"schematic","options":{"format":"DWG"}}]');
});

test("Each difference is marked, and how many there are is said", async () => {
  const line = price.lines[0];
  const hidden = { mpt_accessvisibility: AccessVisibility.Private, mpt_modelstate: ModelState.Archived };
  const cases: readonly (readonly [object, Row, readonly string[]])[] = [
    [{ lines: [{ ...line, deliveryHours: 12 }] }, asRequested, ["Schematic floor plan (format: DWG)"]],
    [{ amount: 60 }, asRequested, ["Expected at most, without tax"]],
    [{ ordering: "DryRun" }, asRequested, ["Ordering"]],
    [{ model: "New House" }, asRequested, ["Model"]],
    [{ slots: 2 }, asRequested, ["Slots that the model takes"]],
    [{}, { mpt_accessvisibility: AccessVisibility.Public }, ["Visibility"]],
    [{}, hidden, ["Visibility", "State"]],
  ];
  for (const [quote, model, labels] of cases) {
    givenQuotes(client, offer, { ...price, ...quote });
    givenModel(client, model);

    const dialog = await open();

    assert.deepEqual(changed(dialog), labels);
    assert.ok(dialog.status.startsWith(labels.length === 1 ? "1 thing has changed" : "2 things have changed"), dialog.status);
    assert.equal(dialog.all("strong").length, labels.length);
  }
});

test("An add-on that can no longer be ordered says why beside what was requested", async () => {
  const refused = { ...price.lines[0], amount: undefined, deliveryHours: undefined, refusal: "The model already has it." };
  givenQuotes(client, offer, { ...price, amount: undefined, lines: [refused] });

  const dialog = await open();

  assert.deepEqual(dialog.all("tr.changed td:last-child"), ["Changed: The model already has it."]);
});

test("Approving is bound to the hash of the text that was shown", async () => {
  const dialog = await open();
  givenOrder(client, { mpt_hash: "other" });

  await dialog.press("Approve");

  assert.deepEqual(decisions(), [`call mpt_DecideOrder {"OrderId":"${Ids.other}","Decision":"approve","Hash":"abc"}`]);
  assert.deepEqual(
    [dialog.closed, dialog.status],
    [1, "The order is approved. It is placed when the time in which it can be withdrawn is over."],
  );
});

test("Where another approval is needed, that is said", async () => {
  client.apiResponses.set("mpt_DecideOrder", () => ({ State: OrderState.Requested, ApprovalsMissing: 1 }));
  const dialog = await open();

  await dialog.press("Approve");

  assert.equal(dialog.status, "You approved the order. 1 more approval is needed.");
});

test("Rejecting needs a reason", async () => {
  client.apiResponses.set("mpt_DecideOrder", () => ({ State: OrderState.Rejected, ApprovalsMissing: 0 }));
  const dialog = await open("reject");
  dialog.write("reason", "  ");
  await dialog.press("Reject");
  assert.deepEqual([decisions(), dialog.problem], [[], "Enter a reason. The requester sees it."]);

  dialog.write("reason", " Too dear. ");
  await dialog.press("Reject");

  assert.deepEqual(decisions(), [`call mpt_DecideOrder {"OrderId":"${Ids.other}","Decision":"reject","Hash":"abc","Reason":"Too dear."}`]);
  assert.deepEqual([dialog.closed, dialog.status], [1, "The order was rejected. Nothing is bought."]);
});

test("A refusal is one sentence without its code, and the dialog stays", async () => {
  client.apiResponses.set("mpt_DecideOrder", () => {
    throw refusal("You cannot decide on your own request.", "order.own-request");
  });
  const dialog = await open();

  await dialog.press("Approve");

  assert.deepEqual([dialog.problem, dialog.closed], ["You cannot decide on your own request.", 0]);
});

test("What cannot be read of the present does not hide the request", async () => {
  client.apiResponses.set("mpt_QuoteOrder", () => {
    throw refusal("No order policy is in force for Main.", "order.no-policy");
  });

  const dialog = await open();

  assert.equal(dialog.status, "The present state could not be read. No order policy is in force for Main.");
  assert.deepEqual(dialog.all("tbody tr:first-child td"), ["59.50 EUR, within 2 days", "Unknown"]);
  assert.deepEqual([changed(dialog), dialog.all("button")], [[], ["Approve", "Cancel"]]);
});

test("What an order does besides is said in words, and a dry run says that it is one", async () => {
  const effect = { code: "effect.exposure", arguments: { from: "Private", to: "Unlisted", until: "2026-12-01T00:00:00Z" } };
  givenOrder(client, {}, { effects: [effect], dry: true });

  const dialog = await open();

  assert.match(dialog.text, /The visibility of the model changes from Private to Unlisted for the order/);
  assert.doesNotMatch(dialog.text, /Who can view the model does not change|Matterport charges/);
  assert.match(dialog.text, /This is a dry run/);
});

test("An act on the model is compared as what it is, whatever keeps add-ons from being ordered", async () => {
  const line = { act: 720270002, amount: "0", bundle: "", hours: null, number: 1, options: {} };
  givenOrder(client, {}, { lines: [line], effects: [{ code: "effect.archived", arguments: {} }] });
  const now = { act: "archive", bundleId: "", name: "archive", amount: 0, effects: [] };
  givenQuotes(client, offer, { ...offer, lines: [now], amount: 0, refusal: "The model is private." });

  const dialog = await open();

  assert.equal(client.requests[0]?.["Lines"], '[{"act":"archive","options":{}}]');
  assert.deepEqual(dialog.all("tbody tr:first-child > *"), ["Archive the model", "0.00 EUR", "0.00 EUR"]);
  assert.equal(dialog.status, "Everything is as it was requested.");
  assert.match(dialog.text, /After approval, this is done in Matterport\./);
  assert.doesNotMatch(dialog.text, /Matterport charges the account/);
});

test("An order that was decided meanwhile says so, and offers nothing", async () => {
  givenOrder(client, { mpt_state: OrderState.Approved });

  const dialog = await open();

  assert.deepEqual(
    [dialog.problem, dialog.all("button")],
    ["This order no longer waits for a decision. Refresh the page to see its current state.", []],
  );
});

test("A request that cannot be read is not approved", async () => {
  givenOrder(client, { mpt_frozen: "{" });

  const dialog = await open();

  assert.notEqual(dialog.problem, "");
  assert.deepEqual(dialog.all("button"), []);
});

test("Who stands in for somebody now can decide for them; for nobody else, and for themselves unless they choose", async () => {
  const day = 24 * 60 * 60 * 1000;
  const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
  const delegation = (id: string, name: string, from: number, until: number): Row => ({
    _mpt_absentid_value: id,
    "_mpt_absentid_value@OData.Community.Display.V1.FormattedValue": name,
    mpt_from: at(from),
    mpt_until: at(until),
  });
  assert.equal((await open()).main.querySelector("#on-behalf"), null);
  client.queryResults.set("mpt_delegation", [
    delegation(Ids.tag, "Over", -9, -1),
    delegation(Ids.run, "Ann", -1, 1),
    delegation(Ids.link, "Later", 1, 9),
  ]);

  const dialog = await open();
  assert.deepEqual(dialog.all("#on-behalf option"), ["Myself", "Ann"]);
  await dialog.press("Approve");
  const other = await open();
  const choice = other.main.querySelector<HTMLSelectElement>("#on-behalf");
  assert.ok(choice !== null);
  choice.value = Ids.run;
  await other.press("Approve");

  assert.match(client.queries.at(-1) ?? "", /"mpt_delegateid" operator="eq-userid"/);
  assert.deepEqual(
    client.requests.filter((request) => "Decision" in request).map((request) => request["OnBehalfOf"]),
    [undefined, Ids.run],
  );
});
