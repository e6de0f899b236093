import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { orderOnForm, requestActOnForm } from "../../ordering/order.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";
import { givenModel, givenProperty } from "../fake/rows.js";

let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Order add-ons", () => orderOnForm(client, form));

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  givenModel(client);
  givenProperty(client, Ids.model);
});

test("The order that was requested in the dialog is opened, from the form of a model and of a property", async () => {
  for (const [table, id] of [
    ["mpt_model", Ids.model],
    ["mpt_property", Ids.property],
  ] as const) {
    client.queryResults.set("mpt_order", [{ mpt_orderid: Ids.link }]);
    client.onDialog = () => void client.queryResults.set("mpt_order", [{ mpt_orderid: Ids.other }, { mpt_orderid: Ids.link }]);
    client.calls.length = 0;

    await press(new FakeForm(table, id));

    assert.deepEqual(client.actions, [
      `dialog mpt_/dialog.html {"dialog":"order","table":"${table}","id":"${id}"}`,
      `go to mpt_order ${Ids.other}`,
    ]);
  }
});

test("An act on the model is requested in a dialog of its own, and its order is opened", async () => {
  client.queryResults.set("mpt_order", []);
  client.onDialog = () => void client.queryResults.set("mpt_order", [{ mpt_orderid: Ids.other }]);
  const form = new FakeForm("mpt_model", Ids.model);

  await runCommand(client, "Request an act", () => requestActOnForm(client, form));
  client.privileges = [];
  await runCommand(client, "Request an act", () => requestActOnForm(client, form));

  assert.deepEqual(client.actions.slice(0, 2), [
    `dialog mpt_/dialog.html {"dialog":"requestAct","table":"mpt_model","id":"${Ids.model}"}`,
    `go to mpt_order ${Ids.other}`,
  ]);
  assert.match(client.actions[2] ?? "", /^alert Request an act: .*prvCreatempt_OrderRight.*Matterport Requester/);
});

test("Only the person's own orders for the model are looked at", async () => {
  await press(new FakeForm("mpt_model", Ids.model));

  assert.match(
    client.queries[0] ?? "",
    new RegExp(`"mpt_modelid" operator="eq" value="${Ids.model}".*"mpt_requestedby" operator="eq-userid"/>`),
  );
});

test("A dialog that was left changes nothing", async () => {
  client.queryResults.set("mpt_order", [{ mpt_orderid: Ids.link }]);

  await press(new FakeForm("mpt_model", Ids.model));

  assert.equal(client.actions.length, 1);
});

test("A property without a model says how to get one", async () => {
  givenProperty(client);

  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(
    client.actions.join(),
    /^alert Order add-ons: North Tower has no model, so there is nothing to order for.* select Find model\.$/,
  );
});

test("Whoever may not request orders is told what is missing and which role has it", async () => {
  client.privileges = [];

  await press(new FakeForm("mpt_model", Ids.model));

  assert.match(client.actions.join(), /^alert Order add-ons: .*prvCreatempt_OrderRight.*Matterport Requester/);
});
