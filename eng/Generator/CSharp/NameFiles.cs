namespace MatterportForDataverse.Generator.CSharp;

/// <summary>The names of the package as C#, a file for each table, choice and custom API.</summary>
internal static class NameFiles
{
    public static IEnumerable<(string Name, string Text)> Of(PackageSource source)
    {
        var choices = source.Choices.ToDictionary(choice => choice.Attribute("Name")!.Value, choice => Labels.Words(choice.Label()));
        return
        [
            .. source.Choices.Select(choice => ($"{Labels.Words(choice.Label())}.g.cs", EnumerationFile.Of(choice))),
            .. source.Tables.Select(table => ($"{table.Noun()}Table.g.cs", TableFile.Of(table, choices))),
            .. source.CustomApis.Select(api => ($"{Labels.Bare(api.Name)}Message.g.cs", MessageFile.Of(api))),
            ("ChoiceColumns.g.cs", ListFiles.ChoiceColumns(source)),
            ("CustomApis.g.cs", ListFiles.CustomApis(source)),
            ("Parameters.g.cs", ListFiles.Parameters()),
            ("RowState.g.cs", EnumerationFile.RowState()),
        ];
    }
}
