import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { chargeDialog } from "../../ordering/chargeDialog.js";
import { recordChargeOnForm } from "../../ordering/recordCharge.js";
import { OrderState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { givenLines, orderLine, unknownLine } from "../fake/orderLines.js";
import { givenOrder } from "../fake/orders.js";
import { OpenDialog, useDocument } from "../fake/page.js";

let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "recordCharge", "mpt_order", Ids.other);
  await chargeDialog(dialog.context);
  return dialog;
}

async function openFilled(kind = "An invoice"): Promise<OpenDialog> {
  const dialog = await open();
  dialog.check(kind);
  dialog.write("net", "49.5");
  dialog.write("tax", "9.41");
  dialog.write("invoice", " INV-7 ");
  dialog.write("charged-on", "2026-03-31");
  return dialog;
}

function sent(): Readonly<Record<string, unknown>> {
  return { ...client.requests[0] };
}

function focusOf(dialog: OpenDialog): string | undefined {
  return dialog.dom.window.document.activeElement?.id;
}

beforeEach(() => {
  client = new FakeClient();
  givenOrder(client, { mpt_state: OrderState.Delivered });
  givenLines(client, orderLine());
  client.apiResponses.set("mpt_RecordCharge", () => ({ ChargedAmount: 49.5, Differs: false }));
});

test("What was expected stands beside what is recorded, and what each record does to the budget", async () => {
  const dialog = await open();
  assert.equal(dialog.heading, "Record a charge of 1: Schematic floor plan");
  assert.deepEqual(dialog.all("dd"), ["1-1: Schematic floor plan", "Delivered", "49.00 EUR", "None"]);
  assert.match(dialog.text, /the expected amount is free again in the budget/);

  givenLines(client, orderLine({ mpt_chargedamount: 45, mpt_chargedtax: 8.55, mpt_invoicereference: "INV-1" }));

  assert.deepEqual((await open()).all("dd").slice(2), ["49.00 EUR", "45.00 EUR", "8.55 EUR", "-4.00 EUR", "INV-1", "None"]);
});

test("An invoice and a credit are recorded with their amounts, the day, and the reference", async () => {
  for (const [label, kind] of [
    ["An invoice", "invoice"],
    ["A credit", "credit"],
  ] as const) {
    client.requests.length = 0;
    const dialog = await openFilled(label);

    await dialog.press("Record charge");

    const { OperationId, ...rest } = sent();
    assert.match(String(OperationId), /^[0-9a-f-]{36}$/);
    assert.deepEqual(rest, {
      OrderId: Ids.other,
      LineNumber: 1,
      Kind: kind,
      ChargedOn: "2026-03-31T00:00:00Z",
      NetAmount: 49.5,
      TaxAmount: 9.41,
      InvoiceReference: "INV-7",
    });
    assert.deepEqual([dialog.status, dialog.closed], ["Recorded. 49.50 EUR are recorded for the line, and 49.00 EUR were expected.", 1]);
  }
});

test("That nothing was charged takes a day only, whatever was entered before", async () => {
  const dialog = await openFilled();
  dialog.check("Nothing was charged");
  assert.equal(dialog.main.querySelector("#net")?.closest<HTMLElement>(".fields")?.hidden, true);

  await dialog.press("Record charge");

  const { OperationId, ...rest } = sent();
  assert.ok(OperationId !== undefined);
  assert.deepEqual(rest, { OrderId: Ids.other, LineNumber: 1, Kind: "not-charged", ChargedOn: "2026-03-31T00:00:00Z" });
});

test("What is missing is said, and the focus goes there; without tax it can be recorded", async () => {
  const dialog = await open();
  await dialog.press("Record charge");
  assert.deepEqual([dialog.problem, focusOf(dialog)], ["Choose what to record.", "kind-0"]);
  dialog.check("An invoice");
  for (const [id, value, problem] of [
    ["net", "49.5", "Enter the amount without tax."],
    ["invoice", "INV-7", "Enter the reference of the invoice."],
    ["charged-on", "2026-03-31", "Enter the date."],
  ] as const) {
    await dialog.press("Record charge");
    assert.deepEqual([dialog.problem, focusOf(dialog)], [problem, id]);
    dialog.write(id, value);
  }

  assert.equal(client.requests.length, 0);
  await dialog.press("Record charge");
  assert.deepEqual([client.requests.length, client.requests[0]?.["TaxAmount"]], [1, undefined]);
});

test("Pressing again after a lost answer is the same operation; another amount is another", async () => {
  client.apiResponses.set("mpt_RecordCharge", () => {
    throw refusal("The parameter NetAmount must be an amount in EUR.", "parameter.amount");
  });
  const dialog = await openFilled();
  await dialog.press("Record charge");
  assert.deepEqual([dialog.problem, dialog.closed], ["The parameter NetAmount must be an amount in EUR.", 0]);

  await dialog.press("Record charge");
  dialog.write("net", "50");
  await dialog.press("Record charge");

  const operations = client.requests.map((request) => request["OperationId"]);
  assert.deepEqual([operations.length, new Set(operations.slice(0, 2)).size, new Set(operations).size], [3, 1, 2]);
});

test("A difference that the policy does not allow stays on the screen", async () => {
  client.apiResponses.set("mpt_RecordCharge", () => ({ ChargedAmount: 99, Differs: true }));
  const dialog = await openFilled();

  await dialog.press("Record charge");

  assert.deepEqual([dialog.closed, dialog.all("button")], [0, ["Close"]]);
  assert.match(dialog.text, /99\.00 EUR are recorded.*They differ by more than the order policy allows\./);
});

test("Of several lines that were sent one is chosen, with what is recorded of it", async () => {
  givenLines(
    client,
    orderLine({ mpt_number: 1, mpt_name: "One" }),
    unknownLine({ mpt_number: 2, mpt_name: "Two" }),
    orderLine({ mpt_number: 3, mpt_name: "Three", mpt_state: OrderState.Refused }),
  );
  const dialog = await openFilled();
  assert.deepEqual(dialog.all("#line option"), ["One", "Three"]);

  const line = dialog.main.querySelector<HTMLSelectElement>("#line");
  assert.ok(line !== null);
  line.value = "3";
  line.dispatchEvent(new dialog.dom.window.Event("change"));
  assert.equal(dialog.all("dd")[0], "Three");
  await dialog.press("Record charge");

  assert.equal(client.requests[0]?.["LineNumber"], 3);
});

test("An amount has as many digits as its currency", async () => {
  for (const [currency, step] of [
    ["EUR", "0.01"],
    ["JPY", "1"],
    ["KWD", "0.001"],
  ] as const) {
    givenLines(client, orderLine({ mpt_currencycode: currency }));
    const dialog = await open();
    assert.equal(dialog.main.querySelector("#net")?.getAttribute("step"), step);
    assert.match(dialog.text, new RegExp(`Amount without tax, in ${currency}`));
  }
});

test("The command opens the dialog, and says first where nothing was sent or a role is missing", async () => {
  useDocument();
  const form = new FakeForm("mpt_order", Ids.other);
  const press = (): Promise<void> => runCommand(client, "Record charge", () => recordChargeOnForm(client, form));

  await press();
  assert.equal(form.refreshes, 1);
  givenLines(client, orderLine({ mpt_state: OrderState.Approved }), unknownLine());
  await press();
  client.privileges = [];
  await press();

  assert.equal(client.actions[0], `dialog mpt_/dialog.html {"dialog":"recordCharge","table":"mpt_order","id":"${Ids.other}"}`);
  assert.match(client.actions[1] ?? "", /^alert Record charge: No line of this order was sent/);
  assert.match(client.actions[2] ?? "", /^alert Record charge: .*prvAppendTompt_OrderRight.*Matterport Administrator/);
});
