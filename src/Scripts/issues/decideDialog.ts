import { throwIfRefused } from "../client/commands.js";
import { userPrivileges } from "../client/privileges.js";
import type { DialogContext } from "../dialog/context.js";
import { currentValues } from "./currentValue.js";
import { DecidePage } from "./decidePage.js";
import { FieldChoice } from "./fieldChoice.js";
import type { Issue } from "./issue.js";
import { openConflicts } from "./issue.js";
import { decideRefusal } from "./issueRules.js";
import { say } from "../words/say.js";

/** Puts the open conflicts of a model before a person, all on one page: those that were selected, or all that there are. */
export async function decideDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.resolve-conflicts"));
  await page.run("", async () => {
    const found = await openConflicts(client, request.id);
    await showDecisions(
      context,
      found.filter((issue) => request.rows?.includes(issue.id) ?? true),
    );
  });
}

/** Shows the page. @throws RefusedError for a person who may not decide. */
export async function showDecisions(context: DialogContext, conflicts: readonly Issue[]): Promise<void> {
  const { page, client } = context;
  throwIfRefused(decideRefusal(await userPrivileges(client)));
  const model = conflicts[0]?.model ?? null;
  if (conflicts.length === 0) {
    page.finish(say("decide.none", { model: say("name.model") }));
    return;
  }

  const fields = conflicts.map((issue) => issue.field);
  const current = await currentValues(client, model, fields);
  page.setTitle(say("decide.title", { model: model?.name ?? say("name.the-model") }));
  new DecidePage(
    context,
    conflicts.map((issue) => new FieldChoice(issue, current.get(issue.field))),
  ).show();
}
