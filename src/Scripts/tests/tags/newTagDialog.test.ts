import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { newTagDialog } from "../../tags/newTagDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";
import { givenModel, sweep, tag, tagType } from "../fake/rows.js";

let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "newTag", "mpt_model", Ids.model);
  await newTagDialog(dialog.context);
  return dialog;
}

function choose(dialog: OpenDialog, index: number): void {
  const type = dialog.main.querySelector<HTMLSelectElement>("#type");
  assert.ok(type !== null);
  type.selectedIndex = index;
}

beforeEach(() => {
  client = new FakeClient();
  givenModel(client);
  client.queryResults.set("mpt_tag", [tag()]);
  client.queryResults.set("mpt_sweep", [sweep()]);
  client.queryResults.set("mpt_tagtype", [tagType(client)]);
  client.apiResponses.set("mpt_CreateTag", () => ({ TagId: Ids.otherTag }));
});

test("It offers the types, and where: the latest tags first, then the sweeps, each with its floor and room", async () => {
  const dialog = await open();

  assert.equal(dialog.heading, "New tag in Old House");
  assert.deepEqual(dialog.all("option"), ["No type", "Heating"]);
  assert.deepEqual(dialog.all(".check label"), ["Tag Boiler (Ground floor)", "Sweep Scan 7 (Ground floor, Kitchen)"]);
  assert.deepEqual(client.actions, []);
  const [, ofTags = "", ofSweeps = ""] = client.queries;
  assert.match(
    ofTags,
    new RegExp(`order attribute="createdon" descending="true".*attribute="mpt_modelid" operator="eq" value="${Ids.model}"`),
  );
  assert.match(ofSweeps, /order attribute="mpt_name" descending="false"/);
});

test("The tag is created from what was entered, where the chosen tag or sweep is", async () => {
  const dialog = await open();
  choose(dialog, 1);
  dialog.write("label", "  Leak  ");
  dialog.write("description", "Drips.");
  dialog.check("Sweep Scan 7 (Ground floor, Kitchen)");

  await dialog.press("Create tag");

  assert.deepEqual(client.actions, [
    `call mpt_CreateTag {"ModelRowId":"${Ids.model}","TagTypeId":"${Ids.type}","Label":"Leak","Description":"Drips.",` +
      `"NearTableName":"mpt_sweep","NearRowId":"${Ids.sweep}"}`,
  ]);
  assert.deepEqual([dialog.status, dialog.closed], ["Leak was created. The next sync run adds it to the tour.", 1]);
});

test("Without a label, the type names the tag", async () => {
  const dialog = await open();
  choose(dialog, 1);
  dialog.check("Tag Boiler (Ground floor)");

  await dialog.press("Create tag");

  assert.deepEqual(client.actions, [
    `call mpt_CreateTag {"ModelRowId":"${Ids.model}","TagTypeId":"${Ids.type}","NearTableName":"mpt_tag","NearRowId":"${Ids.tag}"}`,
  ]);
  assert.match(dialog.status, /^Heating was created/);
});

test("What is missing is said, and nothing is called", async () => {
  const dialog = await open();

  await dialog.press("Create tag");
  assert.match(dialog.problem, /^Enter a label, or choose a tag type/);
  dialog.write("label", "Leak");
  await dialog.press("Create tag");
  assert.match(dialog.problem, /^Choose a tag or a sweep/);

  assert.deepEqual([client.actions, dialog.closed], [[], 0]);
});

test("Others are found by a part of their names; what was chosen stays chosen while it is among them", async () => {
  const dialog = await open();
  dialog.check("Tag Boiler (Ground floor)");
  dialog.write("place-text", "boil");
  client.queryResults.set("mpt_sweep", []);

  await dialog.press("Search");
  assert.match(client.queries.at(-1) ?? "", /attribute="mpt_name" operator="like" value="%boil%"/);
  assert.equal(dialog.main.querySelector<HTMLInputElement>("#place-0")?.checked, true);

  client.queryResults.set("mpt_tag", []);
  await dialog.press("Search");
  assert.match(dialog.status, /^No tag or sweep with this name was found/);
  dialog.write("label", "Leak");
  await dialog.press("Create tag");
  assert.match(dialog.problem, /^Choose a tag or a sweep/);

  client.queryResults.set("mpt_tag", [tag()]);
  await dialog.press("Show latest tags");
  assert.doesNotMatch(client.queries.at(-1) ?? "", /like/);
  assert.deepEqual(dialog.all(".check label"), ["Tag Boiler (Ground floor)"]);
});

test("A model without tags and sweeps says what to do", async () => {
  client.queryResults.set("mpt_tag", []);
  client.queryResults.set("mpt_sweep", []);

  const dialog = await open();

  assert.match(dialog.status, /^This model has no tags or sweeps .* Select Sync now/);
  assert.deepEqual(dialog.all("button"), ["Close"]);
});

test("A refusal is said, and what was entered stays", async () => {
  client.apiResponses.set("mpt_CreateTag", () => {
    throw refusal("This model has no more room for tags.", "tag.too-many");
  });
  const dialog = await open();
  dialog.write("label", "Leak");
  dialog.check("Tag Boiler (Ground floor)");

  await dialog.press("Create tag");

  assert.deepEqual([dialog.problem, dialog.closed], ["This model has no more room for tags.", 0]);
  assert.equal(dialog.main.querySelector<HTMLInputElement>("#label")?.value, "Leak");
});

test("A sweep without a name is told by its ID", async () => {
  client.queryResults.set("mpt_sweep", [sweep({ mpt_name: null, mpt_matterportid: "Sweep7" })]);

  assert.equal((await open()).all(".check label").at(-1), "Sweep Sweep7 (Ground floor, Kitchen)");
});

test("Text of others stays text", async () => {
  const evil = "<img src=x onerror=alert(1)>";
  client.queryResults.set("mpt_tag", [tag({ mpt_name: evil })]);
  client.queryResults.set("mpt_tagtype", [{ mpt_tagtypeid: Ids.type, mpt_name: evil }]);

  const dialog = await open();

  assert.equal(dialog.main.querySelectorAll("img").length, 0);
  assert.deepEqual(dialog.all("option"), ["No type", evil]);
});
