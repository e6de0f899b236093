import type { ClientApi } from "../client/api.js";
import { call } from "../client/customApis.js";
import { describeFailure } from "../client/failures.js";
import { readRow, textOf } from "../client/rows.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element, section } from "../dialog/elements.js";
import { showDecisions } from "../issues/decideDialog.js";
import type { Issue } from "../issues/issue.js";
import { openConflicts } from "../issues/issue.js";
import type { LinkModelResponse } from "../schema.g.js";
import { DismissModels, LinkModel, modelTable, propertyTable, SearchModels, SuggestModels } from "../schema.g.js";
import type { FoundModel } from "./foundModels.js";
import { parseModels } from "./foundModels.js";
import type { LinkableRow } from "./linkableRows.js";
import { linkableTable, readLinkableRow } from "./linkableRows.js";
import { linkTargetRefusal } from "./linkRules.js";
import { linkQuestion } from "./linkQuestion.js";
import { askInCard, modelCard } from "./modelCard.js";
import type { RecordPlace } from "./recordPlace.js";
import { readRecordPlace } from "./recordPlace.js";
import type { SearchForm } from "./searchForm.js";
import { searchForm } from "./searchForm.js";
import { say, sayCount } from "../words/say.js";

const MaxSuggestions = 5;
const MaxSearchResults = 20;

/** Shows models that may show the row, and links the one that is chosen. */
export async function findModelDialog(context: DialogContext): Promise<void> {
  const table = linkableTable(context.request.table);
  context.page.setTitle(say("command.find-model"));
  if (table === null) {
    context.page.showProblem(say("find.wrong-table"));
    return;
  }

  await context.page.run(say("find.looking"), async () => {
    const row = await readLinkableRow(context.client, table, context.request.id);
    const refusal = linkTargetRefusal(row);
    if (refusal !== null) {
      context.page.finish(refusal);
      return;
    }

    const [place, current] = [await readRecordPlace(context.client, row), await currentModelId(context.client, row)];
    await new FindModelDialog(context, row, place, current).open();
  });
}

async function currentModelId(client: ClientApi, { model }: LinkableRow): Promise<string | null> {
  const { name, columns } = modelTable;
  return model === null ? null : textOf(await readRow(client, name, model.id, [columns.matterportId]), columns.matterportId);
}

// Chromium's select() moves the focus, too, which stays where reading begins.
function selectText(text: HTMLInputElement): void {
  text.setSelectionRange(0, text.value.length);
}

class FindModelDialog {
  private readonly notes = element("div", {});
  private readonly suggestions = element("div", {});
  private readonly results = element("div", {});
  private readonly search: SearchForm;

  constructor(
    private readonly context: DialogContext,
    private readonly row: LinkableRow,
    /** What models are compared with; null when there is nothing to compare with. */
    private readonly place: RecordPlace | null,
    private readonly current: string | null,
  ) {
    this.search = searchForm([place?.name, place?.town].filter(Boolean).join(" "), {
      search: (text, withArchived) => void context.page.run(say("find.searching"), () => this.find(text, withArchived)),
      showNewest: (withArchived) => void context.page.run(say("find.looking"), () => this.find("", withArchived)),
      askForText: () => {
        context.page.setStatus(say("find.ask-text"));
      },
    });
  }

  async open(): Promise<void> {
    const { page } = this.context;
    page.setTitle(say("find.title", { row: this.row.name }));
    page.content.replaceChildren(
      this.notes,
      this.suggestions,
      section("search", say("find.section.search"), this.search.form),
      this.results,
      page.closeButton(say("button.cancel")),
    );
    selectText(this.search.text);
    this.note(false, true);
    await (this.place === null ? this.find("", false) : this.suggest());
  }

  private async suggest(): Promise<void> {
    const answer = await call(this.context.client, SuggestModels, { ...this.record, Top: MaxSuggestions });
    const models = parseModels(answer.Suggestions);
    this.show(this.suggestions, "suggestions", say("find.section.suggestions"), models);
    this.offerNone(models);
    this.note(models.some(this.isCurrent), answer.Complete);
    this.context.page.setStatus(this.summaryOf(models));
    if (models.length === 0) {
      this.search.text.focus();
    }
  }

  // What a person has ruled out is not suggested again; what is improbable anyway needs nobody to say so.
  private offerNone(models: readonly FoundModel[]): void {
    const ids = models.filter((model) => model.answer !== "no" && !this.isCurrent(model)).flatMap((model) => model.rowId ?? []);
    if (ids.length > 0) {
      this.suggestions.append(
        button(say("find.button.none"), {}, () => void this.context.page.run(say("find.dismissing"), () => this.dismiss(ids))),
      );
    }
  }

  private async dismiss(ids: readonly string[]): Promise<void> {
    const { DismissedCount } = await call(this.context.client, DismissModels, { ...this.record, ModelRowIds: ids.join(",") });
    await this.suggest();
    this.context.page.setStatus(sayCount("find.dismissed", DismissedCount));
  }

  private readonly isCurrent = ({ modelId }: FoundModel): boolean => modelId === this.current;

  private summaryOf(models: readonly FoundModel[]): string {
    const clear = models.find((model) => model.answer === "clear");
    const others = models.filter((model) => model.answer !== "no" && !this.isCurrent(model));
    const possible = sayCount("find.may-fit", others.length);
    if (clear !== undefined && this.isCurrent(clear)) {
      return say("find.clear-here", { model: clear.name });
    }

    return others.length === 0
      ? say(models.some(this.isCurrent) ? "find.none-else" : "find.none-fits")
      : clear === undefined
        ? say("find.unclear", { models: possible })
        : say("find.clear", { models: possible, model: clear.name });
  }

  // What the person should know before they look at models.
  private note(isCurrentShown: boolean, isComplete: boolean): void {
    const { model } = this.row;
    this.notes.replaceChildren(
      ...(model === null || isCurrentShown ? [] : [element("p", { dir: "auto" }, say("find.shows", { model: model.name }))]),
      ...(isComplete ? [] : [element("p", { class: "note" }, say("find.incomplete"))]),
    );
  }

  private async find(text: string, withArchived: boolean): Promise<void> {
    const answer = await call(this.context.client, SearchModels, {
      Text: text,
      IncludeArchived: withArchived,
      Top: MaxSearchResults,
      ...(this.place === null ? {} : this.record),
    });
    const models = parseModels(answer.Models);
    this.show(this.results, "results", text === "" ? say("find.section.newest") : say("find.section.results"), models);
    if (this.place === null) {
      this.note(false, answer.Complete);
    }

    const found = text === "" ? sayCount("find.newest", models.length) : sayCount("find.found", models.length);
    this.context.page.setStatus(
      models.length === 0 ? say("find.none") : answer.More && text !== "" ? say("find.more", { models: found }) : found,
    );
  }

  private get record(): { readonly TableName: string; readonly RowId: string } {
    return { TableName: this.row.table.name, RowId: this.row.id };
  }

  // No heading stands over nothing.
  private show(where: HTMLElement, id: string, heading: string, models: readonly FoundModel[]): void {
    const cards = models.map((model, at) => this.card(`${id}-${String(at)}`, model));
    where.replaceChildren(...(cards.length === 0 ? [] : [section(id, heading, element("ul", { class: "cards" }, ...cards))]));
  }

  private card(id: string, model: FoundModel): HTMLElement {
    return modelCard(model, {
      id,
      isCurrent: this.isCurrent(model),
      question: linkQuestion(model, this.row, this.place),
      link: (card) =>
        void this.context.page.run(say("find.linking", { model: model.name }), () => this.link(model, card, model.linkedTo !== null)),
    });
  }

  private async link(model: FoundModel, card: HTMLElement, takeOver: boolean): Promise<void> {
    let linked: LinkModelResponse;
    try {
      linked = await call(this.context.client, LinkModel, {
        ModelId: model.modelId,
        TableName: this.row.table.name,
        RowId: this.row.id,
        ...(model.accountId === null ? {} : { AccountId: model.accountId }),
        ...(takeOver && this.row.table === propertyTable ? { TakeOver: true } : {}),
      });
    } catch (problem) {
      this.askOrThrow(problem, model, card, takeOver);
      return;
    }

    const message = say("find.linked", { row: this.row.name, model: model.name });
    const conflicts = await this.conflictsOf(linked.ModelRowId);
    if (conflicts.length === 0) {
      this.context.page.finishAndClose(message);
    } else {
      this.offerDecisions(message, conflicts);
    }
  }

  // The link is made: what cannot be read now can be decided later.
  private async conflictsOf(model: string): Promise<readonly Issue[]> {
    try {
      return await openConflicts(this.context.client, model);
    } catch {
      return [];
    }
  }

  private offerDecisions(message: string, conflicts: readonly Issue[]): void {
    const { page } = this.context;
    page.setTitle(message);
    page.setStatus(sayCount("decide.differ", conflicts.length));
    page.content.replaceChildren(
      element("p", {}, say("decide.differ-hint")),
      button(say("decide.button.now"), { class: "primary" }, () => {
        void page.run("", () => showDecisions(this.context, conflicts));
      }),
      page.closeButton(say("issue.button.later")),
    );
  }

  // Somebody else was faster than the list that is on the screen.
  private askOrThrow(problem: unknown, model: FoundModel, card: HTMLElement, takeOver: boolean): void {
    const failure = describeFailure(problem);
    if (failure.code !== "link.model-taken" || takeOver) {
      throw problem;
    }

    this.context.page.setStatus("");
    askInCard(card, say("find.ask-take-over", { reason: failure.message, row: this.row.name }), () => {
      void this.context.page.run(say("find.linking", { model: model.name }), () => this.link(model, card, true));
    });
  }
}
