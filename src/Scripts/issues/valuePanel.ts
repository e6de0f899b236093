import type { Content } from "../dialog/elements.js";
import { element, section } from "../dialog/elements.js";
import type { DiffPart } from "./differences.js";
import { say } from "../words/say.js";

/** A value under its heading, with what changed in it marked: underlined or struck through, and said to those who hear the page. */
export function valuePanel(id: string, heading: string, parts: readonly DiffPart[], ...below: readonly Content[]): HTMLElement {
  return section(id, heading, valueText(parts), ...below);
}

/** A value, with what changed in it marked. */
export function valueText(parts: readonly DiffPart[], attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  return parts.length === 0
    ? element("p", { ...attributes, class: "empty" }, say("issue.value.empty"))
    : element("p", { ...attributes, class: "foreign", dir: "auto" }, ...parts.map(renderPart));
}

function renderPart({ kind, text }: DiffPart): Content {
  switch (kind) {
    case "added":
      return element("ins", {}, visuallyHidden(say("issue.value.added")), text, visuallyHidden(say("issue.value.end")));
    case "removed":
      return element("del", {}, visuallyHidden(say("issue.value.removed")), text, visuallyHidden(say("issue.value.end")));
    default:
      return text;
  }
}

function visuallyHidden(text: string): HTMLElement {
  return element("span", { class: "visually-hidden" }, text);
}
