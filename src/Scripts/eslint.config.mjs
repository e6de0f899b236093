// Run in src, so that it reaches the preview's page too: eslint --config Scripts/eslint.config.mjs Scripts Preview/Page
import powerApps from "@microsoft/eslint-plugin-power-apps";
import { defineConfig } from "eslint/config";
import jsdoc from "eslint-plugin-jsdoc";
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

function exported(declaration) {
  return `ExportNamedDeclaration:has(> ${declaration})`;
}

function typed(project) {
  return { parserOptions: { project, tsconfigRootDir: import.meta.dirname } };
}

export default defineConfig(
  { ignores: ["**/node_modules/**", "**/out/**"] },
  {
    files: ["**/*.ts", "**/*.mjs", "**/*.js"],
    ignores: ["**/*.g.ts"],
    rules: { "max-len": ["error", { code: 140, ignoreUrls: true }] },
  },
  {
    files: ["**/*.ts", "**/*.js"],
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["**/*.ts"],
    languageOptions: typed("./tsconfig.tests.json"),
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/dot-notation": "off",
      "@typescript-eslint/explicit-function-return-type": ["error", { allowExpressions: true }],
    },
  },
  {
    files: ["**/*.ts"],
    ignores: ["**/tests/**", "**/*.g.ts"],
    plugins: { "@microsoft/power-apps": powerApps },
    rules: {
      ...powerAppsRules,
      "no-restricted-properties": ["error", ...asMarkup.map((property) => ({ property, message: "Text goes in as text." }))],
    },
  },
  {
    files: ["**/*.ts", "**/*.js"],
    ignores: ["**/tests/**", "**/*.g.ts"],
    plugins: { jsdoc },
    rules: {
      "max-lines": ["error", { max: 250, skipComments: true }],
      "max-lines-per-function": ["error", { max: 25, skipComments: true }],
      "jsdoc/require-jsdoc": ["error", { publicOnly: true, require: { ArrowFunctionExpression: true, ClassDeclaration: true } }],
      "jsdoc/require-description": [
        "error",
        { contexts: ["FunctionDeclaration", "VariableDeclaration", "ClassDeclaration"].map(exported) },
      ],
    },
  },
  {
    files: ["**/tests/**/*.ts"],
    rules: { "@typescript-eslint/no-floating-promises": "off", "@typescript-eslint/no-unsafe-return": "off" },
  },
  {
    files: ["**/*.js"],
    languageOptions: typed("../Preview/tsconfig.json"),
    rules: {
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
);
