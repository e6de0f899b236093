import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { confirmPolicyOnForm } from "../../ordering/confirmPolicy.js";
import { PolicyState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";

let client: FakeClient;
let form: FakeForm;
const press = (): Promise<void> => runCommand(client, "Confirm", () => confirmPolicyOnForm(client, form));

function givenPolicy(state: number): void {
  client.rows.set(`mpt_policy ${Ids.other}`, {
    mpt_name: "2027",
    mpt_state: state,
    "mpt_effectiveon@OData.Community.Display.V1.FormattedValue": "1 March",
  });
}

beforeEach(() => {
  client = new FakeClient();
  form = new FakeForm("mpt_policy", Ids.other);
  givenPolicy(PolicyState.Draft);
});

test("A draft is confirmed after a confirmation, and it is said from when on it holds", async () => {
  await press();

  assert.deepEqual(client.actions, [
    "confirm Confirm: Confirm 2027? Its prices, spending limits, and budgets can no longer be changed then, and hold from the next day on.",
    `call mpt_ConfirmPolicy {"PolicyId":"${Ids.other}"}`,
  ]);
  assert.deepEqual([form.outcome, form.refreshes], ["2027 is confirmed. It is in force from 1 March on.", 1]);
});

test("Nothing is confirmed without a yes, twice, or without the privilege", async () => {
  client.confirms = false;
  await press();
  givenPolicy(PolicyState.Confirmed);
  await press();
  client.privileges = [];
  await press();

  assert.doesNotMatch(client.actions.join(), /mpt_ConfirmPolicy/);
  assert.match(client.actions[1] ?? "", /^alert Confirm: This policy is confirmed already/);
  assert.match(client.actions[2] ?? "", /^alert Confirm: .*prvDeletempt_OrderRight.*Matterport Administrator/);
});

test("Whoever edited the draft is told so, and the form claims nothing", async () => {
  client.apiResponses.set("mpt_ConfirmPolicy", () => {
    throw refusal("You edited the draft, so you cannot confirm it.", "policy.own-draft");
  });

  await press();

  assert.equal(client.actions.at(-1), "error You edited the draft, so you cannot confirm it.");
  assert.equal(form.outcome, undefined);
});
