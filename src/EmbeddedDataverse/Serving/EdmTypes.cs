using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.OData.Edm;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Tables as OData sees them: a type with a property for each column, lookups as <c>_column_value</c>.</summary>
internal sealed class EdmTypes
{
    private readonly EdmModel model = new();
    private readonly ConcurrentDictionary<string, EdmEntityType> types = new();

    /// <summary>The model and the type of a table.</summary>
    public (IEdmModel Model, IEdmEntityType Type) Of(TableMetadata table) => (model, types.GetOrAdd(table.Name, _ => Make(table)));

    private static EdmEntityType Make(TableMetadata table)
    {
        var type = new EdmEntityType("Microsoft.Dynamics.CRM", table.Name);
        foreach (var column in table.Columns.Where(column => column.Type != ColumnType.File))
        {
            var property = type.AddStructuralProperty(
                RowSerializer.NameOf(column),
                Kind(column),
                isNullable: column.Type != ColumnType.PrimaryKey
            );
            if (column.Type == ColumnType.PrimaryKey)
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
            ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey => EdmPrimitiveTypeKind.Guid,
            _ => EdmPrimitiveTypeKind.String,
        };
}
