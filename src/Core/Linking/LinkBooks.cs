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
    /// <param name="mappings">The active mappings.</param>
    public LinkBooks(IRows system, RowReference record, Mappings mappings)
    {
        _system = system;
        _record = record;
        _columns = ColumnsOf(record.Table, mappings);
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

    /// <summary>
    /// Writes the record, and first to the journal what that replaces: a sync run has no transaction, and may be cut off between the two.
    /// Done again, it is the same entry.
    /// </summary>
    /// <exception cref="DomainException">The write was refused; then there is no entry either.</exception>
    public void WriteAhead(Row write, RowReference model, Authorship by)
    {
        var before = Read();
        var told = Journal.OfRecord(before, before.After(write.Values), write.Values.Keys, model, by.On, by.Operation, by.Person);
        if (told is null)
        {
            _system.Update(write);
            return;
        }

        var id = StableId.Of(_record.ToString(), by.Operation.ToString("N"), write.Version, told.Get(ChangeTable.Fields));
        var entry = new Row(told.Table) { Id = id }.SetAll(told.Values);
        if (_system.Find(RowKey.Of(entry.Reference), []) is null)
        {
            _system.Create(entry);
        }

        try
        {
            _system.Update(write);
        }
        catch (DomainException refused) when (by.Run is not null && refused.Kind != ErrorKind.Later)
        {
            _system.Delete(entry.Reference);
            throw;
        }
    }

    /// <summary>The columns of a table that links change.</summary>
    public static string[] ColumnsOf(string table, Mappings mappings) =>
        mappings.CopiesOf(table).Select(rule => rule.Column).Distinct().ToArray();

    private Row Read() => _system.Get(RowKey.Of(_record), [.. _columns, PropertyTable.Name.Name]);
}
