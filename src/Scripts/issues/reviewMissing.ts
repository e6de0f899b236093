import type { ClientApi, FormContext } from "../client/api.js";
import { showOutcome, throwIfRefused } from "../client/commands.js";
import { RefusedError } from "../client/failures.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { readAccount } from "../syncing/accounts.js";
import { openMissingIssue } from "./issue.js";
import { decideMissingRefusal } from "./issueRules.js";
import { openResolveDialog } from "./resolve.js";
import { say } from "../words/say.js";

/** Review missing models, on the form of an account: opens the issue in which sync asks whether they are gone. */
export async function reviewMissingOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const title = say("command.review-missing");
  const row = rowOf(form, title);
  throwIfRefused(decideMissingRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const issue = await openMissingIssue(client, row.id);
  if (issue === null) {
    throw new RefusedError(say("missing.none", { account: (await readAccount(client, row.id)).name }));
  }

  const outcome = await openResolveDialog(client, issue.id, title);
  if (outcome !== null) {
    showOutcome(form, outcome);
    await form.data.refresh(false);
  }
}
