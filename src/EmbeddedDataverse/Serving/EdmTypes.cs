using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Tables as OData sees them: an entity type with a property for each column, lookups as <c>_column_value</c>.</summary>
/// <param name="navigations">Their navigation properties, which the types themselves do not have.</param>
internal sealed class EdmTypes(NavigationProperties navigations)
{
    private readonly EdmModel _model = new();
    private readonly ConcurrentDictionary<string, EdmEntityType> _types = new();

    public NavigationProperties Navigations => navigations;

    /// <summary>A parser of OData query options on a table.</summary>
    public ODataQueryOptionParser Parser(TableMetadata table, IDictionary<string, string> options) =>
        new(_model, _types.GetOrAdd(table.Name, _ => Make(table)), null, options);

    /// <summary>The name of a column's property.</summary>
    public static string PropertyName(ColumnMetadata column) => column.IsLookup ? $"_{column.Name}_value" : column.Name;

    /// <summary>The column of a property that the table's type has.</summary>
    public static ColumnMetadata Column(TableMetadata table, IEdmProperty property) =>
        table.Columns.First(column => PropertyName(column) == property.Name);

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
