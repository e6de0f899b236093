using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Reads one column of a table file.</summary>
internal sealed class ColumnReader(IReadOnlyDictionary<string, IReadOnlyDictionary<int, string>> globalChoices, LookupTargets targets)
{
    private static readonly Dictionary<string, ColumnType> Types = new()
    {
        ["nvarchar"] = ColumnType.Text,
        ["ntext"] = ColumnType.Memo,
        ["int"] = ColumnType.WholeNumber,
        ["bigint"] = ColumnType.BigInteger,
        ["decimal"] = ColumnType.DecimalNumber,
        ["float"] = ColumnType.FloatingNumber,
        ["money"] = ColumnType.Money,
        ["datetime"] = ColumnType.DateTime,
        ["bit"] = ColumnType.Boolean,
        ["picklist"] = ColumnType.Choice,
        ["multiselectpicklist"] = ColumnType.Choices,
        ["lookup"] = ColumnType.Lookup,
        ["customer"] = ColumnType.Lookup,
        ["owner"] = ColumnType.Owner,
        ["primarykey"] = ColumnType.PrimaryKey,
        ["state"] = ColumnType.State,
        ["status"] = ColumnType.Status,
        ["file"] = ColumnType.File,
        ["image"] = ColumnType.File,
    };

    public ColumnMetadata Read(PackageFile file, string table, XElement element)
    {
        var name = file.Text(element, "LogicalName");
        var type = Types.TryGetValue(file.Text(element, "Type"), out var known)
            ? known
            : throw file.Refuse($"the column {name} is of type {file.Text(element, "Type")}, which the playground does not simulate.");
        if (PackageFile.Optional(element, "AutoNumberFormat") is not null)
        {
            throw file.Refuse($"the column {name} numbers itself, which the playground does not simulate.");
        }

        return WithOptions(
            file,
            element,
            WithLimits(
                file,
                element,
                new ColumnMetadata(name, file.Attribute(element, "PhysicalName"), type)
                {
                    RequiredLevel = PackageFile.Optional(element, "RequiredLevel") ?? "none",
                    Secured = file.Flag(element, "IsSecured"),
                    ValidForCreate = file.Flag(element, "ValidForCreateApi", true),
                    ValidForUpdate = file.Flag(element, "ValidForUpdateApi", true),
                    Targets = type is ColumnType.Lookup or ColumnType.Owner ? targets.Of(file, table, name) : [],
                }
            )
        );
    }

    private static ColumnMetadata WithLimits(PackageFile file, XElement element, ColumnMetadata column) =>
        column with
        {
            MaxLength = column.IsText ? file.Number(element, "MaxLength") : null,
            Minimum = file.Decimal(element, "MinValue"),
            Maximum = file.Decimal(element, "MaxValue"),
            Precision = file.Number(element, "Accuracy", 0),
            DateOnly = column.Type == ColumnType.DateTime && file.Number(element, "Behavior", 1) == 2,
            ShowsDateOnly = column.Type == ColumnType.DateTime && PackageFile.Optional(element, "Format") == "date",
        };

    private ColumnMetadata WithOptions(PackageFile file, XElement element, ColumnMetadata column)
    {
        if (!column.IsChoice && column.Type is not (ColumnType.Choices or ColumnType.Boolean))
        {
            return column;
        }

        var own = element.Element("optionset");
        var options = own is not null ? OptionReader.Options(file, own) : Global(file, element, column.Name);
        var fallback = file.Number(element, "AppDefaultValue", -1);
        return column with
        {
            Options = options,
            Default =
                column.Type == ColumnType.Boolean ? fallback == 1
                : fallback >= 0 ? fallback
                : null,
            StateOfStatus = column.Type == ColumnType.Status ? OptionReader.Map(file, own!, "status", "state") : column.StateOfStatus,
            DefaultStatus = column.Type == ColumnType.State ? OptionReader.Map(file, own!, "state", "defaultstatus") : column.DefaultStatus,
        };
    }

    private IReadOnlyDictionary<int, string> Global(PackageFile file, XElement element, string column)
    {
        var name = PackageFile.Optional(element, "OptionSetName") ?? throw file.Refuse($"the column {column} has no choices.");
        return globalChoices.TryGetValue(name, out var options)
            ? options
            : throw file.Refuse($"the choice {name} of the column {column} is not in the package.");
    }
}
