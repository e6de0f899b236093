import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { SyncRunStatus } from "../../schema.g.js";
import { syncInGrid, syncOnForm } from "../../syncing/syncNow.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm, FakeGrid } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { useDocument } from "../fake/page.js";
import { givenModel, givenProperty, run, tag } from "../fake/rows.js";

let client: FakeClient;
let waits: number[];
const wait = (milliseconds: number): Promise<void> => Promise.resolve(void waits.push(milliseconds));
const press = (form: FakeForm): Promise<void> => runCommand(client, "Sync now", () => syncOnForm(client, wait, form));
const pressInGrid = (grid: FakeGrid, selected: unknown): Promise<void> =>
  runCommand(client, "Sync now", () => syncInGrid(client, wait, grid, selected));
const asked = `call mpt_SyncModel {"TableName":"mpt_model","RowId":"${Ids.model}"}`;

beforeEach(() => {
  useDocument();
  waits = [];
  client = new FakeClient();
  givenModel(client);
  givenProperty(client, Ids.model);
  client.apiResponses.set("mpt_SyncModel", () => ({ RunId: Ids.run }));
  client.queryResults.set("mpt_syncrun", [run({ mpt_updatedcount: 1 })]);
});

test("A model is synchronised, and what came of it is said on its form", async () => {
  const form = new FakeForm("mpt_model", Ids.model);

  await press(form);

  assert.deepEqual(client.actions, [asked]);
  assert.deepEqual([form.outcome, form.refreshes, client.isBusy], ["Sync completed: 1 model updated in Dataverse.", 1, false]);
  assert.deepEqual(client.progress, ["Starting sync…", "Synchronizing with Matterport…"]);
  assert.deepEqual(waits, [2000]);
});

test("A property is synchronised through its model, after its edits have been saved", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  form.isDirty = true;

  await press(form);

  assert.deepEqual([form.saves, client.actions], [1, [asked]]);
});

test("A tag is synchronised with its model, and one without a model says so", async () => {
  client.queryResults.set("mpt_tag", [tag()]);
  await press(new FakeForm("mpt_tag", Ids.tag));
  assert.deepEqual(client.actions, [asked]);

  client.queryResults.set("mpt_tag", [tag({ _mpt_modelid_value: null })]);
  await press(new FakeForm("mpt_tag", Ids.tag));
  assert.match(client.actions.at(-1) ?? "", /^alert Sync now: This tag has no model/);
});

test("The run is looked at every two seconds until it has ended", async () => {
  let looks = 0;
  client.queryResults.set("mpt_syncrun", () => [++looks < 4 ? run({ statecode: 0, statuscode: SyncRunStatus.Running }) : run()]);

  const form = new FakeForm("mpt_model", Ids.model);
  await press(form);

  assert.deepEqual([waits, form.outcome], [[2000, 2000, 2000, 2000], "Sync completed: nothing had changed."]);
});

test("After a minute it goes on without us", async () => {
  client.queryResults.set("mpt_syncrun", [run({ statecode: 0 })]);

  const form = new FakeForm("mpt_model", Ids.model);
  await press(form);

  assert.equal(
    waits.reduce((sum, next) => sum + next, 0),
    60_000,
  );
  assert.equal(form.outcome, "Sync continues in the background. See Sync runs for the result.");
  assert.equal(client.isBusy, false);
});

test("A run that leaves no row found nothing to do", async () => {
  let looks = 0;
  client.queryResults.set("mpt_syncrun", () => (++looks === 1 ? [run({ statecode: 0 })] : []));

  const form = new FakeForm("mpt_model", Ids.model);
  await press(form);

  assert.equal(form.outcome, "Sync completed: nothing had changed.");
});

test("A run that cannot be watched is no failure", async () => {
  client.queryResults.set("mpt_syncrun", () => {
    throw new Error("No.");
  });

  const form = new FakeForm("mpt_model", Ids.model);
  await press(form);

  assert.match(form.outcome ?? "", /continues in the background/);
  assert.equal(waits.length, 1);
});

test("A property without a model has nothing to synchronise", async () => {
  givenProperty(client);

  await press(new FakeForm("mpt_property", Ids.property));

  assert.match(client.actions.join(), /^alert Sync now: North Tower has no model/);
});

test("Whoever may not synchronise is told what is missing", async () => {
  client.privileges = ["prvReadmpt_Model"];

  await press(new FakeForm("mpt_model", Ids.model));

  assert.match(
    client.actions.join(),
    /^alert Sync now: You do not have permission to start a sync. Your roles are missing prvCreatempt_SyncRun/,
  );
});

test("Other tables are not synchronised", async () => {
  await press(new FakeForm("mpt_syncissue", Ids.issue));

  assert.match(client.actions.join(), /^alert Sync now: Only models/);
});

test("A refusal is said as its sentence, and the progress ends", async () => {
  client.apiResponses.set("mpt_SyncModel", () => {
    throw refusal("The account Main is deactivated.", "account.inactive");
  });

  const form = new FakeForm("mpt_model", Ids.model);
  await press(form);

  assert.equal(client.actions.at(-1), "error The account Main is deactivated.");
  assert.deepEqual([client.isBusy, form.outcome, form.refreshes], [false, undefined, 0]);
});

test("Several models are asked for one by one, and watched with one query a look", async () => {
  const grid = new FakeGrid("mpt_model");
  const runs = [Ids.run, Ids.other];
  client.apiResponses.set("mpt_SyncModel", () => ({ RunId: runs[client.requests.length - 1] }));
  client.queryResults.set("mpt_syncrun", [run({ mpt_updatedcount: 1 }), run({ mpt_sentcount: 1 }, Ids.other)]);

  await pressInGrid(grid, [Ids.model, Ids.otherModel]);

  assert.equal(client.calls.filter((call) => call === "query mpt_syncrun").length, 1);
  assert.match(client.queries[0] ?? "", new RegExp(`<value>${Ids.run}</value><value>${Ids.other}</value>`));
  assert.equal(client.actions.at(-1), "alert Sync now: Sync completed: 1 model updated in Dataverse, 1 model updated in Matterport.");
  assert.deepEqual([client.progress.at(-1), grid.refreshes], ["Synchronizing with Matterport: 2 of 2 models done…", 1]);
});

test("A model that is refused does not keep the others from being synchronised", async () => {
  client.apiResponses.set("mpt_SyncModel", (request) => {
    if (request["RowId"] === Ids.otherModel) {
      throw refusal("There is no such row.", "row.not-found");
    }

    return { RunId: Ids.run };
  });

  await pressInGrid(new FakeGrid("mpt_model"), [Ids.model, Ids.otherModel]);

  assert.equal(
    client.actions.at(-1),
    "alert Sync now: Sync completed: 1 model updated in Dataverse.\nRow 2 of the selection: There is no such row.",
  );
});

test("More than twenty models are refused before anything is called", async () => {
  await pressInGrid(
    new FakeGrid("mpt_model"),
    Array.from({ length: 21 }, () => Ids.model),
  );

  assert.match(client.calls.join(), /^alert Sync now: You selected 21 rows/);
});

test("In a grid at least one model is meant", async () => {
  await pressInGrid(new FakeGrid("mpt_model"), []);

  assert.match(client.calls.join(), /^alert Sync now: Select at least one model/);
});
