import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { showState } from "../../forms/showState.js";
import { resolveDialog } from "../../issues/resolveDialog.js";
import { findModelDialog } from "../../linking/findModelDialog.js";
import { IssueKind } from "../../schema.g.js";
import { checkSetupDialog } from "../../setup/checkSetupDialog.js";
import { startSyncDialog } from "../../syncing/startSyncDialog.js";
import { tourStatusRefusal } from "../../tours/tourRules.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { OpenDialog } from "../fake/page.js";
import { givenAccount, givenIssue, givenModel, givenProperty } from "../fake/rows.js";
import { outside, speakPseudo, stopPseudo } from "./pseudo.js";

// What rows and Matterport hold is somebody else's words: here they are numbers, so that every letter is ours.
const model = { modelId: "1", name: "1", address: "2", state: "3", visibility: "private", score: 82, reasons: ["4"], linkedTo: "5" };
let client: FakeClient;

beforeEach(() => {
  client = speakPseudo(new FakeClient());
  givenProperty(client, Ids.model, { mpt_name: "6" });
  givenModel(client, { mpt_name: "7" });
  givenIssue(client);
  givenAccount(client, { mpt_name: "8" });
  client.queryResults.set("mpt_fieldmapping", []);
  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: JSON.stringify([model]), ModelId: "1" }));
  client.apiResponses.set("mpt_SearchModels", () => ({ Models: JSON.stringify([model]), Count: 1, More: true }));
  client.apiResponses.set("mpt_CheckSetup", () => ({ Checks: JSON.stringify([{ outcome: "bad", found: "1.", fix: "2." }]) }));
});

afterEach(stopPseudo);

/** Everything that a person sees or hears of the page. */
function shown(dialog: OpenDialog): string {
  const labels = [...dialog.main.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((found) =>
    ["aria-label", "title", "placeholder"].map((name) => found.getAttribute(name) ?? ""),
  );
  const values = [...dialog.main.querySelectorAll(".foreign, textarea, dd, h3")];
  values.forEach((value) => [...value.childNodes].filter((node) => node.nodeType === 3).forEach((node) => (node.textContent = "")));
  return [dialog.text, document.title, ...labels].join(" ");
}

test("A page in another language shows no letter that is written in the code", async () => {
  const find = new OpenDialog(client, "findModel", "mpt_property", Ids.property);
  await findModelDialog(find.context);
  await find.press("⟦Línk…");
  assert.ok(find.text.includes("⟦") && find.text.length > 200);
  assert.deepEqual(outside(shown(find)), []);

  const check = new OpenDialog(client, "checkSetup", "mpt_account", Ids.account);
  await checkSetupDialog(check.context);
  assert.deepEqual(outside(shown(check)), []);

  const sync = new OpenDialog(client, "startSync", "mpt_account", Ids.account);
  await startSyncDialog(sync.context);
  assert.deepEqual(outside(shown(sync)), []);
});

test("Neither does the dialog of an issue, but for the words of the row", async () => {
  for (const kind of [IssueKind.Conflict, IssueKind.Failure]) {
    givenIssue(client, { mpt_kind: kind, mpt_name: "1", mpt_detail: "2", mpt_errorcode: "3" });
    const dialog = new OpenDialog(client, "resolve", "mpt_syncissue", Ids.issue);
    await resolveDialog(dialog.context);
    assert.deepEqual(
      outside(shown(dialog)).filter((word) => !/^(Lake|House)$/.test(word)),
      [],
    );
  }
});

test("Nor do forms and rules", async () => {
  const form = new FakeForm("mpt_property", Ids.property);
  givenProperty(client);
  await showState(client, form);

  assert.match(form.state ?? "", /^⟦Nó módél/);
  assert.deepEqual(outside(form.state ?? ""), []);
  assert.deepEqual(outside(tourStatusRefusal(-1) ?? ""), []);
});

test("What comes from no table would be seen", () => {
  assert.deepEqual(outside("⟦Á ⟦b⟧⟧ Close"), ["Close"]);
});
