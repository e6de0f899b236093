import { button, element, moveFocus } from "../dialog/elements.js";
import type { FoundModel } from "./foundModels.js";
import { marksOf } from "./foundModels.js";
import { say } from "../words/say.js";

/** What a card offers. */
interface CardOptions {
  /** Names the card on the page. */
  readonly id: string;
  readonly isCurrent: boolean;
  /** What has to be asked before this model is linked; null when it can be linked at once. */
  readonly question: string | null;
  readonly link: (card: HTMLElement) => void;
}

/** A model as an item of a list: marks first, then where it is, what speaks for and against it, then the button. */
export function modelCard(model: FoundModel, choices: CardOptions): HTMLElement {
  const card = element(
    "li",
    { class: model.answer === "no" ? "card no-match" : "card" },
    element("h3", { dir: "auto" }, model.name),
    ...marksList(model, choices.isCurrent),
    element("p", { dir: "auto" }, model.address),
    ...evidence(`${choices.id}-reasons`, say("find.label.reasons"), "reasons", model.reasons),
    ...evidence(`${choices.id}-doubts`, say("find.label.doubts"), "doubts", model.doubts),
  );
  if (!choices.isCurrent) {
    card.append(linkButton(model, choices, card));
  }

  return card;
}

function marksList(model: FoundModel, isCurrent: boolean): readonly HTMLElement[] {
  const clear = say("find.mark.clear");
  const items = marksOf(model, isCurrent).map((mark) =>
    element("li", { dir: "auto", ...(model.answer === "clear" && mark === clear ? { class: "clear" } : {}) }, mark),
  );
  return items.length === 0 ? [] : [element("ul", { class: "marks", "aria-label": say("find.label.marks") }, ...items)];
}

function evidence(id: string, label: string, className: string, lines: readonly string[]): readonly HTMLElement[] {
  return lines.length === 0
    ? []
    : [
        element("p", { id, class: "label" }, label),
        element("ul", { class: className, "aria-labelledby": id }, ...lines.map((line) => element("li", { dir: "auto" }, line))),
      ];
}

function linkButton(model: FoundModel, choices: CardOptions, card: HTMLElement): HTMLElement {
  const asks = choices.question !== null;
  const target = { model: model.name, address: model.address };
  const name = asks ? say("find.button.link-of-asking", target) : say("find.button.link-of", target);
  const label = asks ? say("find.button.link-asking") : say("find.button.link");
  return button(label, { class: model.answer === "clear" ? "primary" : "plain", "aria-label": name }, () => {
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
      event.preventDefault();
      close();
    }
  });
  card.append(box);
  moveFocus(words);
}
