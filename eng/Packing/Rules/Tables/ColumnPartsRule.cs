using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>What every column of a type has in genuine exports besides what all columns have.</summary>
internal sealed class ColumnPartsRule()
    : MeaningRule(
        "column.parts",
        "A column without what its type asks for: bounds of a number, behavior of a date, options of a yes or no."
    )
{
    private static readonly Dictionary<string, string[]> Parts = new()
    {
        ["nvarchar"] = ["Length"],
        ["int"] = ["MinValue", "MaxValue"],
        ["decimal"] = ["MinValue", "MaxValue"],
        ["float"] = ["MinValue", "MaxValue"],
        ["money"] = ["MinValue", "MaxValue", "AccuracySource"],
        ["datetime"] = ["CanChangeDateTimeBehavior"],
        ["bit"] = ["AppDefaultValue", "optionset"],
        ["picklist"] = ["AppDefaultValue"],
        ["state"] = ["optionset"],
        ["status"] = ["optionset"],
        ["lookup"] = ["LookupStyle", "LookupTypes"],
        ["owner"] = ["LookupStyle", "LookupTypes"],
        ["file"] = ["MaxValue"],
        ["image"] = ["MaxLength"],
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        from part in Parts.GetValueOrDefault(column.Type, [])
        where column.Xml.Element(part) is null
        select new Violation(table, $"The column {column.LogicalName} has no {part}, which every {column.Type} has.");
}
