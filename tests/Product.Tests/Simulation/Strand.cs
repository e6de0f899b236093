using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// An execution that stops before each of its requests until it is resumed. It has a thread of its own, but only one strand of a history
/// ever runs, so the order of all requests is decided by who resumes them.
/// </summary>
internal sealed class Strand : IDisposable
{
    /// <summary>Where it stands while it waits for a row that another has written and not committed.</summary>
    public const string Lock = "a lock";

    private static readonly AsyncLocal<Strand?> Running = new();
    private readonly AutoResetEvent _resumed = new(false);
    private readonly AutoResetEvent _stopped = new(false);
    private readonly VirtualClock _clock;
    private readonly DateTime _deadline;
    private bool _asksMatterport;
    private bool _isCutOff;
    private Fate _fate;

    public Strand(string name, VirtualClock clock, Action act)
    {
        _clock = clock;
        _deadline = clock.Now.AddMinutes(2); // The platform's limit for one execution.
        Name = name;
        var thread = new Thread(() =>
        {
            Running.Value = this;
            _resumed.WaitOne();
            try
            {
                act();
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Failure = failure;
            }

            HasEnded = true;
            _stopped.Set();
        })
        {
            IsBackground = true,
        };
        thread.Start();
    }

    /// <summary>The strand that the calling code belongs to; null for people.</summary>
    public static Strand? Current => Running.Value;

    public string Name { get; }

    /// <summary>The request before which it stands.</summary>
    public string At { get; private set; } = "its begin";

    /// <summary>Whether it has read a model that it is about to change.</summary>
    public bool IsChanging => At is "UpsertMultiple mpt_change" or "Matterport: change";

    /// <summary>How many commits there were when it began, and its own since.</summary>
    public long Known { get; set; }

    /// <summary>How many there were when it was answered last.</summary>
    public long Heard { get; set; }

    /// <summary>What had been written in Matterport when it read a model last, as the world counts it.</summary>
    public Dictionary<string, int> Reads { get; } = [];

    /// <summary>A person's request: it stops in its transaction, too. What it does is noted when it is committed.</summary>
    public Action? OfPerson { get; set; }

    public bool HasEnded { get; private set; }

    public Exception? Failure { get; private set; }

    /// <summary>Lets it make the request before which it stands, and go on to the next.</summary>
    public void Resume(Fate fate = Fate.Goes)
    {
        _fate = fate;
        _resumed.Set();
        _stopped.WaitOne();
    }

    public void Dispose()
    {
        _resumed.Dispose();
        _stopped.Dispose();
    }

    /// <summary>Called by the strand before a request.</summary>
    /// <exception cref="SimulatedCrashException">It is cut off here.</exception>
    /// <exception cref="FaultException{OrganizationServiceFault}">Dataverse has had too many requests.</exception>
    public void Stop(string request, bool asksMatterport = false)
    {
        if (_isCutOff)
        {
            throw new SimulatedCrashException(); // Who is cut off asks nothing any more, whatever it catches.
        }

        (At, _asksMatterport) = (request, asksMatterport);
        _stopped.Set();
        _resumed.WaitOne();
        if (_fate == Fate.CutOffBefore || _clock.Now > _deadline)
        {
            _isCutOff = true;
            throw new SimulatedCrashException();
        }

        if (_fate == Fate.Throttled && !asksMatterport)
        {
            _fate = Fate.Goes;
            throw ProtectionLimit();
        }
    }

    /// <summary>Called by the strand after a request.</summary>
    /// <exception cref="SimulatedCrashException">It is cut off here.</exception>
    /// <exception cref="TimeoutException">The answer of Dataverse is lost.</exception>
    /// <exception cref="ConnectionDroppedException">The answer of Matterport is lost.</exception>
    public void Answered()
    {
        var fate = _fate;
        _fate = Fate.Goes;
        if (fate == Fate.CutOffAfter)
        {
            _isCutOff = true;
            throw new SimulatedCrashException();
        }

        if (fate == Fate.LosesAnswer)
        {
            throw _asksMatterport ? new ConnectionDroppedException() : new TimeoutException("The answer was lost.");
        }
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/api-limits
    private static FaultException<OrganizationServiceFault> ProtectionLimit()
    {
        const string message = "Number of requests exceeded the limit of 6000 over time window of 300 seconds.";
        return new(new OrganizationServiceFault { ErrorCode = -2147015902, Message = message }, message);
    }
}

/// <summary>What becomes of a request.</summary>
internal enum Fate
{
    Goes,

    /// <summary>The execution ends before it.</summary>
    CutOffBefore,

    /// <summary>The execution ends when it is committed.</summary>
    CutOffAfter,

    /// <summary>It is done, and the execution is told that it failed.</summary>
    LosesAnswer,

    /// <summary>Dataverse refuses it, because there were too many requests. Of Matterport, a <see cref="FaultKind"/> says so.</summary>
    Throttled,
}
