using MatterportForDataverse.Generator.Markdown;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.CustomApis;

namespace MatterportForDataverse.Generator.Registrations;

/// <summary>The custom APIs, each with what it is asked and answers.</summary>
internal sealed class CustomApiList(UnpackedSolution solution, PluginSources sources)
{
    public string Write() =>
        string.Join('\n', solution.CustomApis.OrderBy(api => api.UniqueName.Text, StringComparer.Ordinal).Select(OfApi));

    private string OfApi(CustomApiDefinition api)
    {
        var facts = new[]
        {
            $"{Kind(api)}, {(api.BindingType == "0" ? "unbound" : $"bound to `{api.BoundTable}`")}",
            api.Privilege.IsGiven ? $"privilege `{api.Privilege}`" : "no privilege",
            solution.PluginTypes.Find(api.PluginTypeId.NormalizedId) is { } type ? $"class {sources.Link(type.Name.Text)}" : "no class",
        };
        var parameters = api
            .Parameters.Select(parameter => Row("in", parameter))
            .Concat(api.Properties.Select(one => Row("out", one)))
            .ToList();
        return $"## {api.UniqueName}\n\n{api.Description.Text}\n\n{string.Join("; ", facts)}.\n"
            + (parameters.Count == 0 ? "" : $"\n{MarkdownTable.Of(["", "Name", "Type", "What it is"], parameters)}");
    }

    private static string Kind(CustomApiDefinition api) =>
        api.StepType == "1" ? "Business event"
        : api.IsFunction == "1" ? "Function"
        : "Action";

    private static string[] Row(string way, CustomApiParameterDefinition parameter) =>
        [
            way,
            $"`{parameter.UniqueName}`",
            parameter.TypeName + (parameter.Table.IsGiven ? $" of `{parameter.Table}`" : "") + (parameter.IsOptional ? ", optional" : ""),
            parameter.Description.Text,
        ];
}
