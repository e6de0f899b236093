import { button, element, moveFocus } from "../dialog/elements.js";
import type { FoundModel } from "./foundModels.js";
import { marksOf } from "./foundModels.js";

/** What a card offers. */
interface CardOptions {
  readonly isClear: boolean;
  readonly isCurrent: boolean;
  /** What has to be asked before this model is linked; null when it can be linked at once. */
  readonly question: string | null;
  readonly link: (card: HTMLElement) => void;
}

const ClearMatch = "Clear match";

/** A model as an item of a list: marks first, then where it is, how well it fits and why, then the button. */
export function modelCard(model: FoundModel, choices: CardOptions): HTMLElement {
  const known = choices.isCurrent ? ["Linked here already", ...marksOf({ ...model, linkedTo: null })] : marksOf(model);
  const card = element(
    "li",
    { class: "card" },
    element("h3", { dir: "auto" }, model.name),
    ...labelledList("Marks", "marks", [...(choices.isClear ? [ClearMatch] : []), ...known]),
    element("p", { dir: "auto" }, model.address),
    ...(model.score > 0 ? [element("p", {}, `Fits ${String(Math.round(model.score))} of 100`)] : []),
    ...labelledList("Reasons", "reasons", model.reasons),
  );
  if (!choices.isCurrent) {
    card.append(linkButton(model, choices, card));
  }

  return card;
}

function labelledList(label: string, className: string, lines: readonly string[]): readonly HTMLElement[] {
  const items = lines.map((line) => element("li", { dir: "auto", ...(line === ClearMatch ? { class: "clear" } : {}) }, line));
  return items.length === 0 ? [] : [element("ul", { class: className, "aria-label": label }, ...items)];
}

function linkButton(model: FoundModel, choices: CardOptions, card: HTMLElement): HTMLElement {
  const label = choices.question === null ? "Link" : "Link…";
  return button(label, { class: choices.isClear ? "primary" : "plain", "aria-label": `${label} ${model.name}, ${model.address}` }, () => {
    if (choices.question === null) {
      choices.link(card);
    } else {
      askInCard(card, choices.question, () => {
        choices.link(card);
      });
    }
  });
}

/** Asks inside the card, where the eye is; saying no puts everything back as it was. */
export function askInCard(card: HTMLElement, question: string, yes: () => void): void {
  card.querySelector(".question")?.remove();
  const words = element("p", { dir: "auto" }, question);
  const box = element("div", { class: "question", role: "group", "aria-label": "Question" }, words);
  const close = (): void => {
    box.remove();
    card.querySelector("button")?.focus();
  };
  box.append(button("Yes, link it", { class: "primary" }, yes), button("No", {}, close));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
  card.append(box);
  moveFocus(words);
}
