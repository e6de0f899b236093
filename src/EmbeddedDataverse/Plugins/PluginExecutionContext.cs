using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>The execution context that a plug-in gets.</summary>
internal sealed class PluginExecutionContext : IPluginExecutionContext5
{
    public required string MessageName { get; init; }

    public required string PrimaryEntityName { get; init; }

    public required int Depth { get; init; }

    public required int Stage { get; init; }

    public required Guid UserId { get; init; }

    public required Guid InitiatingUserId { get; init; }

    public required Guid CorrelationId { get; init; }

    public required DateTime OperationCreatedOn { get; init; }

    public required ParameterCollection InputParameters { get; init; }

    public int Mode { get; init; }

    public bool IsInTransaction { get; init; }

    public IPluginExecutionContext? ParentContext { get; init; }

    IPluginExecutionContext? IPluginExecutionContext.ParentContext => HidesParent ? null : ParentContext;

    /// <summary>Whether plug-ins are not shown what is above.</summary>
    public bool HidesParent { get; init; }

    public Guid PrimaryEntityId { get; init; }

    public ParameterCollection OutputParameters { get; init; } = [];

    public ParameterCollection SharedVariables { get; init; } = [];

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public EntityReference? OwningExtension { get; init; }

    public Guid BusinessUnitId => WellKnownRows.BusinessUnit;

    public Guid OrganizationId => WellKnownRows.Organization;

    public string OrganizationName => "playground";

    public Guid OperationId { get; init; }

    public Guid? RequestId => OperationId;

    public string SecondaryEntityName => "none";

    public int IsolationMode => 2;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public required Guid AuthenticatedUserId { get; init; }

    public EntityImageCollection[] PreEntityImagesCollection => [PreEntityImages];

    public EntityImageCollection[] PostEntityImagesCollection => [PostEntityImages];

    public string InitiatingUserAgent => "";

    /// <summary>The context of a message's main operation.</summary>
    public static PluginExecutionContext OfMainOperation(
        RequestContext request,
        string message,
        string table,
        ParameterCollection input,
        DateTimeOffset now,
        bool hidesParent,
        bool inTransaction
    ) =>
        new()
        {
            MessageName = message,
            PrimaryEntityName = table,
            Depth = request.Depth,
            Stage = 30,
            UserId = request.Caller.UserId,
            InitiatingUserId = request.Caller.InitiatingUserId,
            AuthenticatedUserId = request.Caller.AuthenticatedUserId,
            CorrelationId = request.Execution.CorrelationId,
            OperationCreatedOn = now.UtcDateTime,
            InputParameters = input,
            ParentContext = request.Parent,
            HidesParent = hidesParent,
            IsInTransaction = inTransaction,
            OperationId = Guid.NewGuid(),
        };
}
