using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.EmbeddedDataverse.Store;
using MatterportForDataverse.Solution.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse;

/// <summary>
/// An embedded Dataverse: tables, messages, plug-ins, security and asynchronous jobs over rows in memory, and in a SQLite file if there is
/// one.
/// </summary>
public sealed class Platform : IDisposable
{
    private readonly RowStore _store;
    private readonly PluginHost _plugins = new();
    private readonly ExecutionLog _executions;
    private readonly JobRunner _jobs;
    private readonly Organization _organization;
    private readonly RequestProcessor _processor;
    private readonly UserDirectory _users;

    private Platform(SolutionPackage package, PlatformOptions options)
    {
        _store = new(options.DatabaseFile, [.. package.Tables.Values], options.RememberedCommits);
        _store.Wait = () => Hooks.Waits?.Invoke() == true;
        _executions = new(options.Time);
        var runner = new PluginRunner(
            _plugins,
            (request, context) => _processor!.Execute(request, context),
            options.Time,
            options.Services
        );
        _jobs = new(runner, _executions);
        _organization = new(package, _store, options.Time, options.Seed)
        {
            Plugins = runner,
            EnqueueJob = (step, context) => _jobs.Add(new Job(step, context)),
            HidesParentContexts = options.HidesParentContexts,
            EmptiesLookupsFirst = options.EmptiesLookupsFirst,
            ImpersonatedUserInitiates = options.ImpersonatedUserInitiates,
            ChecksVersionAgain = options.ChecksVersionAgain,
        };
        _processor = new(_organization, Hooks);
        _users = new(System, package);
        new SeedRows(package, _store).InsertMissing(_organization.Now);
    }

    /// <summary>The package that the platform was opened with.</summary>
    public SolutionPackage Package => _organization.Package;

    /// <summary>The organization service as SYSTEM.</summary>
    public IOrganizationService System => ServiceFor(WellKnownRows.SystemUser);

    /// <summary>Counts requests and written rows.</summary>
    public PlatformCounters Counters => _organization.Counters;

    /// <summary>Hooks around every request, to simulate faults and crashes.</summary>
    public RequestHooks Hooks { get; } = new();

    /// <summary>How many transactions have written.</summary>
    public long Commits => _store.Commits;

    /// <summary>The asynchronous jobs since the platform was opened, in the order of their commits.</summary>
    public IReadOnlyList<Job> Jobs => _jobs.Jobs;

    /// <summary>The traces of plug-ins, one for each of the last 500 executions that traced anything, oldest first.</summary>
    public IReadOnlyList<PluginTraceLog> Traces => _executions.Traces;

    /// <summary>The privileges that a user holds, by name, each with its level.</summary>
    public IReadOnlyDictionary<string, PrivilegeLevel> PrivilegesOf(Guid userId) =>
        _organization.Security.AccessOf(userId).PrivilegesIn(Package);

    /// <summary>Opens a platform on a package; an existing database file is migrated to the package.</summary>
    /// <exception cref="SolutionFileException">A column in the database is of another type than in the package.</exception>
    public static Platform Open(SolutionPackage package, PlatformOptions? options = null) => new(package, options ?? new());

    /// <summary>Loads the plug-in assembly from its file.</summary>
    /// <exception cref="SolutionFileException">A class that the package registers is not in it.</exception>
    public void LoadPlugins(string assemblyFile) => _plugins.Load(assemblyFile, Package.PluginTypes);

    /// <summary>Registers a plug-in instance under the full name of its class.</summary>
    public void RegisterType(string fullName, IPlugin instance) => _plugins.Register(fullName, instance);

    /// <summary>Registers a step in addition to those of the package.</summary>
    /// <exception cref="InvalidOperationException">Its custom API takes no such steps, or they are not simulated.</exception>
    public void RegisterStep(StepRegistration step) => _organization.Steps.Add(step);

    /// <summary>The organization service as a user; each request is an execution of its own.</summary>
    public IOrganizationService ServiceFor(Guid userId) => Service(new Caller(userId, userId, userId));

    /// <summary>The organization service of a user who acts on behalf of another.</summary>
    /// <param name="userId">The user who acts.</param>
    /// <param name="onBehalfOf">The user as whom the requests run.</param>
    /// <exception cref="FaultException{OrganizationServiceFault}">The user has no privilege to do so.</exception>
    public IOrganizationService ServiceFor(Guid userId, Guid onBehalfOf)
    {
        _organization.Security.AccessOf(userId).Demand(userId, SecurityModel.ActOnBehalfPrivilege);
        return Service(
            new Caller(onBehalfOf, _organization.ImpersonatedUserInitiates ? onBehalfOf : userId, userId) { Impersonates = true }
        );
    }

    /// <summary>Creates a user.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="roles">The names of security roles of the package, or "System Administrator".</param>
    /// <returns>The user's id.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public Guid CreateUser(string name, params string[] roles) => _users.CreateUser(name, roles);

    /// <summary>Creates a team.</summary>
    /// <param name="name">The name.</param>
    /// <param name="roles">The names of security roles of the package, or "System Administrator".</param>
    /// <returns>The team's id.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public Guid CreateTeam(string name, params string[] roles) => _users.CreateTeam(name, roles);

    /// <summary>Adds a user to a team.</summary>
    public void AddToTeam(Guid teamId, Guid userId) => _users.AddToTeam(teamId, userId);

    /// <summary>Gives a user a field security profile of the package, by its name.</summary>
    /// <exception cref="InvalidOperationException">There is no such profile.</exception>
    public void GiveProfile(Guid userId, string profile) => _users.GiveProfile(userId, profile);

    /// <summary>Sets the language that a user reads the app in, by its id (1031); without it the organization's counts.</summary>
    public void SetLanguage(Guid userId, int language) => _users.SetLanguage(userId, language);

    /// <summary>Runs asynchronous jobs until none is queued.</summary>
    /// <param name="shuffle">A seed to run them in a shuffled order; null for the order of their commits.</param>
    /// <param name="cancellationToken">Ends it between two jobs.</param>
    /// <returns>How many runs there were.</returns>
    public int RunJobs(int? shuffle = null, CancellationToken cancellationToken = default) =>
        _jobs.RunAll(shuffle is { } seed ? new Random(seed) : null, cancellationToken);

    /// <summary>Runs one job now, queued or ended; others that are queued wait.</summary>
    /// <exception cref="InvalidOperationException">There is no such job.</exception>
    public void RunJob(Guid jobId) => _jobs.RunOne(Jobs.Single(job => job.Id == jobId));

    /// <summary>Runs a job once more, as the asynchronous service may.</summary>
    /// <exception cref="InvalidOperationException">There is no such job.</exception>
    public void Rerun(Guid jobId) => _jobs.Run(Jobs.Single(job => job.Id == jobId));

    /// <summary>Removes ended jobs from <see cref="Jobs"/>, to save memory.</summary>
    public void ForgetEndedJobs() => _jobs.RemoveEnded();

    /// <summary>Serves a part of the Web API on a loopback port that the system chooses, and pages beside it.</summary>
    /// <param name="userOf">The user of a bearer token; null when it is nobody's.</param>
    /// <param name="pages">Called first for every path outside <c>/api/</c>, by several at once: true when it has answered.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public Task<DataverseServer> ServeAsync(
        Func<string, Guid?> userOf,
        Func<HttpContext, Task<bool>>? pages = null,
        CancellationToken cancellationToken = default
    ) =>
        DataverseServer.StartAsync(
            new WebApiBackend(
                Package,
                (user, onBehalfOf) => onBehalfOf is { } other ? ServiceFor(user, other) : ServiceFor(user),
                PrivilegesOf,
                table => _store.Select(table, [], _ => true).Count,
                (service, work) => ((OrganizationService)service).InTransaction(_organization.InTransaction, work),
                () => RunJobs()
            ),
            userOf,
            pages,
            cancellationToken
        );

    /// <summary>Moves everything committed from the write-ahead log into the database file.</summary>
    public void Save() => _store.Flush();

    /// <inheritdoc />
    public void Dispose() => _store.Dispose();

    private OrganizationService Service(Caller caller) =>
        new(_processor.Execute, () => new RequestContext(caller, null, null, _executions.Begin()));
}
