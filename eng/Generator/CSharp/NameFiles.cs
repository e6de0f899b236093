using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>The names of the package as C#, a file for each table, choice and custom API.</summary>
internal static class NameFiles
{
    public static IEnumerable<(string Name, string Text)> Of(UnpackedSolution solution)
    {
        var choices = solution.Choices.ToDictionary(choice => choice.Name.Text, choice => choice.CodeName());
        return
        [
            .. solution.Choices.Select(choice => ($"{choice.CodeName()}.g.cs", EnumerationFile.Of(choice))),
            .. solution.Tables.Select(table => ($"{table.CodeName()}Table.g.cs", TableFile.Of(table, choices))),
            .. solution.CustomApis.Select(api => ($"{api.CodeName()}Message.g.cs", MessageFile.Of(api))),
            ("ChoiceColumns.g.cs", ListFiles.ChoiceColumns(solution)),
            ("LinkableColumns.g.cs", ListFiles.LinkableColumns(solution)),
            ("ColumnTypes.g.cs", ListFiles.ColumnTypes(solution)),
            ("LookupColumns.g.cs", ListFiles.LookupColumns(solution)),
            ("Labels.g.cs", LabelsFile.Of(solution)),
            ("Parameters.g.cs", ListFiles.Parameters()),
            ("Registrations.g.cs", RegistrationsFile.Of(solution)),
            ("RowState.g.cs", EnumerationFile.RowState()),
        ];
    }
}
