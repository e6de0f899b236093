import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { approveOrderOnForm, rejectOrderOnForm, withdrawOrderOnForm } from "../../ordering/decideOrder.js";
import { OrderState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { givenOrder } from "../fake/orders.js";
import { useDocument } from "../fake/page.js";

let client: FakeClient;
let form: FakeForm;
const approve = (): Promise<void> => runCommand(client, "Approve", () => approveOrderOnForm(client, form));
const withdraw = (): Promise<void> => runCommand(client, "Withdraw", () => withdrawOrderOnForm(client, form));
const undo = "mpt_undountil@OData.Community.Display.V1.FormattedValue";

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  form = new FakeForm("mpt_order", Ids.other);
  givenOrder(client);
});

test("The form says what came of the dialog, with the time until which it can be undone", async () => {
  client.onDialog = () => {
    givenOrder(client, { mpt_state: OrderState.Approved, mpt_approvals: 1, [undo]: "10:10" });
  };

  await approve();

  assert.deepEqual(client.actions, [`dialog mpt_/dialog.html {"dialog":"approveOrder","table":"mpt_order","id":"${Ids.other}"}`]);
  assert.deepEqual(
    [form.outcome, form.refreshes],
    ["The order is approved. It can be withdrawn until 10:10, and is placed after that.", 1],
  );
});

test("A first of two approvals says that another is needed", async () => {
  client.onDialog = () => {
    givenOrder(client, { mpt_approvals: 1, mpt_approvalsneeded: 2 });
  };

  await approve();

  assert.equal(form.outcome, "You approved the order. 1 more approval is needed.");
});

test("Rejecting says so", async () => {
  client.onDialog = () => {
    givenOrder(client, { mpt_state: OrderState.Rejected });
  };

  await runCommand(client, "Reject", () => rejectOrderOnForm(client, form));

  assert.match(client.actions.join(), /"dialog":"rejectOrder"/);
  assert.equal(form.outcome, "The order was rejected. Nothing is bought.");
});

test("A dialog that was left says nothing", async () => {
  await approve();

  assert.equal(form.outcome, undefined);
});

test("What waits for no decision, and whoever may not decide, is told before a dialog opens", async () => {
  givenOrder(client, { mpt_state: OrderState.Placed });
  await approve();
  client.privileges = [];
  await approve();

  assert.match(client.actions[0] ?? "", /^alert Approve: This order no longer waits for a decision/);
  assert.match(client.actions[1] ?? "", /^alert Approve: .*prvWritempt_OrderRight.*Matterport Approver/);
  assert.equal(client.actions.length, 2);
});

test("An order is withdrawn after a confirmation, while it is requested or approved", async () => {
  for (const state of [OrderState.Requested, OrderState.Approved]) {
    givenOrder(client, { mpt_state: state });
    client.calls.length = 0;

    await withdraw();

    assert.deepEqual(client.actions, [
      "confirm Withdraw: Withdraw the order 1: Schematic floor plan? It is not placed then. Whoever still wants it must request it again.",
      `call mpt_WithdrawOrder {"OrderId":"${Ids.other}"}`,
    ]);
    assert.equal(form.outcome, "The order was withdrawn. Nothing is bought.");
  }

  assert.equal(form.refreshes, 2);
});

test("Nothing is withdrawn without a yes, too late, or without the privilege", async () => {
  client.confirms = false;
  await withdraw();
  client.confirms = true;
  givenOrder(client, { mpt_state: OrderState.Sending });
  await withdraw();
  client.privileges = [];
  await withdraw();

  assert.doesNotMatch(client.actions.join(), /mpt_WithdrawOrder/);
  assert.match(client.actions[1] ?? "", /^alert Withdraw: This order can no longer be withdrawn/);
  assert.match(client.actions[2] ?? "", /^alert Withdraw: .*prvReadmpt_OrderRight/);
});

test("A refusal to withdraw is said, and the form claims nothing", async () => {
  client.apiResponses.set("mpt_WithdrawOrder", () => {
    throw refusal("Only the requester and the approvers can withdraw the order.", "order.not-yours");
  });

  await withdraw();

  assert.match(client.actions.at(-1) ?? "", /^error Only the requester and the approvers can withdraw the order\.$/);
  assert.deepEqual([form.outcome, client.isBusy], [undefined, false]);
});
