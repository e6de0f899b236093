import { element } from "../dialog/elements.js";
import { say } from "../words/say.js";

/** The longest text that mpt_SearchModels looks for. */
const MaxSearchLength = 256;

/** Where a model is searched for by words. */
export function searchForm(search: (text: string, withArchived: boolean) => void): HTMLFormElement {
  const text = element("input", { id: "text", type: "search", maxlength: String(MaxSearchLength), autocomplete: "off" });
  const archived = element("input", { id: "archived", type: "checkbox" });
  const form = element(
    "form",
    { class: "search", role: "search" },
    element("label", { for: "text" }, say("find.label.text")),
    text,
    element("span", { class: "check" }, archived, element("label", { for: "archived" }, say("find.label.archived"))),
    element("button", { type: "submit" }, say("find.button.search")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(text.value.trim(), archived.checked);
  });
  return form;
}
