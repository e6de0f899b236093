import assert from "node:assert/strict";
import { test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { openInTourOnForm } from "../../tags/openInTour.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";

const link = "https://my.matterport.com/show/?m=OldHouse123&tag=Tag1";

async function press(shown?: string | null): Promise<readonly string[]> {
  const client = new FakeClient();
  client.rows.set(`mpt_tag ${Ids.tag}`, { mpt_tourlink: link });
  const form = new FakeForm("mpt_tag", Ids.tag);
  if (shown !== undefined) {
    form.attributes.set("mpt_tourlink", shown);
  }

  await runCommand(client, "Open in tour", () => openInTourOnForm(client, form));
  return client.calls;
}

test("The tour opens at the tag, from what the form shows or from the row", async () => {
  assert.deepEqual(await press(link), [`open ${link}`]);
  assert.deepEqual(await press(), [`read mpt_tag ${Ids.tag}`, `open ${link}`]);
});

test("A tag that Matterport does not have yet says so, and a link elsewhere is not opened", async () => {
  assert.match((await press(null)).join(), /^alert Open in tour: This tag has no link into the tour yet\. Select Sync now/);
  assert.match(
    (await press("https://matterport.com.evil.example/")).join(),
    /^alert Open in tour: The tour link does not lead to Matterport/,
  );
});
