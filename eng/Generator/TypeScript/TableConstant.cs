using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>A table as a constant.</summary>
internal static class TableConstant
{
    public static string Of(XElement table)
    {
        var info = table.Descendants("entity").Single();
        var schemaName = table.Element("Name")!.Value;
        var logical = schemaName.ToLowerInvariant();
        var text = new StringBuilder(SchemaScript.Comment(info.Description()));
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
            export const {{SchemaScript.Camel(table.Noun())}}Table = {
              name: "{{logical}}",
              schemaName: "{{schemaName}}",
              setName: "{{info.Element("EntitySetName")!.Value}}",
              label: "{{info.Label()}}",
              id: "{{logical}}id",
              columns: {

            """
        );
        text.AppendJoin(
            "",
            table
                .NamedColumns()
                .Select(column => SchemaScript.Comment(column.Description(), "    ") + $"    {Name(column)}: \"{column.LogicalName()}\",\n")
        );
        text.Append("  },\n  lengths: {\n");
        text.AppendJoin(
            "",
            table
                .NamedColumns()
                .Where(column => column.Element("MaxLength") is not null)
                .Select(column => $"    {Name(column)}: {column.Element("MaxLength")!.Value},\n")
        );
        return text.Append("  },\n} as const satisfies Table;\n").ToString();
    }

    private static string Name(XElement column) =>
        SchemaScript.Camel(
            column.LogicalName() switch
            {
                "createdon" => "CreatedOn",
                "modifiedon" => "ModifiedOn",
                "ownerid" => "OwnerId",
                _ => column.ColumnName(),
            }
        );
}
