using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Takes columns as the platform would, and refuses what is not simulated.</summary>
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

    // Setting it would move createdon, which is not simulated: better refused than kept without effect.
    private const string Backdating = "overriddencreatedon";

    public ColumnMetadata Read(string table, ColumnDefinition column)
    {
        var name = column.LogicalName.Required();
        var type = Types.TryGetValue(column.Type.Required(), out var known)
            ? known
            : throw column.Refuse($"the column {name} is of type {column.Type}, which the playground does not simulate.");
        if (column.AutoNumberFormat.IsGiven)
        {
            throw column.Refuse($"the column {name} numbers itself, which the playground does not simulate.");
        }

        return WithOptions(
            column,
            WithLimits(
                column,
                new ColumnMetadata(name, column.SchemaName.Required(), type)
                {
                    RequiredLevel = column.RequiredLevel.Optional ?? "none",
                    Secured = column.Secured.ToFlag(),
                    ValidForCreate = column.ValidForCreate.ToFlag(true) && name != Backdating,
                    ValidForUpdate = column.ValidForUpdate.ToFlag(true),
                    Targets = type is ColumnType.Lookup or ColumnType.Owner ? targets.Of(table, column) : [],
                }
            )
        );
    }

    private static ColumnMetadata WithLimits(ColumnDefinition column, ColumnMetadata metadata) =>
        metadata with
        {
            MaxLength = metadata.IsText ? column.MaxLength.ToInteger() : null,
            Minimum = column.MinValue.ToDecimal(),
            Maximum = column.MaxValue.ToDecimal(),
            Precision = column.Precision.ToInteger(0),
            DateOnly = metadata.Type == ColumnType.DateTime && column.Behavior.ToInteger(1) == 2,
            ShowsDateOnly = metadata.Type == ColumnType.DateTime && column.Format == "date",
        };

    private ColumnMetadata WithOptions(ColumnDefinition column, ColumnMetadata metadata)
    {
        if (!metadata.IsChoice && metadata.Type is not (ColumnType.Choices or ColumnType.Boolean))
        {
            return metadata;
        }

        var own = column.OwnChoice;
        var options = own is not null ? OptionReader.Options(own) : Global(column);
        var fallback = column.DefaultValue.ToInteger(-1);
        return metadata with
        {
            Options = options,
            Default =
                metadata.Type == ColumnType.Boolean ? fallback == 1
                : fallback >= 0 ? fallback
                : null,
            StateOfStatus = metadata.Type == ColumnType.Status ? OptionReader.States(own!) : metadata.StateOfStatus,
            DefaultStatus = metadata.Type == ColumnType.State ? OptionReader.DefaultStatuses(own!) : metadata.DefaultStatus,
        };
    }

    private IReadOnlyDictionary<int, string> Global(ColumnDefinition column)
    {
        var name = column.ChoiceName.Optional ?? throw column.Refuse($"the column {column.LogicalName} has no choices.");
        return globalChoices.TryGetValue(name, out var options)
            ? options
            : throw column.Refuse($"the choice {name} of the column {column.LogicalName} is not in the package.");
    }
}
