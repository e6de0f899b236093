import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { FormType } from "../../client/forms.js";
import { findModelInGrid, findModelOnForm } from "../../linking/findModel.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm, FakeGrid } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { givenModel, givenProperty, givenVisit } from "../fake/rows.js";

let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Find model", () => findModelOnForm(client, form));
const pressInGrid = (grid: FakeGrid, selected: unknown): Promise<void> =>
  runCommand(client, "Find model", () => findModelInGrid(client, grid, selected));

beforeEach(() => {
  client = new FakeClient();
  givenModel(client);
});

test("The dialog opens for the property, and what came of it is said on the form", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  givenProperty(client);
  client.onDialog = () => {
    givenProperty(client, Ids.model);
  };

  await press(form);

  assert.deepEqual(client.actions, [`dialog mpt_/dialog.html {"dialog":"findModel","table":"mpt_property","id":"${Ids.property}"}`]);
  assert.deepEqual([form.outcome, form.refreshes], ["North Tower is now linked to Old House.", 1]);
  assert.deepEqual(client.options, [
    { target: 2, position: 1, width: { value: 70, unit: "%" }, height: { value: 80, unit: "%" }, title: "Find model" },
  ]);
});

test("A dialog that is closed without a choice changes nothing and says nothing", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  givenProperty(client, Ids.model);

  await press(form);

  assert.deepEqual([client.actions.length, form.outcome, form.refreshes], [1, undefined, 0]);
});

test("What was edited is saved before", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  form.isDirty = true;
  givenProperty(client);

  await press(form);

  assert.equal(form.saves, 1);
});

test("Nothing opens for whoever may not link", async () => {
  client.privileges = ["prvReadmpt_Model"];
  givenProperty(client);

  await press(new FakeForm("mpt_property", Ids.property));

  assert.equal(client.actions.length, 1);
  assert.match(
    client.actions[0] ?? "",
    /^alert Find model: You do not have permission to link models. Your roles are missing prvCreatempt_ModelLink\./,
  );
});

test("Nothing opens for a property that was never saved", async () => {
  const form = new FakeForm("mpt_property", "");
  form.type = FormType.Create;

  await press(form);

  assert.match(client.actions.join(), /^alert Find model: This row has not been saved yet/);
});

test("Nothing opens for a property that is deactivated", async () => {
  givenProperty(client, null, false);

  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(client.actions.join(), /^alert Find model: North Tower is deactivated/);
});

test("A site visit that has a model is to be unlinked first", async () => {
  givenVisit(client, Ids.model);

  await press(new FakeForm("mpt_sitevisit", Ids.visit));

  assert.match(client.actions.join(), /^alert Find model: Handover already has the model Old House\. Select Unlink/);
});

test("Other tables have no models", async () => {
  await press(new FakeForm("mpt_account", Ids.account));

  assert.match(client.actions.join(), /^alert Find model: Only properties and site visits/);
});

test("A row that cannot be read is told of", async () => {
  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(client.actions.join(), /^error mpt_property With Id = .* Does Not Exist/);
});

test("In a grid the outcome is an alert, and the grid is read again", async () => {
  const grid = new FakeGrid("mpt_property");
  givenProperty(client);
  client.onDialog = () => {
    givenProperty(client, Ids.model);
  };

  await pressInGrid(grid, [`{${Ids.property.toUpperCase()}}`]);

  assert.equal(client.actions.at(-1), "alert Find model: North Tower is now linked to Old House.");
  assert.equal(grid.refreshes, 1);
});

test("In a grid one row is meant", async () => {
  await pressInGrid(new FakeGrid("mpt_property"), [Ids.property, Ids.other]);

  assert.match(client.calls.join(), /^alert Find model: Select one property/);
});
