using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>Everything that can be made to go wrong. Nothing does at first; chance is seeded, so a history repeats.</summary>
public sealed class FaultInjection
{
    private readonly Queue<Func<RequestSummary, FaultKind?>> _scripts = new();
    private readonly Lock _lock = new();

    /// <summary>Decides by chance, with <see cref="Rates"/>.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>How often a kind of fault happens, 0 to 1.</summary>
    public Dictionary<FaultKind, double> Rates { get; } = [];

    /// <summary>How far search lags behind the truth.</summary>
    public TimeSpan SearchLag { get; set; }

    /// <summary>How long a 429 asks to wait.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The HTTP status of <see cref="FaultKind.ServerError"/>.</summary>
    public int ServerErrorStatus { get; set; } = 503;

    /// <summary>How many requests a window allows; null for no limit.</summary>
    public int? RequestsPerWindow { get; set; }

    /// <summary>How long a window of <see cref="RequestsPerWindow"/> is.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Which nullable fields <see cref="FaultKind.PartialData"/> hits; null for one of ten, by chance.</summary>
    public Func<ResponseField, bool>? FailsField { get; set; }

    /// <summary>Adds a script. It is asked for each request until it answers once with a fault; then it is forgotten.</summary>
    /// <param name="script">Which fault happens to the request; null for none yet.</param>
    public void Next(Func<RequestSummary, FaultKind?> script)
    {
        lock (_lock)
        {
            _scripts.Enqueue(script);
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _scripts.Clear();
        }

        Rates.Clear();
        (SearchLag, RequestsPerWindow, FailsField) = (default, null, null);
    }

    internal FaultKind Choose(RequestSummary request)
    {
        lock (_lock)
        {
            for (var i = _scripts.Count; i > 0; i--)
            {
                var script = _scripts.Dequeue();
                if (script(request) is { } fault)
                {
                    return fault;
                }

                _scripts.Enqueue(script);
            }
        }
        if (Rates.Count == 0)
        {
            return FaultKind.None;
        }

        var draw = SeededRandom.Of(Seed, request.Number).Unit();
        foreach (var (kind, rate) in Rates.OrderBy(entry => entry.Key))
        {
            if ((draw -= rate) < 0)
            {
                return kind;
            }
        }
        return FaultKind.None;
    }

    internal bool Fails(ResponseField field, long requestNumber)
    {
        if (FailsField is { } chosen)
        {
            return chosen(field);
        }

        var hash = requestNumber;
        foreach (var c in field.Path)
        {
            hash = (hash * 31) + c;
        }

        return SeededRandom.Of(Seed, hash).Chance(0.1);
    }
}
