import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { deleteTagOnForm, deleteTagsInGrid } from "../../tags/deleteTags.js";
import { deleteTagsDialog } from "../../tags/deleteTagsDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm, FakeGrid } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog, useDocument } from "../fake/page.js";
import { tag } from "../fake/rows.js";

const other = tag({ mpt_tagid: Ids.otherTag, mpt_name: "Valve" });
const deleted = (id: string, more = ""): string => `call mpt_DeleteTag {"TagId":"${id}"${more}}`;
const asked = (...ids: readonly string[]): string =>
  `dialog mpt_/dialog.html {"dialog":"deleteTags","table":"mpt_tag","id":"${ids[0] ?? ""}","rows":${JSON.stringify(ids)}}`;
let client: FakeClient;
let grid: FakeGrid;
const press = (): Promise<void> => runCommand(client, "Delete tag", () => deleteTagOnForm(client, new FakeForm("mpt_tag", Ids.tag)));
const pressInGrid = (selected: unknown): Promise<void> => runCommand(client, "Delete tag", () => deleteTagsInGrid(client, grid, selected));

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  grid = new FakeGrid("mpt_tag");
  client.queryResults.set("mpt_tag", [tag()]);
});

async function open(...rows: readonly string[]): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "deleteTags", "mpt_tag", Ids.tag, rows);
  await deleteTagsDialog(dialog.context);
  return dialog;
}

test("The form of a deleted tag gives way to its model, or to the list where there is none", async () => {
  client.onDialog = () => void client.queryResults.set("mpt_tag", []);
  await press();
  assert.deepEqual(client.actions, [asked(Ids.tag), "alert Delete tag: 1 tag was deleted.", `go to mpt_model ${Ids.model}`]);

  client.queryResults.set("mpt_tag", [tag({ _mpt_modelid_value: null })]);
  await press();
  assert.equal(client.actions.at(-1), "go to mpt_tag");
});

test("A dialog that was left deletes nothing", async () => {
  await press();
  await pressInGrid([Ids.tag]);

  assert.deepEqual([client.actions, grid.refreshes], [[asked(Ids.tag), asked(Ids.tag)], 0]);
});

test("In a list, those that are gone are counted", async () => {
  client.queryResults.set("mpt_tag", [tag(), other]);
  client.onDialog = () => void client.queryResults.set("mpt_tag", [other]);

  await pressInGrid([Ids.tag, Ids.otherTag]);

  assert.deepEqual(client.actions, [asked(Ids.tag, Ids.otherTag), "alert Delete tag: 1 tag was deleted."]);
  assert.equal(grid.refreshes, 1);
});

test("Whoever may not, and a tag that is gone, are told of", async () => {
  client.queryResults.set("mpt_tag", []);
  await press();
  client.privileges = [];
  await pressInGrid([Ids.tag]);

  assert.match(client.actions[0] ?? "", /^alert Delete tag: This tag no longer exists/);
  assert.match(client.actions[1] ?? "", /^alert Delete tag: .*prvDeletempt_Tag.*Matterport Tag Editor/);
});

test("Tags are only hidden in the tour unless somebody chooses more", async () => {
  client.queryResults.set("mpt_tag", [tag(), other]);
  const dialog = await open(Ids.tag, Ids.otherTag);
  assert.match(dialog.text, /Delete 2 tags in Dataverse\?BoilerValve.*They cannot be brought back there/);
  assert.equal(dialog.main.querySelector<HTMLInputElement>("#in-matterport")?.checked, false);

  await dialog.press("Delete tag");

  assert.deepEqual(client.actions, [deleted(Ids.tag), deleted(Ids.otherTag)]);
  assert.deepEqual([dialog.status, dialog.closed], ["2 tags were deleted.", 1]);
});

test("When it is chosen, Matterport deletes them, too", async () => {
  const dialog = await open(Ids.tag);
  dialog.check("Also delete in Matterport");

  await dialog.press("Delete tag");

  assert.deepEqual(client.actions, [deleted(Ids.tag, ',"InMatterport":true')]);
});

test("What Matterport does not have cannot be deleted there", async () => {
  client.queryResults.set("mpt_tag", [tag({ mpt_matterportid: null })]);

  const dialog = await open(Ids.tag);

  assert.equal(dialog.main.querySelector("#in-matterport"), null);
});

test("One that is refused holds up no other, and stays to be read", async () => {
  client.queryResults.set("mpt_tag", [tag(), other]);
  client.apiResponses.set("mpt_DeleteTag", (request) => {
    if (request["TagId"] === Ids.tag) {
      throw refusal("Sync is writing this tag.", "tag.busy");
    }
  });
  const dialog = await open(Ids.tag, Ids.otherTag);

  await dialog.press("Delete tag");

  assert.deepEqual([dialog.status, dialog.closed], ["1 tag was deleted.", 0]);
  assert.match(dialog.text, /Not deletedBoiler: Sync is writing this tag\./);
});

test("Tags that are gone meanwhile are told of", async () => {
  client.queryResults.set("mpt_tag", []);

  assert.match((await open(Ids.tag)).status, /^This tag no longer exists/);
});
