using MatterportForDataverse.Generator.Markdown;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.Generator.Registrations;

/// <summary>The steps, table by table, in the order in which the platform runs them.</summary>
internal sealed class StepTable(UnpackedSolution solution, PluginSources sources)
{
    private static readonly string[] Messages = ["Create", "Update", "Delete"];

    public string Write() =>
        string.Join(
            '\n',
            solution.Steps.GroupBy(step => step.Table.Text).OrderBy(table => table.Key, StringComparer.Ordinal).Select(OfTable)
        );

    private string OfTable(IGrouping<string, StepDefinition> steps) =>
        $"## {steps.Key}\n\n"
        + MarkdownTable.Of(
            ["Message", "Stage", "Mode", "Rank", "Class", "What it does", "Filtering columns", "Images"],
            steps
                .OrderBy(step => Array.IndexOf(Messages, step.Message))
                .ThenBy(step => step.Stage.ToInteger())
                .ThenBy(step => step.Mode.Text, StringComparer.Ordinal)
                .ThenBy(step => step.Rank.ToInteger())
                .ThenBy(step => step.Name.Text, StringComparer.Ordinal)
                .Select(Row)
        );

    private string[] Row(StepDefinition step) =>
        [
            step.Message ?? step.MessageId.NormalizedId,
            Stage(step),
            step.Mode == "1" ? "asynchronous" : "synchronous",
            step.Rank.Text,
            sources.Link(step.PluginTypeName.Text),
            step.Description.Text,
            Columns(step.FilteringColumns.List, step.Message == "Update" ? "any" : ""),
            string.Join("<br>", step.Images.Select(image => $"{Kind(image)} `{image.Alias}`: {Columns(image.Columns.List, "all")}")),
        ];

    private static string Stage(StepDefinition step) =>
        step.Stage.Text switch
        {
            "10" => "10 before, outside of the transaction",
            "20" => "20 before",
            "40" => "40 after",
            var other => other,
        };

    private static string Kind(StepImageDefinition image) =>
        image.Type.Text switch
        {
            "0" => "before",
            "1" => "after",
            _ => "before and after",
        };

    private static string Columns(IReadOnlyList<string> columns, string otherwise) =>
        columns.Count == 0 ? otherwise : string.Join(", ", columns.Select(column => $"`{column}`"));
}
