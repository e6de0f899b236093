import type { Outcome } from "../client/commands.js";
import { SyncRunStatus } from "../schema.g.js";
import type { PollResult, SyncRun } from "./runs.js";
import { say, sayCount } from "../words/say.js";

/** What came of the runs, in words. */
export function describeRuns({ ended, running }: PollResult): Outcome {
  const goesOn = running === 0 ? [] : [describeRunning(ended.length, running)];
  const told = [...new Set(ended.map((run) => run.outcome).filter((outcome) => outcome !== ""))];
  if (ended.some((run) => run.status === SyncRunStatus.Failed)) {
    const failed = ended.length + running === 1 ? say("run.failed") : say("run.failed-partly");
    return { text: [failed, ...told, ...goesOn].join(" "), level: "ERROR" };
  }

  const needs = describeIssues(ended);
  const text = [...(ended.length === 0 ? [] : [describeChanges(ended)]), ...needs, ...told, ...goesOn].join(" ");
  return { text, level: needs.length + told.length > 0 ? "WARNING" : "INFO" };
}

function describeRunning(ended: number, running: number): string {
  return ended === 0 ? say("run.background") : sayCount("run.background-some", running);
}

function describeChanges(runs: readonly SyncRun[]): string {
  const [created, updated, sent] = [sum(runs, "created"), sum(runs, "updated"), sum(runs, "sent")];
  const done = [
    ...(created > 0 ? [sayCount("run.added", created)] : []),
    ...(updated > 0 ? [sayCount("run.changed-here", updated)] : []),
    ...(sent > 0 ? [sayCount("run.changed-there", sent)] : []),
  ];
  return done.length === 0 ? say("run.no-changes") : say("run.changes", { changes: done.join(", ") });
}

function describeIssues(runs: readonly SyncRun[]): readonly string[] {
  const [conflicts, failed] = [sum(runs, "conflicts"), sum(runs, "failed")];
  return [...(conflicts > 0 ? [sayCount("run.conflicts", conflicts)] : []), ...(failed > 0 ? [sayCount("run.failed-models", failed)] : [])];
}

function sum(runs: readonly SyncRun[], of: "created" | "updated" | "sent" | "conflicts" | "failed"): number {
  return runs.reduce((total, run) => total + run[of], 0);
}
