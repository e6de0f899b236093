import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { downloadOnForm } from "../../ordering/download.js";
import { AssetAvailability } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";

const link = "https://cdn-2.matterport.com/models/1/plan.png?t=2-aa-1-1";

let client: FakeClient;
const press = (): Promise<void> => runCommand(client, "Download", () => downloadOnForm(client, new FakeForm("mpt_asset", Ids.other)));

beforeEach(() => {
  client = new FakeClient();
  client.rows.set(`mpt_asset ${Ids.other}`, { mpt_availability: AssetAvailability.Available });
  client.apiResponses.set("mpt_GetAssetLink", () => ({ FileName: "plan.png", Link: link }));
});

test("Each download asks for a link and opens it", async () => {
  await press();
  await press();

  const once = [`call mpt_GetAssetLink {"AssetRowId":"${Ids.other}"}`, `open ${link}`];
  assert.deepEqual(client.actions, [...once, ...once]);
});

test("Who may not download is told whom to ask, and nothing is asked of Matterport", async () => {
  client.privileges = [];
  await press();

  assert.match(client.actions.join(), /^alert Download: .*prvCreatempt_Download.*Matterport Requester/);
});

test("What Matterport does not offer is not asked for", async () => {
  for (const availability of [AssetAvailability.Unavailable, AssetAvailability.Locked, AssetAvailability.Unknown, null]) {
    client.rows.set(`mpt_asset ${Ids.other}`, { mpt_availability: availability });
    await press();
    assert.match(client.actions.at(-1) ?? "", /^alert Download: Matterport does not offer this file for download now/);
  }

  assert.doesNotMatch(client.actions.join(), /mpt_GetAssetLink/);
});

test("What the custom API refuses is said, and nothing opens", async () => {
  client.apiResponses.set("mpt_GetAssetLink", () => {
    throw refusal("Matterport does not offer this file for download now.", "asset.not-available");
  });
  await press();

  assert.equal(client.actions.at(-1), "error Matterport does not offer this file for download now.");
  assert.doesNotMatch(client.actions.join(), /open /);
});
