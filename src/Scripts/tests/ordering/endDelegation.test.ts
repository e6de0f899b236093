import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { endDelegationOnForm } from "../../ordering/endDelegation.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";

let client: FakeClient;
let form: FakeForm;
const press = (): Promise<void> => runCommand(client, "End delegation", () => endDelegationOnForm(client, form));

function given(until: string): void {
  client.rows.set(`mpt_delegation ${Ids.other}`, { mpt_name: "Saul → Abby", mpt_until: until });
}

beforeEach(() => {
  client = new FakeClient();
  form = new FakeForm("mpt_delegation", Ids.other);
  client.apiResponses.set("mpt_EndDelegation", () => ({ Ended: true }));
  given("9999-01-01T00:00:00Z");
});

test("A delegation ends after a confirmation", async () => {
  await press();

  assert.deepEqual(client.actions, [
    "confirm End delegation: End the delegation Saul → Abby now? What was decided by it stays decided.",
    `call mpt_EndDelegation {"DelegationId":"${Ids.other}"}`,
  ]);
  assert.deepEqual([form.outcome, form.refreshes], ["The delegation has ended.", 1]);
});

test("What is over already, and whoever may not delegate, is told before anything is asked", async () => {
  given("2020-01-01T00:00:00Z");
  await press();
  client.privileges = [];
  await press();

  assert.match(client.actions[0] ?? "", /^alert End delegation: The time of this delegation is over already/);
  assert.match(client.actions[1] ?? "", /^alert End delegation: .*prvAssignmpt_OrderRight.*Matterport Approver/);
  assert.equal(client.actions.length, 2);
});
