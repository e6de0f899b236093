import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import type { ResolveIssuesRequest } from "../schema.g.js";
import { ResolveIssues } from "../schema.g.js";
import { showConflict } from "./conflict.js";
import { currentValue } from "./currentValue.js";
import type { Issue } from "./issue.js";
import { readIssue } from "./issue.js";
import { resolvedIssueRefusal } from "./issueRules.js";
import { showMissing } from "./missingModels.js";
import { showOtherIssue } from "./otherIssue.js";
import { say } from "../words/say.js";

/** Puts an issue before a person: a conflict with its values and missing models to decide, anything else to be read and put away. */
export async function resolveDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.resolve"));
  await page.run("", async () => {
    const issue = await readIssue(client, request.id);
    const settled = resolvedIssueRefusal(issue);
    page.setTitle(issue.name);
    if (settled !== null) {
      page.finish(settled);
    } else if (issue.isConflict) {
      showConflict(page, issue, await currentValue(client, issue), resolveHandler(context, issue));
    } else if (issue.isTooManyMissing && issue.account !== null) {
      showMissing(context, issue, issue.account.id);
    } else {
      showOtherIssue(page, issue, resolveHandler(context, issue));
    }
  });
}

/** What a person decided: a choice of mpt_ResolveIssues, a value where it goes with one, and how to say that it is done. */
interface Decision {
  readonly choice: "dataverse" | "matterport" | "value" | "dismiss";
  readonly value?: string;
  readonly message: string;
}

/** Carries a decision out. */
export type ResolveHandler = (decision: Decision) => void;

function resolveHandler({ page, client }: DialogContext, issue: Issue): ResolveHandler {
  return ({ choice, value, message }) =>
    void page.run(say("issue.settling"), async () => {
      const asked: ResolveIssuesRequest = { IssueIds: issue.id, Choice: choice };
      await call(client, ResolveIssues, value === undefined ? asked : { ...asked, Value: value });
      page.finishAndClose(message);
    });
}
