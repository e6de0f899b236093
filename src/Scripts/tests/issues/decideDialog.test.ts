import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { decideDialog } from "../../issues/decideDialog.js";
import { RowState } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";
import { givenConflicts, givenIssue, givenModel } from "../fake/rows.js";

const Ours = "Keep the Dataverse value";
const Theirs = "Keep the Matterport value";
const Settled = "This conflict is no longer open: it was resolved, or both sides agree again. Refresh the page.";

let client: FakeClient;
let line: string;
let listing: string;
let summary: string;

async function open(issues?: readonly string[]): Promise<OpenDialog> {
  const dialog = new OpenDialog(client, "decide", "mpt_model", Ids.model, issues);
  await decideDialog(dialog.context);
  return dialog;
}

function decide(dialog: OpenDialog, id: string, label: string): void {
  dialog.check(label, `fieldset:has([name="${id}"])`);
}

function checked(dialog: OpenDialog): readonly string[] {
  return [...dialog.main.querySelectorAll<HTMLInputElement>("input:checked")].map((input) => input.id);
}

function answerWith(refused: Readonly<Record<string, { readonly code: string; readonly message: string }>>): void {
  client.apiResponses.set("mpt_ResolveIssues", (request) => {
    const results = String(request["IssueIds"])
      .split(",")
      .map((issueId) => ({ issueId, outcome: issueId in refused ? "refused" : "resolved", ...refused[issueId] }));
    return { ResolvedCount: results.filter(({ outcome }) => outcome === "resolved").length, Results: JSON.stringify(results) };
  });
}

beforeEach(() => {
  client = new FakeClient();
  givenModel(client, { mpt_addressline1: "Ours address.line1", mpt_listingid: "Ours listing.id", mpt_summary: "Ours summary" });
  [line = "", listing = "", summary = ""] = givenConflicts(client, "address.line1", "listing.id", "summary");
  client.queryResults.set("mpt_fieldmapping", [
    { mpt_field: "address.line1", mpt_column: "mpt_addressline1" },
    { mpt_field: "listing.id", mpt_column: "mpt_listingid" },
    { mpt_field: "summary", mpt_column: "mpt_summary" },
  ]);
  answerWith({});
});

test("Every open field stands on one page by its label, both values side by side, and nothing is chosen", async () => {
  const dialog = await open();

  assert.equal(dialog.heading, "Resolve conflicts of Old House");
  assert.equal(dialog.status, "3 fields differ between Dataverse and Matterport.");
  assert.deepEqual(dialog.all("legend"), ["Address line 1", "Listing ID", "Summary"]);
  assert.deepEqual(dialog.all("fieldset:first-of-type .foreign"), ["Ours address.line1", "Theirs address.line1"]);
  assert.deepEqual(checked(dialog), []);
  assert.deepEqual(dialog.all("button"), [
    "Keep all of Dataverse",
    "Keep all of Matterport",
    "Clear choices",
    "Save choices (0 of 3)",
    "Decide later",
  ]);
});

test("One query reads the conflicts, one the mappings, and one row has what Dataverse holds now", async () => {
  await open();

  assert.deepEqual(client.calls, ["query mpt_syncissue", "query mpt_fieldmapping", `read mpt_model ${Ids.model}`]);
});

test("Keep all of one side is one call, and the dialog closes", async () => {
  const dialog = await open();

  await dialog.press("Keep all of Dataverse");
  assert.deepEqual(client.actions, []);
  assert.equal(dialog.status, "Decided: 3 of 3.");
  await dialog.press("Save choices (3 of 3)");

  assert.deepEqual(client.actions, [`call mpt_ResolveIssues {"IssueIds":"${[line, listing, summary].join(",")}","Choice":"dataverse"}`]);
  assert.deepEqual([dialog.status, dialog.closed], ["3 conflicts were resolved.", 1]);
});

test("Different choices are two calls, and what is left undecided stays open", async () => {
  const dialog = await open();

  decide(dialog, summary, Ours);
  decide(dialog, line, Theirs);
  assert.equal(dialog.status, "Decided: 2 of 3.");
  await dialog.press("Save choices (2 of 3)");

  assert.deepEqual(client.actions, [
    `call mpt_ResolveIssues {"IssueIds":"${summary}","Choice":"dataverse"}`,
    `call mpt_ResolveIssues {"IssueIds":"${line}","Choice":"matterport"}`,
  ]);
  assert.deepEqual([dialog.status, dialog.closed], ["2 conflicts were resolved. 1 field stays open.", 1]);
});

test("All of one side can be changed for single fields, taken back one by one, and cleared", async () => {
  const dialog = await open();

  await dialog.press("Keep all of Matterport");
  decide(dialog, listing, Ours);
  assert.deepEqual(checked(dialog), [`theirs-${line}`, `ours-${listing}`, `theirs-${summary}`]);
  decide(dialog, listing, "Decide later");
  assert.equal(dialog.status, "Decided: 2 of 3.");

  await dialog.press("Clear choices");
  assert.deepEqual([checked(dialog), dialog.status], [[], "Decided: 0 of 3."]);
});

test("Saving without a choice calls nothing and says what to do", async () => {
  const dialog = await open();

  await dialog.press("Save choices");

  assert.deepEqual([client.actions, dialog.status, dialog.closed], [[], "Choose a value for at least one field.", 0]);
});

test("What is refused says why and keeps its choice; what was saved is gone, and the others keep theirs", async () => {
  answerWith({ [line]: { code: "parameter.does-not-fit", message: "The value does not fit the column." } });
  const dialog = await open();
  decide(dialog, line, Theirs);
  decide(dialog, listing, Theirs);

  await dialog.press("Save choices (2 of 3)");

  assert.equal(dialog.problem, "1 conflict was resolved. 1 choice could not be saved. The reason is shown below.");
  assert.deepEqual(dialog.all("legend"), ["Address line 1", "Summary"]);
  assert.deepEqual(dialog.all(".reason"), ["The value does not fit the column.", ""]);
  assert.deepEqual([checked(dialog), dialog.focused, dialog.closed], [[`theirs-${line}`], "The value does not fit the column.", 0]);

  answerWith({});
  decide(dialog, line, Ours);
  await dialog.press("Save choices (1 of 2)");
  assert.equal(client.actions.at(-1), `call mpt_ResolveIssues {"IssueIds":"${line}","Choice":"dataverse"}`);
  assert.deepEqual([dialog.status, dialog.closed], ["1 conflict was resolved. 1 field stays open.", 1]);
});

test("A call that fails as a whole costs the choices of the other side nothing", async () => {
  client.apiResponses.set("mpt_ResolveIssues", (request) => {
    if (request["Choice"] === "dataverse") {
      throw refusal("Somebody wrote the row meanwhile. Try again.", "row.changed");
    }

    return { ResolvedCount: 1, Results: "[]" };
  });
  const dialog = await open();
  decide(dialog, line, Ours);
  decide(dialog, listing, Ours);
  decide(dialog, summary, Theirs);

  await dialog.press("Save choices (3 of 3)");

  assert.equal(dialog.problem, "1 conflict was resolved. 2 choices could not be saved. The reasons are shown below.");
  assert.deepEqual(dialog.all(".reason"), Array(2).fill("Somebody wrote the row meanwhile. Try again."));
  assert.deepEqual(checked(dialog), [`ours-${line}`, `ours-${listing}`]);
});

test("What somebody else has settled cannot be chosen any more, and does not count", async () => {
  answerWith({ [line]: { code: "conflict.settled", message: Settled } });
  const dialog = await open();
  await dialog.press("Keep all of Dataverse");
  decide(dialog, summary, "Decide later");

  await dialog.press("Save choices (2 of 3)");

  assert.deepEqual(dialog.all(".reason"), [Settled, ""]);
  assert.equal(dialog.main.querySelectorAll("fieldset:disabled").length, 1);
  assert.ok(dialog.all("button").includes("Save choices (0 of 1)"));
  await dialog.press("Keep all of Matterport");
  assert.ok(dialog.all("button").includes("Save choices (1 of 1)"));
});

test("Where everything is settled already, there is nothing to save", async () => {
  client.apiResponses.set("mpt_ResolveIssues", () => {
    throw refusal(Settled, "conflict.settled");
  });
  const dialog = await open([line]);
  await dialog.press("Keep all of Dataverse");

  await dialog.press("Save choices (1 of 1)");

  assert.match(dialog.problem, /^1 choice could not be saved/);
  assert.equal(dialog.main.querySelector<HTMLButtonElement>("button.primary")?.hidden, true);
});

test("Of several that are open, only those that were selected are shown", async () => {
  const dialog = await open([line, summary]);

  assert.deepEqual(dialog.all("legend"), ["Address line 1", "Summary"]);
});

test("Values are shown as they are now, empty ones are said to be, and the last agreed one stands beside them", async () => {
  givenModel(client, { mpt_addressline1: null, mpt_listingid: "Ours listing.id", mpt_summary: "Ours now" });
  givenIssue(client, { mpt_field: "summary", mpt_agreedvalue: "Ours once", mpt_dataversevalue: "x", mpt_matterportvalue: "y" }, summary);

  const dialog = await open();

  assert.equal(dialog.all(".note").length, 2);
  assert.equal(dialog.textOf("fieldset:first-of-type .empty"), "Empty");
  assert.deepEqual(dialog.all("fieldset:last-of-type .panel > :first-child"), ["Last agreed", Ours, Theirs]);
  assert.match(dialog.textOf("fieldset:last-of-type ins"), /now/);
  assert.match(dialog.text, /Underlined: added since both sides last agreed/);
});

test("A choice is named by its label and described by the value that it keeps", async () => {
  const dialog = await open();
  const radio = dialog.main.querySelector(`#theirs-${line}`);
  const described = dialog.main.querySelector(`#${radio?.getAttribute("aria-describedby") ?? ""}`);

  assert.equal(described?.textContent, "Theirs address.line1");
  assert.equal(dialog.textOf(`label[for=theirs-${line}]`), Theirs);
});

test("Nothing open is said, and whoever may not decide is told what is missing", async () => {
  client.queryResults.set("mpt_syncissue", []);
  assert.equal((await open()).status, "The model has no open conflicts.");

  client.privileges = ["prvWritempt_SyncIssue"];
  assert.match((await open()).problem, /^You do not have permission to resolve conflicts. Your roles are missing prvWritempt_Model/);
});

test("Text of others stays text, and long text is shown whole", async () => {
  const evil = `<img src=x onerror=alert(1)>${"long ".repeat(700)}`;
  givenIssue(client, { mpt_field: evil, mpt_agreedvalue: null, mpt_dataversevalue: evil, mpt_matterportvalue: evil }, line);
  givenIssue(client, { statecode: RowState.Inactive }, listing);

  const dialog = await open();

  assert.equal(dialog.main.querySelectorAll("img").length, 0);
  assert.ok(dialog.all(".foreign").filter((text) => text === evil).length === 2);
});
