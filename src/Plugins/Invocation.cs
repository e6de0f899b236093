using System.Globalization;
using System.Reflection;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Events;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Transport;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// One call of a plug-in, in our own words: who calls, with what, on which row, and the rows as they and as the system see them.
/// </summary>
public sealed class Invocation
{
    // The version of the file is that of the solution; that of the assembly is frozen.
    internal static string Version { get; } = typeof(Invocation).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "";

    // The platform keeps the last 10 KB of a trace.
    private const int LongestTrace = 8000;

    private const int AfterTheOperation = 40;

    private readonly IServiceProvider _services;
    private readonly Lazy<IRows> _rows;
    private readonly Lazy<IRows> _system;
    private readonly Lazy<Mappings> _mappings;
    private readonly Handover _handover;

    internal Invocation(IServiceProvider services)
    {
        _services = services;
        Context = Service<IPluginExecutionContext>();
        Composition = new Composition(services);
        _rows = new Lazy<IRows>(() => RowsAs(Context.UserId));
        _system = new Lazy<IRows>(() => RowsAs(null));
        _handover = new Handover(Context);
        _mappings = new Lazy<Mappings>(() => _handover.Mappings(() => MappingRows.Read(System)));
    }

    /// <summary>The platform's own account of the call.</summary>
    public IPluginExecutionContext Context { get; }

    /// <summary>The rows as the caller: their privileges apply.</summary>
    public IRows Rows => _rows.Value;

    /// <summary>The rows as the system.</summary>
    public IRows System => _system.Value;

    /// <summary>The active mappings; read once in a transaction.</summary>
    public Mappings Mappings => _mappings.Value;

    /// <summary>The linked row whose values this write brings, which need not be told; null when there is none.</summary>
    public RowReference? CopiedFrom => _handover.OriginOf(Target);

    /// <summary>As whom this runs.</summary>
    public Guid UserId => Context.UserId;

    /// <summary>Who made the call.</summary>
    public Guid InitiatingUserId => Context.InitiatingUserId;

    /// <summary>The system's own user.</summary>
    public Guid SystemUserId => SystemUser.IdOf(Context.OrganizationId, () => ServiceAs(null));

    /// <summary>The person whom a handler works for.</summary>
    public Caller Caller => new(Rows, Require, UserId, InitiatingUserId);

    /// <summary>The identities behind the call.</summary>
    public CallerIdentities Identities => CallerOf.Context(Context);

    /// <summary>Who does something to an order, for its ledger.</summary>
    internal OrderWitness Witness => new(Identities, Context.CorrelationId);

    /// <summary>The environment and the version that freeze and place orders.</summary>
    internal OrderOrigin Origin => new(Context.OrganizationId, SystemUserId, Version);

    /// <summary>The row that the message is about.</summary>
    public Guid PrimaryId => Context.PrimaryEntityId;

    /// <summary>
    /// True for a write by the user SYSTEM from within a plug-in. A call from outside that impersonates SYSTEM has depth 1.
    /// </summary>
    public bool IsSystem => Context.Depth > 1 && UserId == SystemUserId;

    /// <summary>The clock, UTC.</summary>
    public Func<DateTime> UtcNow => Composition.UtcNow;

    internal Composition Composition { get; }

    internal Secrets Secrets { get; } = new();

    /// <summary>The request parameters in plain types.</summary>
    public IReadOnlyDictionary<string, object?> Input =>
        Context
            .InputParameters.Where(pair => ColumnValues.TryToPlain(pair.Value, out _))
            .ToDictionary(pair => pair.Key, pair => ColumnValues.TryToPlain(pair.Value, out var plain) ? plain : null);

    /// <summary>What is about to be written, or was; without columns when the row is deleted.</summary>
    public Row Target =>
        Context.InputParameters["Target"] is Entity entity ? Entities.ToRow(entity) : new Row(Context.PrimaryEntityName) { Id = PrimaryId };

    /// <summary>The row as it was; null without an image.</summary>
    public Row? Before => Context.PreEntityImages.TryGetValue("Before", out var image) ? Entities.ToRow(image) : null;

    /// <summary>The row as it was.</summary>
    /// <exception cref="InvalidOperationException">The step is registered without its image.</exception>
    public Row RequiredBefore() => Before ?? throw new InvalidOperationException("The step is registered without the image Before.");

    /// <summary>Whether this is a step after the operation.</summary>
    public bool IsAfter => Context.Stage == AfterTheOperation;

    /// <summary>
    /// The write as guards look at it: before the operation what is to be written, and after it what was, since a step of a later rank
    /// may have changed it.
    /// </summary>
    public GuardedWrite GuardedWrite =>
        new((GuardedAct)Enum.Parse(typeof(GuardedAct), Context.MessageName), IsAfter ? Difference() : Target, IsSystem);

    /// <summary>The row as it is after the operation.</summary>
    /// <exception cref="InvalidOperationException">The step is registered without its image.</exception>
    public Row RequiredAfter() =>
        Context.PostEntityImages.TryGetValue("After", out var image)
            ? Entities.ToRow(image)
            : throw new InvalidOperationException("The step is registered without the image After.");

    /// <summary>Who edits, as the journal tells it.</summary>
    public Authorship Authorship =>
        new(
            UtcNow(),
            Context.CorrelationId,
            Target.Has(ModelTable.LastRunKey.Name) ? null : new RowReference("systemuser", InitiatingUserId)
        );

    /// <summary>Refuses a call for which the solution does not register the class.</summary>
    /// <exception cref="CallElsewhereException">Somebody has bound the class to a message or a step of their own.</exception>
    public void RequireRegistered(Type plugin)
    {
        var isOurs = plugin.Assembly == typeof(Invocation).Assembly;
        if (isOurs && !Registrations.Has(plugin.FullName!, Context.MessageName, Context.Stage, Context.PrimaryEntityName))
        {
            throw new CallElsewhereException();
        }
    }

    /// <summary>Holds the caller to what they may do with a row, as the platform works it out for them.</summary>
    /// <exception cref="RowForbiddenException">They may not, or it cannot be told.</exception>
    public void Require(RowReference row, RowAccess access)
    {
        var request = new OrganizationRequest("RetrievePrincipalAccess")
        {
            ["Target"] = new EntityReference(row.Table, row.Id),
            ["Principal"] = new EntityReference("systemuser", UserId),
        };

        // The answer's type is in another assembly of the SDK, and it is a number.
        var held = (RowAccess)Convert.ToInt32(ServiceAs(null).Execute(request)["AccessRights"], CultureInfo.InvariantCulture);
        if ((held & access) != access)
        {
            throw new RowForbiddenException(row.ToString());
        }
    }

    /// <summary>Raises an event as the system, within the transaction: who listens hears it after the commit, or never.</summary>
    public void Raise(BusinessEvent? happened)
    {
        if (happened is null)
        {
            return;
        }

        var request = new OrganizationRequest(happened.Name);
        foreach (var pair in happened.Parameters)
        {
            request[pair.Key] = pair.Value;
        }

        ServiceAs(null).Execute(request);
    }

    /// <summary>Sets the response properties.</summary>
    public void Reply(IReadOnlyDictionary<string, object?> response)
    {
        foreach (var pair in response)
        {
            Context.OutputParameters[pair.Key] = ColumnValues.ToSdk(pair.Value, isChoice: false);
        }
    }

    /// <summary>Writes one side of a link with what the other side says.</summary>
    public void WriteCopy(Row write, RowReference origin) => _handover.WriteCopy(write, origin, System.Update);

    /// <summary>Adds a column to the write that a pre-operation step looks at.</summary>
    public void SetOnTarget(string column, object? value) =>
        ((Entity)Context.InputParameters["Target"])[column] = ColumnValues.ToSdk(
            value,
            ChoiceColumns.Has(Context.PrimaryEntityName, column)
        );

    /// <summary>Writes to the trace log. Never bodies, headers or secrets.</summary>
    public void Trace(string text)
    {
        var clean = Secrets.Without(text);

        // The text is a format even when nothing is to be filled in.
        (_services.GetService(typeof(ITracingService)) as ITracingService)?.Trace(
            "{0}",
            clean.Length <= LongestTrace ? clean : clean.Substring(0, LongestTrace)
        );
    }

    /// <summary>Traces a mistake of ours, without secrets.</summary>
    /// <returns>The reference under which people find it.</returns>
    public string Report(Exception bug)
    {
        Trace(bug.ToString());
        return Context.CorrelationId.ToString();
    }

    /// <summary>A client for an account, with the account's token.</summary>
    public MatterportClient OpenMatterport(Guid account) =>
        // An asynchronous step has 30 seconds left when its work's budget ends.
        new(OpenTransport(account, TimeSpan.FromSeconds(Context.Mode == 0 ? 15 : 12)));

    /// <summary>Sends requests with an account's token.</summary>
    internal MatterportTransport OpenTransport(Guid account, TimeSpan timeout) =>
        new(
            Secret().Read(account),
            new TransportOptions
            {
                Inner = Composition.Network,
                Delay = Composition.Delay,
                UtcNow = Composition.UtcNow,
                // A person waits, inside a transaction: one attempt.
                MaxReadAttempts = Context.Mode == 0 ? 1 : 2,
                Timeout = timeout,
                LongestWait = TimeSpan.FromSeconds(5),
            }
        );

    /// <summary>The rows as that user: their privileges apply.</summary>
    public IRows RowsOf(Guid user) => RowsAs(user);

    /// <summary>Reads a page of what FetchXML finds, as a user.</summary>
    public RowPage Fetch(Guid user, string fetchXml, IReadOnlyList<string> columns, string? after) =>
        RowsAs(user).Fetch(fetchXml, columns, after);

    /// <summary>Calls <c>mpt_LinkModel</c> as a user: in a transaction of its own outside of one, and with their privileges.</summary>
    public void LinkAs(Guid user, LinkModelMessage.Request request) => RowsAs(user).Execute(LinkModelMessage.Name, request.ToParameters());

    /// <summary>Retrieves a row by its alternate key, as the system.</summary>
    /// <exception cref="Schema.DomainException">The key is not active, or there is no such row; either ends the transaction.</exception>
    public void RetrieveByKey(RowKey key) => RowsAs(null).RetrieveByKey(key);

    internal AccountSecret Secret() => new(System, _services, Composition.Network, Secrets);

    private Row Difference()
    {
        var (before, after) = (Before, RequiredAfter());
        var written = new Row(Context.PrimaryEntityName) { Id = PrimaryId };
        foreach (var column in after.Values.Keys.Concat(before?.Values.Keys ?? []).Distinct())
        {
            if (!Equals(before?[column], after[column]))
            {
                written.SetRaw(column, after[column]);
            }
        }

        return written;
    }

    private SdkRows RowsAs(Guid? user) => new(ServiceAs(user), ChoiceColumns.Has);

    private IOrganizationService ServiceAs(Guid? user) => Service<IOrganizationServiceFactory>().CreateOrganizationService(user);

    private T Service<T>() =>
        (T)(_services.GetService(typeof(T)) ?? throw new InvalidOperationException($"The platform offers no {typeof(T).Name}."));
}
