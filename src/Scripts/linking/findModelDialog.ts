import type { ClientApi } from "../client/api.js";
import { pluralize } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { describeFailure } from "../client/failures.js";
import { readRow, textOf } from "../client/rows.js";
import type { DialogContext } from "../dialog/context.js";
import { element, section } from "../dialog/elements.js";
import { LinkModel, modelTable, propertyTable, SearchModels, SuggestModels } from "../schema.g.js";
import type { FoundModel } from "./foundModels.js";
import { parseModels } from "./foundModels.js";
import type { LinkableRow } from "./linkableRows.js";
import { linkableTable, readLinkableRow } from "./linkableRows.js";
import { linkTargetRefusal } from "./linkRules.js";
import { askInCard, modelCard } from "./modelCard.js";
import { searchForm } from "./searchForm.js";

const MaxSuggestions = 5;
const MaxSearchResults = 20;

/** Shows models that may show the row, and links the one that is chosen. */
export async function findModelDialog(context: DialogContext): Promise<void> {
  const table = linkableTable(context.request.table);
  context.page.setTitle("Find model");
  if (table === null) {
    context.page.showProblem("Only properties and site visits can be linked to models.");
    return;
  }

  await context.page.run("Looking for models…", async () => {
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
    page.setTitle(`Find a model for ${this.row.name}`);
    const search = searchForm((text, withArchived) => {
      void page.run("Searching…", () => this.search(text, withArchived));
    });
    page.content.replaceChildren(
      ...(this.row.model === null ? [] : [element("p", { dir: "auto" }, `It shows ${this.row.model.name} now.`)]),
      ...(this.isProperty ? [section("suggestions", "Suggestions", this.suggestions)] : []),
      section("search", "Search", search, this.results),
      page.closeButton("Cancel"),
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
        ? "No model fits well enough to be suggested. Search for one by name, address or id."
        : `${pluralize(models.length, "model")} may fit.` +
            (clear === undefined ? " None stands out: choose one." : ` ${clear.name} is a clear match.`),
    );
  }

  private async search(text: string, withArchived: boolean): Promise<void> {
    const answer = await call(this.context.client, SearchModels, { Text: text, IncludeArchived: withArchived, Top: MaxSearchResults });
    const models = parseModels(answer.Models);
    this.results.replaceChildren(...models.map((model) => this.card(model, false)));
    const found =
      text === "" ? `The ${pluralize(models.length, "newest model", "newest models")}.` : `${pluralize(models.length, "model")} found.`;
    this.context.page.setStatus(
      models.length === 0
        ? "No model found. Try fewer words, or look among the archived ones too."
        : answer.More && text !== ""
          ? `${found} There are more: add a word to narrow the search.`
          : found,
    );
  }

  private card(model: FoundModel, isClear: boolean): HTMLElement {
    return modelCard(model, {
      isClear,
      isCurrent: model.modelId === this.current,
      question: this.question(model),
      link: (card) => void this.context.page.run(`Linking ${model.name}…`, () => this.link(model, card, model.linkedTo !== null)),
    });
  }

  private question(model: FoundModel): string | null {
    const { name, model: current } = this.row;
    const taken =
      model.linkedTo === null || !this.isProperty ? [] : [`${model.name} is linked to ${model.linkedTo}, which will have no model then.`];
    const replaced = current === null ? [] : [`${name} shows ${current.name} now, which stays in its list of links as superseded.`];
    return taken.length + replaced.length === 0 ? null : [...taken, ...replaced, `Link ${model.name} to ${name}?`].join(" ");
  }

  private async link(model: FoundModel, card: HTMLElement, takeOver: boolean): Promise<void> {
    try {
      await call(this.context.client, LinkModel, {
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

    this.context.page.finishAndClose(`${this.row.name} is linked to ${model.name} now.`);
  }

  // Somebody else was faster than the list that is on the screen.
  private askOrThrow(problem: unknown, model: FoundModel, card: HTMLElement, takeOver: boolean): void {
    const failure = describeFailure(problem);
    if (failure.code !== "link.model-taken" || takeOver) {
      throw problem;
    }

    this.context.page.setStatus("");
    askInCard(card, `${failure.message} Take it over for ${this.row.name}?`, () => {
      void this.context.page.run(`Linking ${model.name}…`, () => this.link(model, card, true));
    });
  }
}
