using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>What a plug-in is told about its execution.</summary>
internal sealed class PluginExecutionContext : IPluginExecutionContext3
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

    public Guid PrimaryEntityId { get; set; }

    public ParameterCollection OutputParameters { get; init; } = [];

    public ParameterCollection SharedVariables { get; init; } = [];

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public EntityReference? OwningExtension { get; init; }

    public Guid BusinessUnitId => Platform.BusinessUnit;

    public Guid OrganizationId => Platform.Organization;

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

    public Guid AuthenticatedUserId => InitiatingUserId;
}
