using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Sides;

/// <summary>Reads what lies on both sides of a playground, and changes nothing.</summary>
/// <param name="dataverse">The rows, as somebody who sees all of them.</param>
/// <param name="account">The embedded account.</param>
internal sealed class ReadSides(DataverseClient dataverse, MatterportAccount account)
{
    private const int English = 1033;
    private readonly IReadOnlyDictionary<string, string> _labels = Labels.In(English);

    /// <summary>The models of both sides, in the order of their names.</summary>
    /// <param name="text">The ID, or a part of the name in Matterport or Dataverse; null for all models.</param>
    public IReadOnlyList<ModelSides> Of(string? text)
    {
        var rows = Rows(
            ModelTable.Table,
            ModelTable.MatterportId.Name,
            [ModelTable.SyncState.Name, .. ComparedFields.OfModels.Select(field => field.Column)]
        );
        var there = account.Models.Where(model => !model.Demo).ToDictionary(model => model.Id);
        var ids = rows.Keys.Union(there.Keys).Where(id => IsMeant(text, id, rows.GetValueOrDefault(id), there.GetValueOrDefault(id)));
        var columns = PropertyColumns();
        var properties = Properties(columns.Values);
        return
        [
            .. ids.Select(id => Model(id, rows.GetValueOrDefault(id), there.GetValueOrDefault(id), columns, properties))
                .OrderBy(model => model.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static bool IsMeant(string? text, string id, Entity? row, MatterportModel? there) =>
        text is null
        || id == text
        || new[] { there?.Name, ComparedFields.Text(row, ModelTable.Name.Name) }.Any(name =>
            name?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        );

    // The column of a property to which each field is copied, or from which it comes.
    private Dictionary<string, string> PropertyColumns() =>
        dataverse
            .Rows(
                FieldMappingTable.Table,
                [FieldMappingTable.Field.Name, FieldMappingTable.Column.Name, FieldMappingTable.Active.Name],
                FieldMappingTable.TableName.Name,
                PropertyTable.Table
            )
            .Where(mapping => mapping.GetAttributeValue<bool>(FieldMappingTable.Active.Name))
            .ToDictionary(
                mapping => mapping.GetAttributeValue<string>(FieldMappingTable.Field.Name),
                mapping => mapping.GetAttributeValue<string>(FieldMappingTable.Column.Name)
            );

    private Dictionary<Guid, Entity> Properties(IEnumerable<string> columns) =>
        dataverse
            .Rows(
                PropertyTable.Table,
                [PropertyTable.Name.Name, PropertyTable.CurrentModelId.Name, .. columns],
                PropertyTable.CurrentModelId.Name,
                null
            )
            .GroupBy(property => property.GetAttributeValue<EntityReference>(PropertyTable.CurrentModelId.Name).Id)
            .ToDictionary(same => same.Key, same => same.First());

    private ModelSides Model(
        string id,
        Entity? row,
        MatterportModel? there,
        Dictionary<string, string> columns,
        Dictionary<Guid, Entity> properties
    )
    {
        var property = row is null ? null : properties.GetValueOrDefault(row.Id);
        return new(
            id,
            there?.Name ?? ComparedFields.Text(row, ModelTable.Name.Name),
            row is not null,
            there is not null,
            ComparedFields.Text(row, ModelTable.SyncState.Name),
            ComparedFields.Text(property, PropertyTable.Name.Name),
            [
                .. ComparedFields.OfModels.Select(field => new FieldSides(
                    Label(ModelTable.Table, field.Column),
                    columns.TryGetValue(field.Name, out var column) && property is not null
                        ? ComparedFields.Text(property, column) ?? ""
                        : null,
                    ComparedFields.Text(row, field.Column) ?? "",
                    there is null ? "" : field.Read(there) ?? ""
                )),
            ],
            Tags(id, row)
        );
    }

    private TagSides[] Tags(string model, Entity? row)
    {
        var there = account.Find(model) is null ? [] : account.TagsOf(model).ToDictionary(tag => tag.Id);
        var here = row is null
            ? []
            : Rows(
                TagTable.Table,
                TagTable.MatterportId.Name,
                [TagTable.WorkState.Name, .. ComparedFields.OfTags.Select(field => field.Column)],
                TagTable.ModelId.Name,
                row.Id
            );
        return [.. here.Keys.Union(there.Keys).Select(id => Tag(id, here.GetValueOrDefault(id), there.GetValueOrDefault(id)))];
    }

    private TagSides Tag(string id, Entity? row, ModelTag? there) =>
        new(
            there?.Label ?? ComparedFields.Text(row, TagTable.Name.Name) ?? id,
            row is not null,
            there is not null,
            ComparedFields.Text(row, TagTable.WorkState.Name),
            [
                .. ComparedFields.OfTags.Select(field => new FieldSides(
                    Label(TagTable.Table, field.Column),
                    null,
                    ComparedFields.Text(row, field.Column) ?? "",
                    there is null ? "" : field.Read(there) ?? ""
                )),
            ]
        );

    // What Matterport does not have yet is known by its row.
    private Dictionary<string, Entity> Rows(
        string table,
        string id,
        IEnumerable<string> columns,
        string? where = null,
        object? value = null
    ) => dataverse.Rows(table, [id, .. columns], where, value).ToDictionary(row => ComparedFields.Text(row, id) ?? $"{row.Id:D}");

    private string Label(string table, string column) => _labels[$"{table}.{column}"];
}
