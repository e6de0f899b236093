import { element } from "../dialog/elements.js";

/** What can be chosen in a group, and what choosing it means. */
export interface RadioChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly meaning?: string;
}

/** A question with its answers, of which one is chosen, and none beforehand. */
export class RadioGroup<Value extends string> {
  readonly element: HTMLFieldSetElement;
  private readonly radios: readonly HTMLInputElement[];

  constructor(
    name: string,
    question: string,
    private readonly choices: readonly RadioChoice<Value>[],
  ) {
    this.radios = choices.map(({ meaning }, at) =>
      element("input", {
        id: `${name}-${String(at)}`,
        type: "radio",
        name,
        ...(meaning === undefined ? {} : { "aria-describedby": `${name}-${String(at)}-meaning` }),
      }),
    );
    this.element = element(
      "fieldset",
      { class: "decision" },
      element("legend", {}, question),
      ...choices.flatMap((choice, at) => this.answer(choice, at)),
    );
  }

  /** What is chosen; undefined while nothing is. */
  get value(): Value | undefined {
    return this.choices[this.radios.findIndex((radio) => radio.checked)]?.value;
  }

  /** Goes there. */
  focus(): void {
    this.radios[0]?.focus();
  }

  private answer({ label, meaning }: RadioChoice<Value>, at: number): readonly HTMLElement[] {
    const radio = this.radios[at];
    return radio === undefined
      ? []
      : [
          element("div", { class: "check" }, radio, element("label", { for: radio.id, dir: "auto" }, label)),
          ...(meaning === undefined ? [] : [element("p", { id: `${radio.id}-meaning`, class: "meaning" }, meaning)]),
        ];
  }
}
