import { button, element } from "../dialog/elements.js";
import { sweepTable } from "../schema.g.js";
import { say } from "../words/say.js";
import type { Place } from "./places.js";

/** Where the tag or sweep is chosen from which a new tag takes its position. */
export class PlaceField {
  /** The box around it. */
  readonly element: HTMLElement;
  private readonly text = element("input", {
    id: "place-text",
    type: "search",
    maxlength: String(sweepTable.lengths.name),
    autocomplete: "off",
    dir: "auto",
  });
  private readonly found = element("div", { class: "options" });
  private chosen: Place | null = null;

  /** @param find Finds places by a part of their names, the latest ones for no text. */
  constructor(private readonly find: (text: string) => void) {
    this.element = element(
      "fieldset",
      { class: "decision" },
      element("legend", {}, say("tag.label.place")),
      element("p", { class: "then" }, say("tag.ask-place")),
      this.form(),
      this.found,
    );
  }

  /** What has been chosen; null while nothing has. */
  get value(): Place | null {
    return this.chosen;
  }

  /** Offers places. What was chosen stays chosen while it is among them. */
  show(places: readonly Place[]): void {
    this.chosen = places.find((place) => place.id === this.chosen?.id) ?? null;
    this.found.replaceChildren(...places.map((place, at) => this.option(`place-${String(at)}`, place)));
  }

  private form(): HTMLElement {
    const form = element(
      "form",
      { class: "search", role: "search" },
      element("label", { for: this.text.id }, say("tag.label.search")),
      this.text,
      element(
        "div",
        {},
        element("button", { type: "submit" }, say("tag.button.search")),
        button(say("tag.button.latest"), {}, () => {
          this.text.value = "";
          this.find("");
        }),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.find(this.text.value.trim());
    });
    return form;
  }

  private option(id: string, place: Place): HTMLElement {
    const radio = element("input", { id, type: "radio", name: "place" });
    radio.checked = place === this.chosen;
    radio.addEventListener("change", () => {
      this.chosen = place;
    });
    return element("div", { class: "check" }, radio, element("label", { for: id, dir: "auto" }, place.words));
  }
}
