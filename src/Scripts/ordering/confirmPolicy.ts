import type { ClientApi, FormContext } from "../client/api.js";
import { askToConfirm, showOutcome, throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { formattedValueOf, numberOf, readRow, textOf } from "../client/rows.js";
import { ConfirmPolicy, policyTable } from "../schema.g.js";
import { say } from "../words/say.js";
import { confirmRefusal, policyStateRefusal } from "./orderRules.js";

/** Confirm, on the form of an order policy, after a confirmation. */
export async function confirmPolicyOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const title = say("command.confirm-policy");
  const { columns, name: table } = policyTable;
  const { id } = rowOf(form, title);
  throwIfRefused(confirmRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const draft = await readRow(client, table, id, [columns.name, columns.state]);
  throwIfRefused(policyStateRefusal(numberOf(draft, columns.state)));
  const policy = textOf(draft, columns.name) || say("name.row");
  if (!(await askToConfirm(client, title, say("ordering.ask-confirm", { policy }), title))) {
    return;
  }

  await withProgress(client, say("ordering.confirming"), () => call(client, ConfirmPolicy, { PolicyId: id }));
  const from = formattedValueOf(await readRow(client, table, id, [columns.effectiveOn]), columns.effectiveOn);
  showOutcome(form, { text: say("ordering.confirmed", { policy, from }), level: "INFO" });
  await form.data.refresh(false);
}
