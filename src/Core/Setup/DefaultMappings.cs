using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>The mappings that a new installation gets: the table of docs/syncing.md. Administrators change the rows, not this.</summary>
public static class DefaultMappings
{
    /// <summary>One row for each two-way field, and one for each column that is copied.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        .. ModelFields.TwoWay.Select(field =>
            Mapping(ModelTable.Table, field.Column, field.Name, Direction.Both, field.DefaultWinner, field.ActiveByDefault)
        ),
        FromProperty(PropertyTable.Name, "name", active: false),
        FromProperty(PropertyTable.Summary, "summary"),
        FromProperty(PropertyTable.ListingLink, "externalurl"),
        FromProperty(PropertyTable.ListingId, "listing.id"),
        FromProperty(PropertyTable.AddressLine1, "address.line1"),
        FromProperty(PropertyTable.AddressLine2, "address.line2"),
        FromProperty(PropertyTable.Locality, "address.locality"),
        FromProperty(PropertyTable.DependentLocality, "address.dependentlocality"),
        FromProperty(PropertyTable.AdministrativeArea, "address.administrativearea"),
        FromProperty(PropertyTable.PostalCode, "address.postalcode"),
        FromProperty(PropertyTable.CountryCode, "address.countrycode"),
        FromModel(PropertyTable.Table, PropertyTable.TourStatus.Name, TourStatusField.Name),
        FromModel(PropertyTable.Table, PropertyTable.TourLink.Name, "tourlink"),
        FromModel(PropertyTable.Table, PropertyTable.FloorArea.Name, "floorarea"),
        FromModel(PropertyTable.Table, PropertyTable.Latitude.Name, "latitude", keepWhenEmpty: true),
        FromModel(PropertyTable.Table, PropertyTable.Longitude.Name, "longitude", keepWhenEmpty: true),
        FromModel(PropertyTable.Table, PropertyTable.ThumbnailId.Name, "thumbnail"),
        FromModel(SiteVisitTable.Table, SiteVisitTable.TourStatus.Name, TourStatusField.Name),
        FromModel(SiteVisitTable.Table, SiteVisitTable.TourLink.Name, "tourlink"),
        FromModel(SiteVisitTable.Table, SiteVisitTable.FloorArea.Name, "floorarea"),
    ];

    private static Row FromProperty(Column<string> column, string field, bool active = true) =>
        Mapping(PropertyTable.Table, column.Name, field, Direction.ToMatterport, Winner.Dataverse, active);

    private static Row FromModel(string table, string column, string field, bool keepWhenEmpty = false) =>
        Mapping(table, column, field, Direction.ToDataverse, Winner.Matterport, active: true)
            .Set(FieldMappingTable.NullPolicy, keepWhenEmpty ? NullPolicy.Keep : NullPolicy.Clear);

    private static Row Mapping(string table, string column, string field, Direction direction, Winner winner, bool active) =>
        new Row(FieldMappingTable.Table)
            .Set(FieldMappingTable.Name, $"{table}.{column} – {field}")
            .Set(FieldMappingTable.TableName, table)
            .Set(FieldMappingTable.Column, column)
            .Set(FieldMappingTable.Field, field)
            .Set(FieldMappingTable.Direction, direction)
            .Set(FieldMappingTable.Winner, winner)
            .Set(FieldMappingTable.Transform, Transform.None)
            .Set(FieldMappingTable.NullPolicy, NullPolicy.Clear)
            .Set(FieldMappingTable.Active, active);
}
