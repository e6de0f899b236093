import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { newTagOnForm } from "../../tags/newTag.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";
import { givenModel, givenProperty, tag } from "../fake/rows.js";

const dialog = `dialog mpt_/dialog.html {"dialog":"newTag","table":"mpt_model","id":"${Ids.model}"}`;
let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "New tag", () => newTagOnForm(client, form));

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  givenModel(client);
  givenProperty(client, Ids.model);
  client.queryResults.set("mpt_tag", [tag()]);
});

test("The tag that was created in the dialog is opened, from the form of a model and of a property", async () => {
  for (const form of [new FakeForm("mpt_model", Ids.model), new FakeForm("mpt_property", Ids.property)]) {
    client.queryResults.set("mpt_tag", [tag()]);
    client.onDialog = () => void client.queryResults.set("mpt_tag", [tag({ mpt_tagid: Ids.otherTag }), tag()]);
    client.calls.length = 0;

    await press(form);

    assert.deepEqual(client.actions, [dialog, `go to mpt_tag ${Ids.otherTag}`]);
  }
});

test("A dialog that was left changes nothing", async () => {
  await press(new FakeForm("mpt_model", Ids.model));

  assert.deepEqual(client.actions, [dialog]);
});

test("A property without a model says how to get one", async () => {
  givenProperty(client);

  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(client.actions.join(), /^alert New tag: North Tower has no model, so there is no tour .* select Find model\.$/);
});

test("Whoever may not create tags is told what is missing and which role has it", async () => {
  client.privileges = [];

  await press(new FakeForm("mpt_model", Ids.model));

  assert.match(client.actions.join(), /^alert New tag: .*prvCreatempt_Tag.*Matterport Tag Editor/);
});
