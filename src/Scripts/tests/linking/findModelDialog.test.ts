import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { findModelDialog } from "../../linking/findModelDialog.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";
import { givenConflicts, givenModel, givenProperty, givenVisit } from "../fake/rows.js";

const lake = {
  modelId: "LakeHouse11",
  rowId: Ids.otherModel as string | null,
  name: "Lake House",
  address: "Seestraße 1, 6300 Zug",
  state: "active",
  visibility: "private",
  accountId: Ids.account,
  score: 55,
  answer: "clear",
  reasons: ["Same street", "Same town: Zug"],
  doubts: [],
  linkedTo: null,
};
const barn = {
  ...lake,
  modelId: "Barn1111111",
  name: "Barn",
  address: null,
  state: "inactive",
  visibility: "public",
  answer: "ask",
  reasons: ["Same name"],
  doubts: ["Archived in Matterport"],
  linkedTo: "South Farm",
};
const mill = {
  ...lake,
  modelId: "Mill1111111",
  name: "Mill",
  visibility: "public",
  answer: "no",
  reasons: ["Same number: 1"],
  doubts: [
    "310 km apart",
    "Different street: Seestraße instead of Main St",
    "Different town: Zug instead of Ripon",
    "Unit on one side only: 3",
  ],
};
const here = { ...mill, modelId: "OldHouse123", name: "Old House", linkedTo: "North Tower" };
const linked = { Created: true, LinkId: Ids.link, ModelRowId: Ids.model };

let client: FakeClient;

async function open(table = "mpt_property", id: string = Ids.property): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "findModel", table, id);
  await findModelDialog(dialog.context);
  return dialog;
}

function givenSuggestions(...models: readonly object[]): void {
  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: JSON.stringify(models), ModelId: "", Complete: true }));
}

function givenFound(...models: readonly object[]): void {
  client.apiResponses.set("mpt_SearchModels", () => ({
    Models: JSON.stringify(models),
    Count: models.length,
    More: false,
    Complete: true,
  }));
}

/** Searches for words. */
async function search(dialog: OpenDialog, text: string): Promise<void> {
  dialog.write("text", text);
  await dialog.press("Search");
}

/** The lists of a card, each under the label that a person reads. */
function evidence(dialog: OpenDialog, name: string): Readonly<Record<string, readonly string[]>> {
  const card = [...dialog.main.querySelectorAll(".card")].find((one) => one.querySelector("h3")?.textContent === name);
  const lists = [...(card?.querySelectorAll("ul[aria-labelledby]") ?? [])];
  return Object.fromEntries(
    lists.map((list) => [
      dialog.textOf(`#${list.getAttribute("aria-labelledby") ?? ""}`),
      [...list.querySelectorAll("li")].map((item) => item.textContent),
    ]),
  );
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
  givenSuggestions(lake, barn);
  givenFound(barn);
  client.apiResponses.set("mpt_LinkModel", () => linked);
});

test("Suggestions show marks, address, and what speaks for and against them, and no number", async () => {
  givenSuggestions(lake, barn, mill);
  const dialog = await open();

  assert.equal(dialog.heading, "Find a model for North Tower");
  assert.equal(dialog.status, "2 possible matches. Lake House is a clear match.");
  assert.deepEqual(dialog.all(".marks li"), ["Clear match", "Private", "Linked to South Farm", "Archived", "Not a match"]);
  assert.deepEqual(evidence(dialog, "Lake House"), { "Reasons for": lake.reasons });
  assert.deepEqual(evidence(dialog, "Barn"), { "Reasons for": ["Same name"], "Reasons against": ["Archived in Matterport"] });
  assert.deepEqual(evidence(dialog, "Mill"), { "Reasons for": mill.reasons, "Reasons against": mill.doubts });
  assert.match(dialog.text, /Seestraße 1, 6300 Zug.*Barn.*No address/);
  assert.doesNotMatch(dialog.text, /55|of 100/);
  assert.deepEqual(client.actions, [`call mpt_SuggestModels {"TableName":"mpt_property","RowId":"${Ids.property}","Top":5}`]);
});

test("What is found shows the same, because it is compared with the property", async () => {
  givenFound({ ...lake, answer: "ask" }, mill);
  const dialog = await open();
  await search(dialog, "mill");

  assert.ok(
    client.actions.includes(
      `call mpt_SearchModels {"Text":"mill","IncludeArchived":false,"Top":20,"TableName":"mpt_property","RowId":"${Ids.property}"}`,
    ),
  );
  assert.deepEqual(evidence(dialog, "Mill"), { "Reasons for": mill.reasons, "Reasons against": mill.doubts });
  assert.deepEqual(dialog.all("h2"), ["Suggestions", "Search", "Search results"]);
  assert.equal(new Set(Array.from(dialog.main.querySelectorAll("[id]"), ({ id }) => id)).size, dialog.main.querySelectorAll("[id]").length);
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

test("Escape is a no to the question, and leaves the dialog open", async () => {
  const dialog = await open();
  await dialog.press("Link… Barn");
  const escape = new dialog.dom.window.KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });

  dialog.main.querySelector(".question p")?.dispatchEvent(escape);

  assert.deepEqual([dialog.textOf(".question"), dialog.focused, calls(), escape.defaultPrevented], ["", "Link…", [], true]);
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

test("The model that the property has is marked, and cannot be linked again", async () => {
  givenProperty(client, Ids.model);
  givenSuggestions(here, lake);

  const dialog = await open();

  assert.deepEqual(dialog.all("h3"), ["Old House", "Lake House"]);
  assert.deepEqual(dialog.all(".marks li"), ["Linked now", "Not a match", "Clear match", "Private"]);
  assert.deepEqual(dialog.all(".card button"), ["Link…"]);
  assert.equal(dialog.status, "1 possible match. Lake House is a clear match.");
  assert.doesNotMatch(dialog.text, /currently shows/);
});

test("Where the linked model is the match, or nothing else is, the dialog says so", async () => {
  givenProperty(client, Ids.model);
  givenSuggestions({ ...here, answer: "clear", doubts: [] }, { ...lake, answer: "ask" });
  assert.equal((await open()).status, "Old House, which is linked now, is a clear match.");

  givenSuggestions({ ...here, answer: "ask" });
  assert.match((await open()).status, /^No other model matches well enough/);
});

test("A model that does not match is linked only after a question that says why", async () => {
  givenSuggestions(mill);
  const dialog = await open();

  assert.match(dialog.status, /^No model matches well enough/);
  await dialog.press("Link… Mill");
  assert.equal(
    dialog.textOf(".question p"),
    "Mill does not match North Tower. 310 km apart. Different street: Seestraße instead of Main St. " +
      "Different town: Zug instead of Ripon. Link Mill to North Tower anyway?",
  );
  assert.deepEqual(calls(), []);
  await dialog.press("Yes, link it");
  assert.equal(calls().length, 1);
});

test("So is one of which nothing is known, and all that there is to ask is one question", async () => {
  givenProperty(client, Ids.model);
  givenSuggestions({ ...mill, reasons: [], doubts: [], linkedTo: "South Farm" });
  const dialog = await open();

  await dialog.press("Link… Mill");

  assert.equal(
    dialog.textOf(".question p"),
    "Nothing shows that Mill belongs to North Tower. Mill is linked to South Farm, which will no longer have a model. " +
      "North Tower currently shows Old House, which stays in the list of links as superseded. Link Mill to North Tower anyway?",
  );
  assert.equal(dialog.main.querySelectorAll(".question").length, 1);
});

test("A model that may match is linked at once, even with doubts", async () => {
  givenFound({ ...barn, linkedTo: null });
  const dialog = await open();
  await search(dialog, "barn");

  await dialog.press("Link Barn");

  assert.equal(calls().length, 1);
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

test("No suggestion, and none that stands out, are said as such, and no heading stands over nothing", async () => {
  givenSuggestions();
  const dialog = await open();
  assert.match(dialog.status, /^No model matches well enough/);
  assert.deepEqual(dialog.all("h2"), ["Search"]);
  assert.equal(dialog.dom.window.document.activeElement?.id, "text");

  givenSuggestions({ ...lake, answer: "ask" });
  assert.equal((await open()).status, "1 possible match. There is no clear match. Choose one.");
});

test("None of these rules out what may match, says so, and asks anew", async () => {
  givenSuggestions(lake, { ...barn, rowId: Ids.model }, { ...mill, rowId: Ids.other }, { ...barn, modelId: "New11111111", rowId: null });
  client.apiResponses.set("mpt_DismissModels", () => ({ DismissedCount: 2 }));
  const dialog = await open();
  givenSuggestions();

  await dialog.press("None of these");

  assert.ok(
    client.actions.includes(
      `call mpt_DismissModels {"TableName":"mpt_property","RowId":"${Ids.property}","ModelRowIds":"${Ids.otherModel},${Ids.model}"}`,
    ),
  );
  assert.equal(dialog.status, "2 models won't be suggested again.");
  assert.deepEqual(dialog.all("h2"), ["Search"]);
});

test("What is linked now, and what does not match, needs nobody to rule it out", async () => {
  givenProperty(client, Ids.model);
  givenModel(client);
  givenSuggestions({ ...here, answer: "ask" }, mill);
  const dialog = await open();

  assert.doesNotMatch(dialog.text, /None of these/);
});

test("Before every model has been read, the dialog says so, and what to do", async () => {
  assert.equal((await open()).textOf(".note"), "");
  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: "[]", ModelId: "", Complete: false }));

  const dialog = await open();

  assert.match(dialog.textOf(".note"), /^Not all models have been read from Matterport yet.*select Sync now.*by its ID or link\.$/);
});

test("The search begins with name and town, selected, and waits until somebody asks", async () => {
  const dialog = await open();
  const text = dialog.main.querySelector<HTMLInputElement>("#text");

  assert.deepEqual([text?.value, text?.selectionStart, text?.selectionEnd], ["North Tower Ripon", 0, 17]);
  assert.deepEqual(
    client.actions.filter((action) => action.includes("mpt_SearchModels")),
    [],
  );
  for (const [isInside, start, end] of [
    [false, 0, 17],
    [true, 3, 3],
  ] as const) {
    text?.setSelectionRange(3, 3);
    const press = new dialog.dom.window.MouseEvent("mousedown", { bubbles: true, cancelable: true });
    text?.dispatchEvent(press);
    assert.deepEqual([text?.selectionStart, text?.selectionEnd, press.defaultPrevented], [start, end, !isInside]);
  }
});

test("Nothing is searched for without a word; the newest models are shown only to who asks for them by name", async () => {
  const dialog = await open();
  await search(dialog, "  ");
  assert.equal(dialog.status, "Enter a name, an address, an ID, or a link, and then select Search.");
  assert.equal(dialog.dom.window.document.activeElement?.id, "text");
  assert.equal(client.actions.length, 1);

  await dialog.press("Show newest models");

  assert.match(
    client.actions.at(-1) ?? "",
    /^call mpt_SearchModels {"Text":"","IncludeArchived":false,"Top":20,"TableName":"mpt_property"/,
  );
  assert.deepEqual(dialog.all("h2"), ["Suggestions", "Search", "Newest models"]);
  assert.equal(dialog.status, "The 1 newest model.");
});

test("Words are searched for, among archived models too when asked", async () => {
  const dialog = await open();
  dialog.main.querySelector<HTMLInputElement>("#archived")?.click();
  await search(dialog, "  barn ");

  assert.match(client.actions.at(-1) ?? "", /^call mpt_SearchModels {"Text":"barn","IncludeArchived":true,"Top":20,/);
  assert.equal(dialog.status, "1 model found.");
  assert.equal(dialog.main.querySelector("#text")?.getAttribute("maxlength"), "256");
});

test("A search says when there is more, and when there is nothing", async () => {
  const dialog = await open();
  client.apiResponses.set("mpt_SearchModels", () => ({ Models: JSON.stringify([barn]), Count: 1, More: true, Complete: true }));
  await search(dialog, "barn");
  assert.equal(dialog.status, "1 model found. There are more. Add a word to narrow the search.");

  givenFound();
  await search(dialog, "barn");
  assert.match(dialog.status, /^No model was found\./);
  assert.deepEqual(dialog.all("h2"), ["Suggestions", "Search"]);
});

test("A site visit is suggested the models of its property, and asks nobody to take over", async () => {
  givenVisit(client, null, Ids.property);
  givenSuggestions(barn, mill);

  const dialog = await open("mpt_sitevisit", Ids.visit);
  assert.deepEqual(client.actions, [`call mpt_SuggestModels {"TableName":"mpt_sitevisit","RowId":"${Ids.visit}","Top":5}`]);
  assert.equal(dialog.main.querySelector<HTMLInputElement>("#text")?.value, "North Tower Ripon");
  await dialog.press("Link… Mill");
  assert.match(dialog.textOf(".question p"), /^Mill does not match North Tower\..* Link Mill to Handover anyway\?$/);
  await dialog.press("Link Barn");

  assert.deepEqual(calls(), [{ ModelId: "Barn1111111", TableName: "mpt_sitevisit", RowId: Ids.visit, AccountId: Ids.account }]);
});

test("A site visit without a property that the person may see begins with the newest models, which are called so", async () => {
  for (const property of [null, Ids.other]) {
    client.calls.length = 0;
    givenVisit(client, null, property);
    givenFound({ ...barn, answer: "", reasons: [], doubts: [] });
    const dialog = await open("mpt_sitevisit", Ids.visit);

    assert.deepEqual(client.actions, ['call mpt_SearchModels {"Text":"","IncludeArchived":false,"Top":20}']);
    assert.equal(dialog.status, "The 1 newest model.");
    assert.deepEqual(dialog.all("h2"), ["Search", "Newest models"]);
    assert.deepEqual([evidence(dialog, "Barn"), dialog.all(".marks li")], [{}, ["Linked to South Farm", "Archived"]]);
    assert.equal(dialog.main.querySelector<HTMLInputElement>("#text")?.value, "");
  }
});

test("The rules hold in the dialog too", async () => {
  givenVisit(client, Ids.model);
  assert.match((await open("mpt_sitevisit", Ids.visit)).status, /^Handover already has the model Old House/);
  assert.match((await open("mpt_account", Ids.account)).problem, /^Only properties and site visits/);
  assert.deepEqual(client.actions, []);
});

test("What cannot be read is said", async () => {
  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: '{"odd":true}', ModelId: null, Complete: true }));

  assert.match((await open()).problem, /The answer could not be read/);
});

test("Text of others stays text", async () => {
  const evil = "<img src=x onerror=alert(1)>";
  givenSuggestions({ ...lake, name: evil, address: evil, reasons: [evil], doubts: [evil], linkedTo: evil });

  const dialog = await open();

  assert.equal(dialog.main.querySelectorAll("img").length, 0);
  assert.equal(dialog.textOf(".card h3"), evil);
});
