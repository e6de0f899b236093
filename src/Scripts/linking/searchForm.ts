import { button, element } from "../dialog/elements.js";
import { say } from "../words/say.js";

/** The longest text that mpt_SearchModels looks for. */
const MaxSearchLength = 256;

/** What the form does. */
interface SearchActions {
  readonly search: (text: string, withArchived: boolean) => void;
  readonly showNewest: (withArchived: boolean) => void;
  /** Somebody wants to search, and has written nothing. */
  readonly askForText: () => void;
}

/** Where a model is searched for by words. */
export interface SearchForm {
  readonly form: HTMLFormElement;
  /** The text, selected as a whole, so that what is typed takes its place. */
  readonly text: HTMLInputElement;
}

/** Makes the form; nothing is searched until somebody asks. */
export function searchForm(start: string, actions: SearchActions): SearchForm {
  const text = textBox(start);
  const archived = element("input", { id: "archived", type: "checkbox" });
  const form = element(
    "form",
    { class: "search", role: "search" },
    element("label", { for: "text" }, say("find.label.text")),
    text,
    labelled(archived),
    element("div", {}, element("button", { type: "submit" }, say("find.button.search")), newestButton(archived, actions)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (words === "") {
      text.focus();
      actions.askForText();
    } else {
      actions.search(words, archived.checked);
    }
  });
  return { form, text };
}

// The keyboard comes in with the text selected; the mouse would put the caret where it points, as it does once it is inside.
function textBox(start: string): HTMLInputElement {
  const text = element("input", { id: "text", type: "search", maxlength: String(MaxSearchLength), autocomplete: "off", dir: "auto" });
  text.value = start.slice(0, MaxSearchLength);
  text.addEventListener("mousedown", (event) => {
    if (document.activeElement !== text) {
      event.preventDefault();
      text.focus();
      text.select();
    }
  });
  return text;
}

function labelled(archived: HTMLInputElement): HTMLElement {
  return element("span", { class: "check" }, archived, element("label", { for: archived.id }, say("find.label.archived")));
}

function newestButton(archived: HTMLInputElement, actions: SearchActions): HTMLElement {
  return button(say("find.button.newest"), {}, () => {
    actions.showNewest(archived.checked);
  });
}
