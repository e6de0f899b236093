import { call } from "../client/customApis.js";
import type { LookupValue } from "../client/rows.js";
import { readRow, textOf } from "../client/rows.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { CreateTag, modelTable, tagTable } from "../schema.g.js";
import { say } from "../words/say.js";
import { PlaceField } from "./placeField.js";
import { findPlaces } from "./places.js";
import { newTagRefusal } from "./tagRules.js";
import { readTagTypes } from "./tagTypes.js";

/** Asks what a new tag is and where, and creates it. */
export async function newTagDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.new-tag"));
  await page.run(say("tag.looking"), async () => {
    const { name } = modelTable.columns;
    const model = textOf(await readRow(client, modelTable.name, request.id, [name]), name) || say("name.model");
    await new NewTagDialog(context, await readTagTypes(client)).open(model);
  });
}

class NewTagDialog {
  private readonly type: HTMLSelectElement;
  private readonly label = element("input", {
    id: "label",
    type: "text",
    maxlength: String(tagTable.lengths.name),
    autocomplete: "off",
    dir: "auto",
  });
  private readonly description = element("textarea", {
    id: "description",
    rows: "4",
    maxlength: String(tagTable.lengths.description),
    dir: "auto",
  });
  private readonly place = new PlaceField((text) => void this.context.page.run(say("tag.looking"), () => this.find(text)));

  constructor(
    private readonly context: DialogContext,
    private readonly types: readonly LookupValue[],
  ) {
    const options = types.map(({ id, name }) => element("option", { value: id, dir: "auto" }, name));
    this.type = element("select", { id: "type" }, element("option", { value: "" }, say("tag.no-type")), ...options);
  }

  async open(model: string): Promise<void> {
    const { page, client, request } = this.context;
    const places = await findPlaces(client, request.id, "");
    page.setTitle(say("tag.title", { model }));
    if (places.length === 0) {
      page.finish(say("tag.no-places"));
      return;
    }

    this.place.show(places);
    page.setStatus("");
    page.content.replaceChildren(this.fields(), this.place.element, this.buttons());
  }

  private fields(): HTMLElement {
    return element(
      "div",
      { class: "fields" },
      element("label", { for: this.type.id }, say("tag.label.type")),
      this.type,
      element("label", { for: this.label.id }, say("tag.label.label")),
      this.label,
      element("label", { for: this.description.id }, say("tag.label.description")),
      this.description,
    );
  }

  private buttons(): HTMLElement {
    return element(
      "div",
      { class: "actions" },
      button(say("tag.button.create"), { class: "primary" }, () => {
        this.create();
      }),
      this.context.page.closeButton(say("button.cancel")),
    );
  }

  private async find(text: string): Promise<void> {
    const places = await findPlaces(this.context.client, this.context.request.id, text);
    this.place.show(places);
    this.context.page.setStatus(places.length === 0 ? say("tag.none-found") : "");
  }

  private create(): void {
    const { page } = this.context;
    const label = this.label.value.trim();
    const type = this.types[this.type.selectedIndex - 1];
    const refusal = newTagRefusal({ label, hasType: type !== undefined, hasPlace: this.place.value !== null });
    if (refusal !== null) {
      page.showProblem(refusal);
      return;
    }

    void page.run(say("tag.creating"), () => this.send(label, type));
  }

  private async send(label: string, type: LookupValue | undefined): Promise<void> {
    const { page, client, request } = this.context;
    const [description, place] = [this.description.value.trim(), this.place.value];
    await call(client, CreateTag, {
      ModelRowId: request.id,
      ...(type === undefined ? {} : { TagTypeId: type.id }),
      ...(label === "" ? {} : { Label: label }),
      ...(description === "" ? {} : { Description: description }),
      ...(place === null ? {} : { NearTableName: place.table, NearRowId: place.id }),
    });
    page.finishAndClose(say("tag.created", { tag: label === "" ? (type?.name ?? "") : label }));
  }
}
