import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { matchInGrid } from "../../linking/matchRecords.js";
import { FakeClient } from "../fake/client.js";
import { FakeGrid } from "../fake/form.js";
import { Ids } from "../fake/ids.js";

let client: FakeClient;
const press = (): Promise<void> => runCommand(client, "Test", () => matchInGrid(client, new FakeGrid("mpt_property")));

beforeEach(() => {
  client = new FakeClient();
  client.apiResponses.set("mpt_MatchRecords", () => ({ RunId: Ids.run }));
});

test("The search is for the rows that the list shows, with its filters, after a yes", async () => {
  await press();

  assert.match(client.actions[0] ?? "", /^confirm Find models for all: Look for the models of all properties of this view/);
  assert.equal(
    client.actions[1],
    `call mpt_MatchRecords ${JSON.stringify({ TableName: "mpt_property", FetchXml: '<fetch><entity name="mpt_property" /></fetch>' })}`,
  );
  assert.match(client.actions[2] ?? "", /^alert Find models for all: The search has started\./);
});

test("A no starts nothing", async () => {
  client.confirms = false;

  await press();

  assert.equal(client.requests.length, 0);
});

test("Whoever may not link is told what is missing", async () => {
  client.privileges = [];

  await press();

  assert.match(client.actions.join(), /^alert Test: .*prvCreatempt_ModelLink/);
});
