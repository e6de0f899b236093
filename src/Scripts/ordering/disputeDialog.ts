import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { DisputeOrder } from "../schema.g.js";
import { say } from "../words/say.js";
import { readProgress } from "./orderRow.js";

const LongestReason = "2000";

/** Says what a dispute does, asks what the person knows, and turns ordering off. */
export async function disputeDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.dispute-order"));
  await page.run(say("ordering.comparing"), async () => {
    const order = await readProgress(client, request.id);
    page.setTitle(say("ordering.title.dispute", { order: order.name }));
    const known = element("textarea", { id: "reason", rows: "4", maxlength: LongestReason, dir: "auto" });
    const dispute = button(say("command.dispute-order"), { class: "primary" }, () => {
      press(context, known);
    });
    page.content.replaceChildren(
      element("p", {}, say("ordering.dispute-intro")),
      element("p", {}, say("ordering.dispute-bought")),
      element("div", { class: "fields" }, element("label", { for: known.id }, say("ordering.label.known")), known),
      element("div", { class: "actions" }, dispute, page.closeButton(say("button.cancel"))),
    );
  });
}

function press({ page, client, request }: DialogContext, known: HTMLTextAreaElement): void {
  const reason = known.value.trim();
  if (reason === "") {
    page.showProblem(say("ordering.ask-known"));
    known.focus();
    return;
  }

  void page.run(say("ordering.disputing"), async () => {
    const answer = await call(client, DisputeOrder, { OrderId: request.id, Reason: reason });
    page.finishAndClose(say(answer.OrderingOff ? "ordering.disputed" : "ordering.disputed-was-off"));
  });
}
