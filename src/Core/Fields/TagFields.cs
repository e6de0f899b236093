using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>
/// Every field of a tag that is synchronised, a row each, as <see cref="ModelFields"/> has those of a model. A position and a direction are
/// merged whole: a point with one number from each side is one that nobody chose. docs/syncing.md shows this table.
/// </summary>
public static class TagFields
{
    /// <summary>The name of the field with the label.</summary>
    public const string Label = "mattertag.label";

    /// <summary>The name of the field with the keywords.</summary>
    public const string Keywords = "mattertag.keywords";

    /// <summary>The name of the field that says whether the tour shows it.</summary>
    public const string Enabled = "mattertag.enabled";

    /// <summary>The name of the field with its floor.</summary>
    public const string Floor = "mattertag.floor";

    /// <summary>The name of the field with its room.</summary>
    public const string Room = "mattertag.room";

    private static readonly IReadOnlyDictionary<string, MediaType> MediaTypes = new Dictionary<string, MediaType>
    {
        ["photo"] = MediaType.Photo,
        ["video"] = MediaType.Video,
        ["rich"] = MediaType.RichMedia,
    };

    /// <summary>The fields of <c>mpt_tag</c>.</summary>
    public static FieldSet Set { get; } =
        new(
            TagTable.Table,
            new SyncColumns(
                TagTable.MergeBase,
                ContentHash: null,
                TagTable.Dirty,
                TagTable.DirtyOn,
                TagTable.SyncState,
                TagTable.Message,
                TagTable.MissingSince
            ),
            [
                Of(Label, TagTable.Name.Name, Tag.LabelPath, ColumnFormat.Text(TagTable.Name), Winner.RaiseConflict).As(TextForm.OneLine),
                Of(
                    "mattertag.description",
                    TagTable.Description.Name,
                    Tag.DescriptionPath,
                    ColumnFormat.Text(TagTable.Description),
                    Winner.RaiseConflict
                ),
                Of("mattertag.color", TagTable.Color.Name, Tag.ColorPath, ColumnFormat.Color(TagTable.Color))
                    .As(TextForm.OneLine)
                    .NeverCleared(),
                Of("mattertag.icon", TagTable.Icon.Name, Tag.IconPath, ColumnFormat.Text(TagTable.Icon)).As(TextForm.OneLine),
                Of(Keywords, TagTable.Keywords.Name, Tag.KeywordsPath, ColumnFormat.Lines(TagTable.Keywords, TagMarker.IsNone)),
                Of(Enabled, TagTable.Enabled.Name, Tag.EnabledPath, ColumnFormat.Flag).NeverCleared(),
                Of("mattertag.media", TagTable.MediaLink.Name, Tag.MediaPath, ColumnFormat.Text(TagTable.MediaLink), Winner.RaiseConflict)
                    .As(TextForm.Link),
                Of("mattertag.mediatype", TagTable.MediaType.Name, Tag.MediaTypePath, ColumnFormat.Option(MediaTypes), Winner.Matterport)
                    .NeverCleared(),
                Place(
                    "mattertag.position",
                    TagTable.PositionX.Name,
                    "anchorPosition",
                    ColumnFormat.Position(TagTable.PositionX, TagTable.PositionY, TagTable.PositionZ)
                ) with
                {
                    LabelCode = "field.position",
                },
                Place(
                    "mattertag.stem",
                    TagTable.StemX.Name,
                    "stemNormal",
                    ColumnFormat.Position(TagTable.StemX, TagTable.StemY, TagTable.StemZ)
                ) with
                {
                    LabelCode = "field.stem",
                },
                Place("mattertag.stemlength", TagTable.StemLength.Name, Tag.StemLengthPath.Text, ColumnFormat.Decimal(10)),
                Place("mattertag.stemenabled", TagTable.StemEnabled.Name, Tag.StemEnabledPath.Text, ColumnFormat.Flag),
                Place(Floor, TagTable.FloorId.Name, Tag.FloorIdPath.Text, ColumnFormat.Lookup(FloorTable.Table)),
                Of(Room, TagTable.RoomId.Name, Tag.RoomIdPath, ColumnFormat.Lookup(RoomTable.Table), Winner.Matterport),
                new Field("mattertag.created", TagTable.CreatedInMatterport.Name, Tag.CreatedPath, ColumnFormat.DateTime).NotJournalled(),
                new Field(
                    "mattertag.modified",
                    TagTable.ModifiedInMatterport.Name,
                    Tag.ModifiedPath,
                    ColumnFormat.DateTime
                ).NotJournalled(),
            ]
        )
        {
            ModifiedPath = Tag.ModifiedPath,
        };

    private static Field Of(string name, string column, FieldPath path, ColumnFormat format, Winner winner = Winner.Dataverse) =>
        new Field(name, column, path, format).Listed().Patched(winner) with
        {
            IsCopied = false,
        };

    private static Field Place(string name, string column, string path, ColumnFormat format) =>
        Of(name, column, new FieldPath(path), format, Winner.Matterport).NeverCleared();
}
