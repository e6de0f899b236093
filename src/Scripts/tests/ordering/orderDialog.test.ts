import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { orderDialog } from "../../ordering/orderDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { givenQuotes, offer, price } from "../fake/orders.js";
import { OpenDialog } from "../fake/page.js";
import { givenModel, givenProperty } from "../fake/rows.js";

let client: FakeClient;

async function open(table = "mpt_model", id: string = Ids.model): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "order", table, id);
  await orderDialog(dialog.context);
  return dialog;
}

async function openPriced(): Promise<OpenDialog> {
  const dialog = await open();
  dialog.check("Order Schematic floor plan");
  await dialog.press("Show price");
  return dialog;
}

function requests(): readonly Readonly<Record<string, unknown>>[] {
  return client.requests.filter((request) => request.getMetadata().operationName === "mpt_RequestOrder");
}

beforeEach(() => {
  client = new FakeClient();
  givenModel(client);
  givenQuotes(client);
  client.apiResponses.set("mpt_RequestOrder", () => ({ OrderId: Ids.other, Hash: "h" }));
});

test("It shows the add-ons with what they cost, when they are delivered, their options, and what cannot be ordered and why", async () => {
  const dialog = await open();

  assert.equal(dialog.heading, "Order for Old House");
  assert.deepEqual(dialog.all("legend"), ["Schematic floor plan", "MatterPak"]);
  assert.match(dialog.text, /A floor plan in black and white\.49\.00 EUR without options\. Delivery: within 2 days\./);
  assert.match(dialog.text, /30\.00 EUR without options\. Delivery: no time is promised\./);
  assert.deepEqual(dialog.all("select option"), ["Not chosen", "PDF", "DWG"]);
  assert.deepEqual(dialog.all(".fields label"), ["Format", "note", "What is it for?"]);
  assert.deepEqual(dialog.all("section li"), ["BIM: The model already has BIM."]);
});

test("There is no button that requests before the price, the delivery, the side effects, and the budget are shown", async () => {
  const dialog = await open();
  assert.deepEqual(dialog.all("button"), ["Show price", "Cancel"]);

  dialog.check("Order Schematic floor plan");
  await dialog.press("Show price");

  assert.deepEqual(dialog.all("button"), ["Request", "Cancel"]);
  assert.deepEqual(dialog.all("dt"), [
    "Expected at most, without tax",
    "Delivery",
    "Budget left",
    "Budget left after this order",
    "Slots that the model takes",
  ]);
  assert.deepEqual(dialog.all("dd"), ["59.50 EUR", "within 2 days", "200.00 EUR", "140.50 EUR", "1 slot"]);
  assert.match(dialog.text, /Matterport charges the account\. The purchase cannot be undone/);
  assert.match(dialog.text, /Who can view the model does not change/);
});

test("The request is what was priced, with its amount, the purpose, and an operation ID", async () => {
  const dialog = await open();
  dialog.check("Order Schematic floor plan");
  const format = dialog.main.querySelector<HTMLSelectElement>("select");
  assert.ok(format !== null);
  format.value = "DWG";
  dialog.write("add-on-0-option-1", " attic too ");
  dialog.write("purpose", " For the tender. ");
  await dialog.press("Show price");

  await dialog.press("Request");

  const [request, ...others] = requests();
  const { OperationId, ...rest } = request ?? {};
  assert.match(String(OperationId), /^[0-9a-f-]{36}$/);
  assert.deepEqual(rest, {
    ModelRowId: Ids.model,
    Lines: '[{"bundleId":"schematic","options":{"format":"DWG","note":"attic too"}}]',
    ExpectedAmount: 59.5,
    Purpose: "For the tender.",
  });
  assert.deepEqual([others, dialog.closed, dialog.status], [[], 1, "The order was requested and now waits for approval."]);
});

test("What the lines do besides is told once before the button, and that two must approve it", async () => {
  const shown = "The visibility of the model changes from Private to Unlisted.";
  const line = { ...price.lines[0], effects: [shown], approvers: 2 };
  givenQuotes(client, offer, { ...price, lines: [line, { ...line, bundleId: "pack", name: "MatterPak" }] });

  const dialog = await openPriced();

  assert.deepEqual(
    dialog.all("#effects + ul li").filter((text) => text.startsWith("The visibility")),
    [shown],
  );
  assert.doesNotMatch(dialog.text, /Who can view the model does not change/);
  assert.deepEqual(dialog.all("dd").slice(-2), ["Two people", "1 slot"]);

  givenQuotes(client, offer, { ...price, lines: [{ ...price.lines[0], effects: [], approvers: 1 }] });
  assert.match((await openPriced()).text, /One person, or two if the amount reaches the threshold of the policy/);
});

test("From a property, the record is named", async () => {
  givenProperty(client, Ids.model);
  const dialog = await open("mpt_property", Ids.property);
  dialog.check("Order MatterPak");
  await dialog.press("Show price");

  await dialog.press("Request");

  assert.deepEqual([requests()[0]?.["RecordTableName"], requests()[0]?.["RecordRowId"]], ["mpt_property", Ids.property]);
});

test("Pressing again after a lost answer is the same operation, even with a new price; other lines are another", async () => {
  const dialog = await openPriced();
  client.apiResponses.set("mpt_RequestOrder", () => {
    throw new Error("The connection was lost.");
  });
  await dialog.press("Request");
  assert.equal(dialog.problem, "The connection was lost.");

  await dialog.press("Request");
  dialog.check("Order MatterPak");
  dialog.check("Order MatterPak");
  await dialog.press("Show price");
  await dialog.press("Request");
  dialog.check("Order MatterPak");
  await dialog.press("Show price");
  await dialog.press("Request");

  const operations = requests().map((request) => request["OperationId"]);
  assert.equal(operations.length, 4);
  assert.deepEqual([new Set(operations.slice(0, 3)).size, new Set(operations).size], [1, 2]);
});

test("Another choice takes the price and the button away", async () => {
  const dialog = await openPriced();

  dialog.check("Order MatterPak");

  assert.deepEqual([dialog.all("dd"), dialog.all("button")], [[], ["Show price", "Cancel"]]);
});

test("Nothing chosen is said, and not asked for", async () => {
  const dialog = await open();

  await dialog.press("Show price");

  assert.deepEqual([dialog.problem, client.requests.length], ["Choose at least one add-on.", 1]);
});

test("What cannot be requested has no button, and says why", async () => {
  const line = price.lines[0];
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ ordering: "Off" }, /^Ordering is turned off for this account/],
    [{ budgetLeft: 59.49 }, /^The order costs 59\.50 EUR, but only 59\.49 EUR of the budget is left/],
    [{ budgetLeft: undefined }, /^There is no budget in EUR/],
    [{ amount: undefined, lines: [{ ...line, amount: undefined, refusal: "No price." }] }, /^Not everything that you chose/],
    [{ amount: undefined }, /^The prices are in different currencies/],
  ];
  for (const [values, sentence] of cases) {
    givenQuotes(client, offer, { ...price, ...values });

    const dialog = await openPriced();

    assert.match(dialog.status, sentence);
    assert.deepEqual(dialog.all("button"), ["Show price", "Cancel"]);
  }

  givenQuotes(client, offer, { ...price, budgetLeft: 59.5 });
  assert.deepEqual((await openPriced()).all("button"), ["Request", "Cancel"]);
});

test("A dry run says so before and beside the price", async () => {
  givenQuotes(client, { ...offer, ordering: "DryRun" }, { ...price, ordering: "DryRun" });

  const dialog = await open();
  assert.match(dialog.status, /^Orders of this account are dry runs/);
  dialog.check("Order MatterPak");
  await dialog.press("Show price");

  assert.match(dialog.text, /nothing is sent to Matterport, and nothing is charged/);
  assert.doesNotMatch(dialog.text, /Matterport charges/);
});

test("A model for which nothing can be ordered says why", async () => {
  givenQuotes(client, { ...offer, refusal: "The model is private." });
  assert.deepEqual([(await open()).status, (await open()).all("button")], ["The model is private.", ["Close"]]);

  givenQuotes(client, { ...offer, addOns: offer.addOns.slice(2) });
  const dialog = await open();
  assert.deepEqual(
    [dialog.status, dialog.all("li")],
    ["There is nothing to order for this model now.", ["BIM: The model already has BIM."]],
  );
});

test("A refusal is said, and what was entered stays", async () => {
  client.apiResponses.set("mpt_RequestOrder", () => {
    throw refusal("You can request 20 orders a day.", "order.too-many");
  });
  const dialog = await openPriced();
  dialog.write("purpose", "Tender");

  await dialog.press("Request");

  assert.deepEqual([dialog.problem, dialog.closed], ["You can request 20 orders a day.", 0]);
  assert.equal(dialog.main.querySelector<HTMLTextAreaElement>("#purpose")?.value, "Tender");
});

test("An answer that is none is said", async () => {
  client.apiResponses.set("mpt_QuoteOrder", () => ({ Quote: "[]" }));

  assert.match((await open()).problem, /^The answer could not be read/);
});

test("Text of others stays text", async () => {
  const evil = "<img src=x onerror=alert(1)>";
  const addOn = { ...offer.addOns[0], name: evil, description: evil, options: [{ key: evil, description: evil, values: [evil] }] };
  givenQuotes(client, { ...offer, addOns: [addOn, { ...addOn, refusal: evil }] });

  const dialog = await open();

  assert.equal(dialog.main.querySelectorAll("img").length, 0);
  assert.deepEqual(dialog.all("legend"), [evil]);
});
