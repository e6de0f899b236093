import assert from "node:assert/strict";
import { test } from "node:test";
import { sources, webResource } from "./fake/sources.js";

test("No name of the package is written by hand: all come from generated files", () => {
  const all = sources();

  assert.match(all.get("./schema.g.ts") ?? "", /"mpt_property"/);
  assert.ok(all.size > 30);
  for (const [path, text] of all) {
    const code = text.replace(/\/\*[^]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
    assert.ok(path.endsWith(".g.ts") || !code.includes("mpt_"), path);
  }
});

test("No sentence is written in the code: all come from the tables of texts", () => {
  const sentence = /(?<![\w)])["`]([A-Z][^"`\n]* [^"`\n]*)["`]/g;
  // The name of a role, and a mistake of ours.
  const isNoText = /^(Matterport (Administrator|Approver|Operator|Reader|Requester|Tag Editor)|There is no parameter \$\{name\}\.)$/;
  const found = [...sources()]
    .filter(([path]) => !path.endsWith(".g.ts"))
    .flatMap(([path, text]) => {
      const code = text.replace(/\/\*[^]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
      return [...code.matchAll(sentence)].map(([, words]) => `${path}: ${words ?? ""}`);
    });

  assert.ok(found.some((words) => words.endsWith("Matterport Operator")));
  assert.deepEqual(
    found.filter((words) => !isNoText.test(words.replace(/^[^:]*: /, ""))),
    [],
  );
});

test("Nothing turns text into markup or into code, neither in the sources nor in what is shipped", () => {
  const markup = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|parseFromString|srcdoc/;
  const code = /\beval\s*\(|new Function|setTimeout\s*\(\s*["'`]|javascript:/;
  const forbidden = new RegExp(`${markup.source}|${code.source}`);
  const texts = new Map([...sources(), ["matterport.js", webResource("matterport.js")]]);

  assert.match('x.innerHTML = "y"', forbidden);
  assert.match("eval(x)", forbidden);
  assert.match(texts.get("matterport.js") ?? "", /var MatterportForDataverse = /);
  assert.match(texts.get("dialog/elements.ts") ?? "", /createElement/);
  for (const [path, text] of texts) {
    assert.doesNotMatch(text, forbidden, path);
  }
});

test("The page carries no script and no style of its own, and says so to the browser", () => {
  const html = webResource("dialog.html");

  assert.match(html, /<script src="matterport\.js" data-dialog defer><\/script>/);
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=/i);
  assert.match(
    html,
    /Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'/,
  );
});

test("What is shipped is readable, has line ends of one kind and no map", () => {
  for (const name of ["matterport.js", "dialog.html", "dialog.css"]) {
    const text = webResource(name);

    assert.ok(text.split("\n").length > 10 && text.endsWith("\n"), name);
    assert.doesNotMatch(text, /\r|sourceMappingURL/, name);
  }
});
