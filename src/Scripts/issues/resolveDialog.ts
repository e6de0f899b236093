import { call } from "../client/customApis.js";
import type { DialogDesk } from "../dialog/desk.js";
import type { ResolveConflictRequest } from "../schema.g.js";
import { ResolveConflict } from "../schema.g.js";
import { showConflict } from "./conflict.js";
import { currentValue } from "./currentValue.js";
import type { Issue } from "./issue.js";
import { readIssue } from "./issue.js";
import { isOpen } from "./issueRules.js";
import { showOther } from "./otherIssue.js";

/** Puts an issue before a person: a conflict with its values to decide, anything else to be read and put away. */
export async function resolveDialog(desk: DialogDesk): Promise<void> {
  const { page, client, request } = desk;
  page.title("Resolve");
  await page.work("", async () => {
    const issue = await readIssue(client, request.id);
    const settled = isOpen(issue);
    page.title(issue.name);
    if (settled !== null) {
      page.rest(settled);
    } else if (issue.isConflict) {
      showConflict(page, issue, await currentValue(client, issue), settle(desk, issue));
    } else {
      showOther(page, issue, settle(desk, issue));
    }
  });
}

/** What a person decided: a choice of mpt_ResolveConflict, a value where it goes with one, and how to say that it is done. */
export interface Decision {
  readonly choice: "ours" | "theirs" | "value" | "close";
  readonly value?: string;
  readonly done: string;
}

/** Carries a decision out. */
export type Settle = (decision: Decision) => void;

function settle({ page, client }: DialogDesk, issue: Issue): Settle {
  return ({ choice, value, done }) =>
    void page.work("Settling the issue…", async () => {
      const asked: ResolveConflictRequest = { IssueId: issue.id, Choice: choice };
      await call(client, ResolveConflict, value === undefined ? asked : { ...asked, Value: value });
      page.finish(done);
    });
}
