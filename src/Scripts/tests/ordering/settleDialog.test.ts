import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { settleDialog } from "../../ordering/settleDialog.js";
import { OrderState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { doubt, givenLines, orderLine, proposal, unknownLine } from "../fake/orderLines.js";
import { givenOrder } from "../fake/orders.js";
import { OpenDialog } from "../fake/page.js";

let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "settle", "mpt_order", Ids.other);
  await settleDialog(dialog.context);
  return dialog;
}

beforeEach(() => {
  client = new FakeClient();
  givenOrder(client, { mpt_state: OrderState.Unknown });
  givenLines(client, unknownLine());
  client.queryResults.set("mpt_orderevent", [doubt]);
  client.apiResponses.set("mpt_SettleOrder", () => ({ State: OrderState.Unknown, Waiting: true }));
});

test("It shows what is known of the line, and what each answer does to the budget", async () => {
  const dialog = await open();

  assert.equal(dialog.heading, "Settle 1: Schematic floor plan");
  assert.deepEqual(dialog.all("dd"), ["1-1: Schematic floor plan", "49.00 EUR", "1 March", "http.timeout", "6"]);
  assert.match(dialog.text, /Nobody has said yet how it ended\./);
  assert.deepEqual(dialog.all(".check label"), ["Matterport charged it", "Matterport did not charge it", "Somebody else bought it"]);
  const described = [...dialog.main.querySelectorAll("input[type=radio]")].map((radio) =>
    dialog.textOf(`#${radio.getAttribute("aria-describedby") ?? ""}`),
  );
  assert.match(described[0] ?? "", /^An invoice shows it\..* stays taken from the budget/);
  assert.match(described[1] ?? "", /^No invoice shows it\..* free again in the budget\./);
  assert.match(described[2] ?? "", /by another purchase\..* free again in the budget\.$/);
  assert.equal(dialog.main.querySelectorAll("input:checked").length, 0);
});

test("What somebody said already is shown with who said it, the invoice, and the reason", async () => {
  client.queryResults.set("mpt_orderevent", [proposal(), proposal({ mpt_details: '{"outcome":"foreign"}' }), doubt]);

  const dialog = await open();

  assert.deepEqual(dialog.all("#proposed ~ dl dd"), ["Ann", "3 March", "Matterport charged it", "INV-7", "It is on page 2."]);
  assert.match(dialog.text, /If you say the same, with the same invoice reference, the line is settled\./);
  assert.match(
    client.queries.at(-1) ?? "",
    new RegExp(`"mpt_orderid" operator="eq" value="${Ids.other}".*descending="true"|descending="true".*`),
  );
});

test("What the first person says waits for the second, and that is said", async () => {
  const dialog = await open();
  dialog.check("Matterport charged it");
  dialog.write("invoice", " INV-7 ");
  dialog.write("reason", " Page 2. ");

  await dialog.press("Settle");

  assert.deepEqual(client.actions, [
    `call mpt_SettleOrder {"OrderId":"${Ids.other}","LineNumber":1,"Outcome":"charged","InvoiceReference":"INV-7","Reason":"Page 2."}`,
  ]);
  assert.deepEqual([dialog.status, dialog.closed], ["Saved. A second person must say the same within seven days.", 0]);
  assert.deepEqual(dialog.all("button"), ["Close"]);
});

test("What both say is settled", async () => {
  client.apiResponses.set("mpt_SettleOrder", () => ({ State: OrderState.Refused, Waiting: false }));
  for (const [label, outcome] of [
    ["Matterport did not charge it", "not-charged"],
    ["Somebody else bought it", "foreign"],
  ] as const) {
    client.calls.length = 0;
    const dialog = await open();
    dialog.check(label);

    await dialog.press("Settle");

    assert.deepEqual(client.actions, [`call mpt_SettleOrder {"OrderId":"${Ids.other}","LineNumber":1,"Outcome":"${outcome}"}`]);
    assert.deepEqual([dialog.status, dialog.closed], ["The line is settled: two people said the same.", 1]);
  }
});

test("Nothing is chosen beforehand, and what was charged needs its invoice", async () => {
  const dialog = await open();

  await dialog.press("Settle");
  assert.deepEqual([dialog.problem, dialog.dom.window.document.activeElement?.id], ["Choose how it ended.", "outcome-0"]);
  dialog.check("Matterport charged it");
  dialog.write("invoice", "  ");
  await dialog.press("Settle");

  assert.deepEqual([dialog.problem, dialog.dom.window.document.activeElement?.id], ["Enter the reference of the invoice.", "invoice"]);
  assert.deepEqual(client.actions, []);
});

test("Of several unknown lines one is chosen, with what is known of it; the others are not offered", async () => {
  givenLines(
    client,
    orderLine({ mpt_number: 1 }),
    unknownLine({ mpt_number: 2, mpt_name: "Two" }),
    unknownLine({ mpt_number: 3, mpt_name: "Three" }),
  );
  client.queryResults.set("mpt_orderevent", [proposal({ mpt_linenumber: 3 })]);
  const dialog = await open();
  assert.deepEqual(dialog.all("#line option"), ["Two", "Three"]);
  assert.match(dialog.text, /Nobody has said yet/);

  const line = dialog.main.querySelector<HTMLSelectElement>("#line");
  assert.ok(line !== null);
  line.value = "3";
  line.dispatchEvent(new dialog.dom.window.Event("change"));
  assert.equal(dialog.all("#proposed ~ dl dd")[0], "Ann");
  dialog.check("Somebody else bought it");
  await dialog.press("Settle");

  assert.match(client.actions.join(), /"LineNumber":3/);
});

test("A refusal is said, and what was entered stays", async () => {
  client.apiResponses.set("mpt_SettleOrder", () => {
    throw refusal("You requested this order, so two other people must say how it ended.", "order.own-settlement");
  });
  const dialog = await open();
  dialog.check("Matterport did not charge it");

  await dialog.press("Settle");

  assert.deepEqual([dialog.problem, dialog.closed], ["You requested this order, so two other people must say how it ended.", 0]);
  assert.equal(dialog.main.querySelectorAll("input:checked").length, 1);
});

test("An order that was settled meanwhile says so, and offers nothing", async () => {
  givenLines(client, orderLine());

  const dialog = await open();

  assert.match(dialog.problem, /there is nothing to settle/);
  assert.deepEqual(dialog.all("button"), []);
});
