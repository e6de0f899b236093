import type { Outcome } from "../client/commands.js";
import { pluralize } from "../client/commands.js";
import { SyncRunStatus } from "../schema.g.js";
import type { PollResult, SyncRun } from "./runs.js";

/** What came of the runs, in words. */
export function describeRuns({ ended, running }: PollResult): Outcome {
  const goesOn = running === 0 ? [] : [describeRunning(ended.length, running)];
  const told = [...new Set(ended.map((run) => run.outcome).filter((outcome) => outcome !== ""))];
  if (ended.some((run) => run.status === SyncRunStatus.Failed)) {
    const some = ended.length + running === 1 ? "The synchronisation failed" : "A part of the synchronisation failed";
    return { text: [`${some}. The sync issues say why.`, ...told, ...goesOn].join(" "), level: "ERROR" };
  }

  const needs = describeIssues(ended);
  const text = [...(ended.length === 0 ? [] : [describeChanges(ended)]), ...needs, ...told, ...goesOn].join(" ");
  return { text, level: needs.length + told.length > 0 ? "WARNING" : "INFO" };
}

function describeRunning(ended: number, running: number): string {
  const which =
    ended === 0
      ? "The synchronisation goes on in the background."
      : `${pluralize(running, "run goes on", "runs go on")} in the background.`;
  return `${which} How it ends is seen under Synchronisation runs.`;
}

function describeChanges(runs: readonly SyncRun[]): string {
  const [created, updated, sent] = [sum(runs, "created"), sum(runs, "updated"), sum(runs, "sent")];
  const done = [
    ...(created > 0 ? [`${pluralize(created, "model")} added here`] : []),
    ...(updated > 0 ? [`${pluralize(updated, "model")} changed here`] : []),
    ...(sent > 0 ? [`${pluralize(sent, "model")} changed in Matterport`] : []),
  ];
  return done.length === 0 ? "Synchronised: nothing had changed." : `Synchronised: ${done.join(", ")}.`;
}

function describeIssues(runs: readonly SyncRun[]): readonly string[] {
  const [conflicts, failed] = [sum(runs, "conflicts"), sum(runs, "failed")];
  return [
    ...(conflicts > 0 ? [`${pluralize(conflicts, "field waits", "fields wait")} for a decision: press Resolve on the sync issues.`] : []),
    ...(failed > 0 ? [`${pluralize(failed, "model")} could not be synchronised: the sync issues say why.`] : []),
  ];
}

function sum(runs: readonly SyncRun[], of: "created" | "updated" | "sent" | "conflicts" | "failed"): number {
  return runs.reduce((total, run) => total + run[of], 0);
}
