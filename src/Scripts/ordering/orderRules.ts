import { privilegeRefusal } from "../client/privileges.js";
import {
  AssetAvailability,
  ConfirmPolicy,
  DecideOrder,
  DisputeOrder,
  GetAssetLink,
  Delegate,
  OrderState,
  PolicyState,
  RecordCharge,
  RequestOrder,
  SettleOrder,
  SwitchOrdering,
  WithdrawOrder,
} from "../schema.g.js";
import { say } from "../words/say.js";
import type { Quote } from "./quote.js";
import { refusalOfAddOns } from "./quote.js";
import { sayAmount } from "./sayOrder.js";

const Requester = "Matterport Requester";
const Approver = "Matterport Approver";
const Administrator = "Matterport Administrator";

/** Who may request orders. @returns Why not, or null. */
export function requestRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [RequestOrder.privilege], "privilege.request-order", Requester);
}

/** Who may decide on orders. @returns Why not, or null. */
export function decideRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [DecideOrder.privilege], "privilege.decide-order", Approver);
}

/** Who may withdraw orders. @returns Why not, or null. */
export function withdrawRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [WithdrawOrder.privilege], "privilege.withdraw-order", Requester);
}

/** Who may download files. @returns Why not, or null. */
export function downloadRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [GetAssetLink.privilege], "privilege.download", Requester);
}

/** Whether a file can be downloaded, as its row says. @returns Why not, or null. */
export function unavailableRefusal(availability: number | null): string | null {
  return availability === AssetAvailability.Available ? null : say("ordering.not-available");
}

/** Who may confirm policies. @returns Why not, or null. */
export function confirmRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [ConfirmPolicy.privilege], "privilege.confirm-policy", Administrator);
}

/** Who may switch the ordering of an account. @returns Why not, or null. */
export function switchRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [SwitchOrdering.privilege], "privilege.switch-ordering", Administrator);
}

/** Who may say how an unknown line ended. @returns Why not, or null. */
export function settleRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [SettleOrder.privilege], "privilege.settle-order", Approver);
}

/** Who may record what was charged. @returns Why not, or null. */
export function chargeRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [RecordCharge.privilege], "privilege.record-charge", Administrator);
}

/** Whether charges can be recorded for an order with so many lines that were sent. @returns Why not, or null. */
export function chargeableLineRefusal(sent: number): string | null {
  return sent > 0 ? null : say("ordering.nothing-to-charge");
}

/** Who may say who stands in for them. @returns Why not, or null. */
export function delegateRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [Delegate.privilege], "privilege.delegate", Approver);
}

/** Whether a delegation that ends then can still be ended. @returns Why not, or null. */
export function delegationTimeRefusal(until: Date, now: Date): string | null {
  return until > now ? null : say("ordering.delegation-over");
}

/** Who may say that an order was not theirs. @returns Why not, or null. */
export function disputeRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [DisputeOrder.privilege], "privilege.dispute-order", Requester);
}

/** Whether an order with so many unknown lines can be settled. @returns Why not, or null. */
export function unknownLineRefusal(unknown: number): string | null {
  return unknown > 0 ? null : say("ordering.nothing-unknown");
}

/** Whether an order in that state waits for a decision. @returns Why not, or null. */
export function decisionStateRefusal(state: number | null): string | null {
  return state === OrderState.Requested ? null : say("ordering.not-waiting");
}

/** Whether an order in that state can be stopped. @returns Why not, or null. */
export function withdrawStateRefusal(state: number | null): string | null {
  return state === OrderState.Requested || state === OrderState.Approved ? null : say("ordering.too-late");
}

/** Whether a policy in that state is still a draft. @returns Why not, or null. */
export function policyStateRefusal(state: number | null): string | null {
  return state === PolicyState.Confirmed ? say("ordering.confirmed-already") : null;
}

/** Whether what was priced can be requested. @returns Why not, or null. */
export function quoteRefusal(quote: Quote): string | null {
  const { amount, budgetLeft: left, currency } = quote;
  if (refusalOfAddOns(quote) !== "" || quote.ordering === "Off") {
    return refusalOfAddOns(quote) || say("ordering.off");
  }

  if (amount === null) {
    const refused = quote.lines.find((line) => line.refusal !== "");
    return refused === undefined ? say("ordering.currencies") : refused.act === null ? say("ordering.line-refused") : refused.refusal;
  }

  if (left === null) {
    return say("ordering.no-budget", { currency });
  }

  return amount > left ? say("ordering.over-budget", { amount: sayAmount(amount, currency), left: sayAmount(left, currency) }) : null;
}
