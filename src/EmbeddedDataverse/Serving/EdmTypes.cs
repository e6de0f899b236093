using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Tables as OData sees them: an entity type with a property for each column, lookups as <c>_column_value</c>, and navigation properties to
/// one table and to the many rows that point to it.
/// </summary>
/// <param name="navigations">Their navigation properties.</param>
internal sealed class EdmTypes(NavigationProperties navigations)
{
    private readonly EdmModel _model = new();
    private readonly ConcurrentDictionary<string, EdmEntityType> _flat = new();
    private readonly Lazy<Dictionary<string, EdmEntityType>> _whole = new(() => MakeAll(navigations));

    public NavigationProperties Navigations => navigations;

    /// <summary>All types, with their navigation properties, by the names of their tables.</summary>
    public IReadOnlyDictionary<string, EdmEntityType> All => _whole.Value;

    /// <summary>A parser of OData query options on a table that names columns only.</summary>
    public ODataQueryOptionParser ColumnParser(TableMetadata table, IDictionary<string, string> options) =>
        new(_model, _flat.GetOrAdd(table.Name, _ => Make(table)), null, options);

    /// <summary>A parser of OData query options on a table that may lead to others.</summary>
    public ODataQueryOptionParser Parser(TableMetadata table, IDictionary<string, string> options) =>
        new(_model, All[table.Name], null, options);

    /// <summary>The name of a column's property.</summary>
    public static string PropertyName(ColumnMetadata column) => column.IsLookup ? $"_{column.Name}_value" : column.Name;

    /// <summary>The column of a property that the table's type has.</summary>
    public static ColumnMetadata Column(TableMetadata table, IEdmProperty property) =>
        table.Columns.First(column => PropertyName(column) == property.Name);

    private static Dictionary<string, EdmEntityType> MakeAll(NavigationProperties navigations)
    {
        var types = navigations.Tables.ToDictionary(table => table.Name, Make);
        foreach (var table in navigations.Tables)
        {
            var type = types[table.Name];
            foreach (var (name, target) in navigations.Single(table))
            {
                Add(type, name, types[target.Name], EdmMultiplicity.ZeroOrOne);
            }

            foreach (var relationship in navigations.Many(table))
            {
                Add(type, relationship.Name, types[relationship.Referencing], EdmMultiplicity.Many);
            }
        }

        return types;
    }

    private static void Add(EdmEntityType type, string name, EdmEntityType target, EdmMultiplicity multiplicity)
    {
        if (type.FindProperty(name) is null)
        {
            type.AddUnidirectionalNavigation(
                new EdmNavigationPropertyInfo
                {
                    Name = name,
                    Target = target,
                    TargetMultiplicity = multiplicity,
                }
            );
        }
    }

    private static EdmEntityType Make(TableMetadata table)
    {
        var type = new EdmEntityType("Microsoft.Dynamics.CRM", table.Name);
        foreach (var column in table.Columns)
        {
            var isKey = column.Type == ColumnType.PrimaryKey;
            var property = type.AddStructuralProperty(PropertyName(column), Kind(column), isNullable: !isKey);
            if (isKey)
            {
                type.AddKeys(property);
            }
        }

        return type;
    }

    private static EdmPrimitiveTypeKind Kind(ColumnMetadata column) =>
        column.Type switch
        {
            ColumnType.WholeNumber or ColumnType.Choice or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
            ColumnType.BigInteger => EdmPrimitiveTypeKind.Int64,
            ColumnType.DecimalNumber or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
            ColumnType.FloatingNumber => EdmPrimitiveTypeKind.Double,
            ColumnType.DateTime => column.DateOnly ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
            ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
            ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey or ColumnType.File => EdmPrimitiveTypeKind.Guid,
            _ => EdmPrimitiveTypeKind.String,
        };
}
