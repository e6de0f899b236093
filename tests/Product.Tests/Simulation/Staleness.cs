using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Messages;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// Decides by chance how many of the latest commits a request does not see yet (docs/simulator.md). Executions see what was there when they
/// began, and what they wrote.
/// </summary>
internal sealed class Staleness(Platform platform, Choices choices)
{
    /// <summary>How many commits old an answer is at most.</summary>
    public const int Most = 3;

    private long _before;
    private long _seenByPeople;
    private bool _hasEnded;

    /// <summary>How many queries were answered from before a commit.</summary>
    public int Queries { get; private set; }

    /// <summary>How many writes had pre-images from before a commit.</summary>
    public int Images { get; private set; }

    /// <summary>From now on everybody sees everything.</summary>
    public void End() => _hasEnded = true;

    /// <summary>Time has passed, and no request takes that long.</summary>
    public void Settle() => _seenByPeople = platform.Commits;

    /// <summary>An execution begins.</summary>
    public void Begins(Strand strand) => (strand.Known, strand.Heard) = (platform.Commits, platform.Commits);

    /// <summary>A request goes out.</summary>
    public void Asks() => _before = platform.Commits;

    /// <summary>Whoever made a request has its answer.</summary>
    /// <param name="call">The request; null for one to Matterport.</param>
    public void Answered(ObservedRequest? call = null)
    {
        if (Strand.Current is { } strand)
        {
            // A key is free once whoever had it is gone: nobody sees the new row and the old one at once.
            strand.Known = call?.Message is "Create" or "CreateMultiple" ? platform.Commits : strand.Known + platform.Commits - _before;
            strand.Heard = platform.Commits;
        }

        _before = platform.Commits;
    }

    /// <summary>How many commits a request does not see.</summary>
    public int Of(ObservedRequest call)
    {
        var unseen = _hasEnded ? 0 : (int)Math.Min(Most, platform.Commits - Seen(call));
        if (unseen <= 0 || choices.OneIn(2))
        {
            return 0;
        }

        (Queries, Images) = IsQuery(call) ? (Queries + 1, Images) : (Queries, Images + 1);
        return 1 + choices.Next(unseen);
    }

    public static bool IsQuery(ObservedRequest call) => call.Message is "RetrieveMultiple" or "Retrieve";

    // A query may lag behind what others committed since the execution began; the images of a write were read after it was
    // sent, so they lag behind what was committed meanwhile.
    private long Seen(ObservedRequest call) =>
        Strand.Current is not { } strand ? (IsQuery(call) ? platform.Commits : _seenByPeople)
        : !IsQuery(call) ? strand.Heard
        : call.InTransaction ? platform.Commits
        : strand.Known;
}
