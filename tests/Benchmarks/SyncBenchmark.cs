using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Matterport.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Benchmarks;

/// <summary>The shipped assembly on the embedded platform, with some number of models behind it; measures requests and memory.</summary>
internal sealed class SyncBenchmark : IDisposable
{
    private static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);
    private readonly SteadyClock _clock = new(Start);
    private readonly long _baseline;
    private readonly int _callsPerMeasurement;
    private int _calls;

    public SyncBenchmark(int models, string package, string assembly)
    {
        MatterportAccount = MatterportAccount.Generate(new AccountOptions { Models = models, Now = Start }, _clock);
        Matterport = new MatterportApi(MatterportAccount);
        _callsPerMeasurement = Math.Max(20, models / 20);
        Platform = Platform.Open(SolutionPackage.Load(package), new PlatformOptions { Time = _clock, Services = Service });
        Platform.LoadPlugins(assembly);
        Platform.System.Execute(new OrganizationRequest("mpt_InstallDefaults"));
        AccountId = Platform.System.Create(
            new Entity("mpt_account")
            {
                ["mpt_name"] = "Main",
                ["mpt_tokenid"] = MatterportAccount.ProductionToken.TokenId,
                ["mpt_tokensecret"] = MatterportAccount.ProductionToken.TokenSecret,
                ["mpt_writeenabled"] = true,
            }
        );
        Platform.Hooks.BeforeRequest = Observe;
        _baseline = GC.GetTotalMemory(forceFullCollection: true);
    }

    public MatterportAccount MatterportAccount { get; }

    public MatterportApi Matterport { get; }

    public Platform Platform { get; }

    public Guid AccountId { get; }

    /// <summary>The most managed memory in use while syncing, in bytes above what the two servers held before.</summary>
    public long Peak { get; private set; }

    /// <summary>What the last sync cost, as the two embedded sides count it.</summary>
    public SyncCost Cost { get; private set; } = SyncCost.None;

    public Entity Sync(bool full)
    {
        Peak = 0;
        Cost = SyncCost.None;
        var before = Matterport.Counters.Snapshot.Requests;
        _clock.Advance(TimeSpan.FromMinutes(5));
        var run = (Guid)Platform.System.Execute(new OrganizationRequest("mpt_StartSync") { ["Full"] = full })["RunId"];
        for (; ; )
        {
            Platform.RunJobs();
            Platform.ForgetEndedJobs();
            var row = Platform.System.Retrieve("mpt_syncrun", run, new ColumnSet(true));
            if (row.GetAttributeValue<OptionSetValue>("statecode").Value == 1)
            {
                Cost = Cost with { Matterport = (int)(Matterport.Counters.Snapshot.Requests - before) };
                return row;
            }

            _clock.Advance(TimeSpan.FromMinutes(5));
            Platform.System.Execute(new OrganizationRequest("mpt_RunDueWork"));
        }
    }

    /// <summary>Renames this many models in Matterport.</summary>
    public void EditInMatterport(int count)
    {
        _clock.Advance(TimeSpan.FromHours(2));
        foreach (var model in MatterportAccount.Models.Where(one => !one.Demo).Take(count).ToArray())
        {
            MatterportAccount.Edit(model.Id, one => one with { Name = one.Name + " (renamed)" });
        }
    }

    /// <summary>How many models a listing brings that looks back 15 minutes behind the newest change known.</summary>
    public int ListedSince(DateTime watermark) =>
        MatterportAccount.Models.Count(model => !model.Demo && model.Modified >= watermark.AddMinutes(-15));

    public void Dispose() => Platform.Dispose();

    // The work has no transaction; the steps that its writes set off run in that of the write.
    private void Observe(ObservedRequest call)
    {
        if (call.Asynchronous)
        {
            Cost = !call.InTransaction ? Cost with { Dataverse = Cost.Dataverse + 1 } : Cost with { Steps = Cost.Steps + 1 };
        }

        if (_calls++ % _callsPerMeasurement == 0)
        {
            Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true) - _baseline);
        }
    }

    private object? Service(Type type)
    {
        Func<DateTime> now = () => _clock.GetUtcNow().UtcDateTime;
        Func<TimeSpan, CancellationToken, Task> wait = (_, _) => Task.CompletedTask;
        return type == typeof(HttpMessageHandler) ? Matterport.CreateHandler()
            : type == now.GetType() ? now
            : type == wait.GetType() ? wait
            : null;
    }

    private sealed class SteadyClock(DateTime start) : TimeProvider
    {
        private DateTimeOffset _now = new(start, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
