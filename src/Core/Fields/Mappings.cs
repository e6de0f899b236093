using System.Globalization;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>The active rows of <c>mpt_fieldmapping</c>, as they were when a piece of work began.</summary>
/// <param name="Fields">How the two-way fields of models are merged between Matterport and the mirror.</param>
/// <param name="Copies">What is copied between the mirror and the records linked to it.</param>
public sealed record Mappings(IReadOnlyList<FieldRule> Fields, IReadOnlyList<CopyRule> Copies)
{
    /// <summary>How the two-way fields of tags are merged between Matterport and the mirror.</summary>
    public IReadOnlyList<FieldRule> Tags { get; init; } = [];

    /// <summary>When an active mapping of a model's field was last changed; null where that is not known.</summary>
    public DateTime? ChangedOn { get; init; }

    /// <summary>When an active mapping of a record's column was last changed; null where that is not known.</summary>
    public DateTime? CopiesChangedOn => Copies.Max(rule => rule.ChangedOn);

    /// <summary>Stands for how fields are merged. A mapping that is off for a while and then as before stands for something else.</summary>
    public string Fingerprint => Print(Fields, ChangedOn);

    /// <summary>Stands for how the fields of tags are merged, in the same way.</summary>
    public string TagFingerprint => Print(Tags, TagsChangedOn);

    /// <summary>When an active mapping of a tag's field was last changed; null where that is not known.</summary>
    public DateTime? TagsChangedOn { get; init; }

    private static string Print(IReadOnlyList<FieldRule> rules, DateTime? changedOn) =>
        string.Join(
            ";",
            rules
                .OrderBy(rule => rule.Field.Name, StringComparer.Ordinal)
                .Select(rule => $"{rule.Field.Name},{rule.Direction:D},{rule.FirstContact:D},{rule.Winner:D},{rule.NullPolicy:D}")
                .Concat([changedOn?.Ticks.ToString(CultureInfo.InvariantCulture) ?? ""])
        );

    /// <summary>Reads the mappings.</summary>
    public static Mappings Load(IRows system) => Of(MappingRows.Read(system));

    /// <summary>
    /// The mappings of these rows. Rows that name a field we do not know are passed over: their guard refused them, an older version may
    /// know them.
    /// </summary>
    public static Mappings Of(IReadOnlyList<Row> rows)
    {
        var ofModel = rows.Where(row => row.Get(FieldMappingTable.TableName) == ModelTable.Table);
        var ofTag = rows.Where(row => row.Get(FieldMappingTable.TableName) == TagTable.Table);
        var ofRecords = rows.Where(row => FieldSets.Find(row.Get(FieldMappingTable.TableName)) is null);
        return new Mappings(
            ofModel.Select(row => FieldRuleOf(ModelFields.Set, row)).OfType<FieldRule>().ToArray(),
            ofRecords.Select(CopyRuleOf).OfType<CopyRule>().ToArray()
        )
        {
            Tags = ofTag.Select(row => FieldRuleOf(TagFields.Set, row)).OfType<FieldRule>().ToArray(),
            ChangedOn = ofModel.Select(row => (DateTime?)row[MappingRows.ChangedOn]).Max(),
            TagsChangedOn = ofTag.Select(row => (DateTime?)row[MappingRows.ChangedOn]).Max(),
        };
    }

    /// <summary>The copy rules of one table.</summary>
    public IEnumerable<CopyRule> CopiesOf(string table) => Copies.Where(rule => rule.Table == table);

    private static FieldRule? FieldRuleOf(FieldSet set, Row row) =>
        set.Find(row.Get(FieldMappingTable.Field) ?? "") is { IsTwoWay: true } field
            ? new FieldRule(
                field,
                row.Get(FieldMappingTable.Direction) ?? Direction.Off,
                row.Get(FieldMappingTable.FirstContact) ?? InitialWinner.RaiseConflict,
                row.Get(FieldMappingTable.Winner) ?? field.DefaultWinner,
                field.CanBeCleared ? row.Get(FieldMappingTable.NullPolicy) ?? WhenCleared.Clear : WhenCleared.Keep
            )
            : null;

    private static CopyRule? CopyRuleOf(Row row)
    {
        var field = row.Get(FieldMappingTable.Field) ?? "";
        return field == TourStatusField.Name || ModelFields.Set.Find(field) is not null
            ? new CopyRule(
                row.Get(FieldMappingTable.TableName)!,
                row.Get(FieldMappingTable.Column)!,
                field,
                row.Get(FieldMappingTable.Direction) ?? Direction.Off,
                row.Get(FieldMappingTable.Transform) ?? Transform.None,
                row.Get(FieldMappingTable.NullPolicy) ?? WhenCleared.Clear,
                row.Get(FieldMappingTable.FirstContact) ?? InitialWinner.RaiseConflict
            )
            {
                ChangedOn = (DateTime?)row[MappingRows.ChangedOn],
            }
            : null;
    }
}
