import { call } from "../client/customApis.js";
import type { LookupValue } from "../client/rows.js";
import type { DialogContext } from "../dialog/context.js";
import { button, element } from "../dialog/elements.js";
import { Delegate } from "../schema.g.js";
import { say, sayCount } from "../words/say.js";
import { findPeople } from "./people.js";
import { RadioGroup } from "./radioGroup.js";

/** Takes who decides about orders for the person, and from when until when. */
export function delegateDialog(context: DialogContext): Promise<void> {
  new DelegateDialog(context).show();
  return Promise.resolve();
}

class DelegateDialog {
  private readonly text = element("input", { id: "text", type: "search", maxlength: "100", autocomplete: "off", dir: "auto" });
  private readonly found = element("div", {});
  private readonly from = element("input", { id: "from", type: "datetime-local" });
  private readonly until = element("input", { id: "until", type: "datetime-local", "aria-describedby": "time-hint" });
  private people: RadioGroup<string> | null = null;

  constructor(private readonly context: DialogContext) {}

  show(): void {
    const { page } = this.context;
    page.setTitle(say("ordering.title.delegate"));
    page.setStatus(say("ordering.delegate-intro"));
    page.content.replaceChildren(
      this.search(),
      this.found,
      this.times(),
      element(
        "div",
        { class: "actions" },
        button(say("command.delegate"), { class: "primary" }, () => {
          this.press();
        }),
        page.closeButton(say("button.cancel")),
      ),
    );
  }

  private times(): HTMLElement {
    return element(
      "div",
      { class: "fields" },
      element("label", { for: this.from.id }, say("ordering.label.from")),
      this.from,
      element("label", { for: this.until.id }, say("ordering.label.until")),
      this.until,
      element("p", { id: "time-hint", class: "then" }, say("ordering.delegate-time")),
    );
  }

  private search(): HTMLElement {
    const form = element(
      "form",
      { class: "search", role: "search" },
      element("label", { for: this.text.id }, say("ordering.label.person")),
      this.text,
      element("button", { type: "submit" }, say("find.button.search")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.context.page.run(say("ordering.looking-for-people"), async () => {
        this.offer(await findPeople(this.context.client, this.text.value.trim()));
      });
    });
    return form;
  }

  private offer(people: readonly LookupValue[]): void {
    const choices = people.map(({ id, name }) => ({ value: id, label: name }));
    this.people = people.length === 0 ? null : new RadioGroup("person", say("ordering.label.stand-in"), choices);
    this.found.replaceChildren(...(this.people === null ? [] : [this.people.element]));
    this.people?.focus();
    this.context.page.setStatus(sayCount("ordering.people", people.length));
  }

  private press(): void {
    const { page, client } = this.context;
    const person = this.people?.value;
    const missing = [
      { is: person === undefined, code: "ordering.ask-stand-in", field: this.people ?? this.text },
      { is: this.from.value === "", code: "ordering.ask-from", field: this.from },
      { is: this.until.value === "", code: "ordering.ask-until", field: this.until },
    ] as const;
    const first = missing.find(({ is }) => is);
    if (first !== undefined || person === undefined) {
      page.showProblem(say(first?.code ?? "ordering.ask-stand-in"));
      first?.field.focus();
      return;
    }

    void page.run(say("ordering.delegating"), async () => {
      await call(client, Delegate, { DelegateId: person, StartsOn: instant(this.from), EndsOn: instant(this.until) });
      page.finishAndClose(say("ordering.delegated"));
    });
  }
}

// The browser takes a time without a zone as one of the person's own.
function instant({ value }: HTMLInputElement): string {
  return new Date(value).toISOString();
}
