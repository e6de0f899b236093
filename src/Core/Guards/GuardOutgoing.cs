using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// What a person types is refused at once where it would be sent to Matterport and cannot be. What was there before says nothing new, and
/// what goes nowhere is free.
/// </summary>
public static class GuardOutgoing
{
    /// <summary>Looks at a write of a model or a tag.</summary>
    /// <param name="set">The fields of the table.</param>
    /// <param name="before">The row before; null without an image.</param>
    /// <param name="write">What is written.</param>
    /// <param name="rules">The active rules, asked only where something cannot be sent; null where all of the row is sent.</param>
    /// <exception cref="ValueRefusedException">Something of it would be sent and cannot be.</exception>
    public static void Check(FieldSet set, Row? before, Row write, Func<IReadOnlyList<FieldRule>>? rules)
    {
        var wrong = set
            .TwoWay.Where(field => field.IsIn(write) && (before is null || field.Read(before) != field.Read(write)))
            .Select(field => (Field: field, Why: field.Refusal(field.Read(write), $"{set.Table}.{field.Column}")))
            .Where(found => found.Why is not null)
            .ToArray();
        if (wrong.Length == 0)
        {
            return;
        }

        var sent = rules?.Invoke().Where(rule => rule.GoesOut).Select(rule => rule.Field).ToArray() ?? set.TwoWay;
        if (wrong.FirstOrDefault(found => sent.Contains(found.Field)).Why is { } why)
        {
            throw new ValueRefusedException(why);
        }
    }

    /// <summary>Looks at a write of a linked property, whose model gets what is mapped and sends it.</summary>
    /// <param name="before">The property before.</param>
    /// <param name="write">What is written.</param>
    /// <param name="mappings">The active mappings.</param>
    /// <exception cref="ValueRefusedException">Something of it would be sent and cannot be.</exception>
    public static void CheckProperty(Row before, Row write, Mappings mappings)
    {
        var sent = new HashSet<string>(mappings.Fields.Where(rule => rule.GoesOut).Select(rule => rule.Field.Name), StringComparer.Ordinal);
        var after = before.After(write.Values);
        var why = mappings
            .CopiesOf(write.Table)
            .Where(rule => rule.ReachesMatterport && sent.Contains(rule.Field) && PlainValue.Changes(before, write, rule.Column))
            .Select(rule => rule.Refusal(after))
            .FirstOrDefault(refusal => refusal is not null);
        if (why is not null)
        {
            throw new ValueRefusedException(why);
        }
    }
}
