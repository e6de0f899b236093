import type { Content } from "../dialog/elements.js";
import { element, section } from "../dialog/elements.js";
import type { Part } from "./differences.js";

/** A value under its heading, with what changed in it marked: underlined or struck through, and said to those who hear the page. */
export function valuePanel(id: string, heading: string, parts: readonly Part[], ...below: readonly Content[]): HTMLElement {
  const value =
    parts.length === 0 ? element("p", { class: "empty" }, "Empty") : element("p", { class: "foreign", dir: "auto" }, ...parts.map(show));
  return section(id, heading, value, ...below);
}

function show({ kind, text }: Part): Content {
  switch (kind) {
    case "added":
      return element("ins", {}, spoken("[new: "), text, spoken("]"));
    case "removed":
      return element("del", {}, spoken("[taken out: "), text, spoken("]"));
    default:
      return text;
  }
}

function spoken(text: string): HTMLElement {
  return element("span", { class: "spoken" }, text);
}
