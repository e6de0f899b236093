import { button, element, moveFocus } from "../dialog/elements.js";
import type { FoundModel } from "./foundModels.js";
import { marksOf } from "./foundModels.js";
import { say } from "../words/say.js";

/** What a card offers. */
interface CardOptions {
  readonly isClear: boolean;
  readonly isCurrent: boolean;
  /** What has to be asked before this model is linked; null when it can be linked at once. */
  readonly question: string | null;
  readonly link: (card: HTMLElement) => void;
}

/** A model as an item of a list: marks first, then where it is, how well it fits and why, then the button. */
export function modelCard(model: FoundModel, choices: CardOptions): HTMLElement {
  const known = choices.isCurrent ? [say("find.mark.here"), ...marksOf({ ...model, linkedTo: null })] : marksOf(model);
  const card = element(
    "li",
    { class: "card" },
    element("h3", { dir: "auto" }, model.name),
    ...labelledList(say("find.label.marks"), "marks", [...(choices.isClear ? [say("find.mark.clear")] : []), ...known], choices.isClear),
    element("p", { dir: "auto" }, model.address),
    ...(model.score > 0 ? [element("p", {}, say("find.fits", { score: Math.round(model.score) }))] : []),
    ...labelledList(say("find.label.reasons"), "reasons", model.reasons),
  );
  if (!choices.isCurrent) {
    card.append(linkButton(model, choices, card));
  }

  return card;
}

function labelledList(label: string, className: string, lines: readonly string[], isFirstClear = false): readonly HTMLElement[] {
  const items = lines.map((line, at) => element("li", { dir: "auto", ...(isFirstClear && at === 0 ? { class: "clear" } : {}) }, line));
  return items.length === 0 ? [] : [element("ul", { class: className, "aria-label": label }, ...items)];
}

function linkButton(model: FoundModel, choices: CardOptions, card: HTMLElement): HTMLElement {
  const asks = choices.question !== null;
  const target = { model: model.name, address: model.address };
  const name = asks ? say("find.button.link-of-asking", target) : say("find.button.link-of", target);
  const label = asks ? say("find.button.link-asking") : say("find.button.link");
  return button(label, { class: choices.isClear ? "primary" : "plain", "aria-label": name }, () => {
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
  const box = element("div", { class: "question", role: "group", "aria-label": say("find.label.question") }, words);
  const close = (): void => {
    box.remove();
    card.querySelector("button")?.focus();
  };
  box.append(button(say("find.button.yes"), { class: "primary" }, yes), button(say("button.no"), {}, close));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
  card.append(box);
  moveFocus(words);
}
