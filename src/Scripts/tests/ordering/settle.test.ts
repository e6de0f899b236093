import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { settleOrderOnForm } from "../../ordering/settle.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { givenLines, orderLine, unknownLine } from "../fake/orderLines.js";
import { useDocument } from "../fake/page.js";

let client: FakeClient;
let form: FakeForm;
const press = (): Promise<void> => runCommand(client, "Settle", () => settleOrderOnForm(client, form));

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  form = new FakeForm("mpt_order", Ids.other);
  givenLines(client, unknownLine());
});

test("The form says that a line was settled in the dialog", async () => {
  client.onDialog = () => {
    givenLines(client, orderLine());
  };

  await press();

  assert.deepEqual(client.actions, [`dialog mpt_/dialog.html {"dialog":"settle","table":"mpt_order","id":"${Ids.other}"}`]);
  assert.deepEqual([form.outcome, form.refreshes], ["The line is settled: two people said the same.", 1]);
});

test("What still waits, or was left, is not called settled", async () => {
  await press();

  assert.deepEqual([form.outcome, form.refreshes], [undefined, 1]);
});

test("Where nothing is unknown, and for whoever may not settle, that is said before a dialog opens", async () => {
  givenLines(client, orderLine());
  await press();
  client.privileges = [];
  await press();

  assert.match(client.actions[0] ?? "", /^alert Settle: It is known what became of this order/);
  assert.match(client.actions[1] ?? "", /^alert Settle: .*prvAppendmpt_OrderRight.*Matterport Approver/);
  assert.equal(client.actions.length, 2);
});
