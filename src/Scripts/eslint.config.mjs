import powerApps from "@microsoft/eslint-plugin-power-apps";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const powerAppsRules = Object.fromEntries(Object.keys(powerApps.rules).map((name) => [`@microsoft/power-apps/${name}`, "error"]));
const asMarkup = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "write",
  "writeln",
  "srcdoc",
  "createContextualFragment",
  "parseFromString",
];

export default defineConfig(
  { ignores: ["node_modules", "out"] },
  {
    files: ["**/*.ts", "**/*.mjs"],
    ignores: ["**/*.g.ts"],
    rules: { "max-len": ["error", { code: 140, ignoreUrls: true }] },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.tests.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/dot-notation": "off",
      "@typescript-eslint/explicit-function-return-type": ["error", { allowExpressions: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["**/*.ts"],
    ignores: ["tests/**", "schema.g.ts"],
    plugins: { "@microsoft/power-apps": powerApps },
    rules: {
      ...powerAppsRules,
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", { max: 25, skipComments: true }],
      "no-restricted-properties": ["error", ...asMarkup.map((property) => ({ property, message: "Text goes in as text." }))],
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-floating-promises": "off", "@typescript-eslint/no-unsafe-return": "off" },
  },
);
