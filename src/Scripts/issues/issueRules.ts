import { privilegeName, privilegeRefusal } from "../client/privileges.js";
import { modelTable, ResolveIssues } from "../schema.g.js";
import type { Issue } from "./issue.js";
import { say } from "../words/say.js";

/** Who may settle the issue: whoever decides a conflict changes the model. @returns Why not, or null. */
export function resolveRefusal(held: ReadonlySet<string>, issue: Issue): string | null {
  const needed = [ResolveIssues.privilege, ...(issue.isConflict ? [privilegeName("Write", modelTable)] : [])];
  return privilegeRefusal(held, needed, issue.isConflict ? "privilege.decide" : "privilege.put-away", "Matterport Operator");
}

/** Whether there is something to settle. @returns Why not, or null. */
export function resolvedIssueRefusal(issue: Issue): string | null {
  return issue.isOpen ? null : say("issue.already-settled", { how: describeResolution(issue) });
}

/** How an issue was settled, in words. The resolution begins with the choice: "matterport: Lake House". */
export function describeResolution(issue: Issue): string {
  const how = describeChoice(/^[a-z]+/.exec(issue.resolution)?.[0]);
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
    default:
      return say("issue.how.obsolete");
  }
}
