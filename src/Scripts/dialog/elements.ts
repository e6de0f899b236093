import { nameUnseen } from "../words/unseen.js";

/** What may stand inside an element: text stays text, whatever it holds, and what nobody sees of it is named. */
export type Content = Node | string;

/** Makes an element. Attributes are named in the code; what comes from rows and from Matterport goes in as text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    made.setAttribute(key, value);
  });
  made.append(...content.map((part) => (typeof part === "string" ? nameUnseen(part) : part)));
  return made;
}

/** A button that does something. */
export function button(label: string, attributes: Readonly<Record<string, string>>, press: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", press);
  return made;
}

/** A button, and below it what pressing it does. */
export function choice(id: string, label: string, meaning: string, press: () => void): HTMLElement {
  return element(
    "div",
    { class: "choice" },
    button(label, { class: "primary", "aria-describedby": id }, press),
    element("p", { id }, meaning),
  );
}

/** A section with its heading, which names it. */
export function section(id: string, heading: string, ...content: readonly Content[]): HTMLElement {
  return element("section", { "aria-labelledby": id }, element("h2", { id }, heading), ...content);
}

/** Text of somebody else's: shown as it is, line ends and writing direction kept. */
export function foreignText(text: string): HTMLElement {
  return element("p", { class: "foreign", dir: "auto" }, text);
}

/** Moves the focus to something that is no control, so that a screen reader reads on from there. */
export function moveFocus(target: HTMLElement): void {
  target.setAttribute("tabindex", "-1");
  target.focus();
}
