using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// A random history: executions and people interleave at every request, requests fail, executions are cut off and run again. Then the faults
/// stop, everything is done that is to be done, and the laws are judged. All of it follows from the seed.
/// </summary>
internal sealed class History : IDisposable
{
    private const int Steps = 70;
    private const int MostStrands = 3;
    private const int MostTicks = 40;

    private static readonly FaultKind[] Faults =
    [
        FaultKind.DropAfterCommit,
        FaultKind.DropBeforeCommit,
        FaultKind.Truncated,
        FaultKind.PartialData,
        FaultKind.ServerError,
        FaultKind.Internal,
        FaultKind.Timeout,
        FaultKind.TooManyRequests,
    ];

    private readonly Choices _choices;
    private readonly SimulatedWorld _world;
    private readonly (int Weight, Action Act)[] _acts;

    public History(int seed)
    {
        _choices = new RandomChoices(seed);
        _world = new SimulatedWorld(seed);
        var people = new People(_world, _choices);
        _acts =
        [
            (6, people.EditHere),
            (6, people.EditThere),
            (4, people.EditProperty),
            (5, people.Link),
            (2, people.Unlink),
            (1, people.DeleteProperty),
            (3, people.Resolve),
            (4, people.StartSync),
            (2, people.SyncModel),
            (4, people.Tick),
            (1, people.SwitchMapping),
            (1, people.ArchiveOrActivate),
            (1, people.DeleteOrRestoreThere),
            (3, () => Pass(TimeSpan.FromMinutes(_choices.Next(12)))),
            (2, () => Pass(TimeSpan.FromMilliseconds(300))),
            (2, () => Fault(Faults[_choices.Next(Faults.Length)])),
            (1, () => Lag(TimeSpan.FromMinutes(_choices.Next(15)))),
        ];
        if (_choices.OneIn(2))
        {
            _world.Environment.Sync();
        }
    }

    public string Log => _world.Log;

    /// <summary>Plays it, and gives back the laws that it broke.</summary>
    public IReadOnlyList<string> Play()
    {
        for (var step = 0; step < Steps; step++)
        {
            Step();
        }

        CalmDown();
        var broken = new Laws(_world).Broken().ToList();
        broken.AddRange(Writes());
        return broken;
    }

    public void Dispose() => _world.Dispose();

    private void Step()
    {
        var queued = _world.Queued;
        var die = _choices.Next(100);
        if (_world.Strands.Count > 0 && die < 65)
        {
            Pass(TimeSpan.FromMilliseconds(200 * _choices.Next(6)));
            _world.Resume(_choices.Of(_world.Strands), AnyFate());
        }
        else if (queued.Count > 0 && _world.Strands.Count < MostStrands && die < 85)
        {
            _world.Start(_choices.Of(queued));
        }
        else if (die > 97 && Ended() is { Count: > 0 } ended)
        {
            _world.Start(_choices.Of(ended));
        }
        else
        {
            Act();
        }
    }

    private void Act()
    {
        var at = _choices.Next(_acts.Sum(act => act.Weight));
        _acts.First(act => (at -= act.Weight) < 0).Act();
    }

    private Fate AnyFate() =>
        _choices.Next(40) switch
        {
            0 => Fate.CutOffBefore,
            1 => Fate.CutOffAfter,
            _ => Fate.Goes,
        };

    private List<Job> Ended() =>
        [.. _world.Environment.Platform.Jobs.Where(job => job.State is JobState.Succeeded or JobState.Crashed).TakeLast(5)];

    private void Pass(TimeSpan time) => _world.Environment.Clock.Advance(time);

    private void Fault(FaultKind kind)
    {
        _world.Note($"Matterport: {kind} next");
        _world.Environment.Matterport.Faults.Next(_ => kind);
    }

    private void Lag(TimeSpan lag)
    {
        _world.Note($"Matterport: search lags {lag}");
        _world.Environment.Matterport.Faults.SearchLag = lag;
    }

    private void CalmDown()
    {
        _world.Note("calm");
        _world.Finish();
        _world.Environment.Matterport.Faults.Clear();
        _world.RestoreMappings();
        Pass(TimeSpan.FromHours(26)); // What was put off may be put off for a day.
        foreach (var full in new[] { false, true, false })
        {
            _world.Note(full ? "full sync" : "sync");
            _world.Environment.Sync(full);
            WorkOff();
        }
    }

    private void WorkOff()
    {
        for (var tick = 0; tick < MostTicks && (tick < 2 || _world.HasOpenWork); tick++)
        {
            Pass(TimeSpan.FromMinutes(15));
            _world.Environment.Call(_world.Environment.Ada, "mpt_RunDueWork");
            _world.Environment.Platform.RunJobs();
        }
    }

    private IEnumerable<string> Writes()
    {
        var (rows, version) = (Versions(), _world.Environment.MatterportAccount.Version);
        _world.Environment.Sync(full: true);
        _world.Environment.Sync();
        if (Versions() != rows)
        {
            yield return "restless: rows are written although nothing changed.";
        }

        if (_world.Environment.MatterportAccount.Version != version)
        {
            yield return "restless there: Matterport is written to although nothing changed.";
        }
    }

    private string Versions() =>
        string.Join(
            ' ',
            new[] { "mpt_model", "mpt_property", "mpt_modellink", "mpt_change" }.SelectMany(table =>
                _world.Environment.Rows(table).OrderBy(row => row.Id).Select(row => row.RowVersion)
            )
        );
}
