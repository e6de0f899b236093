using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>The keys that make links safe: a record has one current model, and a model one current property, whoever races.</summary>
public static class ModelLinks
{
    /// <summary>The columns of a link that handlers need.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        ModelLinkTable.RecordKey.Name,
        ModelLinkTable.ModelKey.Name,
        ModelLinkTable.Role.Name,
        ModelLinkTable.CurrentKey.Name,
        ModelLinkTable.OwnerKey.Name,
    ];

    /// <summary>Names a record in a link.</summary>
    public static string RecordKey(RowReference record) => record.ToString();

    /// <summary>The record of a link, told from its text key: the lookup is empty when the record is gone.</summary>
    public static RowReference RecordOf(Row link) => RowReference.Parse(link.Get(ModelLinkTable.RecordKey)!);

    /// <summary>The model of a link, told from its text key: the lookup is empty when the model is gone.</summary>
    public static RowReference ModelOf(Row link) => RowReference.Parse(link.Get(ModelLinkTable.ModelKey)!);

    /// <summary>The record's current model, told from its link: anybody may empty the record's own lookup.</summary>
    public static RowReference? CurrentModelOf(IRows system, RowReference record) =>
        system.Find(RowKey.Of(ModelLinkTable.Table, ModelLinkTable.CurrentKey, RecordKey(record)), [ModelLinkTable.ModelKey.Name])
            is { } link
            ? ModelOf(link)
            : null;

    /// <summary>Held by the one link that leads a model.</summary>
    public static string OwnerKey(RowReference model) => model.ToString();

    /// <summary>What we write into Matterport's <c>internalId</c> for a property's current model.</summary>
    public static string OurKey(RowReference property) => $"dv-{property.Id:N}";

    /// <summary>The property that our key names; null when it names none.</summary>
    public static Guid? PropertyOf(string? ourKey) =>
        ourKey is not null && ourKey.StartsWith("dv-", StringComparison.Ordinal) && Guid.TryParseExact(ourKey.Substring(3), "N", out var id)
            ? id
            : null;

    /// <summary>The name of a link's property for the caller; null when the caller may not see it.</summary>
    public static string? NameFor(IRows caller, Row link) =>
        caller.Find(RowKey.Of(RecordOf(link)), [PropertyTable.Name.Name])?.Get(PropertyTable.Name);
}
