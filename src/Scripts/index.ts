import type { ClientApi, EventContext, FormContext, GridControl } from "./client/api.js";
import { clearOutcome, runCommand } from "./client/commands.js";
import { startDialog } from "./dialog/start.js";
import { showState } from "./forms/showState.js";
import { unlockMappedColumns } from "./forms/viewerOptions.js";
import { resolveInGrid, resolveOnForm } from "./issues/resolve.js";
import { reviewMissingOnForm } from "./issues/reviewMissing.js";
import { resolveConflictsOnForm } from "./issues/resolveConflicts.js";
import { findModelInGrid, findModelOnForm } from "./linking/findModel.js";
import { matchInGrid } from "./linking/matchRecords.js";
import { actInGrid, actOnForm, Dismiss, Link, Restore } from "./linking/suggestions.js";
import { unlinkInGrid, unlinkOnForm } from "./linking/unlink.js";
import { confirmPolicyOnForm } from "./ordering/confirmPolicy.js";
import { downloadOnForm } from "./ordering/download.js";
import { approveOrderOnForm, rejectOrderOnForm, withdrawOrderOnForm } from "./ordering/decideOrder.js";
import { delegateInGrid } from "./ordering/delegate.js";
import { disputeOrderOnForm } from "./ordering/dispute.js";
import { endDelegationOnForm } from "./ordering/endDelegation.js";
import { orderOnForm, requestActOnForm } from "./ordering/order.js";
import { recordChargeOnForm } from "./ordering/recordCharge.js";
import { settleOrderOnForm } from "./ordering/settle.js";
import { switchOrderingOnForm } from "./ordering/switchOrdering.js";
import { checkSetupOnForm } from "./setup/checkSetup.js";
import { setSecretOnForm } from "./setup/setSecret.js";
import { syncAccountOnForm } from "./syncing/syncAccount.js";
import { syncInGrid, syncOnForm } from "./syncing/syncNow.js";
import { createWorkInGrid, createWorkOnForm } from "./tags/createWork.js";
import { deleteTagOnForm, deleteTagsInGrid } from "./tags/deleteTags.js";
import { newTagOnForm } from "./tags/newTag.js";
import { openInTourOnForm } from "./tags/openInTour.js";
import { openTourOnForm } from "./tours/openTour.js";
import type { Code } from "./words/say.js";
import { say, useLanguageOf } from "./words/say.js";

type CommandCode = Extract<Code, `command.${string}`>;

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function onForm(title: CommandCode, form: FormContext, command: (client: ClientApi, form: FormContext) => Promise<void>): Promise<void> {
  const client: ClientApi = Xrm;
  useLanguageOf(client);
  clearOutcome(form);
  return runCommand(client, say(title), () => command(client, form));
}

function inGrid(title: CommandCode, command: (client: ClientApi) => Promise<void>): Promise<void> {
  const client: ClientApi = Xrm;
  useLanguageOf(client);
  return runCommand(client, say(title), () => command(client));
}

/** Find model, on the form of a property or a site visit. */
export const findModel = (form: FormContext): Promise<void> => onForm("command.find-model", form, findModelOnForm);

/** Find model, for the property that is selected in a grid. */
export const findModelForRow = (grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.find-model", (client) => findModelInGrid(client, grid, selected));

/** Find models for all, on the list of properties. */
export const matchRecords = (grid: GridControl): Promise<void> => inGrid("command.match-records", (client) => matchInGrid(client, grid));

/** Link, on the form of a suggestion. */
export const linkSuggestion = (form: FormContext): Promise<void> =>
  onForm("command.link-suggestion", form, (client) => actOnForm(client, form, Link));

/** Link, for the suggestions that are selected in a grid. */
export const linkSuggestionRows = (grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.link-suggestion", (client) => actInGrid(client, grid, selected, Link));

/** Not the model, on the form of a suggestion. */
export const dismissSuggestion = (form: FormContext): Promise<void> =>
  onForm("command.dismiss-suggestion", form, (client) => actOnForm(client, form, Dismiss));

/** Not the model, for the suggestions that are selected in a grid. */
export const dismissSuggestionRows = (grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.dismiss-suggestion", (client) => actInGrid(client, grid, selected, Dismiss));

/** Suggest again, on the form of a suggestion. */
export const restoreSuggestion = (form: FormContext): Promise<void> =>
  onForm("command.restore-suggestion", form, (client) => actOnForm(client, form, Restore));

/** Suggest again, for the suggestions that are selected in a grid. */
export const restoreSuggestionRows = (grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.restore-suggestion", (client) => actInGrid(client, grid, selected, Restore));

/** Sync now, on the form of a property, a site visit, a model or a tag. */
export const syncNow = (form: FormContext): Promise<void> => onForm("command.sync-now", form, (client) => syncOnForm(client, wait, form));

/** Sync now, for the models that are selected in a grid. */
export const syncRows = (grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.sync-now", (client) => syncInGrid(client, wait, grid, selected));

/** Sync now, on the form of an account. */
export const syncAccount = (form: FormContext): Promise<void> => onForm("command.sync-now", form, syncAccountOnForm);

/** Check setup, on the form of an account. */
export const checkSetup = (form: FormContext): Promise<void> => onForm("command.check-setup", form, checkSetupOnForm);

/** Set secret, on the form of an account. */
export const setSecret = (form: FormContext): Promise<void> => onForm("command.set-secret", form, setSecretOnForm);

/** Unlink, on the form of a property, a site visit or a link. */
export const unlink = (form: FormContext): Promise<void> => onForm("command.unlink", form, unlinkOnForm);

/** Unlink, for the links that are selected in a subgrid. */
export const unlinkRows = (grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.unlink", (client) => unlinkInGrid(client, grid, selected));

/** Resolve, on the form of a sync issue. */
export const resolve = (form: FormContext): Promise<void> => onForm("command.resolve", form, resolveOnForm);

/** Resolve, for the issues that are selected in a grid. */
export const resolveRows = (grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.resolve", (client) => resolveInGrid(client, grid, selected));

/** Resolve conflicts, on the form of a property, a site visit or a model. */
export const resolveConflicts = (form: FormContext): Promise<void> => onForm("command.resolve-conflicts", form, resolveConflictsOnForm);

/** Review missing models, on the form of an account. */
export const reviewMissing = (form: FormContext): Promise<void> => onForm("command.review-missing", form, reviewMissingOnForm);

/** Open tour, on the form of a property, a site visit or a model. */
export const openTour = (form: FormContext): Promise<void> => onForm("command.open-tour", form, openTourOnForm);

/** New tag, on the form of a model, or of a property or site visit that has one. */
export const newTag = (form: FormContext): Promise<void> => onForm("command.new-tag", form, newTagOnForm);

/** Open in tour, on the form of a tag. */
export const openInTour = (form: FormContext): Promise<void> => onForm("command.open-in-tour", form, openInTourOnForm);

/** Create work, on the form of a tag. */
export const createWork = (form: FormContext): Promise<void> => onForm("command.create-work", form, createWorkOnForm);

/** Create work, for the tag that is selected in a grid. */
export const createWorkForRow = (_grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.create-work", (client) => createWorkInGrid(client, selected));

/** Delete tag, on the form of a tag. */
export const deleteTag = (form: FormContext): Promise<void> => onForm("command.delete-tag", form, deleteTagOnForm);

/** Delete tag, for the tags that are selected in a grid. */
export const deleteTagRows = (grid: GridControl, selected: unknown): Promise<void> =>
  inGrid("command.delete-tag", (client) => deleteTagsInGrid(client, grid, selected));

/** Order add-ons, on the form of a model, or of a property that has one. */
export const order = (form: FormContext): Promise<void> => onForm("command.order", form, orderOnForm);

/** Request an act, on the form of a model. */
export const requestAct = (form: FormContext): Promise<void> => onForm("command.request-act", form, requestActOnForm);

/** Approve, on the form of an order. */
export const approveOrder = (form: FormContext): Promise<void> => onForm("command.approve-order", form, approveOrderOnForm);

/** Reject, on the form of an order. */
export const rejectOrder = (form: FormContext): Promise<void> => onForm("command.reject-order", form, rejectOrderOnForm);

/** Withdraw, on the form of an order. */
export const withdrawOrder = (form: FormContext): Promise<void> => onForm("command.withdraw-order", form, withdrawOrderOnForm);

/** Settle, on the form of an order. */
export const settleOrder = (form: FormContext): Promise<void> => onForm("command.settle-order", form, settleOrderOnForm);

/** Record charge, on the form of an order. */
export const recordCharge = (form: FormContext): Promise<void> => onForm("command.record-charge", form, recordChargeOnForm);

/** Download, on the form of a file. */
export const downloadFile = (form: FormContext): Promise<void> => onForm("command.download", form, downloadOnForm);

/** Choose stand-in, on the list of delegations. */
export const delegateOnList = (grid: GridControl): Promise<void> => inGrid("command.delegate", (client) => delegateInGrid(client, grid));

/** End delegation, on the form of a delegation. */
export const endDelegation = (form: FormContext): Promise<void> => onForm("command.end-delegation", form, endDelegationOnForm);

/** Dispute, on the form of an order. */
export const disputeOrder = (form: FormContext): Promise<void> => onForm("command.dispute-order", form, disputeOrderOnForm);

/** Confirm, on the form of an order policy. */
export const confirmPolicy = (form: FormContext): Promise<void> => onForm("command.confirm-policy", form, confirmPolicyOnForm);

/** Switch ordering, on the form of an account. */
export const switchOrdering = (form: FormContext): Promise<void> => onForm("command.switch-ordering", form, switchOrderingOnForm);

/** Runs when a form opens: says how its row stands and what to do next, and unlocks what can be edited. */
export async function onLoad(event: EventContext): Promise<void> {
  const form = event.getFormContext();
  await Promise.all([showState(Xrm, form), unlockMappedColumns(Xrm, form)]);
}

// The page dialog.html loads this file with a mark on it; forms and grids load it without.
if (document.currentScript?.hasAttribute("data-dialog") === true) {
  void startDialog(window, wait);
}
