import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import type { SuggestionAct } from "../../linking/suggestions.js";
import { actInGrid, actOnForm, Dismiss, Link, Restore } from "../../linking/suggestions.js";
import { RowState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm, FakeGrid } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";
import { suggestion } from "../fake/rows.js";

const record = `"TableName":"mpt_property","RowId":"${Ids.property}"`;
let client: FakeClient;
const press = (form: FakeForm, act: SuggestionAct): Promise<void> => runCommand(client, "Test", () => actOnForm(client, form, act));
const pressInGrid = (grid: FakeGrid, selected: unknown, act: SuggestionAct): Promise<void> =>
  runCommand(client, "Test", () => actInGrid(client, grid, selected, act));

beforeEach(() => {
  useDocument();
  client = new FakeClient();
  client.queryResults.set("mpt_matchreview", [suggestion()]);
  client.queryResults.set("mpt_model", [{ mpt_modelid: Ids.model, mpt_matterportid: "OldHouse123", _mpt_accountid_value: Ids.account }]);
});

test("Link on a suggestion links, unless the property has a model by now, and opens the property", async () => {
  await press(new FakeForm("mpt_matchreview", Ids.suggestion), Link);

  assert.deepEqual(client.actions, [
    `call mpt_LinkModel {${record},"ModelId":"OldHouse123","AccountId":"${Ids.account}","OnlyIfUnlinked":true}`,
    "alert Link: 1 model was linked.",
    `go to mpt_property ${Ids.property}`,
  ]);
});

test("Not the model dismisses it, and the form says so", async () => {
  const form = new FakeForm("mpt_matchreview", Ids.suggestion);

  await press(form, Dismiss);

  assert.deepEqual(client.actions, [`call mpt_DismissModels {${record},"ModelRowIds":"${Ids.model}"}`]);
  assert.deepEqual([form.outcome, form.refreshes], ["1 model won't be suggested for its property again.", 1]);
});

test("Suggest again is for what was dismissed, and for nothing else", async () => {
  const form = new FakeForm("mpt_matchreview", Ids.suggestion);
  await press(form, Restore);
  assert.deepEqual(client.actions, ["alert Test: This suggestion was not dismissed."]);

  client.queryResults.set("mpt_matchreview", [suggestion({ statecode: RowState.Inactive })]);
  await press(form, Restore);
  assert.equal(client.actions.at(-1), `call mpt_DismissModels {${record},"ModelRowIds":"${Ids.model}","Restore":true}`);

  await press(form, Link);
  assert.match(client.actions.at(-1) ?? "", /^alert Test: This suggestion was dismissed\./);
});

test("In a list, what fits is named in one question, and one that is refused holds up no other", async () => {
  const grid = new FakeGrid("mpt_matchreview");
  const dismissed = suggestion({ mpt_matchreviewid: Ids.link, mpt_name: "West – Old House", statecode: RowState.Inactive });
  client.queryResults.set("mpt_matchreview", [
    suggestion(),
    suggestion({ mpt_matchreviewid: Ids.other, mpt_name: "South – Shed" }),
    dismissed,
  ]);
  let calls = 0;
  client.apiResponses.set("mpt_LinkModel", () => {
    if (++calls === 1) {
      throw refusal("This record already has a model.", "link.record-linked");
    }

    return {};
  });

  await pressInGrid(grid, [Ids.suggestion, Ids.other, Ids.link], Link);

  assert.equal(client.actions[0], "confirm Link: Link 2 models?\n- North Tower – Old House\n- South – Shed");
  assert.equal(client.actions.at(-1), "alert Link: 1 model was linked.\nNorth Tower – Old House: This record already has a model.");
  assert.equal(grid.refreshes, 1);
});

test("A no changes nothing", async () => {
  const grid = new FakeGrid("mpt_matchreview");
  client.confirms = false;

  await pressInGrid(grid, [Ids.suggestion], Dismiss);

  assert.deepEqual([client.requests.length, grid.refreshes], [0, 0]);
});

test("A suggestion that is gone, or whose model is, is told of", async () => {
  client.queryResults.set("mpt_model", []);
  await press(new FakeForm("mpt_matchreview", Ids.suggestion), Link);
  client.queryResults.set("mpt_matchreview", []);
  await pressInGrid(new FakeGrid("mpt_matchreview"), [Ids.suggestion], Dismiss);

  const gone = "alert Test: The suggestion no longer exists, or you can't see its property or its model.";
  assert.deepEqual(client.actions, [gone, gone]);
});

test("Whoever may not link is told what is missing", async () => {
  client.privileges = [];

  await press(new FakeForm("mpt_matchreview", Ids.suggestion), Dismiss);

  assert.match(client.actions.join(), /^alert Test: .*prvCreatempt_ModelLink/);
});
