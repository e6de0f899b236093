import type { ClientApi, FormContext, GridControl, Row } from "../client/api.js";
import { askToConfirm, showOutcome, throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { describeFailure, RefusedError } from "../client/failures.js";
import { fetchXml } from "../client/fetchXml.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import type { LookupValue } from "../client/rows.js";
import { lookupOf, numberOf, queryRows, textOf } from "../client/rows.js";
import type { RowFailure } from "../client/selection.js";
import { listFailures, someRows } from "../client/selection.js";
import { showState } from "../forms/showState.js";
import { DismissModels, LinkModel, matchReviewTable, modelTable, propertyTable, RowState } from "../schema.g.js";
import type { Code, CountedCode } from "../words/say.js";
import { say, sayCount } from "../words/say.js";
import { dismissRefusal, linkRefusal } from "./linkRules.js";

/** What is done with suggestions: they are linked, dismissed, or suggested again. */
export interface SuggestionAct {
  readonly title: Extract<Code, `command.${string}`>;
  readonly ask: Extract<CountedCode, `suggestion.ask-${string}`>;
  readonly done: Extract<CountedCode, `suggestion.${"linked" | "dismissed" | "restored"}`>;
  /** Whether it is for suggestions that are open, or for dismissed ones. */
  readonly isForOpen: boolean;
  readonly refusal: (held: ReadonlySet<string>) => string | null;
  readonly run: (client: ClientApi, suggestion: Suggestion) => Promise<unknown>;
}

/** A model as Matterport knows it: two accounts may have the same. */
interface MatterportModel {
  readonly id: string;
  readonly account: string | null;
}

/** A model that was suggested for a property. */
interface Suggestion {
  readonly name: string;
  readonly isOpen: boolean;
  readonly property: LookupValue | null;
  readonly model: LookupValue | null;
  readonly matterport: MatterportModel | null;
}

/** Link: each model becomes the current model of its property, unless the property has one by now. */
export const Link: SuggestionAct = {
  title: "command.link-suggestion",
  ask: "suggestion.ask-link",
  done: "suggestion.linked",
  isForOpen: true,
  refusal: linkRefusal,
  run: (client, suggestion) =>
    call(client, LinkModel, {
      ...recordOf(suggestion),
      ModelId: suggestion.matterport?.id ?? "",
      ...(suggestion.matterport?.account == null ? {} : { AccountId: suggestion.matterport.account }),
      OnlyIfUnlinked: true,
    }),
};

/** Not the model: the model is not suggested for the property again. */
export const Dismiss: SuggestionAct = {
  title: "command.dismiss-suggestion",
  ask: "suggestion.ask-dismiss",
  done: "suggestion.dismissed",
  isForOpen: true,
  refusal: dismissRefusal,
  run: (client, suggestion) => call(client, DismissModels, { ...recordOf(suggestion), ModelRowIds: suggestion.model?.id ?? "" }),
};

/** Suggest again: takes a dismissal back. */
export const Restore: SuggestionAct = {
  title: "command.restore-suggestion",
  ask: "suggestion.ask-restore",
  done: "suggestion.restored",
  isForOpen: false,
  refusal: dismissRefusal,
  run: (client, suggestion) =>
    call(client, DismissModels, { ...recordOf(suggestion), ModelRowIds: suggestion.model?.id ?? "", Restore: true }),
};

/** An act on the form of a suggestion. */
export async function actOnForm(client: ClientApi, form: FormContext, act: SuggestionAct): Promise<void> {
  const row = rowOf(form, say(act.title));
  throwIfRefused(act.refusal(await userPrivileges(client)));
  await saveEdits(form);
  const [suggestion] = await readSuggestions(client, [row.id]);
  throwIfRefused(suggestionRefusal(suggestion, act));
  if (suggestion === undefined) {
    return;
  }

  await withProgress(client, say("suggestion.working"), () => act.run(client, suggestion));
  const text = sayCount(act.done, 1);
  const { property } = suggestion;
  if (act !== Link || property === null) {
    showOutcome(form, { text, level: "INFO" });
    await form.data.refresh(false);
    await showState(client, form);
    return;
  }

  // The form shows a suggestion that is gone, so it gives way to the property that was linked.
  await client.Navigation.openAlertDialog({ title: say(act.title), text });
  await client.Navigation.navigateTo({ pageType: "entityrecord", entityName: propertyTable.name, entityId: property.id }, { target: 1 });
}

/** An act on the suggestions that are selected in a grid. One that is refused holds up no other. */
export async function actInGrid(client: ClientApi, grid: GridControl, selected: unknown, act: SuggestionAct): Promise<void> {
  const ids = someRows(selected, "select.some-suggestions");
  throwIfRefused(act.refusal(await userPrivileges(client)));
  const suggestions = await readSuggestions(client, ids);
  const fit = suggestions.filter((one) => suggestionRefusal(one, act) === null);
  if (fit.length === 0) {
    throw new RefusedError(suggestionRefusal(suggestions[0], act) ?? say("suggestion.gone"));
  }

  const names = fit.map((suggestion) => `- ${suggestion.name}`).join("\n");
  if (!(await askToConfirm(client, say(act.title), `${sayCount(act.ask, fit.length)}\n${names}`, say(act.title)))) {
    return;
  }

  const failures = await withProgress(client, say("suggestion.working"), () => runEach(client, fit, act));
  const text = [sayCount(act.done, fit.length - failures.length), listFailures(failures)].join("\n").trim();
  await client.Navigation.openAlertDialog({ title: say(act.title), text });
  grid.refresh();
}

async function runEach(client: ClientApi, suggestions: readonly Suggestion[], act: SuggestionAct): Promise<readonly RowFailure[]> {
  const failures: RowFailure[] = [];
  for (const suggestion of suggestions) {
    try {
      await act.run(client, suggestion);
    } catch (problem) {
      failures.push({ name: suggestion.name, message: describeFailure(problem).message });
    }
  }

  return failures;
}

/** Whether the suggestion stands so that the act fits. @returns Why not, or null. */
function suggestionRefusal(suggestion: Suggestion | undefined, act: SuggestionAct): string | null {
  if (suggestion === undefined || suggestion.property === null || suggestion.model === null) {
    return say("suggestion.gone");
  }

  return suggestion.isOpen === act.isForOpen ? null : say(act.isForOpen ? "suggestion.is-dismissed" : "suggestion.is-open");
}

function recordOf({ property }: Suggestion): { readonly TableName: string; readonly RowId: string } {
  return { TableName: propertyTable.name, RowId: property?.id ?? "" };
}

async function readSuggestions(client: ClientApi, ids: readonly string[]): Promise<readonly Suggestion[]> {
  const { name, id, columns } = matchReviewTable;
  const read = [id, columns.name, columns.stateCode, columns.propertyId, columns.modelId];
  const where = [{ column: id, operator: "in", values: ids } as const];
  const rows = await queryRows(client, name, fetchXml({ table: name, columns: read, where, top: ids.length }));
  const models = await matterportModels(client, rows);
  return rows.map((row) => suggestionOf(row, models));
}

async function matterportModels(client: ClientApi, rows: readonly Row[]): Promise<ReadonlyMap<string, MatterportModel>> {
  const { name, id, columns } = modelTable;
  const ids = [...new Set(rows.flatMap((row) => lookupOf(row, matchReviewTable.columns.modelId)?.id ?? []))];
  if (ids.length === 0) {
    return new Map();
  }

  const where = [{ column: id, operator: "in", values: ids } as const];
  const read = [id, columns.matterportId, columns.accountId];
  const models = await queryRows(client, name, fetchXml({ table: name, columns: read, where, top: ids.length }));
  return new Map(
    models.map((model) => [
      textOf(model, id).toLowerCase(),
      { id: textOf(model, columns.matterportId), account: lookupOf(model, columns.accountId)?.id ?? null },
    ]),
  );
}

function suggestionOf(row: Row, models: ReadonlyMap<string, MatterportModel>): Suggestion {
  const { columns } = matchReviewTable;
  const model = lookupOf(row, columns.modelId);
  const matterport = models.get(model?.id.toLowerCase() ?? "") ?? null;
  return {
    name: textOf(row, columns.name) || say("name.suggestion"),
    isOpen: numberOf(row, columns.stateCode) === RowState.Active,
    property: lookupOf(row, columns.propertyId),
    model: matterport === null ? null : model,
    matterport,
  };
}
