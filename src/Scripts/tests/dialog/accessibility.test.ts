import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import { decideDialog } from "../../issues/decideDialog.js";
import { resolveDialog } from "../../issues/resolveDialog.js";
import { findModelDialog } from "../../linking/findModelDialog.js";
import { unlinkDialog } from "../../linking/unlinkDialog.js";
import { IssueKind } from "../../schema.g.js";
import { approveOrderDialog, rejectOrderDialog } from "../../ordering/decideOrderDialog.js";
import { orderDialog } from "../../ordering/orderDialog.js";
import { switchOrderingDialog } from "../../ordering/switchOrderingDialog.js";
import { checkSetupDialog } from "../../setup/checkSetupDialog.js";
import { startSyncDialog } from "../../syncing/startSyncDialog.js";
import { createWorkDialog } from "../../tags/createWorkDialog.js";
import { deleteTagsDialog } from "../../tags/deleteTagsDialog.js";
import { newTagDialog } from "../../tags/newTagDialog.js";
import { FakeClient } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { givenOrder, givenQuotes, price } from "../fake/orders.js";
import { OpenDialog } from "../fake/page.js";
import {
  givenAccount,
  givenConflicts,
  givenIssue,
  givenMissingIssue,
  givenModel,
  givenProperty,
  link,
  sweep,
  tag,
  tagType,
  workTarget,
} from "../fake/rows.js";
import { webResource } from "../fake/sources.js";

// Colours need a layout, which jsdom has not: they are computed below, from the style sheet.
async function violations(dialog: OpenDialog): Promise<readonly string[]> {
  const window = dialog.dom.window as unknown as { eval(source: string): void; axe: typeof axe };
  window.eval(axe.source);
  const result = await window.axe.run(dialog.dom.window.document, { rules: { "color-contrast": { enabled: false } } });
  assert.ok(result.passes.length > 10);
  return Array.from(result.violations, (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`);
}

function given(): FakeClient {
  const client = new FakeClient();
  const model = {
    modelId: "LakeHouse11",
    name: "Lake House",
    address: "Seestraße 1",
    state: "inactive",
    visibility: "private",
    score: 82,
    answer: "no",
    reasons: ["Same town: Zug"],
    doubts: ["310 km apart"],
    linkedTo: "South",
  };
  const other = { ...model, modelId: "Barn1111111", name: "Barn", answer: "clear", doubts: [], linkedTo: null };
  givenProperty(client, Ids.model);
  givenModel(client);
  givenIssue(client);
  givenAccount(client);
  client.queryResults.set("mpt_fieldmapping", []);
  client.apiResponses.set("mpt_SuggestModels", () => ({ Suggestions: JSON.stringify([model, other]), ModelId: "Barn1111111" }));
  client.apiResponses.set("mpt_SearchModels", () => ({ Models: JSON.stringify([model, other]), Count: 2, More: true }));
  client.apiResponses.set("mpt_LinkModel", () => ({}));
  client.apiResponses.set("mpt_CheckSetup", () => ({
    Checks: JSON.stringify([
      { outcome: "bad", found: "No.", fix: "Mend it." },
      { outcome: "good", found: "Yes." },
    ]),
  }));
  return client;
}

test("Find model has no fault that axe finds, before, while asking, and after", async () => {
  const dialog = new OpenDialog(given(), "findModel", "mpt_property", Ids.property);
  await findModelDialog(dialog.context);
  dialog.write("text", "lake");
  await dialog.press("Search");
  assert.deepEqual(await violations(dialog), []);
  await dialog.press("Link… Lake House");
  assert.deepEqual(await violations(dialog), []);
  await dialog.press("Yes, link it");
  assert.deepEqual(await violations(dialog), []);
});

test("Resolve has no fault that axe finds, for a conflict, for missing models and for anything else", async () => {
  const client = given();
  const conflict = new OpenDialog(client, "resolve", "mpt_syncissue", Ids.issue);
  await resolveDialog(conflict.context);
  assert.deepEqual(await violations(conflict), []);

  givenIssue(client, { mpt_kind: IssueKind.Rejected });
  const failure = new OpenDialog(client, "resolve", "mpt_syncissue", Ids.issue);
  await resolveDialog(failure.context);
  assert.deepEqual(await violations(failure), []);

  givenMissingIssue(client);
  const missing = new OpenDialog(client, "resolve", "mpt_syncissue", Ids.issue);
  await resolveDialog(missing.context);
  assert.match(missing.text, /Keep looking/);
  assert.deepEqual(await violations(missing), []);
});

test("Resolve conflicts has no fault that axe finds, before a choice and after a refusal", async () => {
  const client = given();
  const [, second = ""] = givenConflicts(client, "summary", "address.line1", "listing.id");
  givenIssue(client, { mpt_field: "address.line1" }, second);
  client.apiResponses.set("mpt_ResolveIssues", (request) => ({
    Results: JSON.stringify(
      String(request["IssueIds"])
        .split(",")
        .map((issueId) => ({ issueId, outcome: "refused", code: issueId === second ? "conflict.settled" : "x.y", message: "No." })),
    ),
  }));
  const dialog = new OpenDialog(client, "decide", "mpt_model", Ids.model);
  await decideDialog(dialog.context);
  assert.deepEqual(await violations(dialog), []);

  await dialog.press("Keep all of Dataverse");
  await dialog.press("Save choices");
  assert.deepEqual(await violations(dialog), []);
});

test("Find model has no fault that axe finds where it asks whether to decide now", async () => {
  const client = given();
  const dialog = new OpenDialog(client, "findModel", "mpt_property", Ids.property);
  await findModelDialog(dialog.context);
  givenConflicts(client, "summary");
  await dialog.press("Link… Lake House");
  await dialog.press("Yes, link it");
  assert.deepEqual(dialog.all("button"), ["Decide now", "Decide later"]);
  assert.deepEqual(await violations(dialog), []);
});

test("Unlink has no fault that axe finds, before and after restoring", async () => {
  const client = given();
  client.queryResults.set("mpt_modellink", [link()]);
  client.apiResponses.set("mpt_UnlinkModel", () => ({
    Restored: JSON.stringify([
      { tableName: "mpt_property", column: "mpt_summary", label: "Summary", outcome: "restored" },
      { tableName: "mpt_model", column: "mpt_summary", label: "Summary", outcome: "restored", before: "Before." },
      { tableName: "mpt_model", column: "mpt_name", label: "Name", outcome: "kept", reason: "Changed." },
    ]),
  }));
  const dialog = new OpenDialog(client, "unlink", "mpt_modellink", Ids.link);
  await unlinkDialog(dialog.context);
  assert.deepEqual(await violations(dialog), []);

  dialog.check("Restore what linking replaced");
  await dialog.press("Unlink");
  assert.match(dialog.status, /2 values were restored\. 1 value was not restored\./);
  assert.deepEqual(await violations(dialog), []);
});

test("Check setup and Sync now have no fault that axe finds", async () => {
  const check = new OpenDialog(given(), "checkSetup", "mpt_account", Ids.account);
  await checkSetupDialog(check.context);
  assert.deepEqual(await violations(check), []);

  const sync = new OpenDialog(given(), "startSync", "mpt_account", Ids.account);
  await startSyncDialog(sync.context);
  assert.deepEqual(await violations(sync), []);
});

test("The dialogs of tags have no fault that axe finds", async () => {
  const client = given();
  client.queryResults.set("mpt_tag", [tag()]);
  client.queryResults.set("mpt_sweep", [sweep()]);
  client.queryResults.set("mpt_tagtype", [tagType(client)]);
  client.queryResults.set("mpt_worktarget", [workTarget(), workTarget({ mpt_worktargetid: Ids.other, mpt_name: "Work order" })]);
  const created = new OpenDialog(client, "newTag", "mpt_model", Ids.model);
  await newTagDialog(created.context);
  assert.deepEqual(await violations(created), []);
  await created.press("Create tag");
  assert.deepEqual(await violations(created), []);

  const work = new OpenDialog(client, "createWork", "mpt_tag", Ids.tag);
  await createWorkDialog(work.context);
  assert.deepEqual(await violations(work), []);

  const deleted = new OpenDialog(client, "deleteTags", "mpt_tag", Ids.tag);
  client.apiResponses.set("mpt_DeleteTag", () => {
    throw new Error("No.");
  });
  await deleteTagsDialog(deleted.context);
  assert.deepEqual(await violations(deleted), []);
  await deleted.press("Delete tag");
  assert.match(deleted.text, /Boiler: No\./);
  assert.deepEqual(await violations(deleted), []);
});

test("The dialogs of orders have no fault that axe finds", async () => {
  const client = given();
  givenQuotes(client);
  const ordered = new OpenDialog(client, "order", "mpt_model", Ids.model);
  await orderDialog(ordered.context);
  assert.deepEqual(await violations(ordered), []);
  ordered.check("Order Schematic floor plan");
  await ordered.press("Show price");
  assert.deepEqual(ordered.all("button"), ["Request", "Cancel"]);
  assert.deepEqual(await violations(ordered), []);

  givenOrder(client);
  givenQuotes(client, {}, { ...price, amount: 60 });
  const approved = new OpenDialog(client, "approveOrder", "mpt_order", Ids.other);
  await approveOrderDialog(approved.context);
  assert.equal(approved.all("tr.changed").length, 1);
  assert.deepEqual(await violations(approved), []);
  const rejected = new OpenDialog(client, "rejectOrder", "mpt_order", Ids.other);
  await rejectOrderDialog(rejected.context);
  await rejected.press("Reject");
  assert.deepEqual(await violations(rejected), []);

  const switched = new OpenDialog(client, "switchOrdering", "mpt_account", Ids.account);
  await switchOrderingDialog(switched.context);
  assert.deepEqual(await violations(switched), []);
});

test("axe sees these pages: a control without a name is found", async () => {
  const dialog = new OpenDialog(given(), "resolve", "mpt_syncissue", Ids.issue);
  dialog.context.page.setTitle("Resolve");
  dialog.context.page.content.append(document.createElement("textarea"));

  assert.deepEqual(await violations(dialog), ["label: <textarea></textarea>"]);
});

test("A page that cannot work is still a page", async () => {
  const dialog = new OpenDialog(given(), "resolve", "mpt_syncissue", Ids.issue);
  dialog.context.page.setTitle("Matterport");
  dialog.context.page.showProblem("This page belongs to the app.");

  assert.deepEqual(await violations(dialog), []);
});

// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test("Every colour of text reaches the contrast of AA on every ground that it stands on", () => {
  const colours = new Map(
    [...webResource("dialog.css").matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? "", value ?? ""]),
  );
  const of = (name: string): string => colours.get(name) ?? assert.fail(name);
  const pairs = [
    ...["text", "soft", "bad", "warn", "good"].map((text) => [text, "ground"] as const),
    ...["text", "soft"].map((text) => [text, "panel"] as const),
    ...["added", "removed"].map((ground) => ["text", ground] as const),
    ["on-action", "action"] as const,
  ];

  assert.ok(contrast("#777777", "#ffffff") < 4.5 && contrast("#000000", "#ffffff") === 21);
  for (const [text, ground] of pairs) {
    assert.ok(contrast(of(text), of(ground)) >= 4.5, `${text} on ${ground}`);
  }

  for (const edge of ["line", "action"]) {
    assert.ok(contrast(of(edge), of("ground")) >= 3, edge);
  }
});
