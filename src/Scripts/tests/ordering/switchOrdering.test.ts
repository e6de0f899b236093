import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { switchOrderingOnForm } from "../../ordering/switchOrdering.js";
import { switchOrderingDialog } from "../../ordering/switchOrderingDialog.js";
import { OrderMode } from "../../schema.g.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";

let client: FakeClient;
const Formatted = "@OData.Community.Display.V1.FormattedValue";

function givenMode(mode: number | null, values: object = {}): void {
  client.rows.set(`mpt_account ${Ids.account}`, { mpt_name: "Main", mpt_ordermode: mode, ...values });
}

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "switchOrdering", "mpt_account", Ids.account);
  await switchOrderingDialog(dialog.context);
  return dialog;
}

beforeEach(() => {
  client = new FakeClient();
  givenMode(null);
  client.apiResponses.set("mpt_SwitchOrdering", ({ Mode }) => ({ Mode, Waiting: false }));
});

test("It says what holds now, and offers the others with what each means", async () => {
  const cases: readonly (readonly [number | null, string, readonly string[]])[] = [
    [null, "Off", ["Dry run", "Live", "Cancel"]],
    [OrderMode.Off, "Off", ["Dry run", "Live", "Cancel"]],
    [OrderMode.DryRun, "Dry run", ["Off", "Live", "Cancel"]],
    [OrderMode.Live, "Live", ["Off", "Dry run", "Cancel"]],
  ];
  for (const [mode, now, buttons] of cases) {
    givenMode(mode);

    const dialog = await open();

    assert.deepEqual([dialog.heading, dialog.status], ["Ordering of Main", `Ordering now: ${now}.`]);
    assert.deepEqual([dialog.all("button"), dialog.all(".choice p").length], [buttons, 2]);
  }
});

test("Each is switched to by its name, and said", async () => {
  const cases: readonly (readonly [number, string, string, string])[] = [
    [OrderMode.Live, "Off", "off", "Ordering is off."],
    [OrderMode.Off, "Dry run", "dry-run", "Orders of this account are dry runs now."],
    [OrderMode.Off, "Live", "live", "Live ordering is on."],
  ];
  for (const [mode, button, name, done] of cases) {
    givenMode(mode);
    client.calls.length = 0;
    const dialog = await open();

    await dialog.press(button);

    assert.deepEqual(client.actions, [`call mpt_SwitchOrdering {"AccountId":"${Ids.account}","Mode":"${name}"}`]);
    assert.deepEqual([dialog.status, dialog.closed], [done, 1]);
  }
});

test("Going live takes a second administrator, which stays on the screen", async () => {
  client.apiResponses.set("mpt_SwitchOrdering", () => ({ Mode: "off", Waiting: true }));
  const dialog = await open();

  await dialog.press("Live");

  assert.match(dialog.status, /^Live ordering is not on yet: it takes two\. A second administrator must/);
  assert.equal(dialog.closed, 0);
});

test("Whoever comes second sees who asked first, and when", async () => {
  givenMode(OrderMode.Off, {
    _mpt_liveaskedby_value: Ids.other,
    [`_mpt_liveaskedby_value${Formatted}`]: "Ada",
    [`mpt_liveaskedon${Formatted}`]: "1 March",
  });

  assert.match((await open()).text, /Ada asked for live ordering on 1 March\. A second administrator can turn it on/);
});

test("The command opens the dialog for whoever has the privilege, and refreshes the form", async () => {
  const form = new FakeForm("mpt_account", Ids.account);
  const press = (): Promise<void> => runCommand(client, "Switch ordering", () => switchOrderingOnForm(client, form));
  await press();
  client.privileges = [];
  await press();

  assert.equal(client.actions[0], `dialog mpt_/dialog.html {"dialog":"switchOrdering","table":"mpt_account","id":"${Ids.account}"}`);
  assert.match(client.actions[1] ?? "", /^alert Switch ordering: .*prvSharempt_OrderRight.*Matterport Administrator/);
  assert.equal(form.refreshes, 1);
});
