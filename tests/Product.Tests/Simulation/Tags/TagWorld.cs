using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>Two models with tags that both sides know, and what people ever wrote on them.</summary>
internal sealed class TagWorld : SimulatedWorld
{
    // What nobody chooses and every tag may have: the colors of Matterport, and of open and of finished work.
    private static readonly string[] Usual = ["#03687d", "#e5532d", "#2e7d32", ""];

    private const int Tags = 720270008; // The kind of work.

    private readonly Dictionary<string, int> _numbers = [];
    private int _last;

    /// <param name="seed">The ways of the platform and of the account follow from it.</param>
    /// <param name="skew">How far the clock of Matterport goes before that of Dataverse.</param>
    /// <param name="stale">Decides what requests do not see yet; null for nothing.</param>
    public TagWorld(int seed, TimeSpan skew = default, Choices? stale = null)
        : base(seed, models: 3, skew, stale)
    {
        EarlierOfTags = new EarlierTags(this);
        var whenMissing = seed / 16 % 3;
        Environment.Platform.System.Update(
            new Entity("mpt_account", Environment.AccountId)
            {
                ["mpt_synctags"] = true,
                ["mpt_whentagmissing"] = new OptionSetValue(720270000 + whenMissing),
            }
        );
        Environment.MatterportAccount.Settings.TagsMoveModified = seed % 5 != 0;
        foreach (var model in Environment.MatterportAccount.Models.Where(model => !model.Demo))
        {
            foreach (var tag in Environment.MatterportAccount.TagsOf(model.Id).ToArray())
            {
                Environment.MatterportAccount.DeleteTag(model.Id, tag.Id);
            }
        }

        KnownOnTags.UnionWith(Usual);
        var acts = new TagActs(this);
        FirstTags = [.. Models.Take(2).Prepend(Models[0]).Select(model => acts.AddThere(model)!.Id)];

        Environment.Sync();
        for (var tick = 0; tick < 2; tick++)
        {
            Environment.Clock.Advance(TimeSpan.FromMinutes(10));
            Environment.Call(Environment.Ada, "mpt_RunDueWork");
            Environment.Platform.RunJobs();
        }
    }

    /// <summary>The ids of the tags that were there at first: two of the first model, one of the next.</summary>
    public IReadOnlyList<string> FirstTags { get; }

    /// <summary>Values of which nobody but us can have made an end.</summary>
    public HashSet<string> WrittenOnTags { get; } = [];

    /// <summary>What people wrote last in each field.</summary>
    public LatestWords Latest { get; } = new();

    /// <summary>Every value that a tag may have.</summary>
    public HashSet<string> KnownOnTags { get; } = [];

    /// <summary>What our changes replaced in Matterport.</summary>
    public List<(string Tag, string Field, string Value)> ReplacedTags { get; } = [];

    /// <summary>Tags that we made, with the row that they are marked with.</summary>
    public List<(string Tag, string Marker)> Made { get; } = [];

    /// <summary>Tags that we deleted, with the markers that they bore.</summary>
    public List<ModelTag> Unmade { get; } = [];

    /// <summary>Tags that somebody wanted to be deleted in Matterport, by their ids there or their markers.</summary>
    public HashSet<string> ToDelete { get; } = [];

    /// <summary>Tags whose rows somebody deleted, and of which no more was said.</summary>
    public HashSet<string> ToHide { get; } = [];

    /// <summary>Copies that somebody made in Matterport within minutes of the original, which look like tags that we made twice.</summary>
    public HashSet<string> LikeTwins { get; } = [];

    /// <summary>Rows that somebody deactivated.</summary>
    public HashSet<Guid> DeactivatedHere { get; } = [];

    /// <summary>Tags that somebody shows or hides in Matterport after their rows were deleted.</summary>
    public HashSet<string> ShownThere { get; } = [];

    /// <summary>A job for each queued piece of work on tags.</summary>
    public Job[] TagJobs
    {
        get
        {
            var works = Environment
                .Rows("mpt_work", "mpt_kind")
                .Where(work => work.GetAttributeValue<OptionSetValue>("mpt_kind").Value == Tags)
                .Select(work => work.Id)
                .ToHashSet();
            return [.. Queued.Where(job => works.Contains(job.RowId)).DistinctBy(job => job.RowId)];
        }
    }

    /// <summary>The tags of every model of the account.</summary>
    public IEnumerable<(MatterportModel Model, ModelTag Tag)> TagsThere() =>
        Models.Select(There).OfType<MatterportModel>().SelectMany(model => TagsOf(model.Id).Select(tag => (model, tag)));

    /// <summary>The tags of a model, wherever it is; none while it is deleted.</summary>
    public IReadOnlyList<ModelTag> TagsOf(string model) =>
        Environment.MatterportAccount.Find(model) is null ? [] : Environment.MatterportAccount.TagsOf(model);

    /// <summary>The tag of a row; null while it has none.</summary>
    public ModelTag? TagOf(Entity row) =>
        row.GetAttributeValue<string>("mpt_matterportid") is { } id
            ? TagsThere().Select(one => one.Tag).FirstOrDefault(tag => tag.Id == id)
            : null;

    /// <summary>The row of a tag; null while it has none.</summary>
    public Entity? RowOf(ModelTag tag) =>
        Environment.Rows("mpt_tag").FirstOrDefault(row => row.GetAttributeValue<string>("mpt_matterportid") == tag.Id);

    /// <summary>A row; null when it is gone.</summary>
    public Entity? RowOf(Guid id) => Environment.Rows("mpt_tag").SingleOrDefault(row => row.Id == id);

    /// <summary>The id of the model of a row; null when the model has no row any more.</summary>
    public string? ModelOf(Entity row) =>
        row.GetAttributeValue<EntityReference>("mpt_modelid") is { } model
            ? Environment
                .Rows("mpt_model", "mpt_matterportid")
                .SingleOrDefault(mirror => mirror.Id == model.Id)
                ?.GetAttributeValue<string>("mpt_matterportid")
            : null;

    /// <summary>A value that nobody else writes.</summary>
    public string NewValue(TagField field)
    {
        var value = field.Spelled(++_last);
        _numbers[value] = _last;
        WrittenOnTags.Add(value);
        KnownOnTags.Add(value);
        return value;
    }

    /// <summary>A person made an end of values.</summary>
    public void Forget(IEnumerable<string> values) => WrittenOnTags.ExceptWith(values);

    /// <summary>Values are there again.</summary>
    public void Remember(IEnumerable<string> values) => WrittenOnTags.UnionWith(values.Where(_numbers.ContainsKey));

    /// <summary>Every value of a tag.</summary>
    public static IEnumerable<string> ValuesOf(ModelTag tag) => TagField.All.Select(field => field.There(tag));

    /// <summary>Every value of a row.</summary>
    public static IEnumerable<string> ValuesOf(Entity row) => TagField.All.Select(field => field.Here(row));

    /// <summary>A tag, by its id, or a row that has none yet.</summary>
    public override string AnyToRefuse(Choices choices)
    {
        string[] names =
        [
            .. TagsThere().Select(one => one.Tag.Id),
            .. Environment.Rows("mpt_tag").Where(row => !row.Contains("mpt_matterportid")).Select(row => $"{row.Id:D}"),
        ];
        string[] waiting =
        [
            .. Environment.Rows("mpt_tag").Where(row => row.GetAttributeValue<bool>("mpt_dirty")).Select(row => $"{row.Id:D}"),
        ];
        return waiting.Length > 0 && choices.OneIn(2) ? choices.Of(waiting)
            : names.Length > 0 ? choices.Of(names)
            : base.AnyToRefuse(choices);
    }

    /// <summary>What rows held before.</summary>
    public EarlierTags EarlierOfTags { get; }

    public override void Look() => EarlierOfTags.Look();

    public override void Read(string request)
    {
        if (Strand.Current is { } strand)
        {
            foreach (var model in Models.Where(model => request.Contains(model, StringComparison.Ordinal)))
            {
                strand.Reads[model] = _last;
            }
        }
    }

    public override Action BeforeChange(string request)
    {
        var models = base.BeforeChange(request);
        var before = Models.Select(model => (Model: model, Tags: TagsOf(model))).ToArray();
        return () =>
        {
            models();
            foreach (var (model, tags) in before)
            {
                Compare(model, tags, TagsOf(model).ToDictionary(tag => tag.Id));
            }
        };
    }

    private void Compare(string model, IReadOnlyList<ModelTag> before, Dictionary<string, ModelTag> now)
    {
        foreach (var tag in before)
        {
            if (!now.Remove(tag.Id, out var after))
            {
                Unmade.Add(tag);
            }

            foreach (var field in TagField.All)
            {
                if (field.There(tag) is { Length: > 0 } value && (after is null || field.There(after) != value))
                {
                    Replaced(model, tag, field, value);
                }
            }
        }

        Made.AddRange(now.Values.Select(tag => (tag.Id, tag.Keywords.FirstOrDefault(TagField.IsMarker) ?? "")));
    }

    // Matterport knows no condition on a write: an edit between our reading and our change is overwritten (docs/syncing.md).
    private void Replaced(string model, ModelTag tag, TagField field, string value)
    {
        if (Strand.Current?.Reads.TryGetValue(model, out var read) == true && _numbers.TryGetValue(value, out var number) && number > read)
        {
            WrittenOnTags.Remove(value);
        }
        else
        {
            ReplacedTags.Add((tag.Id, field.Name, value));
        }
    }
}
