using System.Xml.Linq;

namespace MatterportForDataverse.Generator;

/// <summary>Names and texts of the package's elements.</summary>
internal static class Labels
{
    public static string Noun(this XElement table) => Bare(table.Element("Name")!.Value);

    public static string Bare(string name) => name.StartsWith("mpt_", StringComparison.Ordinal) ? name["mpt_".Length..] : name;

    public static string Words(string label) =>
        string.Concat(label.Split(' ', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public static string Label(this XElement element) =>
        (element.Element("displaynames")?.Element("displayname") ?? element.Element("LocalizedNames")!.Element("LocalizedName"))!
            .Attribute("description")!
            .Value;

    public static string Description(this XElement element) =>
        element.Element("Descriptions")?.Element("Description")!.Attribute("description")!.Value ?? "";

    public static string Default(this XElement element) => element.Element("description")!.Attribute("default")!.Value;

    public static string OptionName(this XElement option) =>
        Words(option.Element("labels")!.Element("label")!.Attribute("description")!.Value);

    public static string LogicalName(this XElement column) => column.Element("LogicalName")!.Value;

    public static string TypeName(this XElement column) => column.Element("Type")!.Value;

    /// <summary>The table's own columns, and the few of the platform that code needs.</summary>
    public static IEnumerable<XElement> NamedColumns(this XElement table) =>
        table
            .Descendants("attributes")
            .Single()
            .Elements("attribute")
            .Where(column =>
                (
                    column.Element("IsCustomField")!.Value == "1"
                    || column.LogicalName() is "createdon" or "modifiedon" or "ownerid" or "statecode" or "statuscode"
                )
                && column.TypeName() != "primarykey"
            );

    /// <summary>What code calls the column.</summary>
    public static string ColumnName(this XElement column) =>
        column.LogicalName() switch
        {
            "statecode" => "StateCode",
            "statuscode" => "StatusCode",
            _ => Bare(column.Attribute("PhysicalName")!.Value),
        };
}
