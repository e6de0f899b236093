import { throwIfRefused } from "../client/commands.js";
import { call } from "../client/customApis.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { DecideOrder, OrderState } from "../schema.g.js";
import { say, sayCount } from "../words/say.js";
import { compare, comparisonTable, isChanged } from "./comparison.js";
import { onBehalfField, readAbsent } from "./delegations.js";
import type { Frozen } from "./frozen.js";
import { decisionStateRefusal } from "./orderRules.js";
import type { Order } from "./orderRow.js";
import { readOrder } from "./orderRow.js";
import type { Present } from "./present.js";
import { readPresent } from "./present.js";
import type { Doing } from "./priceSection.js";
import { effectsSection, fact } from "./priceSection.js";
import { refusalOfAddOns } from "./quote.js";
import { sayAmount } from "./sayOrder.js";

type Decision = "approve" | "reject";

const titles = { approve: "ordering.title.approve", reject: "ordering.title.reject" } as const;
const commands = { approve: "command.approve-order", reject: "command.reject-order" } as const;
const reasons = { approve: "ordering.label.reason-if-any", reject: "ordering.label.reason" } as const;
const LongestReason = "2000";

/** Shows what was requested beside how things stand now, and approves exactly that. */
export const approveOrderDialog = (context: DialogContext): Promise<void> => decideOrderDialog(context, "approve");

/** Shows the same, and rejects it with a reason. */
export const rejectOrderDialog = (context: DialogContext): Promise<void> => decideOrderDialog(context, "reject");

async function decideOrderDialog(context: DialogContext, decision: Decision): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say(commands[decision]));
  await page.run(say("ordering.comparing"), async () => {
    const order = await readOrder(client, request.id);
    page.setTitle(say(titles[decision], { order: order.name }));
    throwIfRefused(decisionStateRefusal(order.state));
    const absent = onBehalfField(await readAbsent(client, new Date()));
    show(context, { decision, order, absent }, await readPresent(client, order));
  });
}

/** What is decided, and for whom; null where the person decides for themselves only. */
interface Asked {
  readonly decision: Decision;
  readonly order: Order;
  readonly absent: HTMLSelectElement | null;
}

function show(context: DialogContext, asked: Asked, present: Present): void {
  const { page } = context;
  const { decision, order, absent } = asked;
  const rows = compare(order.frozen, present);
  const changes = rows.filter(isChanged).length;
  const reason = element("textarea", { id: "reason", rows: "3", maxlength: LongestReason, dir: "auto" });
  const decide = button(say(commands[decision]), { class: "primary" }, () => {
    press(context, asked, reason);
  });
  page.content.replaceChildren(
    element("dl", {}, ...facts(order, present)),
    comparisonTable(rows),
    element("p", { class: "then" }, say("ordering.as-synchronized")),
    ...effectsSection(doingOf(order.frozen)),
    element(
      "div",
      { class: "fields" },
      ...(absent === null ? [] : [element("label", { for: absent.id }, say("ordering.label.on-behalf")), absent]),
      element("label", { for: reason.id }, say(reasons[decision])),
      reason,
    ),
    element("div", { class: "actions" }, decide, page.closeButton(say("button.cancel"))),
  );
  page.setStatus(sayChanges(changes, present));
}

function doingOf({ effects, isDryRun, lines }: Frozen): Doing {
  return { told: effects, isDryRun, isAct: lines.some(({ wanted }) => wanted.act !== undefined) };
}

function sayChanges(changes: number, { problem, quote }: Present): string {
  if (problem !== "") {
    return say("ordering.present-unreadable", { reason: problem });
  }

  return [
    ...(quote === null || refusalOfAddOns(quote) === "" ? [] : [refusalOfAddOns(quote)]),
    changes === 0 ? say("ordering.unchanged") : sayCount("ordering.changes", changes),
  ].join(" ");
}

function facts({ requestedBy, requestedOn, expiresOn, purpose }: Order, { quote }: Present): readonly HTMLElement[] {
  return [
    ...fact(say("ordering.label.requested-by"), requestedBy),
    ...fact(say("ordering.label.requested-on"), requestedOn),
    ...fact(say("ordering.label.expires-on"), expiresOn),
    ...fact(say("ordering.label.purpose-given"), purpose || say("ordering.value.none")),
    ...(quote === null || quote.budgetLeft === null
      ? []
      : fact(say("ordering.label.budget-besides"), sayAmount(quote.budgetLeft, quote.currency))),
  ];
}

function press({ page, client }: DialogContext, { decision, order, absent }: Asked, input: HTMLTextAreaElement): void {
  const reason = input.value.trim();
  if (decision === "reject" && reason === "") {
    page.showProblem(say("ordering.ask-reason"));
    input.focus();
    return;
  }

  void page.run(say("ordering.deciding"), async () => {
    const answer = await call(client, DecideOrder, {
      OrderId: order.id,
      Decision: decision,
      Hash: order.hash,
      ...(absent === null || absent.value === "" ? {} : { OnBehalfOf: absent.value }),
      ...(reason === "" ? {} : { Reason: reason }),
    });
    page.finishAndClose(
      answer.State === OrderState.Rejected
        ? say("ordering.rejected")
        : answer.State === OrderState.Approved
          ? say("ordering.approved")
          : sayCount("ordering.endorsed", answer.ApprovalsMissing),
    );
  });
}
