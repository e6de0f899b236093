import type { ClientApi, FormContext } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { askToConfirm, showOutcome, throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { rowOf } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { OrderState, WithdrawOrder } from "../schema.g.js";
import { say, sayCount } from "../words/say.js";
import { decideRefusal, decisionStateRefusal, withdrawRefusal, withdrawStateRefusal } from "./orderRules.js";
import type { OrderProgress } from "./orderRow.js";
import { readProgress } from "./orderRow.js";

/** Approve, on the form of an order. */
export const approveOrderOnForm = (client: ClientApi, form: FormContext): Promise<void> =>
  decideOnForm(client, form, say("command.approve-order"), "approveOrder");

/** Reject, on the form of an order. */
export const rejectOrderOnForm = (client: ClientApi, form: FormContext): Promise<void> =>
  decideOnForm(client, form, say("command.reject-order"), "rejectOrder");

/** Withdraw, on the form of an order, after a confirmation. */
export async function withdrawOrderOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const title = say("command.withdraw-order");
  const { id } = rowOf(form, title);
  throwIfRefused(withdrawRefusal(await userPrivileges(client)));
  const order = await readProgress(client, id);
  throwIfRefused(withdrawStateRefusal(order.state));
  if (!(await askToConfirm(client, title, say("ordering.ask-withdraw", { order: order.name }), title))) {
    return;
  }

  await withProgress(client, say("ordering.withdrawing"), () => call(client, WithdrawOrder, { OrderId: id }));
  showOutcome(form, { text: say("ordering.withdrawn"), level: "INFO" });
  await form.data.refresh(false);
}

async function decideOnForm(client: ClientApi, form: FormContext, title: string, dialog: "approveOrder" | "rejectOrder"): Promise<void> {
  const { table, id } = rowOf(form, title);
  throwIfRefused(decideRefusal(await userPrivileges(client)));
  const before = await readProgress(client, id);
  throwIfRefused(decisionStateRefusal(before.state));
  await openDialog(client, title, { dialog, table, id });

  // A dialog of a web resource hands nothing back, so the order tells what came of it.
  const after = await readProgress(client, id);
  if (after.state !== before.state || after.approvals !== before.approvals) {
    showOutcome(form, outcomeOf(after));
  }

  await form.data.refresh(false);
}

function outcomeOf({ state, approvals, needed, undoUntil }: OrderProgress): Outcome {
  switch (state) {
    case OrderState.Requested:
      return { text: sayCount("ordering.endorsed", Math.max(0, needed - approvals)), level: "INFO" };
    case OrderState.Approved:
      return { text: undoUntil === "" ? say("ordering.approved") : say("ordering.approved-until", { until: undoUntil }), level: "INFO" };
    case OrderState.Rejected:
      return { text: say("ordering.rejected"), level: "INFO" };
    default:
      return { text: say("ordering.moved-on"), level: "INFO" };
  }
}
