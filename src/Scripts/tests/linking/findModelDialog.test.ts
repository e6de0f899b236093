import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { findModelDialog } from "../../linking/findModelDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";
import { givenConflicts, givenModel, givenProperty, givenVisit } from "../fake/rows.js";

const lake = {
  modelId: "LakeHouse11",
  name: "Lake House",
  address: "Seestraße 1, 6300 Zug",
  state: "active",
  visibility: "private",
  accountId: Ids.account,
  score: 82.4,
  reasons: ["same street and number", "same town Zug"],
  linkedTo: null,
};
const barn = {
  ...lake,
  modelId: "Barn1111111",
  name: "Barn",
  address: null,
  state: "inactive",
  visibility: "public",
  score: 40,
  reasons: [],
  linkedTo: "South Farm",
};
const linked = { Created: true, LinkId: Ids.link, ModelRowId: Ids.model };

let client: FakeClient;

async function open(table = "mpt_property", id: string = Ids.property): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "findModel", table, id);
  await findModelDialog(dialog.context);
  return dialog;
}

function calls(): readonly unknown[] {
  return client.actions
    .filter((action) => action.startsWith("call mpt_LinkModel"))
    .map((action) => JSON.parse(action.replace("call mpt_LinkModel ", "")) as unknown);
}

beforeEach(() => {
  client = new FakeClient();
  givenProperty(client);
  givenModel(client);
  client.apiResponses.set("mpt_SuggestModels", () => ({
    Suggestions: JSON.stringify([lake, barn]),
    ModelId: "LakeHouse11",
    Verdict: "clear",
    Score: 82.4,
  }));
  client.apiResponses.set("mpt_SearchModels", () => ({ Models: JSON.stringify([barn]), Count: 1, More: false }));
  client.apiResponses.set("mpt_LinkModel", () => linked);
});

test("Suggestions show marks, address, score and reasons, and the clear one is marked", async () => {
  const dialog = await open();

  assert.equal(dialog.heading, "Find a model for North Tower");
  assert.equal(dialog.status, "2 possible matches. Lake House is a clear match.");
  assert.deepEqual(dialog.all(".marks li"), ["Clear match", "Private", "Linked to South Farm", "Archived"]);
  assert.deepEqual(dialog.all(".reasons li"), lake.reasons);
  assert.match(dialog.text, /Seestraße 1, 6300 Zug.*Match: 82 of 100.*Barn.*No address.*Match: 40 of 100/);
  assert.deepEqual(client.actions, [`call mpt_SuggestModels {"TableName":"mpt_property","RowId":"${Ids.property}","Top":5}`]);
});

test("The second click links: the outcome is said, the dialog closes", async () => {
  const dialog = await open();

  await dialog.press("Link Lake House, Seestraße 1, 6300 Zug");

  assert.deepEqual(calls(), [
    {
      ModelId: "LakeHouse11",
      TableName: "mpt_property",
      RowId: Ids.property,
      AccountId: Ids.account,
    },
  ]);
  assert.equal(dialog.status, "North Tower is now linked to Lake House.");
  assert.match(dialog.text, /You can close this dialog now\./);
  assert.deepEqual([dialog.closed, dialog.focused], [1, dialog.heading]);
});

test("When linking leaves fields to decide, the dialog says how many, and they can be decided at once", async () => {
  const dialog = await open();
  givenConflicts(client, "address.line1", "summary");

  await dialog.press("Link Lake House");
  assert.deepEqual(
    [dialog.heading, dialog.status, dialog.closed],
    ["North Tower is now linked to Lake House.", "2 fields differ between Dataverse and Matterport.", 0],
  );
  assert.deepEqual(dialog.all("button"), ["Decide now", "Decide later"]);
  assert.match(client.queries.at(-1) ?? "", new RegExp(`attribute="mpt_modelid" operator="eq" value="${linked.ModelRowId}"`));

  await dialog.press("Decide now");
  assert.equal(dialog.heading, "Resolve conflicts of Old House");
  assert.deepEqual(dialog.all("legend"), ["Address line 1", "Summary"]);
});

test("Deciding can wait, and whoever may not decide is told so", async () => {
  const dialog = await open();
  givenConflicts(client, "summary");
  client.privileges = ["prvWritempt_SyncIssue"];
  await dialog.press("Link Lake House");

  await dialog.press("Decide now");
  assert.match(dialog.problem, /^You do not have permission to resolve conflicts/);
  await dialog.press("Decide later");

  assert.equal(dialog.closed, 1);
});

test("Where the conflicts cannot be read, the model is linked all the same", async () => {
  const dialog = await open();
  client.queryResults.set("mpt_syncissue", () => {
    throw new Error("No.");
  });

  await dialog.press("Link Lake House");

  assert.deepEqual([dialog.status, dialog.problem, dialog.closed], ["North Tower is now linked to Lake House.", "", 1]);
});

test("A model that another property has is taken over only after a yes that names it", async () => {
  const dialog = await open();

  await dialog.press("Link… Barn");
  assert.equal(dialog.textOf(".question p"), "Barn is linked to South Farm, which will no longer have a model. Link Barn to North Tower?");
  assert.equal(dialog.focused, dialog.textOf(".question p"));
  await dialog.press("No");
  assert.deepEqual([calls(), dialog.textOf(".question"), dialog.focused], [[], "", "Link…"]);

  await dialog.press("Link… Barn");
  await dialog.press("Yes, link it");
  assert.deepEqual(calls(), [
    { ModelId: "Barn1111111", TableName: "mpt_property", RowId: Ids.property, AccountId: Ids.account, TakeOver: true },
  ]);
});

test("Escape is a no", async () => {
  const dialog = await open();
  await dialog.press("Link… Barn");

  dialog.main.querySelector(".question p")?.dispatchEvent(new dialog.dom.window.KeyboardEvent("keydown", { key: "Escape", bubbles: true }));

  assert.deepEqual([dialog.textOf(".question"), dialog.focused, calls()], ["", "Link…", []]);
});

test("A property that has a model is asked about before another takes its place", async () => {
  givenProperty(client, Ids.model);
  const dialog = await open();

  assert.match(dialog.text, /It currently shows Old House\./);
  await dialog.press("Link… Lake House");
  assert.match(
    dialog.textOf(".question p"),
    /^North Tower currently shows Old House, which stays in the list of links as superseded\. Link Lake House to North Tower\?$/,
  );
  await dialog.press("Yes, link it");
  assert.equal(calls().length, 1);
});

test("The model that the property has already cannot be linked again", async () => {
  givenProperty(client, Ids.model);
  client.apiResponses.set("mpt_SuggestModels", () => ({
    Suggestions: JSON.stringify([{ ...lake, modelId: "OldHouse123", linkedTo: "North Tower" }]),
    ModelId: "",
  }));

  const dialog = await open();

  assert.deepEqual(dialog.all(".marks li"), ["Already linked here", "Private"]);
  assert.equal(dialog.main.querySelectorAll(".card button").length, 0);
});

test("Whoever is slower than somebody else is asked, and not refused", async () => {
  client.apiResponses.set("mpt_LinkModel", (request) => {
    if (request["TakeOver"] !== true) {
      throw refusal("This model is already linked to South Farm. Take it over, or link it in another role.", "link.model-taken");
    }

    return linked;
  });
  const dialog = await open();

  await dialog.press("Link Lake House");
  assert.match(dialog.textOf(".question p"), /^This model is already linked to South Farm\..* Link it to North Tower instead\?$/);
  await dialog.press("Yes, link it");

  assert.equal(calls().length, 2);
  assert.equal(dialog.status, "North Tower is now linked to Lake House.");
});

test("Any other refusal is said, and the list stays", async () => {
  client.apiResponses.set("mpt_LinkModel", () => {
    throw refusal("Matterport cannot find a model LakeHouse11 that the account's token can access. Check the ID.", "link.model-unknown");
  });
  const dialog = await open();

  await dialog.press("Link Lake House");

  assert.equal(dialog.problem, "Matterport cannot find a model LakeHouse11 that the account's token can access. Check the ID.");
  assert.deepEqual([dialog.closed, dialog.status, dialog.main.querySelectorAll(".card").length], [0, "", 2]);
});

test("No suggestion, and none that stands out, are said as such", async () => {
  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: "[]", ModelId: null }));
  assert.match((await open()).status, /^No model matches well enough/);

  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: JSON.stringify([lake]), ModelId: null }));
  assert.equal((await open()).status, "1 possible match. There is no clear match. Choose one.");
});

test("Words are searched for, among archived models too when asked", async () => {
  const dialog = await open();
  dialog.write("text", "  barn ");
  dialog.main.querySelector<HTMLInputElement>("#archived")?.click();

  await dialog.press("Search");

  assert.ok(client.actions.includes('call mpt_SearchModels {"Text":"barn","IncludeArchived":true,"Top":20}'));
  assert.equal(dialog.status, "1 model found.");
  assert.equal(dialog.main.querySelector("#text")?.getAttribute("maxlength"), "256");
});

test("A search says when there is more, and when there is nothing", async () => {
  const dialog = await open();
  dialog.write("text", "barn");
  client.apiResponses.set("mpt_SearchModels", () => ({ Models: JSON.stringify([barn]), Count: 1, More: true }));
  await dialog.press("Search");
  assert.equal(dialog.status, "1 model found. There are more. Add a word to narrow the search.");

  client.apiResponses.set("mpt_SearchModels", () => ({ Models: "[]", Count: 0, More: false }));
  await dialog.press("Search");
  assert.match(dialog.status, /^No model was found\./);
});

test("A site visit begins with the newest models, and asks nobody to take over", async () => {
  givenVisit(client);

  const dialog = await open("mpt_sitevisit", Ids.visit);
  assert.deepEqual(client.actions, ['call mpt_SearchModels {"Text":"","IncludeArchived":false,"Top":20}']);
  assert.equal(dialog.status, "The 1 newest model.");
  await dialog.press("Link Barn");

  assert.deepEqual(calls(), [{ ModelId: "Barn1111111", TableName: "mpt_sitevisit", RowId: Ids.visit, AccountId: Ids.account }]);
});

test("The rules hold in the dialog too", async () => {
  givenVisit(client, Ids.model);
  assert.match((await open("mpt_sitevisit", Ids.visit)).status, /^Handover already has the model Old House/);
  assert.match((await open("mpt_account", Ids.account)).problem, /^Only properties and site visits/);
  assert.deepEqual(client.actions, []);
});

test("What cannot be read is said", async () => {
  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: '{"odd":true}', ModelId: null }));

  assert.match((await open()).problem, /The answer could not be read/);
});

test("Text of others stays text", async () => {
  const evil = "<img src=x onerror=alert(1)>";
  client.apiResponses.set("mpt_SuggestModels", () => ({
    Suggestions: JSON.stringify([{ ...lake, name: evil, address: evil, reasons: [evil], linkedTo: evil }]),
    ModelId: null,
  }));

  const dialog = await open();

  assert.equal(dialog.main.querySelectorAll("img").length, 0);
  assert.equal(dialog.textOf(".card h3"), evil);
});
