using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>What a link, or taking it back, changes in the record: seen before and after, and written to the journal.</summary>
internal sealed class LinkBooks
{
    private readonly IRows _system;
    private readonly RowReference _record;
    private readonly string[] _columns;
    private readonly Row _before;

    /// <summary>Looks at the record as it is before.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="record">The record.</param>
    public LinkBooks(IRows system, RowReference record)
    {
        _system = system;
        _record = record;
        _columns = Mappings.Load(system).CopiesOf(record.Table).Select(rule => rule.Column).Distinct().ToArray();
        _before = Read();
    }

    /// <summary>Writes down what has changed since.</summary>
    public void Write(RowReference model, DateTime now, Guid operation, RowReference? by)
    {
        if (Journal.OfRecord(_before, Read(), _columns, model, now, operation, by) is { } entry)
        {
            _system.Create(entry);
        }
    }

    private Row Read() => _system.Get(RowKey.Of(_record), [.. _columns, PropertyTable.Name.Name]);
}
