import assert from "node:assert/strict";
import { test } from "node:test";
import { SyncRunStatus } from "../../schema.g.js";
import { describeRuns } from "../../syncing/describeRuns.js";
import type { SyncRun } from "../../syncing/runs.js";
import { inactiveAccountRefusal, syncRefusal } from "../../syncing/syncRules.js";

const done: SyncRun = { status: SyncRunStatus.Done, read: 3, created: 0, updated: 0, sent: 0, conflicts: 0, failed: 0, outcome: "" };

test("What was done is counted on both sides", () => {
  assert.deepEqual(describeRuns({ ended: [{ ...done, created: 2, updated: 1, sent: 4 }], running: 0 }), {
    text: "Sync completed: 2 models added in Dataverse, 1 model updated in Dataverse, 4 models updated in Matterport.",
    level: "INFO",
  });
});

test("Nothing done is said as such", () => {
  assert.deepEqual(describeRuns({ ended: [done], running: 0 }), { text: "Sync completed: nothing had changed.", level: "INFO" });
});

test("What needs a person is a warning with the next step", () => {
  assert.deepEqual(describeRuns({ ended: [{ ...done, status: SyncRunStatus.DoneWithIssues, conflicts: 1, failed: 2 }], running: 0 }), {
    text:
      "Sync completed: nothing had changed. 1 conflict to resolve: open the sync issues and select Resolve. " +
      "2 models could not be synchronized. See the sync issues for the reasons.",
    level: "WARNING",
  });
});

test("What the run itself says is passed on", () => {
  assert.deepEqual(describeRuns({ ended: [{ ...done, outcome: "1 edited models wait: writing is switched off." }], running: 0 }), {
    text: "Sync completed: nothing had changed. 1 edited models wait: writing is switched off.",
    level: "WARNING",
  });
});

test("A failed run is an error", () => {
  const failed = { ...done, status: SyncRunStatus.Failed };

  assert.deepEqual(describeRuns({ ended: [failed], running: 0 }), {
    text: "Sync failed. See the sync issues for the reason.",
    level: "ERROR",
  });
  assert.match(describeRuns({ ended: [done, failed], running: 0 }).text, /^Part of the sync failed/);
});

test("What still goes on is said beside what has ended", () => {
  assert.match(describeRuns({ ended: [], running: 1 }).text, /^Sync continues in the background/);
  assert.match(describeRuns({ ended: [done], running: 2 }).text, /nothing had changed\. 2 sync runs continue in the background/);
});

test("Synchronising asks for the privilege to create runs", () => {
  assert.equal(syncRefusal(new Set(["prvcreatempt_syncrun"])), null);
  assert.match(syncRefusal(new Set()) ?? "", /missing prvCreatempt_SyncRun/);
});

test("A deactivated account is not synchronised", () => {
  assert.equal(inactiveAccountRefusal({ name: "Main", isActive: true }), null);
  assert.match(inactiveAccountRefusal({ name: "Main", isActive: false }) ?? "", /Main is deactivated/);
});
