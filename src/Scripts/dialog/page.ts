import { describeFailure } from "../client/failures.js";
import { button, element, moveFocus } from "./elements.js";
import { say } from "../words/say.js";
import { nameUnseen } from "../words/unseen.js";

/** What every dialog stands on: a heading, a line that is read out when it changes, a line for problems, and the content. */
export class DialogPage {
  readonly content = element("div", { class: "content" });
  private readonly heading = element("h1", {});
  private readonly status = element("p", { role: "status", class: "status" });
  private readonly problem = element("p", { role: "alert", class: "problem" });
  private isWorking = false;

  /**
   * @param root Where the dialog is shown.
   * @param close Closes the dialog; it may do nothing.
   */
  constructor(
    root: HTMLElement,
    private readonly close: () => void,
  ) {
    root.replaceChildren(this.heading, this.status, this.problem, this.content);
  }

  /** Names the dialog, and begins reading there. */
  setTitle(text: string): void {
    this.heading.textContent = nameUnseen(text);
    document.title = this.heading.textContent;
    moveFocus(this.heading);
  }

  /** Says how things stand. */
  setStatus(message: string): void {
    this.status.textContent = nameUnseen(message);
  }

  /** Says what went wrong. */
  showProblem(message: string): void {
    this.status.textContent = "";
    this.problem.textContent = nameUnseen(message);
  }

  /** Does one thing at a time: what is pressed meanwhile is not heard. What goes wrong is said, and the dialog stays as it is. */
  async run(message: string, task: () => Promise<void>): Promise<void> {
    if (this.isWorking) {
      return;
    }

    this.isWorking = true;
    this.problem.textContent = "";
    this.setStatus(message);
    this.content.setAttribute("aria-busy", "true");
    try {
      await task();
    } catch (problem) {
      this.showProblem(describeFailure(problem).message);
    } finally {
      this.isWorking = false;
      this.content.removeAttribute("aria-busy");
    }
  }

  /**
   * Says how it ended, and closes. No page says how a web resource closes its dialog: window.close() does in the browser, and does
   * nothing in the apps for phones (https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/issues/629). So what is left says it too.
   */
  finishAndClose(message: string): void {
    this.finish(message);
    this.close();
  }

  /** Says how it ended, with what there is to read about it, and leaves it on the screen. */
  finish(message: string, ...details: readonly HTMLElement[]): void {
    this.setStatus(message);
    this.content.replaceChildren(...details, element("p", {}, say("dialog.may-close")), this.closeButton());
    moveFocus(this.heading);
  }

  /** A button that closes the dialog. */
  closeButton(label = say("button.close")): HTMLButtonElement {
    return button(label, {}, () => {
      this.close();
    });
  }
}
