using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse;

/// <summary>The platform at laptop size: tables, messages, plug-ins, security, asynchronous jobs, over one SQLite database.</summary>
public sealed class Platform : IDisposable
{
    /// <summary>The user that the platform itself is.</summary>
    public static readonly Guid SystemUser = new("a0000000-0000-4000-8000-000000000001");

    internal static readonly Guid BusinessUnit = new("a0000000-0000-4000-8000-000000000002");
    internal static readonly Guid Organization = new("a0000000-0000-4000-8000-000000000003");

    private const int MostTraces = 500;
    private readonly RowStore store;
    private readonly PluginHost plugins = new();
    private readonly Queue<PluginTraceLog> traces = new();
    private readonly JobRunner jobs;
    private readonly RequestProcessor kernel;

    private Platform(SolutionPackage package, PlatformOptions options)
    {
        store = new(options.DatabaseFile, package.Tables.Values);
        jobs = new(() => kernel!);
        kernel = new(package, store, options, plugins, jobs.Add, Keep);
        new SeedRows(package, store).InsertMissing(kernel.Now);
    }

    /// <summary>The package it was opened with.</summary>
    public SolutionPackage Package => kernel.Package;

    /// <summary>The service as SYSTEM.</summary>
    public IOrganizationService System => ServiceFor(SystemUser);

    /// <summary>What was asked and written so far.</summary>
    public PlatformCounters Counters => kernel.Counters;

    /// <summary>Hooks for faults and crashes.</summary>
    public RequestHooks Hooks => kernel.Faults;

    /// <summary>All asynchronous jobs since it was opened, in the order of their commits.</summary>
    public IReadOnlyList<Job> Jobs => jobs.Jobs;

    /// <summary>What plug-ins traced, an entry an execution, the last 500.</summary>
    public IReadOnlyList<PluginTraceLog> Traces
    {
        get
        {
            lock (traces)
            {
                return [.. traces.Where(trace => trace.Text.Length > 0)];
            }
        }
    }

    /// <summary>Every privilege that a user holds, and how far it reaches.</summary>
    public IReadOnlyDictionary<string, PrivilegeLevel> PrivilegesOf(Guid userId) => kernel.Security.AccessOf(userId).PrivilegesIn(Package);

    /// <summary>Opens the platform on a package; a database file that is there is brought up to the package.</summary>
    public static Platform Open(SolutionPackage package, PlatformOptions? options = null) => new(package, options ?? new());

    /// <summary>Loads the plug-in assembly from its file; every class that the package registers must be in it.</summary>
    public void LoadPlugins(string assemblyFile) => plugins.Load(assemblyFile, Package.PluginTypes);

    /// <summary>Puts an instance in the place of a registered class.</summary>
    public void RegisterType(string fullName, IPlugin instance) => plugins.Register(fullName, instance);

    /// <summary>Adds a step beside those of the package.</summary>
    public void RegisterStep(StepRegistration step) => kernel.ExtraSteps.Add(step);

    /// <summary>The service as a user; each request is an execution of its own.</summary>
    public IOrganizationService ServiceFor(Guid userId) => Service(new Caller(userId, userId));

    /// <summary>The service of a user acting for another, which takes the privilege to do so.</summary>
    public IOrganizationService ServiceFor(Guid userId, Guid onBehalfOf)
    {
        kernel.Security.AccessOf(userId).Demand(userId, SecurityModel.ActOnBehalfPrivilege);
        return Service(new Caller(onBehalfOf, userId) { Impersonates = true });
    }

    /// <summary>Makes a user with roles of the package, or "System Administrator".</summary>
    public Guid CreateUser(string name, params string[] roles)
    {
        var id = System.Create(
            new Entity("systemuser") { ["fullname"] = name, ["businessunitid"] = new EntityReference("businessunit", BusinessUnit) }
        );
        Give("systemuserroles", "systemuser", id, roles);
        return id;
    }

    /// <summary>Makes a team with roles.</summary>
    public Guid CreateTeam(string name, params string[] roles)
    {
        var id = System.Create(
            new Entity("team") { ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", BusinessUnit) }
        );
        Give("teamroles", "team", id, roles);
        return id;
    }

    /// <summary>Puts a user into a team.</summary>
    public void AddToTeam(Guid teamId, Guid userId) => Link("teammembership", new("team", teamId), new("systemuser", userId));

    /// <summary>Gives a user a field security profile of the package.</summary>
    public void GiveProfile(Guid userId, string profile) =>
        Link(
            "systemuserprofiles",
            new("systemuser", userId),
            new("fieldsecurityprofile", Package.Profiles.Single(one => one.Name == profile).Id)
        );

    /// <summary>Runs asynchronous jobs until none waits; with a seed in a shuffled order. Gives how many ran.</summary>
    public int RunJobs(int? shuffle = null) => jobs.RunAll(shuffle is { } seed ? new Random(seed) : null);

    /// <summary>Runs a job once more, as the platform may.</summary>
    public void Rerun(Guid jobId) => jobs.Run(Jobs.Single(job => job.Id == jobId));

    /// <summary>Forgets jobs that have ended, to keep memory small.</summary>
    public void ForgetEndedJobs() => jobs.RemoveEnded();

    /// <summary>Writes everything committed into the database file itself.</summary>
    public void Save() => store.Flush();

    /// <inheritdoc />
    public void Dispose() => store.Dispose();

    private OrganizationService Service(Caller caller) => new(kernel, () => new RequestContext(caller, null, null, kernel.Begin(null, "")));

    private void Give(string table, string holder, Guid id, string[] roles)
    {
        foreach (var name in roles)
        {
            var role =
                name == "System Administrator"
                    ? SecurityModel.AdministratorRole
                    : Package.Roles.FirstOrDefault(one => one.Name == name)?.Id
                        ?? throw new ArgumentException($"There is no role {name} in the package.", nameof(roles));
            Link(table, new(holder, id), new("role", role));
        }
    }

    private void Link(string table, EntityReference first, EntityReference second) =>
        System.Create(new Entity(table) { [first.LogicalName + "id"] = first, [second.LogicalName + "id"] = second });

    private void Keep(PluginTraceLog trace)
    {
        lock (traces)
        {
            traces.Enqueue(trace);
            if (traces.Count > MostTraces)
            {
                traces.Dequeue();
            }
        }
    }
}
