using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>A tag on its way to Matterport: its row, what Matterport held, and what is sent of it.</summary>
/// <param name="Model">The row of its model.</param>
/// <param name="Mirror">Its row when it was sent.</param>
/// <param name="Theirs">What Matterport held, with our ids of its floor and room; null for a tag that is not there yet.</param>
/// <param name="Merge">The merge that found what is to be sent; null for a tag that is not there yet, of which all is sent.</param>
/// <param name="Places">The floors and rooms of its model.</param>
internal sealed record OutgoingTag(Row Model, Row Mirror, Tag? Theirs, RowMerge? Merge, TagPlaces Places)
{
    /// <summary>The fields that are sent.</summary>
    public IReadOnlyList<FieldMerge> Sent { get; } = Merge?.Outgoing.ToArray() ?? WholeOf(Mirror);

    /// <summary>A field that was edited here and whose value there does not fit here; null when there is none.</summary>
    public FieldMerge? Misfit => Merge?.DoesNotFit.FirstOrDefault(merge => !merge.Field.Same(merge.Ours, merge.Base));

    /// <summary>What a person is told of what cannot be sent; null when all of it can be. A new tag waits with it.</summary>
    public IReadOnlyList<Phrase>? Refusals => Merge is not null ? Merge.Refusals : RefusalsOf(Sent);

    /// <summary>What becomes of it there; null when there is nothing to send.</summary>
    /// <exception cref="TagIncompleteException">A new tag has no floor or no position.</exception>
    public TagChange? Change()
    {
        var id = ModelId.Parse(Model.Get(ModelTable.MatterportId)!);
        if (Theirs is not null)
        {
            return Patch(Sent) is { IsEmpty: false } patch ? TagChange.Patch(id, Theirs.Id, patch) : null;
        }

        var fresh = Patch(Sent) with { Enabled = Mirror.Get(TagTable.Enabled) ?? true };
        return fresh is { FloorId: not null, AnchorPosition: not null } ? TagChange.Add(id, fresh) : throw new TagIncompleteException();
    }

    private static FieldMerge[] WholeOf(Row mirror) =>
        TagFields
            .Set.TwoWay.Where(field => field.Read(mirror) is not null)
            .Select(field => new FieldMerge(
                new FieldRule(field, Direction.Both, InitialWinner.Dataverse, Winner.Dataverse, WhenCleared.Keep),
                MergeVerdict.Keep,
                Base: null,
                field.Read(mirror),
                Theirs: null
            ))
            .ToArray();

    private static IReadOnlyList<Phrase>? RefusalsOf(IEnumerable<FieldMerge> sent) =>
        sent.Select(merge => merge.Refusal(TagTable.Table)).OfType<Phrase>().ToArray() is { Length: > 0 } reasons
            ? [Phrase.Of("issue.unsendable"), .. reasons]
            : null;

    private TagPatch Patch(IEnumerable<FieldMerge> fields)
    {
        var patch = new TagPatch();
        foreach (var field in fields)
        {
            patch = With(patch, field.Field, field.Ours);
        }

        // All keywords go together, and with them the marker.
        return Theirs is null && patch.Keywords is null ? patch with { Keywords = Keywords(null) } : patch;
    }

    private TagPatch With(TagPatch patch, Field field, string? value) =>
        field.Name switch
        {
            "mattertag.label" => patch with { Label = value ?? "" },
            "mattertag.description" => patch with { Description = value ?? "" },
            "mattertag.color" => patch with { Color = value },
            "mattertag.icon" => patch with { Icon = value ?? "" },
            TagFields.Keywords => patch with { Keywords = Keywords(value) },
            TagFields.Enabled => patch with { Enabled = value == "true" },
            "mattertag.media" => patch with { MediaUrl = value ?? "" },
            "mattertag.mediatype" => patch with { MediaType = value },
            "mattertag.position" => patch with { AnchorPosition = Point(value) },
            "mattertag.stem" => patch with { StemNormal = Point(value) },
            "mattertag.stemlength" => patch with { StemLength = Mirror.Get(TagTable.StemLength) },
            "mattertag.stemenabled" => patch with { StemEnabled = value == "true" },
            TagFields.Floor => patch with { FloorId = Places.FloorThere(value) },
            TagFields.Room => patch with { RoomId = value is null ? "" : Places.RoomThere(value) },
            _ => throw new InvalidOperationException($"{field.Name} does not travel."),
        };

    private string[] Keywords(string? value) =>
        (value?.Split('\n') ?? []).Concat(Theirs is { } there ? ModelTags.MarkersOf(there) : [TagMarker.Of(Mirror.Id)]).ToArray();

    private static Position? Point(string? value)
    {
        var row = new Dictionary<string, object?>();
        TagFields.Set["mattertag.position"].Write(row, value);
        return TagMirror.PositionOf(new Row(TagTable.Table).SetAll(row));
    }
}
