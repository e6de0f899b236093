import type { ClientApi } from "../client/api.js";
import { count } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { failureOf } from "../client/failures.js";
import { readRow, textOf } from "../client/rows.js";
import type { DialogDesk } from "../dialog/desk.js";
import { element, section } from "../dialog/elements.js";
import { LinkModel, modelLinkTable, modelTable, propertyTable, SearchModels, SuggestModels } from "../schema.g.js";
import type { FoundModel } from "./foundModels.js";
import { parseModels } from "./foundModels.js";
import { hasRoom } from "./linkRules.js";
import { ask, modelCard } from "./modelCard.js";
import type { LinkableRecord } from "./records.js";
import { linkableTable, readRecord } from "./records.js";
import { searchForm } from "./searchForm.js";

const Suggested = 5;
const Searched = 20;

/** Shows models that may show the record, and links the one that is chosen. */
export async function findModelDialog(desk: DialogDesk): Promise<void> {
  const table = linkableTable(desk.request.table);
  desk.page.title("Find model");
  if (table === null) {
    desk.page.complain("Only properties and site visits can be linked to models.");
    return;
  }

  await desk.page.work("Looking for models…", async () => {
    const record = await readRecord(desk.client, table, desk.request.id);
    const refusal = hasRoom(record);
    if (refusal !== null) {
      desk.page.rest(refusal);
      return;
    }

    await new FindModelDialog(desk, record, await currentModelId(desk.client, record)).open();
  });
}

async function currentModelId(client: ClientApi, { model }: LinkableRecord): Promise<string | null> {
  const { name, columns } = modelTable;
  return model === null ? null : textOf(await readRow(client, name, model.id, [columns.matterportId]), columns.matterportId);
}

class FindModelDialog {
  private readonly suggestions = element("ul", { class: "cards" });
  private readonly results = element("ul", { class: "cards" });

  constructor(
    private readonly desk: DialogDesk,
    private readonly record: LinkableRecord,
    private readonly current: string | null,
  ) {}

  async open(): Promise<void> {
    const { page } = this.desk;
    page.title(`Find a model for ${this.record.name}`);
    const search = searchForm((text, withArchived) => {
      void page.work("Searching…", () => this.search(text, withArchived));
    });
    page.content.replaceChildren(
      ...(this.record.model === null ? [] : [element("p", { dir: "auto" }, `It shows ${this.record.model.name} now.`)]),
      ...(this.isProperty ? [section("suggestions", "Suggestions", this.suggestions)] : []),
      section("search", "Search", search, this.results),
      page.closeButton("Cancel"),
    );
    await (this.isProperty ? this.suggest() : this.search("", false));
  }

  private get isProperty(): boolean {
    return this.record.table === propertyTable;
  }

  private async suggest(): Promise<void> {
    const answer = await call(this.desk.client, SuggestModels, { PropertyId: this.record.id, Top: Suggested });
    const models = parseModels(answer.Suggestions);
    const clear = models.find((model) => answer.ModelId !== null && answer.ModelId !== "" && model.modelId === answer.ModelId);
    this.suggestions.replaceChildren(...models.map((model) => this.card(model, model === clear)));
    this.desk.page.say(
      models.length === 0
        ? "No model fits well enough to be suggested. Search for one by name, address or id."
        : `${count(models.length, "model")} may fit.` +
            (clear === undefined ? " None stands out: choose one." : ` ${clear.name} is a clear match.`),
    );
  }

  private async search(text: string, withArchived: boolean): Promise<void> {
    const answer = await call(this.desk.client, SearchModels, { Text: text, IncludeArchived: withArchived, Top: Searched });
    const models = parseModels(answer.Models);
    this.results.replaceChildren(...models.map((model) => this.card(model, false)));
    const found = text === "" ? `The ${count(models.length, "newest model", "newest models")}.` : `${count(models.length, "model")} found.`;
    this.desk.page.say(
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
      link: (card) => void this.desk.page.work(`Linking ${model.name}…`, () => this.link(model, card, model.linkedTo !== null)),
    });
  }

  private question(model: FoundModel): string | null {
    const { name, model: current } = this.record;
    const taken =
      model.linkedTo === null || !this.isProperty ? [] : [`${model.name} is linked to ${model.linkedTo}, which will have no model then.`];
    const replaced = current === null ? [] : [`${name} shows ${current.name} now, which stays in its list of links as superseded.`];
    return taken.length + replaced.length === 0 ? null : [...taken, ...replaced, `Link ${model.name} to ${name}?`].join(" ");
  }

  private async link(model: FoundModel, card: HTMLElement, takeOver: boolean): Promise<void> {
    const reasons = model.reasons.join("; ").slice(0, modelLinkTable.lengths.reasons);
    try {
      await call(this.desk.client, LinkModel, {
        ModelId: model.modelId,
        TableName: this.record.table.name,
        RowId: this.record.id,
        ...(model.accountId === null ? {} : { AccountId: model.accountId }),
        ...(model.score > 0 ? { Score: model.score } : {}),
        ...(reasons === "" ? {} : { Reasons: reasons }),
        ...(takeOver && this.isProperty ? { TakeOver: true } : {}),
      });
    } catch (problem) {
      this.askOrThrow(problem, model, card, takeOver);
      return;
    }

    this.desk.page.finish(`${this.record.name} is linked to ${model.name} now.`);
  }

  // Somebody else was faster than the list that is on the screen.
  private askOrThrow(problem: unknown, model: FoundModel, card: HTMLElement, takeOver: boolean): void {
    const failure = failureOf(problem);
    if (failure.code !== "link.model-taken" || takeOver) {
      throw problem;
    }

    this.desk.page.say("");
    ask(card, `${failure.sentence} Take it over for ${this.record.name}?`, () => {
      void this.desk.page.work(`Linking ${model.name}…`, () => this.link(model, card, true));
    });
  }
}
