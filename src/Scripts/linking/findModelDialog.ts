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
import { LinkModel, modelTable, propertyTable, SearchModels, SuggestModels } from "../schema.g.js";
import type { FoundModel } from "./foundModels.js";
import { parseModels } from "./foundModels.js";
import type { LinkableRow } from "./linkableRows.js";
import { linkableTable, readLinkableRow } from "./linkableRows.js";
import { linkTargetRefusal } from "./linkRules.js";
import { askInCard, modelCard } from "./modelCard.js";
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

    await new FindModelDialog(context, row, await currentModelId(context.client, row)).open();
  });
}

async function currentModelId(client: ClientApi, { model }: LinkableRow): Promise<string | null> {
  const { name, columns } = modelTable;
  return model === null ? null : textOf(await readRow(client, name, model.id, [columns.matterportId]), columns.matterportId);
}

class FindModelDialog {
  private readonly suggestions = element("ul", { class: "cards" });
  private readonly results = element("ul", { class: "cards" });

  constructor(
    private readonly context: DialogContext,
    private readonly row: LinkableRow,
    private readonly current: string | null,
  ) {}

  async open(): Promise<void> {
    const { page } = this.context;
    page.setTitle(say("find.title", { row: this.row.name }));
    const search = searchForm((text, withArchived) => {
      void page.run(say("find.searching"), () => this.search(text, withArchived));
    });
    page.content.replaceChildren(
      ...(this.row.model === null ? [] : [element("p", { dir: "auto" }, say("find.shows", { model: this.row.model.name }))]),
      ...(this.isProperty ? [section("suggestions", say("find.section.suggestions"), this.suggestions)] : []),
      section("search", say("find.section.search"), search, this.results),
      page.closeButton(say("button.cancel")),
    );
    await (this.isProperty ? this.suggest() : this.search("", false));
  }

  private get isProperty(): boolean {
    return this.row.table === propertyTable;
  }

  private async suggest(): Promise<void> {
    const answer = await call(this.context.client, SuggestModels, {
      TableName: this.row.table.name,
      RowId: this.row.id,
      Top: MaxSuggestions,
    });
    const models = parseModels(answer.Suggestions);
    const clear = models.find((model) => answer.ModelId !== null && answer.ModelId !== "" && model.modelId === answer.ModelId);
    this.suggestions.replaceChildren(...models.map((model) => this.card(model, model === clear)));
    this.context.page.setStatus(
      models.length === 0
        ? say("find.none-fits")
        : clear === undefined
          ? say("find.unclear", { models: sayCount("find.may-fit", models.length) })
          : say("find.clear", { models: sayCount("find.may-fit", models.length), model: clear.name }),
    );
  }

  private async search(text: string, withArchived: boolean): Promise<void> {
    const answer = await call(this.context.client, SearchModels, { Text: text, IncludeArchived: withArchived, Top: MaxSearchResults });
    const models = parseModels(answer.Models);
    this.results.replaceChildren(...models.map((model) => this.card(model, false)));
    const found = text === "" ? sayCount("find.newest", models.length) : sayCount("find.found", models.length);
    this.context.page.setStatus(
      models.length === 0 ? say("find.none") : answer.More && text !== "" ? say("find.more", { models: found }) : found,
    );
  }

  private card(model: FoundModel, isClear: boolean): HTMLElement {
    return modelCard(model, {
      isClear,
      isCurrent: model.modelId === this.current,
      question: this.question(model),
      link: (card) =>
        void this.context.page.run(say("find.linking", { model: model.name }), () => this.link(model, card, model.linkedTo !== null)),
    });
  }

  private question(model: FoundModel): string | null {
    const { name, model: current } = this.row;
    const taken =
      model.linkedTo === null || !this.isProperty ? [] : [say("find.ask-taken", { model: model.name, property: model.linkedTo })];
    const replaced = current === null ? [] : [say("find.ask-replaced", { row: name, model: current.name })];
    return taken.length + replaced.length === 0
      ? null
      : [...taken, ...replaced, say("find.ask-link", { model: model.name, row: name })].join(" ");
  }

  private async link(model: FoundModel, card: HTMLElement, takeOver: boolean): Promise<void> {
    let linked: LinkModelResponse;
    try {
      linked = await call(this.context.client, LinkModel, {
        ModelId: model.modelId,
        TableName: this.row.table.name,
        RowId: this.row.id,
        ...(model.accountId === null ? {} : { AccountId: model.accountId }),
        ...(takeOver && this.isProperty ? { TakeOver: true } : {}),
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
