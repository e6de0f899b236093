import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { Issue } from "../../issues/issue.js";
import { readIssue } from "../../issues/issue.js";
import { describeResolution, modelInConflict, resolvedIssueRefusal, resolveRefusal } from "../../issues/issueRules.js";
import { IssueKind } from "../../schema.g.js";
import { FakeClient } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { givenIssue } from "../fake/rows.js";

let conflict: Issue;
let failure: Issue;

beforeEach(async () => {
  const client = new FakeClient();
  givenIssue(client);
  conflict = await readIssue(client, Ids.issue);
  givenIssue(client, { mpt_kind: IssueKind.Rejected });
  failure = await readIssue(client, Ids.issue);
});

test("An issue is read with what people see of it", () => {
  assert.deepEqual([conflict.isConflict, conflict.isOpen, conflict.kind, conflict.model?.name], [true, true, "Conflict", "Old House"]);
  assert.deepEqual([conflict.base, conflict.ours, conflict.theirs], ["Lake House", "Lake House North", "The Lake House"]);
  assert.equal(failure.isConflict, false);
});

test("A conflict asks for the privilege to change models too, anything else does not", () => {
  const held = new Set(["prvwritempt_syncissue"]);

  assert.match(
    resolveRefusal(held, conflict) ?? "",
    /You do not have permission to resolve conflicts. Your roles are missing prvWritempt_Model\./,
  );
  assert.equal(resolveRefusal(held, failure), null);
  assert.match(
    resolveRefusal(new Set(), failure) ?? "",
    /You do not have permission to dismiss issues. Your roles are missing prvWritempt_SyncIssue\./,
  );
});

test("Whether missing models are gone is for those who may write accounts", () => {
  const missing = { ...failure, isTooManyMissing: true };

  assert.equal(resolveRefusal(new Set(["prvwritempt_account"]), missing), null);
  assert.match(resolveRefusal(new Set(["prvwritempt_syncissue"]), missing) ?? "", /decide about missing models\. .* prvWritempt_Account\./);
});

test("Several issues have one model in conflict, or none", () => {
  assert.equal(modelInConflict([conflict, conflict])?.id, Ids.model);
  assert.equal(modelInConflict([conflict, failure]), null);
  assert.equal(modelInConflict([conflict, { ...conflict, isOpen: false }]), null);
  assert.equal(modelInConflict([conflict, { ...conflict, model: { id: Ids.otherModel, name: "Barn" } }]), null);
  assert.equal(modelInConflict([conflict, { ...conflict, model: null }]), null);
  assert.equal(modelInConflict([]), null);
});

test("What is settled says how, and by whom", () => {
  const settled = { ...conflict, isOpen: false, resolvedBy: "Ada" };

  assert.equal(resolvedIssueRefusal(conflict), null);
  assert.match(
    resolvedIssueRefusal({ ...settled, resolution: "dataverse: x" }) ?? "",
    /already closed\. The Dataverse value was kept.*Closed by Ada\./,
  );
  assert.match(describeResolution({ ...settled, resolution: "matterport: x" }), /The Matterport value was kept/);
  assert.match(describeResolution({ ...settled, resolution: "value: x" }), /A new value was entered/);
  assert.match(describeResolution({ ...settled, resolution: "gone" }), /^The models were confirmed as missing\. Closed by Ada/);
  assert.match(describeResolution({ ...settled, resolution: "keep-looking" }), /^Sync keeps looking/);
  assert.match(describeResolution({ ...settled, resolution: "dismiss: seen" }), /dismissed/);
  assert.match(describeResolution({ ...settled, resolution: "", resolvedBy: "" }), /It no longer applies\.$/);
});
