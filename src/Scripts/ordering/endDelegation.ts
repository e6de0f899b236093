import type { ClientApi, FormContext } from "../client/api.js";
import { askToConfirm, showOutcome, throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { rowOf } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { readRow, textOf } from "../client/rows.js";
import { delegationTable, EndDelegation } from "../schema.g.js";
import { say } from "../words/say.js";
import { delegateRefusal, delegationTimeRefusal } from "./orderRules.js";

/** End delegation, on the form of a delegation, after a confirmation. */
export async function endDelegationOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const title = say("command.end-delegation");
  const { columns, name: table } = delegationTable;
  const { id } = rowOf(form, title);
  throwIfRefused(delegateRefusal(await userPrivileges(client)));
  const row = await readRow(client, table, id, [columns.name, columns.until]);
  throwIfRefused(delegationTimeRefusal(new Date(textOf(row, columns.until)), new Date()));
  const delegation = textOf(row, columns.name) || say("name.row");
  if (!(await askToConfirm(client, title, say("ordering.ask-end-delegation", { delegation }), title))) {
    return;
  }

  await withProgress(client, say("ordering.ending-delegation"), () => call(client, EndDelegation, { DelegationId: id }));
  showOutcome(form, { text: say("ordering.delegation-ended"), level: "INFO" });
  await form.data.refresh(false);
}
