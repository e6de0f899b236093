import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { parseRequest } from "../../dialog/request.js";
import { delegateInGrid } from "../../ordering/delegate.js";
import { delegateDialog } from "../../ordering/delegateDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeGrid } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { answered, OpenDialog } from "../fake/page.js";

let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "delegate", "mpt_delegation", Ids.other);
  await delegateDialog(dialog.context);
  return dialog;
}

async function search(dialog: OpenDialog, text: string): Promise<void> {
  dialog.write("text", text);
  dialog.main.querySelector("form")?.dispatchEvent(new dialog.dom.window.Event("submit", { cancelable: true }));
  await answered();
}

async function openFilled(): Promise<OpenDialog> {
  const dialog = await open();
  await search(dialog, "be");
  dialog.check("Bea");
  dialog.write("from", "2026-03-01T08:00");
  dialog.write("until", "2026-03-15T18:00");
  return dialog;
}

beforeEach(() => {
  client = new FakeClient();
  client.queryResults.set("systemuser", [
    { systemuserid: Ids.run, fullname: "Abe" },
    { systemuserid: Ids.link, fullname: "Bea" },
  ]);
  client.apiResponses.set("mpt_Delegate", () => ({ DelegationId: Ids.other }));
});

test("A person is found by a part of the name, taken as it is, and nobody is chosen beforehand", async () => {
  const dialog = await open();

  await search(dialog, " 50%_[ ");

  assert.match(client.queries[0] ?? "", /"fullname" operator="like" value="%50\[%\]\[_\]\[\[\]%"/);
  assert.match(client.queries[0] ?? "", /"isdisabled" operator="eq" value="0"/);
  assert.deepEqual([dialog.all(".check label"), dialog.status], [["Abe", "Bea"], "2 people found."]);
  assert.equal(dialog.main.querySelectorAll("input:checked").length, 0);
  assert.equal(dialog.dom.window.document.activeElement?.id, "person-0");
});

test("The person who stands in, and from when until when, are sent as instants", async () => {
  const dialog = await openFilled();

  await dialog.press("Choose stand-in");

  assert.deepEqual(
    { ...client.requests[0] },
    {
      DelegateId: Ids.link,
      StartsOn: new Date(2026, 2, 1, 8).toISOString(),
      EndsOn: new Date(2026, 2, 15, 18).toISOString(),
    },
  );
  assert.deepEqual([dialog.closed, dialog.status], [1, "The delegation is entered."]);
});

test("What is missing is said, and the focus goes there", async () => {
  const dialog = await open();
  const press = async (): Promise<readonly (string | undefined)[]> => {
    await dialog.press("Choose stand-in");
    return [dialog.problem, dialog.dom.window.document.activeElement?.id];
  };

  assert.deepEqual(await press(), ["Find the person who stands in for you, and choose them.", "text"]);
  await search(dialog, "b");
  assert.deepEqual(await press(), ["Find the person who stands in for you, and choose them.", "person-0"]);
  dialog.check("Abe");
  assert.deepEqual(await press(), ["Enter from when on.", "from"]);
  dialog.write("from", "2026-03-01T08:00");
  assert.deepEqual(await press(), ["Enter until when.", "until"]);
  assert.equal(client.requests.length, 0);
});

test("A refusal is said, and what was entered stays", async () => {
  client.apiResponses.set("mpt_Delegate", () => {
    throw refusal("EndsOn must be later than the start, by 92 days at most.", "order.delegation-time");
  });
  const dialog = await openFilled();

  await dialog.press("Choose stand-in");

  assert.deepEqual([dialog.problem, dialog.closed], ["EndsOn must be later than the start, by 92 days at most.", 0]);
});

test("The command on the list opens a dialog that can be read back, and refreshes the list", async () => {
  const grid = new FakeGrid("mpt_delegation");
  let data = "";
  client.onDialog = (given) => {
    data = given;
  };

  await runCommand(client, "Choose stand-in", () => delegateInGrid(client, grid));
  client.privileges = [];
  await runCommand(client, "Choose stand-in", () => delegateInGrid(client, grid));

  assert.deepEqual([parseRequest(data)?.dialog, parseRequest(data)?.table, grid.refreshes], ["delegate", "mpt_delegation", 1]);
  assert.match(client.actions[1] ?? "", /^alert Choose stand-in: .*prvAssignmpt_OrderRight.*Matterport Approver/);
});
