import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { unlinkDialog } from "../../linking/unlinkDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";
import { link } from "../fake/rows.js";

const preview = `call mpt_UnlinkModel {"LinkId":"${Ids.link}","Preview":true}`;
const address = {
  tableName: "mpt_property",
  column: "mpt_addressline1",
  label: "Street 1",
  outcome: "restored",
  before: "North Road 1",
};
const summary = { tableName: "mpt_model", column: "mpt_summary", label: "Summary", outcome: "restored" };
const listing = {
  tableName: "mpt_property",
  column: "mpt_listingid",
  label: "Listing ID",
  outcome: "kept",
  before: "A-1",
  reason: "Somebody has changed it since.",
};

let client: FakeClient;

async function open(): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "unlink", "mpt_modellink", Ids.link);
  await unlinkDialog(dialog.context);
  return dialog;
}

function answerWith(previewed: readonly object[], restored: readonly object[] = previewed): void {
  client.apiResponses.set("mpt_UnlinkModel", (request) =>
    request["Preview"] === true
      ? { Unlinked: false, Restored: JSON.stringify(previewed) }
      : { Unlinked: true, Restored: request["Restore"] === true ? JSON.stringify(restored) : null },
  );
}

beforeEach(() => {
  client = new FakeClient();
  client.queryResults.set("mpt_modellink", [link()]);
  answerWith([address, summary, listing]);
});

test("What unlinking does is said, and what each side would get back or not, before anything is done", async () => {
  const dialog = await open();

  assert.match(dialog.text, /Unlink Old House from North Tower\? .* its site visits lose the model too/);
  assert.deepEqual(dialog.all("h2"), ["North Tower gets back", "Old House gets back", "Not restored"]);
  assert.deepEqual(dialog.all("dt"), ["Street 1", "Summary", "Listing ID of North Tower"]);
  assert.deepEqual(dialog.all("dd"), ["North Road 1", "Empty", "Somebody has changed it since."]);
  assert.deepEqual([client.actions, dialog.status, dialog.closed], [[preview], "", 0]);
});

test("Restoring is off; then the link is taken away and nothing else", async () => {
  const dialog = await open();
  assert.equal(dialog.main.querySelector<HTMLInputElement>("#restore")?.checked, false);

  await dialog.press("Unlink");

  assert.deepEqual(client.actions, [preview, `call mpt_UnlinkModel {"LinkId":"${Ids.link}"}`]);
  assert.deepEqual([dialog.status, dialog.closed], ["Old House was unlinked from North Tower.", 1]);
});

test("When restoring is chosen, what came back stays to be read, and what did not says why", async () => {
  answerWith([address, summary], [address, { ...summary, outcome: "kept", reason: "Somebody has changed it since." }]);
  const dialog = await open();

  dialog.check("Restore what linking replaced");
  await dialog.press("Unlink");

  assert.equal(client.actions.at(-1), `call mpt_UnlinkModel {"LinkId":"${Ids.link}","Restore":true}`);
  assert.equal(dialog.status, "Old House was unlinked from North Tower. 1 value was restored. 1 value was not restored.");
  assert.deepEqual([dialog.all("dt"), dialog.all("dd")], [["Summary of Old House"], ["Somebody has changed it since."]]);
  assert.deepEqual([dialog.all("button"), dialog.closed], [["Close"], 0]);
});

test("Where nothing can be restored, nothing is offered", async () => {
  answerWith([]);
  const empty = await open();
  assert.match(empty.text, /Linking replaced nothing that is left to restore\./);

  answerWith([listing]);
  const kept = await open();
  assert.match(kept.text, /None of the values that linking replaced can be restored\..*Listing ID of North Tower/);

  assert.deepEqual(
    [empty, kept].map((dialog) => dialog.main.querySelector("#restore")),
    [null, null],
  );
});

test("Where what linking replaced cannot be read, the link can be taken away all the same", async () => {
  client.apiResponses.set("mpt_UnlinkModel", (request) => {
    if (request["Preview"] === true) {
      throw refusal("There is no such row.", "row.not-found");
    }

    return { Unlinked: true };
  });
  const dialog = await open();
  assert.match(dialog.textOf(".note"), /^What linking replaced could not be read, so it cannot be restored here\. There is no such row\.$/);

  await dialog.press("Unlink");

  assert.equal(client.actions.at(-1), `call mpt_UnlinkModel {"LinkId":"${Ids.link}"}`);
  assert.equal(dialog.closed, 1);
});

test("A refusal is said, and the choice stays", async () => {
  const dialog = await open();
  dialog.check("Restore what linking replaced");
  client.apiResponses.set("mpt_UnlinkModel", () => {
    throw refusal("You may not write the record.", "row.denied");
  });

  await dialog.press("Unlink");

  assert.deepEqual([dialog.problem, dialog.closed], ["You may not write the record.", 0]);
  assert.equal(dialog.main.querySelector<HTMLInputElement>("#restore")?.checked, true);
});

test("A link that is gone is told of", async () => {
  client.queryResults.set("mpt_modellink", []);

  const dialog = await open();

  assert.match(dialog.status, /^This link no longer exists/);
  assert.deepEqual(client.actions, []);
});

test("Text of others stays text", async () => {
  const evil = "<img src=x onerror=alert(1)>";
  answerWith([
    { ...address, label: evil, before: evil },
    { ...listing, label: evil, reason: evil },
  ]);

  const dialog = await open();

  assert.equal(dialog.main.querySelectorAll("img").length, 0);
  assert.deepEqual(dialog.all("dd"), [evil, evil]);
});
