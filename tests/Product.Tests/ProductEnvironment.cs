using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests;

/// <summary>The shipped package and plug-in assembly on the embedded platform, with an embedded Matterport behind them.</summary>
internal sealed class ProductEnvironment : IDisposable
{
    public static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    public ProductEnvironment(int models = 25, int seed = 1, bool writes = true, params RoleMetadata[] roles)
        : this(IsOtherwise, models, seed, writes, roles) { }

    public ProductEnvironment(bool checksVersionAgain, int models = 25, int seed = 1, bool writes = true, params RoleMetadata[] roles)
        : this(
            new PlatformOptions
            {
                ChecksVersionAgain = checksVersionAgain,
                HidesParentContexts = IsOtherwise,
                EmptiesLookupsFirst = IsOtherwise,
                ImpersonatedUserInitiates = IsOtherwise,
            },
            models,
            seed,
            writes,
            default,
            roles
        ) { }

    /// <param name="switches">The ways of the platform, and its file if it has one; its clock, services and seed are set here.</param>
    /// <param name="models">How many models the account has.</param>
    /// <param name="seed">What they are.</param>
    /// <param name="writes">Whether the account may be written to.</param>
    /// <param name="skew">How far the clock of Matterport goes before that of Dataverse.</param>
    /// <param name="roles">Further security roles.</param>
    public ProductEnvironment(
        PlatformOptions switches,
        int models,
        int seed,
        bool writes = true,
        TimeSpan skew = default,
        params RoleMetadata[] roles
    )
    {
        Clock = new VirtualClock(Start);
        MatterportAccount = MatterportAccount.Generate(
            new AccountOptions
            {
                Seed = seed,
                Models = models,
                Now = Start,
            },
            skew == default ? Clock : new SkewedClock(Clock, skew)
        );
        Matterport = new MatterportApi(MatterportAccount);
        Platform = Platform.Open(
            Package.With(roles),
            new PlatformOptions
            {
                Time = Clock,
                DatabaseFile = switches.DatabaseFile,
                Services = Service,
                Seed = switches.DatabaseFile is null ? seed : null, // Which IDs the rows of a file have, nobody knows.
                ChecksVersionAgain = switches.ChecksVersionAgain,
                HidesParentContexts = switches.HidesParentContexts,
                EmptiesLookupsFirst = switches.EmptiesLookupsFirst,
                ImpersonatedUserInitiates = switches.ImpersonatedUserInitiates,
                RememberedCommits = switches.RememberedCommits,
            }
        );
        RefuseMixedWrites.Register(Platform);
        Platform.LoadPlugins(Repository.PluginAssembly("net10.0"));
        Ann = Platform.CreateUser("Ann", "Matterport Operator");
        Rita = Platform.CreateUser("Rita", "Matterport Reader");
        Ada = Platform.CreateUser("Ada", "System Administrator");
        Call(Ada, "mpt_InstallDefaults");
        AccountId = switches.DatabaseFile is null ? CreateAccount(writes) : Rows("mpt_account", "mpt_name").Single().Id;
    }

    private Guid CreateAccount(bool writes) =>
        Platform
            .ServiceFor(Ada)
            .Create(
                new Entity("mpt_account")
                {
                    ["mpt_name"] = "Main",
                    ["mpt_tokenid"] = MatterportAccount.ProductionToken.TokenId,
                    ["mpt_tokensecret"] = MatterportAccount.ProductionToken.TokenSecret,
                    ["mpt_writeenabled"] = writes,
                    ["mpt_synctags"] = false,
                }
            );

    /// <summary>Switches the sync of tags on: most tests look at models, and count what that costs.</summary>
    public void SyncTags() => Platform.System.Update(new Entity("mpt_account", AccountId) { ["mpt_synctags"] = true });

    public static SolutionPackage Package { get; } = SolutionPackage.Load(Path.Combine(Repository.Root, "solution-package", "src"));

    /// <summary>PLATFORM_OTHERWISE=true runs all tests with the other way of each thing that the platform may do otherwise.</summary>
    private static bool IsOtherwise => Environment.GetEnvironmentVariable("PLATFORM_OTHERWISE") == "true";

    public VirtualClock Clock { get; }

    public MatterportAccount MatterportAccount { get; }

    public MatterportApi Matterport { get; }

    public Platform Platform { get; }

    public Guid Ann { get; }

    public Guid Rita { get; }

    public Guid Ada { get; }

    public Guid AccountId { get; }

    /// <summary>What lies between the plug-ins and Matterport; null for nothing.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler>? Wire { get; set; }

    /// <summary>How long a wait of the plug-ins takes; null for as long as they say.</summary>
    public Func<TimeSpan, TimeSpan>? Pause { get; init; }

    /// <summary>The managed identity of the plug-in assembly; null when it has none.</summary>
    public IManagedIdentityService? Identity { get; set; }

    /// <summary>
    /// Opens the files of languages beside those that ship; null when there are none, which is faster: those are read once.
    /// </summary>
    public Func<string, Stream?>? Languages { get; init; }

    public OrganizationResponse Call(Guid user, string name, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(name);
        foreach (var (parameter, value) in parameters)
        {
            request[parameter] = value;
        }

        return Platform.ServiceFor(user).Execute(request);
    }

    /// <summary>Synchronises as Ann and ticks the clock until the run has ended.</summary>
    public Entity Sync(bool full = false) => Ended((Guid)Call(Ann, "mpt_StartSync", ("Full", full))["RunId"]);

    /// <summary>Ticks the clock until the run has ended.</summary>
    public Entity Ended(Guid run)
    {
        for (var tick = 0; tick < 50; tick++)
        {
            Platform.RunJobs();
            var row = Platform.System.Retrieve("mpt_syncrun", run, new ColumnSet(true));
            if (row.GetAttributeValue<OptionSetValue>("statecode").Value == 1)
            {
                return row;
            }

            Clock.Advance(TimeSpan.FromMinutes(5));
            Call(Ada, "mpt_RunDueWork");
        }

        throw new InvalidOperationException(
            "The run did not end: "
                + string.Join("; ", Rows("mpt_work", "mpt_message").Select(work => work.GetAttributeValue<string>("mpt_message")))
                + string.Join("\n", Platform.Traces.Select(trace => trace.Text))
        );
    }

    public IReadOnlyList<Entity> Rows(string table, params string[] columns) =>
        Platform
            .System.RetrieveMultiple(
                new QueryExpression(table) { ColumnSet = columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns) }
            )
            .Entities.ToArray();

    public Entity Mirror(string matterportId) =>
        Platform
            .System.RetrieveMultiple(
                new QueryExpression("mpt_model")
                {
                    ColumnSet = new ColumnSet(true),
                    Criteria = { Conditions = { new ConditionExpression("mpt_matterportid", ConditionOperator.Equal, matterportId) } },
                }
            )
            .Entities.Single();

    /// <summary>A tag as a person creates it, on a floor of the first model; guards have to be off, since floors are the sync's.</summary>
    public Entity NewTag(string label)
    {
        var model = new EntityReference("mpt_model", Rows("mpt_model", "mpt_name")[0].Id);
        var floor = Platform.System.Create(
            new Entity("mpt_floor")
            {
                ["mpt_modelid"] = model,
                ["mpt_modelkey"] = $"mpt_model:{model.Id:N}",
                ["mpt_matterportid"] = $"{Guid.NewGuid():N}",
            }
        );
        return new Entity("mpt_tag")
        {
            ["mpt_name"] = label,
            ["mpt_modelid"] = model,
            ["mpt_floorid"] = new EntityReference("mpt_floor", floor),
            ["mpt_positionx"] = 1m,
            ["mpt_positiony"] = 2m,
            ["mpt_positionz"] = 3m,
        };
    }

    public void Dispose() => Platform.Dispose();

    private object? Service(Type type)
    {
        if (type == typeof(HttpMessageHandler))
        {
            return Wire?.Invoke(Matterport.CreateHandler()) ?? Matterport.CreateHandler();
        }

        if (type == typeof(IManagedIdentityService))
        {
            return Identity;
        }

        Func<DateTime> now = () => Clock.GetUtcNow().UtcDateTime;
        Func<TimeSpan, CancellationToken, Task> wait = Wait;
        return type == now.GetType() ? now
            : type == wait.GetType() ? wait
            : type == typeof(Func<string, Stream?>) ? Languages
            : null;
    }

    private Task Wait(TimeSpan time, CancellationToken cancellationToken)
    {
        Clock.Advance(Pause?.Invoke(time) ?? time);
        return Task.CompletedTask;
    }
}
