using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>What holds of tags after every history, once all faults have stopped and everything to be done has been done.</summary>
internal sealed class TagLaws(TagWorld world)
{
    private const int Missing = 720270005;

    private readonly IReadOnlyList<Entity> _rows = world.Environment.Rows("mpt_tag");
    private readonly IReadOnlyList<Entity> _issues = world.Environment.Rows("mpt_syncissue");
    private readonly IReadOnlyList<Entity> _deleted = world.Environment.Rows("mpt_deletedtag");
    private readonly (MatterportModel Model, ModelTag Tag)[] _there = [.. world.TagsThere()];

    /// <summary>The laws that are broken; a short name first, by which they are counted.</summary>
    public IEnumerable<string> Broken() =>
        [.. Lost(), .. Invented(), .. Made(), .. Deleted(), .. _rows.SelectMany(Apart), .. Rowless(), .. Asked(), .. Work()];

    /// <summary>The laws of the tags that nobody refuses, while another one is refused.</summary>
    public IEnumerable<string> HeldUp() =>
        [
            .. _rows
                .Where(row => !IsRefused(row))
                .SelectMany(Apart)
                .Concat(Rowless())
                .Concat(Deleted())
                .Select(broken => $"held up: {broken}"),
        ];

    private bool IsRefused(string name) =>
        world.Poison.Refuses(name) || (TagField.IsMarker(name) && world.Poison.Refuses($"{Guid.Parse(name[3..]):D}"));

    private bool IsRefused(Entity row) =>
        world.Poison.Refuses($"{row.Id:D}") || (row.GetAttributeValue<string>("mpt_matterportid") is { } id && world.Poison.Refuses(id));

    /// <summary>Whether a person is to say whether tags are gone.</summary>
    public static bool AsksAboutMissing(SimulatedWorld world) =>
        world
            .Environment.Rows("mpt_syncissue")
            .Any(issue =>
                SimulatedWorld.IsActive(issue)
                && issue.GetAttributeValue<string>("mpt_issuekey")?.EndsWith("/too-many-tags-missing", StringComparison.Ordinal) == true
            );

    private IEnumerable<string> Lost()
    {
        var kept = string.Join(
            '\n',
            Texts("mpt_change", "mpt_fields")
                .Concat(Texts("mpt_deletedtag", "mpt_fields"))
                .Concat(Sides())
                .Concat(_issues.SelectMany(Texts))
        );
        foreach (var value in world.WrittenOnTags.Where(value => !kept.Contains(value, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"tag lost: {value} is on no side, in no issue, and not in the journal.";
        }

        foreach (var (tag, field, value) in world.ReplacedTags.Where(one => !kept.Contains(one.Value, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"tag not journalled: {field} of {tag} was '{value}' before we changed it.";
        }
    }

    private IEnumerable<string> Texts(string table, string column) =>
        world
            .Environment.Rows(table, column)
            .Select(row => row.GetAttributeValue<string>(column)?.Replace("\\/", "/", StringComparison.Ordinal))
            .OfType<string>();

    private static IEnumerable<string> Texts(Entity row) => row.Attributes.Values.OfType<string>();

    private IEnumerable<string> Sides() => _rows.SelectMany(TagWorld.ValuesOf).Concat(_there.SelectMany(one => TagWorld.ValuesOf(one.Tag)));

    private IEnumerable<string> Invented() =>
        from value in Sides()
        where !world.KnownOnTags.Contains(value)
        select $"tag invented: nobody wrote '{value}'.";

    // Each row is made once in Matterport, whatever becomes of the answer; copies that people make lose the mark.
    private IEnumerable<string> Made()
    {
        foreach (var twice in world.Made.GroupBy(made => made.Marker).Where(made => made.Count() > 1))
        {
            yield return $"made twice: {twice.Key} as {string.Join(", ", twice.Select(made => made.Tag))}.";
        }

        foreach (
            var twins in _there
                .Where(one => one.Model.State == "active")
                .SelectMany(one => one.Tag.Keywords.Where(TagField.IsMarker).Select(marker => (marker, one.Tag.Id)))
                .GroupBy(one => one.marker)
                .Where(same => same.Count() > 1)
        )
        {
            yield return $"twins: {twins.Key} is borne by {string.Join(", ", twins.Select(one => one.Id))}.";
        }
    }

    private IEnumerable<string> Deleted()
    {
        foreach (var tag in world.Unmade.Where(tag => !world.LikeTwins.Contains(tag.Id) && !world.ToDelete.Overlaps(NamesOf(tag))))
        {
            yield return $"deleted unasked: {tag.Id} '{tag.Label}'.";
        }

        foreach (
            var (model, tag) in _there.Where(one =>
                one.Model.State == "active" && world.ToHide.Overlaps(NamesOf(one.Tag)) && !world.ShownThere.Overlaps(NamesOf(one.Tag))
            )
        )
        {
            if (world.ToDelete.Overlaps(NamesOf(tag)))
            {
                yield return $"not deleted: {tag.Id} '{tag.Label}' of {model.Id} is still there.";
            }
            else if (tag.Enabled)
            {
                yield return $"not hidden: {tag.Id} '{tag.Label}' of {model.Id} has no row and is shown.";
            }
        }
    }

    private static IEnumerable<string> NamesOf(ModelTag tag) => [tag.Id, .. tag.Keywords.Where(TagField.IsMarker)];

    private IEnumerable<string> Apart(Entity row)
    {
        // What is archived or gone is not read.
        if (world.ModelOf(row) is not { } id || world.There(id) is not { State: "active" } model || IsModelMissing(id))
        {
            yield break;
        }

        if (row.GetAttributeValue<string>("mpt_matterportid") is not { } tagId)
        {
            if (!IsTold(row))
            {
                yield return $"never made: {row.Id:N} '{row["mpt_name"]}' {Describe(row)}";
            }
        }
        else if (_there.Select(one => one.Tag).FirstOrDefault(tag => tag.Id == tagId) is { } tag)
        {
            foreach (var apart in Apart(row, tag))
            {
                yield return $"tag apart: {row.Id:N} {tagId}: {apart} {Describe(row)}";
            }
        }
        else if (!WasTold(row))
        {
            yield return $"tag untold: {row.Id:N} '{row["mpt_name"]}' of {model.Id} is gone, and nobody is told. {Describe(row)}";
        }
    }

    private IEnumerable<string> Apart(Entity row, ModelTag tag)
    {
        foreach (var field in TagField.All.Where(field => field.Here(row) != field.There(tag) && !IsToldOf(row, field.Name)))
        {
            yield return $"{field.Name} is '{field.Here(row)}' here and '{field.There(tag)}' there.";
        }

        foreach (var (field, latest) in TagField.All.Where(IsOfPeople).Select(field => (field, world.Latest.Of(row, tag, field))))
        {
            if (latest is not null && field.There(tag) != latest && !WasToldOf(row, field.Name))
            {
                yield return $"undone: {field.Name} is '{field.There(tag)}', and somebody who saw both sides set it to '{latest}' last.";
            }
        }

        if (row.GetAttributeValue<bool>("mpt_enabled") != tag.Enabled && !IsToldOf(row, "mattertag.enabled"))
        {
            yield return $"enabled is {row["mpt_enabled"]} here and {tag.Enabled} there.";
        }

        if (tag.Enabled && !SimulatedWorld.IsActive(row) && !world.DeactivatedHere.Contains(row.Id))
        {
            yield return "the row is inactive, and the tag is shown.";
        }

        if (row.GetAttributeValue<OptionSetValue>("mpt_syncstate").Value == Missing || row.Contains("mpt_missingsince"))
        {
            yield return "the row says that it is missing.";
        }

        if (row.GetAttributeValue<bool>("mpt_dirty") && !IsTold(row))
        {
            yield return "dirty.";
        }
    }

    // Color and keywords also show the state of work.
    private static bool IsOfPeople(TagField field) => field != TagField.Color && field != TagField.Keywords;

    // Somebody may have chosen.
    private bool WasToldOf(Entity row, string field) =>
        IsToldOf(row, field)
        || _issues.Any(issue =>
            issue.GetAttributeValue<string>("mpt_rowid") == row.Id.ToString("D") && issue.GetAttributeValue<string>("mpt_field") == field
        );

    private static string Describe(Entity row) =>
        $"(state {row.GetAttributeValue<OptionSetValue>("mpt_syncstate")?.Value} "
        + $"{row.GetAttributeValue<OptionSetValue>("statecode")?.Value},"
        + $" dirty {row.GetAttributeValue<bool>("mpt_dirty")}, base {row.GetAttributeValue<string>("mpt_mergebase")})";

    private bool IsModelMissing(string model) => world.MirrorOf(model) is not { } mirror || IsMissing(mirror.Id);

    private bool IsMissing(Guid mirror) =>
        world.Environment.Rows("mpt_model").Single(row => row.Id == mirror) is var model
        && (model.Contains("mpt_missingsince") || model.GetAttributeValue<OptionSetValue>("mpt_syncstate").Value == Missing);

    private IEnumerable<string> Rowless()
    {
        var known = _rows.Select(row => row.GetAttributeValue<string>("mpt_matterportid")).OfType<string>().ToHashSet();
        var remembered = _deleted.Select(row => row.GetAttributeValue<string>("mpt_matterportid")).OfType<string>().ToHashSet();
        return _there
            .Where(one => one.Model.State == "active" && !IsModelMissing(one.Model.Id))
            .Where(one => !known.Contains(one.Tag.Id) && !remembered.Overlaps(NamesOf(one.Tag)))
            .Where(one => !NamesOf(one.Tag).Any(IsRefused))
            .Select(one => $"rowless: {one.Tag.Id} '{one.Tag.Label}' of {one.Model.Id} has no row.");
    }

    // What a person is asked is what there is to choose from.
    private IEnumerable<string> Asked() =>
        from issue in Open
        where issue.GetAttributeValue<OptionSetValue>("mpt_kind").Value == 720270000
        from row in _rows
        where issue.GetAttributeValue<string>("mpt_rowid") == row.Id.ToString("D")
        from field in TagField.All
        where field.Name == issue.GetAttributeValue<string>("mpt_field")
        from one in _there
        where one.Model.State == "active" && one.Tag.Id == row.GetAttributeValue<string>("mpt_matterportid")
        let shown = (
            issue.GetAttributeValue<string>("mpt_dataversevalue") ?? "",
            issue.GetAttributeValue<string>("mpt_matterportvalue") ?? ""
        )
        let held = (field.Here(row), field.There(one.Tag))
        where shown != held
        select $"tag asked: {field.Name} of {row.Id:N} is {held}, and the issue shows {shown}.";

    private IEnumerable<string> Work()
    {
        var tasks = world.Environment.Rows("task").ToDictionary(task => task.Id);
        foreach (var row in _rows)
        {
            if (row.GetAttributeValue<string>("mpt_workrecordkey") is { } key)
            {
                var state = tasks.TryGetValue(Guid.Parse(key.Split(':')[1]), out var task)
                    ? task.GetAttributeValue<OptionSetValue>("statecode").Value
                    : 3;
                if (row.GetAttributeValue<OptionSetValue>("mpt_workstate").Value != 720270000 + state)
                {
                    var shown = row.GetAttributeValue<OptionSetValue>("mpt_workstate").Value;
                    yield return $"work: {row.Id:N} shows {shown}, its task {state}.";
                }
            }
        }
    }

    private bool WasTold(Entity row) =>
        _issues.Any(issue =>
            issue.GetAttributeValue<string>("mpt_rowid") == row.Id.ToString("D")
            || issue.GetAttributeValue<string>("mpt_message")?.Contains("too-many-tags-missing", StringComparison.Ordinal) == true
        );

    private bool IsTold(Entity row) => Open.Any(issue => issue.GetAttributeValue<string>("mpt_rowid") == row.Id.ToString("D"));

    // Of this field, or of the whole tag.
    private bool IsToldOf(Entity row, string field) =>
        Open.Any(issue =>
            issue.GetAttributeValue<string>("mpt_rowid") == row.Id.ToString("D")
            && issue.GetAttributeValue<string>("mpt_field") is var told
            && (told == field || told?.StartsWith("mattertag.", StringComparison.Ordinal) != true)
        );

    private IEnumerable<Entity> Open => _issues.Where(SimulatedWorld.IsActive);
}
