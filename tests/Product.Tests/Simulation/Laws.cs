using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>What holds after every history, once all faults have stopped and everything has been done that was to be done.</summary>
internal sealed class Laws(SimulatedWorld world)
{
    private readonly IReadOnlyList<Entity> _mirrors = world.Environment.Rows("mpt_model");
    private readonly IReadOnlyList<Entity> _properties = world.Environment.Rows("mpt_property");
    private readonly IReadOnlyList<Entity> _visits = world.Environment.Rows("mpt_sitevisit");
    private readonly IReadOnlyList<Entity> _links = world.Environment.Rows("mpt_modellink");
    private readonly IReadOnlyList<Entity> _issues = world.Environment.Rows("mpt_syncissue");
    private readonly string _journal = string.Join(
        '\n',
        world.Environment.Rows("mpt_change", "mpt_fields").Select(row => row["mpt_fields"])
    );

    /// <summary>The laws that are broken; a short name first, by which they are counted.</summary>
    public IEnumerable<string> Broken() => [.. Lost(), .. Invented(), .. Apart(), .. Links(), .. Unfinished()];

    private IEnumerable<string> Lost()
    {
        var kept =
            _journal
            + string.Join('\n', Sides())
            + string.Join('\n', _issues.SelectMany(issue => issue.Attributes.Values.OfType<string>()));
        foreach (var value in world.Written.Where(value => !kept.Contains(value, StringComparison.Ordinal)))
        {
            yield return $"lost: {value} is on no side, in no issue, and not in the journal.";
        }

        foreach (var (model, field, value) in world.ReplacedThere.Where(one => !kept.Contains(one.Value, StringComparison.Ordinal)))
        {
            yield return $"not journalled: {field.Name} of {model} was '{value}' before we changed it.";
        }
    }

    private IEnumerable<string> Invented() =>
        from value in Sides()
        where value.StartsWith("value", StringComparison.Ordinal) && !world.Known.Contains(value)
        select $"invented: nobody wrote {value}.";

    private IEnumerable<string> Sides() =>
        Rows(_mirrors)
            .Concat(Rows(_properties))
            .Concat(
                from model in world.Environment.MatterportAccount.Models
                from field in SimulatedField.All
                let value = field.Read(model)
                where value is not null
                select value
            );

    private static IEnumerable<string> Rows(IEnumerable<Entity> rows) =>
        from row in rows
        from field in SimulatedField.All
        let value = row.GetAttributeValue<string>(field.Column)
        where value is not null
        select value;

    private IEnumerable<string> Apart() =>
        [.. Asked(), .. Unasked(), .. _mirrors.SelectMany(Apart), .. _properties.SelectMany(PropertyApart), .. Unmirrored(), .. Stale()];

    private IEnumerable<string> Apart(Entity mirror)
    {
        var id = IdOf(mirror);
        return world.There(id) is { } model
                ? Told(model)
                    .Where(field => !IsTold(mirror, field) && !WaitsWithItsAddress(mirror, field))
                    .Where(field => mirror.GetAttributeValue<string>(field.Column) != field.Read(model))
                    .Select(field =>
                        $"apart: {field.Name} of {id}: here '{mirror.GetAttributeValue<string>(field.Column)}',"
                        + $" there '{field.Read(model)}', and nobody is told."
                    )
            : IsTold(mirror) || WasTold(mirror.Id) ? []
            : [$"untold: {id} is gone, and nobody is told."];
    }

    // Of one model, or of too many at once.
    private bool WasTold(Guid mirror) =>
        _issues.Any(issue =>
            issue.GetAttributeValue<string>("mpt_rowid") == mirror.ToString("D")
            || issue.GetAttributeValue<string>("mpt_message")?.Contains("too-many-missing", StringComparison.Ordinal) == true
        );

    private IEnumerable<string> PropertyApart(Entity property)
    {
        if (property.GetAttributeValue<EntityReference>("mpt_currentmodelid") is not { } current)
        {
            return [];
        }

        var mirror = _mirrors.Single(row => row.Id == current.Id);
        return SimulatedField
            .All.Where(field => field.PropertyColumn is not null && !IsTold(mirror, field) && !IsToldOf(property.Id, field))
            .Select(field =>
                (
                    field.Name,
                    Ours: property.GetAttributeValue<string>(field.PropertyColumn),
                    Theirs: mirror.GetAttributeValue<string>(field.Column)
                )
            )
            .Where(field => field.Ours != field.Theirs)
            .Select(field => $"property apart: {field.Name}: '{field.Ours}', its model '{field.Theirs}', and nobody is told.");
    }

    // What a person is asked is what there is to choose from.
    private IEnumerable<string> Asked() =>
        from issue in Open
        from field in SimulatedField.All
        where issue.GetAttributeValue<string>("mpt_field") == field.Name
        from mirror in _mirrors
        where issue.GetAttributeValue<string>("mpt_rowid") == mirror.Id.ToString("D")
        let model = world.There(IdOf(mirror))
        where model is not null && Told(model).Contains(field)
        let shown = (issue.GetAttributeValue<string>("mpt_dataversevalue"), issue.GetAttributeValue<string>("mpt_matterportvalue"))
        let held = (mirror.GetAttributeValue<string>(field.Column), field.Read(model))
        where shown != held
        select $"asked: {field.Name} of {IdOf(mirror)} is {held}, and the issue shows {shown}.";

    // Where a question is noted in the merge base and nobody is asked, the field would never move again.
    private IEnumerable<string> Unasked() =>
        from mirror in _mirrors
        let noted = QuestionsOf(mirror).Order(StringComparer.Ordinal).ToArray()
        let asked = Open.Where(issue => IsConflictOf(issue, mirror))
            .Select(issue => issue.GetAttributeValue<string>("mpt_field"))
            .Order(StringComparer.Ordinal)
            .ToArray()
        where !noted.SequenceEqual(asked)
        select $"unasked: the merge base of {IdOf(mirror)} notes [{string.Join(", ", noted)}], and asked is [{string.Join(", ", asked)}].";

    private static bool IsConflictOf(Entity issue, Entity mirror) =>
        issue.GetAttributeValue<OptionSetValue>("mpt_kind").Value == 720270000
        && issue.GetAttributeValue<string>("mpt_rowid") == mirror.Id.ToString("D");

    private static IEnumerable<string> QuestionsOf(Entity mirror) =>
        mirror.GetAttributeValue<string>("mpt_mergebase") is { } text && JsonNode.Parse(text)?["asked"] is JsonObject asked
            ? asked.Select(pair => pair.Key)
            : [];

    private IEnumerable<string> Stale() =>
        from mirror in _mirrors
        where world.There(IdOf(mirror)) is not null
        where Open.Any(issue => issue.GetAttributeValue<string>("mpt_issuekey") == $"{mirror.Id:N}/missing")
        select $"stale: {IdOf(mirror)} is there, and an issue says that it is missing.";

    private IEnumerable<string> Unmirrored() =>
        from id in world.Models
        where world.There(id) is not null
        where !_mirrors.Any(mirror => IdOf(mirror) == id) && !IsToldOf(id)
        select $"unmirrored: {id} has no row, and nobody is told.";

    /// <summary>The laws of the rows that nobody refuses, while another row is refused.</summary>
    public IEnumerable<string> HeldUp()
    {
        var free = _mirrors.Where(mirror => !IsRefused(mirror)).ToArray();
        return free.SelectMany(Apart)
            .Concat(
                free.Where(mirror => mirror.GetAttributeValue<bool>("mpt_dirty") && !IsTold(mirror)).Select(row => $"dirty {IdOf(row)}")
            )
            .Concat(Unmirrored().Where(broken => !world.Models.Any(id => world.Poison.Refuses(id) && broken.Contains(id))))
            .Select(broken => $"held up: {broken}");
    }

    private bool IsRefused(Entity mirror) =>
        world.Poison.Refuses(IdOf(mirror))
        || _links.Any(link =>
            link.GetAttributeValue<string>("mpt_modelkey") == $"mpt_model:{mirror.Id:N}"
            && world.Poison.Refuses(link.GetAttributeValue<string>("mpt_rowid"))
        );

    private static string IdOf(Entity mirror) => mirror.GetAttributeValue<string>("mpt_matterportid");

    // What is published is not told of an archived model.
    private static IEnumerable<SimulatedField> Told(MatterportModel model) =>
        SimulatedField.All.Where(field => model.State == "active" || field.IsToldOfArchived);

    // Of the model itself, or of it by its id, or, while it waits for a person, of all that are missing.
    private bool IsTold(Entity mirror) =>
        IsToldOf(mirror.Id) || IsToldOf(IdOf(mirror)) || (mirror.Contains("mpt_missingsince") && IsToldOf("too-many-missing"));

    // Of this field, or of something that is about the whole model.
    private bool IsTold(Entity mirror, SimulatedField field) =>
        IsToldOf(mirror.Id, field) || IsToldOf(IdOf(mirror)) || (mirror.Contains("mpt_missingsince") && IsToldOf("too-many-missing"));

    // The address is sent whole, and an issue about a postal code that lost its zeros says that it waits.
    private bool WaitsWithItsAddress(Entity mirror, SimulatedField field) =>
        field.Name.StartsWith("address.", StringComparison.Ordinal)
        && Open.Any(issue =>
            issue.GetAttributeValue<string>("mpt_rowid") == mirror.Id.ToString("D")
            && issue.GetAttributeValue<string>("mpt_message")?.Contains("issue.lost-zeros", StringComparison.Ordinal) == true
        );

    private bool IsToldOf(Guid row, SimulatedField field) =>
        Open.Any(issue =>
            issue.GetAttributeValue<string>("mpt_rowid") == row.ToString("D")
            && (issue.GetAttributeValue<string>("mpt_field") is var told)
            && (told == field.Name || SimulatedField.All.All(one => one.Name != told))
        );

    private bool IsToldOf(Guid row) => Open.Any(issue => issue.GetAttributeValue<string>("mpt_rowid") == row.ToString("D"));

    private bool IsToldOf(string subject) =>
        Open.Any(issue => issue.GetAttributeValue<string>("mpt_issuekey")?.Split('/').Contains(subject) == true);

    private IEnumerable<Entity> Open => _issues.Where(SimulatedWorld.IsActive);

    private IEnumerable<string> Links()
    {
        foreach (var mirror in _mirrors)
        {
            var id = mirror.GetAttributeValue<string>("mpt_matterportid");
            var led = _links.SingleOrDefault(link => link.GetAttributeValue<string>("mpt_ownerkey") == $"mpt_model:{mirror.Id:N}");
            var key = led is null ? null : $"dv-{Guid.Parse(led.GetAttributeValue<string>("mpt_rowid")):N}";
            if (mirror.GetAttributeValue<string>("mpt_linkkey") != key)
            {
                yield return $"key: {id} bears {mirror.GetAttributeValue<string>("mpt_linkkey")}, its link says {key}.";
            }

            // That it is our key in Matterport is forgotten with the row; who links the model anew is told of it.
            var isForgotten = key is null && world.RowsDeleted.Contains(id);
            if (world.There(id) is { } model && (model.InternalId ?? "") != (key ?? "") && !isForgotten && !IsTold(mirror))
            {
                yield return $"key apart: {id} has {model.InternalId} in Matterport, its link says {key}, and nobody is told.";
            }
        }

        foreach (var broken in _properties.Concat(_visits).SelectMany(Record))
        {
            yield return broken;
        }
    }

    private IEnumerable<string> Record(Entity record)
    {
        var current = record.GetAttributeValue<EntityReference>("mpt_currentmodelid")?.Id;
        var link = _links.SingleOrDefault(link =>
            link.GetAttributeValue<string>("mpt_currentkey") == $"{record.LogicalName}:{record.Id:N}"
        );
        var model = _mirrors.SingleOrDefault(row => link?.GetAttributeValue<string>("mpt_modelkey") == $"mpt_model:{row.Id:N}");
        // Retiring a model was cut off, and too many are missing to go on before a person decides.
        if (model?.Contains("mpt_missingsince") == true)
        {
            yield break;
        }

        if (model?.Id != current || (link is null) != (model is null))
        {
            var led = link?.GetAttributeValue<string>("mpt_modelkey");
            yield return $"link: {record.LogicalName} {record["mpt_name"]} shows {current}, its link {led}.";
        }
        else if (
            model?.GetAttributeValue<string>("mpt_tourlink") is { } tour
            && tour != record.GetAttributeValue<string>("mpt_tourlink")
            && !IsToldOf(record.Id)
        )
        {
            var shown = record.GetAttributeValue<string>("mpt_tourlink");
            yield return $"shown: {record.LogicalName} {record["mpt_name"]} shows {shown}, its model {tour}.";
        }
    }

    private IEnumerable<string> Unfinished()
    {
        foreach (var work in world.Environment.Rows("mpt_work").Where(work => SimulatedWorld.IsActive(work)))
        {
            yield return $"open work: {work.GetAttributeValue<string>("mpt_name")} {work.GetAttributeValue<string>("mpt_message")}";
        }

        foreach (var mirror in _mirrors.Where(row => row.GetAttributeValue<bool>("mpt_dirty") && !IsTold(row)))
        {
            yield return $"dirty: {mirror["mpt_matterportid"]}";
        }

        foreach (var run in world.Environment.Rows("mpt_syncrun"))
        {
            if (SimulatedWorld.IsActive(run))
            {
                yield return $"open run: {run.Id}";
            }
            else if (world.Runs.Counts.GetValueOrDefault(run.Id) is not 1 and var ends)
            {
                yield return $"run: ended {ends} times.";
            }
        }

        foreach (
            var issue in Open.Where(issue =>
                issue.GetAttributeValue<string>("mpt_message")?.Contains("bug.unexpected", StringComparison.Ordinal) == true
            )
        )
        {
            yield return $"bug: {issue.GetAttributeValue<string>("mpt_name")} {issue.GetAttributeValue<string>("mpt_message")} {Traces()}";
        }
    }

    private string Traces() => string.Join('\n', world.Environment.Platform.Traces.Select(trace => trace.Text));
}
