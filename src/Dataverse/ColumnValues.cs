using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Dataverse;

/// <summary>Single values, ours and the SDK's. The one place that knows both.</summary>
public static class ColumnValues
{
    /// <summary>Our value for the SDK's. Times are UTC, whatever they claim; a type that we have no value for is not plain.</summary>
    public static bool TryToPlain(object? value, out object? plain)
    {
        plain = value switch
        {
            OptionSetValue choice => choice.Value,
            EntityReference lookup => new RowReference(lookup.LogicalName, lookup.Id),
            Money money => money.Value,
            BooleanManagedProperty managed => managed.Value,
            double number => (decimal)number,
            DateTime moment => Utc(moment),
            string or int or decimal or bool or Guid => value,
            _ => null,
        };
        return value is null || plain is not null;
    }

    /// <summary>The SDK's value for ours. Empty text is stored as no text, as the platform does.</summary>
    /// <param name="isChoice">Whether the column holds a choice, which we know as an int.</param>
    public static object? ToSdk(object? value, bool isChoice) =>
        value switch
        {
            int option when isChoice => new OptionSetValue(option),
            ChoiceValue choice => new OptionSetValue(choice.Number),
            RowReference row => new EntityReference(row.Table, row.Id),
            DateTime moment => Utc(moment),
            "" => null,
            _ => value,
        };

    /// <summary>The value as a condition compares it: choices by number, lookups by id.</summary>
    public static object ToCondition(object value) =>
        value switch
        {
            RowReference row => row.Id,
            DateTime moment => Utc(moment),
            _ => value,
        };

    private static DateTime Utc(DateTime moment) =>
        moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
}
