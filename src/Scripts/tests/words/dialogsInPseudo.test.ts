import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { showState } from "../../forms/showState.js";
import { decideDialog } from "../../issues/decideDialog.js";
import { resolveDialog } from "../../issues/resolveDialog.js";
import { findModelDialog } from "../../linking/findModelDialog.js";
import { unlinkDialog } from "../../linking/unlinkDialog.js";
import { IssueKind } from "../../schema.g.js";
import { approveOrderDialog } from "../../ordering/decideOrderDialog.js";
import { orderDialog } from "../../ordering/orderDialog.js";
import { switchOrderingDialog } from "../../ordering/switchOrderingDialog.js";
import { checkSetupDialog } from "../../setup/checkSetupDialog.js";
import { startSyncDialog } from "../../syncing/startSyncDialog.js";
import { createWorkDialog } from "../../tags/createWorkDialog.js";
import { deleteTagsDialog } from "../../tags/deleteTagsDialog.js";
import { newTagDialog } from "../../tags/newTagDialog.js";
import { tourStatusRefusal } from "../../tours/tourRules.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";
import { givenOrder, givenQuotes, offer, price } from "../fake/orders.js";
import { OpenDialog } from "../fake/page.js";
import {
  givenAccount,
  givenConflicts,
  givenIssue,
  givenMissingIssue,
  givenModel,
  givenProperty,
  issue,
  link,
  tag,
  workTarget,
} from "../fake/rows.js";
import { outside, speakPseudo, stopPseudo } from "./pseudo.js";

// What rows and Matterport hold is somebody else's words. Here they are numbers, and the few names that the fake rows have.
const KindLabel = "mpt_kind@OData.Community.Display.V1.FormattedValue";
const Names = /^(North|Tower|Old|Lake|House|The|Main|account)$/;
const model = {
  modelId: "1",
  name: "1",
  address: "2",
  state: "3",
  visibility: "private",
  score: 82,
  answer: "no",
  reasons: ["4"],
  doubts: ["6"],
  linkedTo: "5",
};
let client: FakeClient;

beforeEach(() => {
  client = speakPseudo(new FakeClient());
  givenProperty(client, Ids.model);
  givenModel(client);
  givenIssue(client);
  givenAccount(client);
  client.queryResults.set("mpt_fieldmapping", []);
  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: JSON.stringify([model]), ModelId: "1" }));
  client.apiResponses.set("mpt_SearchModels", () => ({ Models: JSON.stringify([model]), Count: 1, More: true }));
  client.apiResponses.set("mpt_CheckSetup", () => ({ Checks: JSON.stringify([{ outcome: "bad", found: "1.", fix: "2." }]) }));
});

afterEach(stopPseudo);

/** The words of ours that a person sees or hears and that come from no table. */
function ownWords(dialog: OpenDialog): readonly string[] {
  const labels = [...dialog.main.querySelectorAll("[aria-label]")].map((found) => found.getAttribute("aria-label") ?? "");
  return outside([dialog.text, document.title, ...labels].join(" ")).filter((word) => !Names.test(word));
}

test("A page in another language shows no letter that is written in the code", async () => {
  const find = new OpenDialog(client, "findModel", "mpt_property", Ids.property);
  await findModelDialog(find.context);
  await find.press("⟦Línk…");
  assert.ok(find.text.includes("⟦") && find.text.length > 200);
  assert.deepEqual(ownWords(find), []);

  const check = new OpenDialog(client, "checkSetup", "mpt_account", Ids.account);
  await checkSetupDialog(check.context);
  assert.deepEqual(ownWords(check), []);

  const sync = new OpenDialog(client, "startSync", "mpt_account", Ids.account);
  await startSyncDialog(sync.context);
  assert.deepEqual(ownWords(sync), []);
});

test("Neither does the dialog of an issue, but for the words of the row", async () => {
  for (const kind of [IssueKind.Conflict, IssueKind.Rejected]) {
    givenIssue(client, { mpt_kind: kind, mpt_name: "1", [KindLabel]: "4" });
    const dialog = new OpenDialog(client, "resolve", "mpt_syncissue", Ids.issue);
    await resolveDialog(dialog.context);
    assert.deepEqual(ownWords(dialog), []);
  }

  givenMissingIssue(client);
  const missing = new OpenDialog(client, "resolve", "mpt_syncissue", Ids.issue);
  await resolveDialog(missing.context);
  assert.deepEqual(ownWords(missing), []);
});

test("Neither does the page of several conflicts", async () => {
  const ids = givenConflicts(client, "summary", "name");
  ids.forEach((id) => {
    givenIssue(client, { mpt_field: "summary", mpt_dataversevalue: "1", mpt_matterportvalue: "2", mpt_agreedvalue: "3" }, id);
  });
  client.queryResults.set("mpt_syncissue", () => ids.map((id) => issue(client, id)));
  const dialog = new OpenDialog(client, "decide", "mpt_model", Ids.model);
  await decideDialog(dialog.context);
  assert.ok(dialog.all("legend").length === 2);
  assert.deepEqual(ownWords(dialog), []);
});

test("Neither does the dialog that unlinks", async () => {
  client.queryResults.set("mpt_modellink", [link()]);
  client.apiResponses.set("mpt_UnlinkModel", () => ({
    Restored: JSON.stringify([
      { tableName: "mpt_property", label: "1", outcome: "restored", before: "2" },
      { tableName: "mpt_model", label: "3", outcome: "restored" },
      { tableName: "mpt_model", label: "4", outcome: "kept", reason: "5" },
    ]),
  }));
  const dialog = new OpenDialog(client, "unlink", "mpt_modellink", Ids.link);
  await unlinkDialog(dialog.context);
  assert.equal(dialog.all("dt").length, 3);
  assert.deepEqual(ownWords(dialog), []);

  dialog.main.querySelector<HTMLInputElement>("#restore")?.click();
  await dialog.press("⟦Únlínk");
  assert.equal(dialog.all("dt").length, 1);
  assert.deepEqual(ownWords(dialog), []);
});

test("Neither do the dialogs of tags", async () => {
  client.queryResults.set("mpt_tag", [tag({ mpt_name: "1", "_mpt_floorid_value@OData.Community.Display.V1.FormattedValue": "2" })]);
  client.queryResults.set("mpt_tagtype", [{ mpt_tagtypeid: Ids.type, mpt_name: "3" }]);
  client.queryResults.set("mpt_worktarget", [workTarget({ mpt_name: "4" })]);
  const created = new OpenDialog(client, "newTag", "mpt_model", Ids.model);
  await newTagDialog(created.context);
  await created.press("⟦Créáté tág");
  assert.ok(created.text.includes("⟦") && created.text.length > 200);
  assert.deepEqual(ownWords(created), []);

  const work = new OpenDialog(client, "createWork", "mpt_tag", Ids.tag);
  await createWorkDialog(work.context);
  assert.deepEqual(ownWords(work), []);

  const deleted = new OpenDialog(client, "deleteTags", "mpt_tag", Ids.tag);
  await deleteTagsDialog(deleted.context);
  assert.ok(deleted.text.length > 100);
  assert.deepEqual(ownWords(deleted), []);
});

test("Neither do the dialogs of orders", async () => {
  const addOn = { ...offer.addOns[0], name: "1", description: "2", options: [{ key: "3", description: "4", values: ["5"] }] };
  const first = { ...offer, addOns: [addOn, { ...addOn, refusal: "6" }] };
  givenQuotes(client, first, { ...price, lines: [{ ...price.lines[0], name: "1" }] });
  const ordered = new OpenDialog(client, "order", "mpt_model", Ids.model);
  await orderDialog(ordered.context);
  assert.deepEqual(ownWords(ordered), []);
  ordered.main.querySelector<HTMLInputElement>("#add-on-0")?.click();
  await ordered.press("⟦Shów prícé");
  assert.ok(ordered.all("dd").length > 3);
  assert.deepEqual(ownWords(ordered), []);

  givenOrder(client, { mpt_name: "1", mpt_purpose: "2" }, { facts: { name: "3", slots: 1 } });
  givenQuotes(client, {}, { ...price, model: "3", lines: [{ ...price.lines[0], name: "1" }] });
  const decided = new OpenDialog(client, "approveOrder", "mpt_order", Ids.other);
  await approveOrderDialog(decided.context);
  assert.equal(decided.all("tbody tr").length, 7);
  assert.deepEqual(ownWords(decided), []);

  const switched = new OpenDialog(client, "switchOrdering", "mpt_account", Ids.account);
  await switchOrderingDialog(switched.context);
  assert.deepEqual(ownWords(switched), []);
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
