using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Histories;

/// <summary>
/// One random history: people edit on both sides, at any moment between two requests too; requests fail; executions are cut off and run
/// again, out of order. Then all faults stop, and the laws of reliability are checked. Everything follows from the seed.
/// </summary>
internal sealed class History
{
    private static readonly string[] Edited =
    [
        "name",
        "internalnotes",
        "summary",
        "contact.phone",
        "listing.id",
        "address.locality",
        "address.postalcode",
        "address.line2",
    ];

    private static readonly FaultKind[] Faults =
    [
        FaultKind.DropAfterCommit,
        FaultKind.DropAfterCommit,
        FaultKind.DropBeforeCommit,
        FaultKind.Truncated,
        FaultKind.PartialData,
        FaultKind.PartialData,
        FaultKind.ServerError,
        FaultKind.Internal,
        FaultKind.Html,
        FaultKind.Empty,
        FaultKind.Timeout,
        FaultKind.TooManyRequests,
    ];

    private readonly Random _random;
    private readonly SyncWorld _world;
    private readonly string[] _models;
    private readonly HashSet<(string Model, string Field, string? Value)> _written = [];
    private readonly List<(string Model, string Field, string? Value, bool Here)> _edits = [];
    private readonly List<string> _log = [];
    private int _number;
    private bool _calm;
    private bool _isCutOff;

    public History(int seed)
    {
        _random = new Random(seed);
        _world = new SyncWorld(models: 4, seed: seed % 5 + 1);
        _world.Sync();
        _models = [.. _world.Models.Where(model => model.State == "active").Take(3).Select(model => model.Id)];
        foreach (var (model, field) in _models.SelectMany(model => Edited, (model, field) => (model, field)))
        {
            _written.Add((model, field, _world.Theirs(model, field)));
        }

        _world.BeforeRequest = Disturb;
    }

    /// <summary>What happened, for whoever replays a failure.</summary>
    public string Log => string.Join("\n", _log);

    public void Play()
    {
        for (var step = 0; step < 6; step++)
        {
            for (var edits = _random.Next(4); edits > 0; edits--)
            {
                Edit();
            }

            Work();
            _world.Clock.Advance(TimeSpan.FromMinutes(_random.Next(1, 12)));
        }

        CalmDown();
        Law.Check(_world, _models, Edited, _written, _edits);
    }

    // What was put off may be put off for long; each round is a listing, and all that it left.
    private void CalmDown()
    {
        _calm = true;
        _log.Add("calm");
        _world.Api.Faults.Clear();
        _world.Clock.Advance(TimeSpan.FromHours(2));
        for (var round = 0; round < 2; round++)
        {
            _world.Tick();
        }

        _world.AssertThatNothingIsWrittenAnyMore();
    }

    private void Work()
    {
        _world.Api.Faults.Rates.Clear();
        if (_random.Next(3) > 0)
        {
            _world.Api.Faults.Rates[Faults[_random.Next(Faults.Length)]] = 0.3;
        }

        Guarded(() =>
            new RunDueWork(_world.People, [ModelRuns.WhenDue(_world.People, () => _world.Clock.Now)], () => _world.Clock.Now).Handle(
                new RunDueWorkMessage.Request()
            )
        );
        for (var turn = 0; turn < 6; turn++)
        {
            var works = _world.Stored.All(WorkTable.Table);
            if (works.Count > 0)
            {
                var work = works[^(1 + _random.Next(Math.Min(3, works.Count)))];
                Guarded(() => _world.Worker.HandleAsync(work.Id, default).GetAwaiter().GetResult());
            }
        }
    }

    private void Guarded(Action act)
    {
        try
        {
            act();
        }
        catch (CutOffException)
        {
            _isCutOff = false;
            _log.Add("  cut off");
            _world.Clock.Advance(TimeSpan.FromMinutes(_random.Next(1, 5)));
        }
    }

    private void Disturb(string request)
    {
        if (_calm)
        {
            return;
        }

        if (_isCutOff)
        {
            throw new CutOffException(); // Who is cut off asks nothing any more.
        }

        _log.Add("  " + request);
        _world.Clock.Advance(TimeSpan.FromSeconds(1)); // Matterport tells time in seconds: two edits in one look like one.
        var die = _random.Next(100);
        if (die < 4)
        {
            _isCutOff = true;
            throw new CutOffException();
        }

        if (die < 8)
        {
            // An edit there between our read and our write is overwritten: Matterport has no if-match (docs/syncing.md).
            Edit(onlyHere: request is "matterport: write" or "dataverse: upsert mpt_change");
        }
    }

    private void Edit(bool onlyHere = false)
    {
        var (model, field) = (_models[_random.Next(_models.Length)], Edited[_random.Next(Edited.Length)]);
        var here = _random.Next(2) == 0 || onlyHere;
        var number = ++_number;
        var value =
            _random.Next(8) == 0 && field != "name" ? null
            : field == "contact.phone" ? $"555-555-{1000 + number}"
            : $"{field[^4..]} {number}";
        _written.Add((model, field, value));
        _edits.Add((model, field, value, here));
        _log.Add($"{(here ? "here" : "there")}: {model} {field} = {value ?? "(empty)"}");
        if (here)
        {
            _world.EditHere(model, field, value);
        }
        else
        {
            _world.EditThere(model, field, value);
        }
    }
}
