using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>The dials for everything that can go wrong. All are off at first; chance is seeded, so a history repeats.</summary>
public sealed class FaultDials
{
    private readonly Queue<Func<SeenRequest, FaultKind?>> _scripts = new();
    private readonly Lock _gate = new();

    /// <summary>Decides by chance, with <see cref="Rates"/>.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>How often a kind of fault happens, 0 to 1.</summary>
    public Dictionary<FaultKind, double> Rates { get; } = [];

    /// <summary>Added to every request.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whether the latency is waited for on the world's clock; otherwise it is only counted.</summary>
    public bool WaitsForLatency { get; set; }

    /// <summary>How far search lags behind the truth.</summary>
    public TimeSpan SearchLag { get; set; }

    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    public int ServerErrorStatus { get; set; } = 503;

    /// <summary>How many requests a window allows; null for no limit.</summary>
    public int? RequestsPerWindow { get; set; }

    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Which nullable fields <see cref="FaultKind.PartialData"/> hits: type, field, place in the answer ("models.results.3.name").</summary>
    public Func<FieldPlace, bool>? FailsField { get; set; }

    /// <summary>Asked for each request until it answers once with a fault; then forgotten. Null means: not yet.</summary>
    public void Next(Func<SeenRequest, FaultKind?> script)
    {
        lock (_gate)
            _scripts.Enqueue(script);
    }

    /// <summary>Everything off.</summary>
    public void Clear()
    {
        lock (_gate)
            _scripts.Clear();
        Rates.Clear();
        (Latency, SearchLag, RequestsPerWindow, FailsField, WaitsForLatency) = (default, default, null, null, false);
    }

    internal FaultKind Choose(SeenRequest request)
    {
        lock (_gate)
        {
            for (var i = _scripts.Count; i > 0; i--)
            {
                var script = _scripts.Dequeue();
                if (script(request) is { } fault)
                    return fault;
                _scripts.Enqueue(script);
            }
        }
        if (Rates.Count == 0)
            return FaultKind.None;
        var die = SeededRandom.Of(Seed, request.Number).Unit();
        foreach (var (kind, rate) in Rates.OrderBy(entry => entry.Key))
        {
            if ((die -= rate) < 0)
                return kind;
        }
        return FaultKind.None;
    }

    internal bool Fails(FieldPlace place, long requestNumber)
    {
        if (FailsField is { } chosen)
            return chosen(place);
        long hash = requestNumber;
        foreach (var c in place.Path)
            hash = (hash * 31) + c;
        return SeededRandom.Of(Seed, hash).Chance(0.1);
    }
}
