using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.CustomApis;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Generator.Frozen;

/// <summary>What of each component the first import freezes.</summary>
internal static class FrozenLines
{
    public static IEnumerable<FrozenLine> Of(UnpackedSolution solution) =>
        [
            .. OfManifest(solution),
            .. solution.Tables.SelectMany(OfTable),
            .. solution.Choices.SelectMany(choice => OfOptions(choice.Name.Text, choice)),
            .. solution.Relationships.Select(OfRelationship),
            .. solution.CustomApis.SelectMany(OfCustomApi),
            .. OfPlugins(solution),
            .. OfNames(solution),
        ];

    private static IEnumerable<FrozenLine> OfManifest(UnpackedSolution solution) =>
        [
            new("solution", solution.Manifest.UniqueName.Text, ""),
            new("publisher", solution.Manifest.Publisher.Text, $"{solution.Prefix.TrimEnd('_')} {solution.Manifest.OptionValuePrefix}"),
        ];

    private static IEnumerable<FrozenLine> OfTable(TableDefinition table)
    {
        var activity = table.IsActivity == "1" ? " activity" : "";
        yield return new("table", table.LogicalName, $"{table.EntitySetName} {table.Ownership}{activity}");
        foreach (
            var line in table
                .Columns.Where(column => column.IsCustom)
                .SelectMany(column => OfColumn($"{table.LogicalName}.{column.LogicalName}", column))
        )
        {
            yield return line;
        }

        foreach (var key in table.Keys)
        {
            yield return new("key", $"{table.LogicalName}.{key.LogicalName}", string.Join(',', key.Columns));
        }

        foreach (var reason in table.Columns.Where(column => column.Type == "status").SelectMany(column => column.OwnChoice?.Options ?? []))
        {
            yield return new("status", $"{table.LogicalName}.{reason.Number}", $"state {reason.State}");
        }
    }

    private static IEnumerable<FrozenLine> OfColumn(string name, ColumnDefinition column)
    {
        var type = new[]
        {
            column.Type.Text,
            column.ChoiceName.Text,
            column.Behavior.IsGiven ? $"behavior {column.Behavior}" : "",
            column.IsPrimaryName ? "primary name" : "",
        };
        yield return new("column", name, string.Join(' ', type.Where(part => part.Length > 0)));
        if (column.MaxLength.IsGiven)
        {
            yield return new("length", name, column.MaxLength.Text);
        }

        if (column.Precision.IsGiven)
        {
            yield return new("precision", name, column.Precision.Text);
        }

        foreach (var line in column is { Type.Text: "picklist", OwnChoice: { } choice } ? OfOptions(name, choice) : [])
        {
            yield return line;
        }
    }

    private static IEnumerable<FrozenLine> OfOptions(string name, ChoiceDefinition choice) =>
        choice.Options.Select(option => new FrozenLine("option", $"{name}.{option.Number}", "")).Prepend(new("choice", name, ""));

    private static FrozenLine OfRelationship(RelationshipDefinition relationship) =>
        new(
            "relationship",
            relationship.Name.Text,
            relationship.IsManyToMany
                ? $"{relationship.Referencing} and {relationship.Referenced}"
                : $"{relationship.Referencing}.{relationship.Lookup} to {relationship.Referenced}"
        );

    private static IEnumerable<FrozenLine> OfCustomApi(CustomApiDefinition api)
    {
        var binding = api.BindingType.Text switch
        {
            "0" => "unbound",
            "1" => $"on a row of {api.BoundTable}",
            _ => $"on rows of {api.BoundTable}",
        };
        var kind = api.IsFunction == "1" ? "function" : "action";
        var workflows = api.IsForWorkflows == "1" ? ", for workflows" : "";
        var steps = api.StepType.Text switch
        {
            "0" => "no steps",
            "1" => "asynchronous steps",
            _ => "any steps",
        };
        return api
            .Parameters.Concat(api.Properties)
            .Select(parameter => OfParameter(api, parameter))
            .Prepend(new("custom-api", api.UniqueName.Text, $"{binding} {kind}, {steps}{workflows}"));
    }

    private static FrozenLine OfParameter(CustomApiDefinition api, CustomApiParameterDefinition parameter) =>
        new(
            parameter.IsRequest ? "request" : "response",
            $"{api.UniqueName}.{parameter.UniqueName}",
            $"{parameter.TypeName} {parameter.Table}".TrimEnd() + (parameter.IsOptional ? ", optional" : "")
        );

    private static IEnumerable<FrozenLine> OfPlugins(UnpackedSolution solution) =>
        [
            .. solution.PluginAssemblies.Select(one => new FrozenLine("assembly", one.Id.NormalizedId, one.FullName.Text)),
            .. solution.PluginTypes.Select(type => new FrozenLine("plug-in", type.Name.Text, type.Id.NormalizedId)),
            .. Ids("step", solution.Steps.Select(step => step.Id)),
        ];

    private static IEnumerable<FrozenLine> OfNames(UnpackedSolution solution) =>
        [
            .. Names("app", solution.Apps.Select(app => app.UniqueName).Distinct()),
            .. solution.Customizations.ConnectionReferences.Select(one => new FrozenLine(
                "connection",
                one.LogicalName.Text,
                one.ConnectorId.Text
            )),
            .. solution.EnvironmentVariables.Select(one => new FrozenLine("variable", one.SchemaName.Text, $"type {one.Type}")),
            .. solution.Catalogs.Select(catalog => new FrozenLine("catalog", catalog.UniqueName.Text, catalog.Parent.Text)),
            .. Ids("flow", solution.Workflows.Select(flow => flow.Id)),
            .. Ids("profile", solution.FieldSecurityProfiles.Select(profile => profile.Id)),
            .. Ids("role", solution.Roles.Select(role => role.Id)),
            .. Names("web-resource", solution.WebResources.Select(resource => resource.Name)),
        ];

    private static IEnumerable<FrozenLine> Names(string kind, IEnumerable<XmlValue> names) =>
        names.Select(name => new FrozenLine(kind, name.Text, ""));

    private static IEnumerable<FrozenLine> Ids(string kind, IEnumerable<XmlValue> ids) =>
        ids.Select(id => new FrozenLine(kind, id.NormalizedId, ""));
}
