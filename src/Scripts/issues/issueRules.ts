import { privilegeName, privilegeRefusal } from "../client/privileges.js";
import type { LookupValue } from "../client/rows.js";
import { DecideMissing, modelTable, ResolveIssues } from "../schema.g.js";
import type { Issue } from "./issue.js";
import { say } from "../words/say.js";

/** Who may settle the issue: whoever decides a conflict changes the model. @returns Why not, or null. */
export function resolveRefusal(held: ReadonlySet<string>, issue: Issue): string | null {
  if (issue.isTooManyMissing) {
    return decideMissingRefusal(held);
  }

  return issue.isConflict
    ? decideRefusal(held)
    : privilegeRefusal(held, [ResolveIssues.privilege], "privilege.put-away", "Matterport Operator");
}

/** Who may decide conflicts. @returns Why not, or null. */
export function decideRefusal(held: ReadonlySet<string>): string | null {
  const needed = [ResolveIssues.privilege, privilegeName("Write", modelTable)];
  return privilegeRefusal(held, needed, "privilege.decide", "Matterport Operator");
}

/** Who may say whether missing models are gone. @returns Why not, or null. */
export function decideMissingRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [DecideMissing.privilege], "privilege.decide-missing", "Matterport Administrator");
}

/** The model whose open conflicts all of the issues are, so that they can be decided on one page; null when they are anything else. */
export function modelInConflict(issues: readonly Issue[]): LookupValue | null {
  const model = issues[0]?.model ?? null;
  return issues.every((issue) => issue.isOpen && issue.isConflict && issue.model?.id === model?.id) ? model : null;
}

/** Whether there is something to settle. @returns Why not, or null. */
export function resolvedIssueRefusal(issue: Issue): string | null {
  return issue.isOpen ? null : say("issue.already-settled", { how: describeResolution(issue) });
}

/** How an issue was settled, in words. The resolution begins with the choice: "matterport: Lake House". */
export function describeResolution(issue: Issue): string {
  const how = describeChoice(/^[a-z-]+/.exec(issue.resolution)?.[0]);
  return issue.resolvedBy === "" ? how : say("issue.how.by", { how, person: issue.resolvedBy });
}

function describeChoice(choice: string | undefined): string {
  switch (choice) {
    case "dataverse":
      return say("issue.how.ours");
    case "matterport":
      return say("issue.how.theirs");
    case "value":
      return say("issue.how.value");
    case "dismiss":
      return say("issue.how.closed");
    case "gone":
      return say("issue.how.gone");
    case "keep-looking":
      return say("issue.how.keep-looking");
    default:
      return say("issue.how.obsolete");
  }
}
