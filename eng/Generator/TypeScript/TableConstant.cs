using System.Globalization;
using System.Text;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>A table as a constant.</summary>
internal static class TableConstant
{
    public static string Of(TableDefinition table)
    {
        var text = new StringBuilder(SchemaScript.Comment(table.Description.Text));
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
            export const {{SchemaScript.Camel(table.CodeName())}}Table = {
              name: "{{table.LogicalName}}",
              schemaName: "{{table.SchemaName}}",
              setName: "{{table.EntitySetName.Required()}}",
              label: "{{table.DisplayName.Text}}",
              id: "{{table.LogicalName}}id",
              columns: {

            """
        );
        text.AppendJoin(
            "",
            table
                .NamedColumns()
                .Select(column =>
                    SchemaScript.Comment(column.Description.Text, "    ") + $"    {Name(column)}: \"{column.LogicalName}\",\n"
                )
        );
        text.Append("  },\n  lengths: {\n");
        text.AppendJoin(
            "",
            table.NamedColumns().Where(column => column.MaxLength.IsGiven).Select(column => $"    {Name(column)}: {column.MaxLength},\n")
        );
        return text.Append("  },\n} as const satisfies Table;\n").ToString();
    }

    private static string Name(ColumnDefinition column) =>
        SchemaScript.Camel(
            column.LogicalName.Text switch
            {
                "createdon" => "CreatedOn",
                "modifiedon" => "ModifiedOn",
                "ownerid" => "OwnerId",
                _ => column.CodeName(),
            }
        );
}
