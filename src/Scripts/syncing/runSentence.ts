import type { Outcome } from "../client/commands.js";
import { count } from "../client/commands.js";
import { SyncRunStatus } from "../schema.g.js";
import type { Followed, Run } from "./runs.js";

/** What came of the runs, in words. */
export function runSentence({ ended, open }: Followed): Outcome {
  const goesOn = open === 0 ? [] : [whatGoesOn(ended.length, open)];
  const told = [...new Set(ended.map((run) => run.outcome).filter((outcome) => outcome !== ""))];
  if (ended.some((run) => run.status === SyncRunStatus.Failed)) {
    const some = ended.length + open === 1 ? "The synchronisation failed" : "A part of the synchronisation failed";
    return { text: [`${some}. The sync issues say why.`, ...told, ...goesOn].join(" "), level: "ERROR" };
  }

  const needs = whatNeedsAPerson(ended);
  const text = [...(ended.length === 0 ? [] : [whatWasDone(ended)]), ...needs, ...told, ...goesOn].join(" ");
  return { text, level: needs.length + told.length > 0 ? "WARNING" : "INFO" };
}

function whatGoesOn(ended: number, open: number): string {
  const which =
    ended === 0 ? "The synchronisation goes on in the background." : `${count(open, "run goes on", "runs go on")} in the background.`;
  return `${which} How it ends is seen under Synchronisation runs.`;
}

function whatWasDone(runs: readonly Run[]): string {
  const [created, updated, sent] = [sum(runs, "created"), sum(runs, "updated"), sum(runs, "sent")];
  const done = [
    ...(created > 0 ? [`${count(created, "model")} added here`] : []),
    ...(updated > 0 ? [`${count(updated, "model")} changed here`] : []),
    ...(sent > 0 ? [`${count(sent, "model")} changed in Matterport`] : []),
  ];
  return done.length === 0 ? "Synchronised: nothing had changed." : `Synchronised: ${done.join(", ")}.`;
}

function whatNeedsAPerson(runs: readonly Run[]): readonly string[] {
  const [conflicts, failed] = [sum(runs, "conflicts"), sum(runs, "failed")];
  return [
    ...(conflicts > 0 ? [`${count(conflicts, "field waits", "fields wait")} for a decision: press Resolve on the sync issues.`] : []),
    ...(failed > 0 ? [`${count(failed, "model")} could not be synchronised: the sync issues say why.`] : []),
  ];
}

function sum(runs: readonly Run[], of: "created" | "updated" | "sent" | "conflicts" | "failed"): number {
  return runs.reduce((total, run) => total + run[of], 0);
}
