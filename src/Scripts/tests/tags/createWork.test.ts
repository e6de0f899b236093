import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { WorkState } from "../../schema.g.js";
import { createWorkInGrid, createWorkOnForm } from "../../tags/createWork.js";
import { createWorkDialog } from "../../tags/createWorkDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog, useDocument } from "../fake/page.js";
import { tag, tagType, workTarget } from "../fake/rows.js";

const key = `task:${Ids.run.replaceAll("-", "")}`;
const order = workTarget({ mpt_worktargetid: Ids.other, mpt_name: "Work order", mpt_isdefault: true });
const called = (target: string): string => `call mpt_CreateWorkFromTag {"TagId":"${Ids.tag}","WorkTargetId":"${target}"}`;
let client: FakeClient;
const press = (): Promise<void> => runCommand(client, "Create work", () => createWorkOnForm(client, new FakeForm("mpt_tag", Ids.tag)));

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  client.queryResults.set("mpt_tag", [tag()]);
  client.queryResults.set("mpt_worktarget", [workTarget()]);
  client.apiResponses.set("mpt_CreateWorkFromTag", () => ({ TableName: "task", RowId: Ids.run, IsNew: true }));
});

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "createWork", "mpt_tag", Ids.tag);
  await createWorkDialog(dialog.context);
  return dialog;
}

test("Where there is one work target, the work is created and opened", async () => {
  await press();

  assert.deepEqual(client.actions, [called(Ids.target), `go to task ${Ids.run}`]);
  assert.deepEqual(client.progress, ["Creating the work…"]);
});

test("Work that is there already is opened, and none is created", async () => {
  client.queryResults.set("mpt_tag", [tag({ mpt_workrecordkey: key, mpt_workstate: WorkState.Done })]);

  await press();

  assert.deepEqual(client.actions, [`go to task ${Ids.run}`]);
});

test("Work whose row is gone is created anew", async () => {
  client.queryResults.set("mpt_tag", [tag({ mpt_workrecordkey: key, mpt_workstate: WorkState.Missing })]);

  await press();

  assert.deepEqual(client.actions, [called(Ids.target), `go to task ${Ids.run}`]);
});

test("Where there are several work targets, a dialog asks, and the work that came of it is opened", async () => {
  client.queryResults.set("mpt_worktarget", [workTarget(), order]);
  client.onDialog = () => void client.queryResults.set("mpt_tag", [tag({ mpt_workrecordkey: key })]);

  await press();

  const asked = `dialog mpt_/dialog.html {"dialog":"createWork","table":"mpt_tag","id":"${Ids.tag}"}`;
  assert.deepEqual(client.actions, [asked, `go to task ${Ids.run}`]);

  client.queryResults.set("mpt_tag", [tag()]);
  client.onDialog = () => undefined;
  await press();
  assert.equal(client.actions.at(-1), asked);
});

test("Without a work target, somebody has to add one first", async () => {
  client.queryResults.set("mpt_worktarget", []);

  await press();

  assert.match(client.actions.join(), /^alert Create work: There is no work target yet.* Ask an administrator/);
});

test("In a list, it is for one tag", async () => {
  const inGrid = (selected: unknown): Promise<void> => runCommand(client, "Create work", () => createWorkInGrid(client, selected));

  await inGrid([Ids.tag, Ids.otherTag]);
  await inGrid([Ids.tag]);

  assert.match(client.actions[0] ?? "", /^alert Create work: Select one tag/);
  assert.deepEqual(client.actions.slice(1), [called(Ids.target), `go to task ${Ids.run}`]);
});

test("Whoever may not, and a tag that is gone, are told of", async () => {
  client.queryResults.set("mpt_tag", []);
  await press();
  client.privileges = [];
  await press();

  assert.match(client.actions[0] ?? "", /^alert Create work: This tag no longer exists/);
  assert.match(client.actions[1] ?? "", /^alert Create work: .*prvWritempt_Tag.*Matterport Tag Editor/);
});

test("The dialog proposes what the tag has, then what its type says, then the default", async () => {
  const chosen = (dialog: OpenDialog): string | undefined =>
    [...dialog.main.querySelectorAll("label")].find((label) => dialog.main.querySelector<HTMLInputElement>(`#${label.htmlFor}`)?.checked)
      ?.textContent;
  tagType(client);
  client.queryResults.set("mpt_worktarget", [workTarget(), order]);
  assert.equal(chosen(await open()), "Work order");

  client.queryResults.set("mpt_tag", [tag({ _mpt_tagtypeid_value: Ids.type })]);
  assert.equal(chosen(await open()), "Task");

  client.queryResults.set("mpt_tag", [tag({ _mpt_tagtypeid_value: Ids.type, _mpt_worktargetid_value: Ids.other })]);
  assert.equal(chosen(await open()), "Work order");
});

test("The dialog creates what was chosen, and closes", async () => {
  client.queryResults.set("mpt_worktarget", [workTarget(), order]);
  const dialog = await open();
  assert.equal(dialog.heading, "Create work from Boiler");
  dialog.check("Task");

  await dialog.press("Create work");

  assert.deepEqual(client.actions, [called(Ids.target)]);
  assert.deepEqual([dialog.status, dialog.closed], ["The work was created.", 1]);
});

test("A refusal is said in the dialog, which stays", async () => {
  client.queryResults.set("mpt_worktarget", [workTarget(), order]);
  client.apiResponses.set("mpt_CreateWorkFromTag", () => {
    throw refusal("You may not create tasks.", "row.denied");
  });
  const dialog = await open();

  await dialog.press("Create work");

  assert.deepEqual([dialog.problem, dialog.closed], ["You may not create tasks.", 0]);
});
