using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Fields;

/// <summary>The fields of one mirrored table. Everything that has to know all fields takes them from here.</summary>
public sealed class FieldSet
{
    private readonly Dictionary<string, Field> _byName;

    /// <summary>A set of fields.</summary>
    /// <param name="table">Logical name of the table that mirrors them.</param>
    /// <param name="columns">Where the table keeps the books.</param>
    /// <param name="fields">The fields.</param>
    /// <exception cref="ArgumentException">Two fields have one name.</exception>
    public FieldSet(string table, SyncColumns columns, IReadOnlyList<Field> fields)
    {
        Table = table;
        Columns = columns;
        All = fields;
        TwoWay = fields.Where(field => field.IsTwoWay).ToArray();
        Address = fields.Where(field => field.Kind == FieldKind.Address).ToArray();
        _byName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>Logical name of the table that mirrors them.</summary>
    public string Table { get; }

    /// <summary>Where the table keeps the books.</summary>
    public SyncColumns Columns { get; }

    /// <summary>The key that we write, if we do.</summary>
    public KeyField? Key { get; init; }

    /// <summary>Where Matterport tells when the object last changed; null where it does not.</summary>
    public FieldPath? ModifiedPath { get; init; }

    /// <summary>All fields.</summary>
    public IReadOnlyList<Field> All { get; }

    /// <summary>The fields that Matterport lets us change.</summary>
    public IReadOnlyList<Field> TwoWay { get; }

    /// <summary>The parts of the address, which is replaced whole.</summary>
    public IReadOnlyList<Field> Address { get; }

    /// <summary>The field of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Field this[string name] => _byName[name];

    /// <summary>The field of that name, or null.</summary>
    public Field? Find(string name) => _byName.TryGetValue(name, out var field) ? field : null;

    /// <summary>The fields that a listing tells in this way.</summary>
    public IEnumerable<Field> Listed(params ListingRole[] roles) => All.Where(field => roles.Contains(field.Listing));

    /// <summary>True when a part of the answer failed in a way that passes: then the object has to be asked about again.</summary>
    public bool IsBroken(ApiObject theirs) => All.Any(field => field.Read(theirs).Error is { WaitingHelps: true });
}
