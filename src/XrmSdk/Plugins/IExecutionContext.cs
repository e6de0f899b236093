namespace Microsoft.Xrm.Sdk;

/// <summary>The message being processed: who, what, on which row, with which parameters and images.</summary>
public interface IExecutionContext
{
    /// <summary>0 for synchronous, 1 for asynchronous.</summary>
    int Mode { get; }

    /// <summary>1 for none, 2 for the sandbox.</summary>
    int IsolationMode { get; }

    /// <summary>1 for what a caller started; one more for each step that set off another.</summary>
    int Depth { get; }

    string MessageName { get; }

    string PrimaryEntityName { get; }

    Guid? RequestId { get; }

    string SecondaryEntityName { get; }

    ParameterCollection InputParameters { get; }

    ParameterCollection OutputParameters { get; }

    ParameterCollection SharedVariables { get; }

    /// <summary>As whom the step runs.</summary>
    Guid UserId { get; }

    /// <summary>Who made the call.</summary>
    Guid InitiatingUserId { get; }

    Guid BusinessUnitId { get; }

    Guid OrganizationId { get; }

    string OrganizationName { get; }

    Guid PrimaryEntityId { get; }

    EntityImageCollection PreEntityImages { get; }

    EntityImageCollection PostEntityImages { get; }

    EntityReference OwningExtension { get; }

    Guid CorrelationId { get; }

    bool IsExecutingOffline { get; }

    bool IsOfflinePlayback { get; }

    bool IsInTransaction { get; }

    Guid OperationId { get; }

    DateTime OperationCreatedOn { get; }
}
