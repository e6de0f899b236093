import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { unlinkInGrid, unlinkOnForm } from "../../linking/unlink.js";
import { LinkRole } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm, FakeGrid } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";
import { givenProperty, givenVisit, link } from "../fake/rows.js";

let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Unlink", () => unlinkOnForm(client, form));
const pressInGrid = (grid: FakeGrid, selected: unknown): Promise<void> =>
  runCommand(client, "Unlink", () => unlinkInGrid(client, grid, selected));
const dialog = `dialog mpt_/dialog.html {"dialog":"unlink","table":"mpt_modellink","id":"${Ids.link}"}`;
const unlinked = `call mpt_UnlinkModel {"LinkId":"${Ids.link}"}`;

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  client.queryResults.set("mpt_modellink", [link()]);
  client.apiResponses.set("mpt_UnlinkModel", () => ({ Unlinked: true }));
  client.onDialog = () => {
    client.queryResults.set("mpt_modellink", []);
  };
});

test("The dialog opens for the property's current link, and the form says that it is taken away", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  givenProperty(client, Ids.model);

  await press(form);

  assert.deepEqual(client.actions, [dialog]);
  assert.match(
    client.queries[0] ?? "",
    new RegExp(
      `attribute="mpt_propertyid" operator="eq" value="${Ids.property}".*` +
        `attribute="mpt_role" operator="eq" value="${String(LinkRole.Current)}"`,
    ),
  );
  assert.deepEqual([form.outcome, form.refreshes, client.isBusy], ["Old House was unlinked from North Tower.", 1, false]);
});

test("A dialog that is left changes nothing and says nothing", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  givenProperty(client, Ids.model);
  client.onDialog = () => undefined;

  await press(form);

  assert.deepEqual([client.actions, form.outcome, form.refreshes], [[dialog], undefined, 0]);
});

test("A site visit lets go of its visit link", async () => {
  givenVisit(client, Ids.model);
  client.queryResults.set("mpt_modellink", [
    link({ mpt_role: LinkRole.Visit, _mpt_propertyid_value: null, _mpt_sitevisitid_value: Ids.visit }),
  ]);

  await press(new FakeForm("mpt_sitevisit", Ids.visit));

  assert.match(client.queries[0] ?? "", new RegExp(`attribute="mpt_sitevisitid".*value="${String(LinkRole.Visit)}"`));
  assert.deepEqual(client.actions, [dialog]);
});

test("From the form of a link one gets to the record that was linked", async () => {
  await press(new FakeForm("mpt_modellink", Ids.link));

  assert.deepEqual(client.actions, [
    dialog,
    "alert Unlink: Old House was unlinked from North Tower.",
    `go to mpt_property ${Ids.property}`,
  ]);
});

test("Where the record is not known, one gets to the list of links", async () => {
  client.queryResults.set("mpt_modellink", [link({ _mpt_propertyid_value: null, mpt_role: LinkRole.Unit })]);

  await press(new FakeForm("mpt_modellink", Ids.link));

  assert.equal(client.actions.at(-1), "go to mpt_modellink");
});

test("A record without a model has nothing to unlink", async () => {
  givenProperty(client);

  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(client.actions.join(), /^alert Unlink: North Tower has no model to unlink/);
});

test("A link that is gone, or not for the person, is told of", async () => {
  givenProperty(client, Ids.model);
  client.queryResults.set("mpt_modellink", []);

  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(client.actions.join(), /^alert Unlink: This link no longer exists/);
});

test("Whoever may not unlink is told what is missing", async () => {
  client.privileges = [];

  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(
    client.actions.join(),
    /^alert Unlink: You do not have permission to unlink models. Your roles are missing prvDeletempt_ModelLink/,
  );
});

test("Several links are named in one question, and what failed is listed", async () => {
  const grid = new FakeGrid("mpt_modellink");
  client.queryResults.set("mpt_modellink", [link(), link({ mpt_modellinkid: Ids.other, mpt_name: "South – Shed" })]);
  client.apiResponses.set("mpt_UnlinkModel", (request) => {
    if (request["LinkId"] === Ids.other) {
      throw refusal("It is gone.", "row.not-found");
    }

    return { Unlinked: true };
  });

  await pressInGrid(grid, [Ids.link, Ids.other]);

  assert.match(client.actions[0] ?? "", /Remove these 2 links\?[^]*unlink one link at a time\.\n- North Tower – Old House\n- South – Shed/);
  assert.equal(client.actions.at(-1), "alert Unlink: 1 link was removed.\nSouth – Shed: It is gone.");
  assert.equal(grid.refreshes, 1);
});

test("One link that is selected in a grid has the dialog of the form", async () => {
  const grid = new FakeGrid("mpt_modellink");

  await pressInGrid(grid, [Ids.link]);

  assert.deepEqual(client.actions, [dialog, "alert Unlink: Old House was unlinked from North Tower."]);
  assert.equal(grid.refreshes, 1);
});

test("In a grid a no leaves everything, and no selection asks for one", async () => {
  const grid = new FakeGrid("mpt_modellink");
  client.confirms = false;
  client.onDialog = () => undefined;

  await pressInGrid(grid, [Ids.link]);
  client.queryResults.set("mpt_modellink", [link(), link({ mpt_modellinkid: Ids.other })]);
  await pressInGrid(grid, [Ids.link, Ids.other]);
  await pressInGrid(grid, []);

  assert.ok(!client.calls.includes(unlinked));
  assert.match(client.actions.at(-1) ?? "", /^alert Unlink: Select at least one link/);
  assert.equal(grid.refreshes, 0);
});
