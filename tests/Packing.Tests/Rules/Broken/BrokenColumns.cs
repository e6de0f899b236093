using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenColumns
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Broken("a whole number without bounds", "column.parts", "int", column => column.Element("MinValue")!.Remove()),
        Broken("a yes or no without options", "column.parts", "bit", column => column.Element("optionset")!.Remove()),
        Broken("a decimal of more digits than there are", "column.accuracy", "decimal", column => Set(column, "Accuracy", "11")),
        Broken("a decimal that does not say how many digits", "column.accuracy", "decimal", column => column.Element("Accuracy")!.Remove()),
        Broken("a whole number that is too large", "column.range", "int", column => Set(column, "MaxValue", "2147483648")),
        Broken("a number whose least is above its most", "column.range", "decimal", Swap),
        Broken("a text that is shown as a date", "column.format", "nvarchar", column => Set(column, "Format", "date")),
        Broken("a date of no format", "column.format", "datetime", column => column.Element("Format")!.Remove()),
        Broken("a date that is kept in no known way", "column.behavior", "datetime", column => Set(column, "Behavior", "4")),
        Broken("a date without a time that shows one", "column.behavior", "datetime", column => Set(column, "Behavior", "2", "datetime")),
        Broken(
            "a column that is required in no known way",
            "column.required-level",
            "ntext",
            column => Set(column, "RequiredLevel", "maybe")
        ),
        Broken("a column of ours that the system requires", "column.required-level", "ntext", RequireBySystem),
        new(
            "a table with the number of another environment",
            "table.object-type-code",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("EntitySetName").Single().AddAfterSelf(new XElement("ObjectTypeCode", "0")))
        ),
        new(
            "a view with the number of its table",
            "table.object-type-code",
            View,
            it => it.Edit(View, root => root.Descendants("grid").Single().SetAttributeValue("object", "0"))
        ),
    ];

    private static Mutation Broken(string name, string code, string type, Action<XElement> change) =>
        new(
            name,
            code,
            ModelTable,
            it => it.Edit(ModelTable, root => change(root.Descendants("attribute").First(column => column.Element("Type")!.Value == type)))
        );

    private static void Set(XElement column, string part, string value, string? format = null)
    {
        column.Element(part)!.Value = value;
        if (format is not null)
        {
            column.Element("Format")!.Value = format;
        }
    }

    private static void Swap(XElement column)
    {
        Set(column, "MinValue", "6");
        Set(column, "MaxValue", "5");
    }

    private static void RequireBySystem(XElement column) => Set(column, "RequiredLevel", "systemrequired");
}
