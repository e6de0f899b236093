using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>Brings what a model says to the records linked to it, in the same transaction. Writes only what differs.</summary>
public sealed class CopyModelToRecords(IRows system)
{
    /// <summary>Copies what the write changed.</summary>
    /// <param name="before">The model before.</param>
    /// <param name="write">What was written.</param>
    /// <param name="mappings">The active mappings.</param>
    public void Handle(Row before, Row write, Mappings mappings)
    {
        var rules = mappings.Copies.Where(rule => rule.ToRecord && rule.ModelColumns.Any(write.Has)).ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        var model = before.After(write.Values);
        var links = system
            .Query(
                new RowQuery(ModelLinkTable.Table, [ModelLinkTable.RecordKey.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(ModelLinkTable.ModelKey, model.Reference.ToString()),
                        RowCondition.In(ModelLinkTable.Role, [LinkRole.Current, LinkRole.Visit]),
                    ],
                }
            )
            .Rows;
        foreach (var link in links)
        {
            Copy(ModelLinks.RecordOf(link), model, rules);
        }
    }

    /// <summary>Copies everything that a table's mappings bring from a model to one record.</summary>
    public void Copy(RowReference record, Row model, IEnumerable<CopyRule> rules)
    {
        var ofTable = rules.Where(rule => rule.Table == record.Table && rule.ToRecord).ToArray();
        if (ofTable.Length == 0 || system.Find(RowKey.Of(record), ofTable.Select(rule => rule.Column).ToArray()) is not { } row)
        {
            return;
        }

        var write = new Row(record.Table) { Id = record.Id };
        foreach (var rule in ofTable)
        {
            var value = rule.FromModel(model);
            if (!Equals(value, row[rule.Column]) && !(value is null && rule.NullPolicy == WhenCleared.Keep))
            {
                write.SetRaw(rule.Column, value);
            }
        }

        if (write.Values.Count > 0)
        {
            system.Update(write);
        }
    }
}
