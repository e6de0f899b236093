using MatterportForDataverse.Generator.Shapes;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>The names of the package as one TypeScript file, for the scripts in src/Scripts.</summary>
internal static class SchemaScript
{
    private const string Head = """
        // Written by eng/schema.cs from solution-package; edit the package instead.

        /** A table: its names, its columns, and how long their texts may be. */
        export interface Table {
          readonly name: string;
          readonly schemaName: string;
          readonly setName: string;
          readonly label: string;
          readonly id: string;
          readonly columns: Readonly<Record<string, string>>;
          readonly lengths: Readonly<Record<string, number>>;
        }

        /** A custom API: its name, the privilege it asks for, and what it is asked and answers. */
        export interface CustomApi<Request, Response> {
          readonly name: string;
          readonly privilege: string | null;
          readonly parameters: { readonly [Name in keyof Request]-?: Parameter };
          /** Never set: it carries the type of the answer. */
          readonly response?: Response;
        }

        /** A request parameter: its type in the Web API, and whether it may be left out. */
        export interface Parameter {
          readonly type: "Edm.Boolean" | "Edm.DateTimeOffset" | "Edm.Decimal" | "Edm.Int32" | "Edm.String" | "Edm.Guid";
          readonly optional: boolean;
        }

        """;

    public static string Of(UnpackedSolution solution, IReadOnlyList<Shape> shapes) =>
        string.Join(
            '\n',
            [
                Head,
                .. solution.Tables.Select(TableConstant.Of),
                .. solution.Choices.Select(ChoiceConstant.Of),
                .. solution.Tables.Select(ChoiceConstant.Status),
                ChoiceConstant.RowState,
                .. shapes.Select(ShapeInterface.Of),
                .. solution.CustomApis.Select(ApiConstant.Of),
                WebResourceConstant.Of(solution.WebResources),
            ]
        );

    /// <summary>A sentence above what it is about.</summary>
    public static string Comment(string text, string indent = "") =>
        $"{indent}/** {text.Replace("*/", "* /", StringComparison.Ordinal)} */\n";

    /// <summary>The name with a small first letter.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
