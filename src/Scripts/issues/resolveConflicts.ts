import type { ClientApi, FormContext } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { showOutcome, throwIfRefused } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { showState } from "../forms/showState.js";
import { modelOfRow } from "../linking/modelOfRow.js";
import { modelTable } from "../schema.g.js";
import { openConflicts } from "./issue.js";
import { decideRefusal } from "./issueRules.js";
import { say, sayCount } from "../words/say.js";

/** Resolve conflicts, on the form of a property, a site visit or a model. */
export async function resolveConflictsOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.resolve-conflicts"));
  throwIfRefused(decideRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const model = await modelOfRow(client, row, "link.nothing-to-decide");
  const before = await openConflicts(client, model.id);
  throwIfRefused(before.length === 0 ? say("decide.none", { model: model.name }) : null);
  await openDialog(client, say("command.resolve-conflicts"), { dialog: "decide", table: modelTable.name, id: model.id });
  const outcome = describeDecided(before.length, (await openConflicts(client, model.id)).length);
  if (outcome !== null) {
    showOutcome(form, outcome);
    await form.data.refresh(false);
    await showState(client, form);
  }
}

/** What came of a dialog that hands nothing back: how many conflicts are fewer, and how many are left. Null when nothing changed. */
export function describeDecided(before: number, after: number): Outcome | null {
  const left = after === 0 ? "" : sayCount("decide.left", after);
  return after >= before ? null : { text: `${sayCount("decide.done", before - after)} ${left}`.trim(), level: "INFO" };
}
