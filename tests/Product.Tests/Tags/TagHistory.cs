using System.Net;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>
/// A random history of one model's tags: people create, edit, hide and delete them on both sides while runs are cut off before any of
/// their requests, answers of Matterport get lost, and executions are run once more. Everything follows from the seed.
/// </summary>
internal sealed class TagHistory : IDisposable
{
    private readonly ProductEnvironment _environment;
    private readonly Random _random;
    private readonly List<string> _told = [];
    private readonly HashSet<string> _deletedHere = [];
    private readonly HashSet<string> _deletedThere = [];
    private bool _isCalm;
    private int _number;

    public TagHistory(int seed)
    {
        _random = new Random(seed);
        _environment = new ProductEnvironment(models: 2, seed: 1);
        _environment.SyncTags();
        Model = _environment.MatterportAccount.Models.First(model => model is { Demo: false, State: "active" }).Id;
        foreach (var tag in There().ToArray())
        {
            _environment.MatterportAccount.DeleteTag(Model, tag.Id);
        }

        for (var i = 0; i < 4; i++)
        {
            CreateThere();
        }

        Calm();
        _environment.Wire = inner => new LossyWire(inner, () => !_isCalm && _random.Next(6) == 0);
        _environment.Platform.Hooks.BeforeRequest = call =>
        {
            if (!_isCalm && call is { Asynchronous: true, InTransaction: false } && _random.Next(60) == 0)
            {
                throw new SimulatedCrashException();
            }
        };
    }

    /// <summary>The model.</summary>
    public string Model { get; }

    /// <summary>What happened, for whoever looks for the reason.</summary>
    public string Told =>
        string.Join(
            "\n",
            _told.Concat(
                _environment
                    .Platform.Traces.Select(trace => trace.Text)
                    .Where(text => text.Contains("Exception") && !text.Contains("SimulatedCrash"))
            )
        );

    /// <summary>Acts, with ticks of the clock in between.</summary>
    public void Play(int acts)
    {
        for (var i = 0; i < acts; i++)
        {
            Act();
            if (_random.Next(3) == 0)
            {
                Tick(TimeSpan.FromMinutes(_random.Next(1, 20)));
            }
        }
    }

    /// <summary>Without further faults, until nothing is left to be done.</summary>
    public void Calm()
    {
        _isCalm = true;
        for (var i = 0; i < 60; i++)
        {
            Tick(TimeSpan.FromMinutes(30));
        }

        _isCalm = false;
    }

    /// <summary>What does not hold; empty when all is well.</summary>
    public IEnumerable<string> Violations()
    {
        var rows = _environment.Rows("mpt_tag");
        var issues = _environment
            .Rows("mpt_syncissue")
            .Where(issue => issue.GetAttributeValue<OptionSetValue>("statecode").Value == 0)
            .ToArray();
        var byId = There().ToDictionary(tag => tag.Id);
        foreach (var twins in There().GroupBy(tag => tag.Label?.Split('/')[0]).Where(same => same.Count() > 1))
        {
            yield return $"made twice: {twins.Key}";
        }

        foreach (var row in rows)
        {
            var name = row.GetAttributeValue<string>("mpt_name");
            var isTold =
                issues.Any(issue => issue.GetAttributeValue<EntityReference>("mpt_tagid")?.Id == row.Id)
                || (row.Contains("mpt_missingsince") && issues.Any(issue => Kind(issue) == Schema.IssueKind.TooManyMissing));
            var id = row.GetAttributeValue<string>("mpt_matterportid");
            if (id is null)
            {
                yield return $"never made: {name}";
            }
            else if (!byId.TryGetValue(id, out var tag))
            {
                if (!isTold)
                {
                    yield return $"missing, and nobody was told: {name} ({State(row)})";
                }
            }
            else if (!isTold && Differences(row, tag).ToArray() is { Length: > 0 } apart)
            {
                yield return $"apart: {name}: {string.Join(", ", apart)} ({State(row)})";
            }
        }

        var known = rows.Select(row => row.GetAttributeValue<string>("mpt_matterportid")).ToHashSet();
        foreach (var tag in There().Where(tag => !known.Contains(tag.Id)))
        {
            if (!_deletedHere.Contains(tag.Label?.Split('/')[0] ?? ""))
            {
                yield return $"without a row: {tag.Label}";
            }
            else if (tag.Enabled)
            {
                yield return $"deleted here and still shown: {tag.Label}";
            }
        }

        foreach (var work in _environment.Rows("mpt_work").Where(work => work.GetAttributeValue<OptionSetValue>("statecode").Value == 0))
        {
            yield return $"open work: {(Schema.WorkKind)work.GetAttributeValue<OptionSetValue>("mpt_kind").Value} {work["mpt_workkey"]}";
        }
    }

    public void Dispose() => _environment.Dispose();

    private static IEnumerable<string> Differences(Entity row, ModelTag tag)
    {
        if (row.GetAttributeValue<string>("mpt_name") != tag.Label)
        {
            yield return $"label '{row.GetAttributeValue<string>("mpt_name")}' '{tag.Label}'";
        }

        if ((row.GetAttributeValue<string>("mpt_description") ?? "") != (tag.Description ?? ""))
        {
            yield return $"description '{row.GetAttributeValue<string>("mpt_description")}' '{tag.Description}'";
        }

        if (row.GetAttributeValue<string>("mpt_color") != tag.Color)
        {
            yield return $"color {row.GetAttributeValue<string>("mpt_color")} {tag.Color}";
        }

        if (row.GetAttributeValue<bool>("mpt_enabled") != tag.Enabled)
        {
            yield return "enabled";
        }

        if ((double)row.GetAttributeValue<decimal>("mpt_positionx") != Math.Round(tag.Anchor.X, 10))
        {
            yield return $"position {row["mpt_positionx"]} {tag.Anchor.X}";
        }
    }

    private static Schema.IssueKind Kind(Entity issue) => (Schema.IssueKind)issue.GetAttributeValue<OptionSetValue>("mpt_kind").Value;

    private static string State(Entity row) => ((Schema.SyncState)row.GetAttributeValue<OptionSetValue>("mpt_syncstate").Value).ToString();

    private void Act()
    {
        var act = _random.Next(10);
        switch (act)
        {
            case 0:
                CreateThere();
                break;
            case 1:
                CreateHere();
                break;
            case 2 or 3 or 4:
                EditHere();
                break;
            case 5 or 6 or 7:
                EditThere();
                break;
            case 8:
                DeleteHere();
                break;
            default:
                DeleteThere();
                break;
        }
    }

    private void CreateThere() =>
        Tell(
            "there: create",
            _environment.MatterportAccount.AddTag(Model, $"T{++_number}", tag => tag with { Anchor = new Point(_number, 1, 1) }).Label
        );

    private void CreateHere()
    {
        var model = _environment.Mirror(Model).Id;
        var label = $"H{++_number}";
        Tell("here: create", label);
        _environment.Call(_environment.Ann, "mpt_CreateTag", ("ModelRowId", model), ("Label", label));
    }

    private void EditHere()
    {
        if (Some(_environment.Rows("mpt_tag")) is not { } row)
        {
            return;
        }

        var edit = new Entity("mpt_tag", row.Id);
        switch (_random.Next(4))
        {
            case 0:
                edit["mpt_description"] = $"here {++_number}";
                break;
            case 1:
                edit["mpt_color"] = $"#{_random.Next(0x1000000):x6}";
                break;
            case 2:
                edit["mpt_enabled"] = !row.GetAttributeValue<bool>("mpt_enabled");
                break;
            default:
                edit["mpt_positionx"] = (decimal)_random.Next(100);
                break;
        }

        Tell("here: edit", $"{row["mpt_name"]} {edit.Attributes.Last()}");
        _environment.Platform.ServiceFor(_environment.Ann).Update(edit);
    }

    private void EditThere()
    {
        if (Some(There()) is not { } tag)
        {
            return;
        }

        var what = _random.Next(3);
        Tell("there: edit", $"{tag.Label} {what}");
        _environment.MatterportAccount.EditTag(
            Model,
            tag.Id,
            now =>
                what switch
                {
                    0 => now with { Description = $"there {++_number}" },
                    1 => now with { Label = $"{now.Label!.Split('/')[0]}/{++_number}" },
                    _ => now with { Anchor = new Point(_random.Next(100), 2, 3) },
                }
        );
    }

    private void DeleteHere()
    {
        if (Some(_environment.Rows("mpt_tag")) is { } row)
        {
            var inMatterport = _random.Next(2) == 0;
            Tell("here: delete", $"{row["mpt_name"]} {inMatterport}");
            _deletedHere.Add(row.GetAttributeValue<string>("mpt_name").Split('/')[0]);
            _environment.Call(_environment.Ann, "mpt_DeleteTag", ("TagId", row.Id), ("InMatterport", inMatterport));
        }
    }

    private void DeleteThere()
    {
        if (Some(There()) is { } tag)
        {
            Tell("there: delete", tag.Label);
            _deletedThere.Add(tag.Label!.Split('/')[0]);
            _environment.MatterportAccount.DeleteTag(Model, tag.Id);
        }
    }

    private void Tick(TimeSpan time)
    {
        _environment.Clock.Advance(time);
        _environment.Call(_environment.Ada, "mpt_RunDueWork");
        _environment.Platform.RunJobs();
        if (!_isCalm && _random.Next(4) == 0 && _environment.Platform.Jobs is [.., var job])
        {
            _environment.Platform.Rerun(job.Id);
            _environment.Platform.RunJobs();
        }
    }

    private void Tell(string act, string? what) => _told.Add($"{_environment.Clock.GetUtcNow():HH:mm} {act} {what}");

    private IReadOnlyList<ModelTag> There() => _environment.MatterportAccount.TagsOf(Model);

    private T? Some<T>(IReadOnlyList<T> items)
        where T : class => items.Count == 0 ? null : items[_random.Next(items.Count)];

    /// <summary>Loses answers to changes that Matterport has carried out, and now and then the whole request.</summary>
    private sealed class LossyWire(HttpMessageHandler inner, Func<bool> loses) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return loses() ? new HttpResponseMessage(HttpStatusCode.BadGateway) { RequestMessage = request } : answer;
        }
    }
}
