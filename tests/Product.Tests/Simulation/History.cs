using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// A random history: executions and people interleave at every request, requests fail, executions are cut off and run again. Then the
/// faults stop, everything is done that is to be done, and the laws are judged. All of it follows from the seed.
/// </summary>
internal sealed class History : IDisposable
{
    private const int MostStrands = 3;
    private const int MostSkew = 300; // Seconds.
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(5);

    private static readonly FaultKind[] Faults =
    [
        FaultKind.DropAfterCommit,
        FaultKind.DropBeforeCommit,
        FaultKind.Truncated,
        FaultKind.Html,
        FaultKind.Empty,
        FaultKind.PartialData,
        FaultKind.ServerError,
        FaultKind.Internal,
        FaultKind.Timeout,
        FaultKind.TooManyRequests,
    ];

    private readonly Choices _choices;
    private readonly Scene _scene;
    private readonly SimulatedWorld _world;
    private readonly bool _mayRefuse; // It makes the end long.

    /// <param name="seed">All follows from it.</param>
    /// <param name="scene">Makes the scene: from the seed, how far the clock of Matterport goes before, and by whose choices.</param>
    public History(int seed, Func<int, TimeSpan, Choices, Choices, Scene> scene)
    {
        _choices = new RandomChoices(seed);
        var skew = TimeSpan.FromSeconds(_choices.Next(2 * MostSkew + 1) - MostSkew);
        _scene = scene(seed, skew, _choices, new RandomChoices(seed + 1_000_003));
        _world = _scene.World;
        _mayRefuse = _choices.OneIn(4) && _scene.KnowsPoison;
        if (_choices.OneIn(2))
        {
            _world.Environment.Sync();
        }
    }

    public string Log => _world.Log;

    /// <summary>How many queries and images were older than the latest commit.</summary>
    public (int Queries, int Images) Stale => (_world.Staleness!.Queries, _world.Staleness.Images);

    /// <summary>What people can do.</summary>
    public IReadOnlyList<string> Acts => _scene.People.Acts;

    /// <summary>What they have done.</summary>
    public IReadOnlyCollection<string> Done => _scene.People.Done;

    /// <summary>Plays it, and gives back the laws that it broke.</summary>
    public IReadOnlyList<string> Play()
    {
        for (var step = 0; step < _scene.Steps; step++)
        {
            Step();
        }

        return _scene.Calm.Broken();
    }

    public void Dispose() => _world.Dispose();

    private void Step()
    {
        if (_scene.KnowsEarlier)
        {
            _world.Look();
        }

        var queued = _world.Queued;
        var die = _choices.Next(100);
        if (_world.Strands.Count > 0 && die < 65)
        {
            GoOn();
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

    private void GoOn()
    {
        Pass(ShortWhile());
        var strand = _choices.Of(_world.Strands);
        _world.Resume(strand, AnyFate(strand));
        for (var more = _scene.LongestTurn > 1 ? _choices.Next(_scene.LongestTurn) : 0; more > 0 && !strand.HasEnded; more--)
        {
            Pass(ShortWhile());
            _world.Resume(strand, AnyFate(strand));
        }
    }

    private TimeSpan ShortWhile() => TimeSpan.FromMilliseconds(200 * _choices.Next(6));

    private void Act()
    {
        switch (_choices.Next(50))
        {
            case < 4:
                Pass(TimeSpan.FromMinutes(_choices.Next(_scene.LongestPause)));
                break;
            case < 6:
                Pass(TimeSpan.FromMilliseconds(300));
                break;
            case < 8:
                Fault(_choices.Of(Faults));
                break;
            case 8:
                Lag(TimeSpan.FromMinutes(_choices.Next(15)));
                break;
            case 9 when _mayRefuse:
                Poison();
                break;
            default:
                _scene.People.Act();
                break;
        }
    }

    private Fate AnyFate(Strand strand) =>
        _choices.Next(strand.At == "Matterport: change" ? _scene.ChangesToSixFaults : _scene.RequestsToSixFaults) switch
        {
            0 or 1 => Fate.CutOffBefore,
            2 or 3 => Fate.CutOffAfter,
            4 => Fate.LosesAnswer,
            5 => Fate.Throttled,
            _ => Fate.Goes,
        };

    private List<Job> Ended() =>
        [.. _world.Environment.Platform.Jobs.Where(job => job.State is JobState.Succeeded or JobState.Crashed).TakeLast(5)];

    private void Pass(TimeSpan time)
    {
        _world.Environment.Clock.Advance(time);
        if (time > LongestRequest)
        {
            _world.Staleness!.Settle();
        }
    }

    private void Fault(FaultKind kind)
    {
        _world.Note($"Matterport: {kind} next");
        _world.Environment.Matterport.Faults.Next(_ => kind);
    }

    // One at a time: what can be linked to it suffers with it, and there has to be somebody who must not.
    private void Poison()
    {
        if (_world.Poison.IsActive)
        {
            _world.Cure();
        }
        else
        {
            _world.Refuse(_world.AnyToRefuse(_choices));
        }
    }

    private void Lag(TimeSpan lag)
    {
        _world.Note($"Matterport: search lags {lag}");
        _world.Environment.Matterport.Faults.SearchLag = lag;
    }
}
