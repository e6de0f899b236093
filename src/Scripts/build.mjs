// Builds the web resources: node build.mjs
// Compares without writing, and names what differs: node build.mjs --check
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL("./", import.meta.url);
const target = new URL("../../solution-package/src/WebResources/mpt_/", here);

async function bundle() {
  const notice = await readFile(new URL("node_modules/diff/LICENSE", here), "utf8");
  const built = await build({
    absWorkingDir: fileURLToPath(here),
    entryPoints: ["index.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "MatterportForDataverse",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    banner: {
      js: `// Written by "npm run build" in src/Scripts; edit there.\n/*\nContains jsdiff (https://github.com/kpdecker/jsdiff):\n\n${notice.trim()}\n*/`,
    },
  });
  return built.outputFiles[0].text;
}

async function copy(name) {
  return readFile(new URL(name, here), "utf8");
}

const files = {
  "matterport.js": await bundle(),
  "dialog.html": await copy("dialog/dialog.html"),
  "dialog.css": await copy("dialog/dialog.css"),
};

let stale = 0;
for (const [name, text] of Object.entries(files)) {
  const path = new URL(name, target);
  const wanted = text.replaceAll("\r\n", "\n");
  if (!process.argv.includes("--check")) {
    await writeFile(path, wanted);
    continue;
  }

  const written = await readFile(path, "utf8").catch(() => null);
  if (written?.replaceAll("\r\n", "\n") !== wanted) {
    stale++;
    console.error(`${written === null ? "missing" : "changed"}: ${fileURLToPath(path)}`);
  }
}

if (stale > 0) {
  console.error('The web resources are not what the sources make. Run "npm run build" in src/Scripts and commit what it writes.');
  process.exitCode = 1;
}
