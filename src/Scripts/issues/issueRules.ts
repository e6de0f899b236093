import { privilegeName, privilegeRefusal } from "../client/privileges.js";
import { modelTable, ResolveIssues } from "../schema.g.js";
import type { Issue } from "./issue.js";

/** Who may settle the issue: whoever decides a conflict changes the model. @returns Why not, or null. */
export function resolveRefusal(held: ReadonlySet<string>, issue: Issue): string | null {
  const needed = [ResolveIssues.privilege, ...(issue.isConflict ? [privilegeName("Write", modelTable)] : [])];
  return privilegeRefusal(held, needed, issue.isConflict ? "decide conflicts" : "put issues away", "Matterport Operator");
}

/** Whether there is something to settle. @returns Why not, or null. */
export function resolvedIssueRefusal(issue: Issue): string | null {
  return issue.isOpen ? null : `This issue was settled already. ${describeResolution(issue)}`;
}

/** How an issue was settled, in words. The resolution begins with the choice: "matterport: Lake House". */
export function describeResolution(issue: Issue): string {
  const by = issue.resolvedBy === "" ? "" : ` Settled by ${issue.resolvedBy}.`;
  switch (/^[a-z]+/.exec(issue.resolution)?.[0]) {
    case "dataverse":
      return `Dataverse's value stands; the next run sends it to Matterport.${by}`;
    case "matterport":
      return `Matterport's value stands, here too.${by}`;
    case "value":
      return `A new value stands; the next run sends it to Matterport.${by}`;
    case "dismiss":
      return `It was put away.${by}`;
    default:
      return `It needs no answer any more.${by}`;
  }
}
