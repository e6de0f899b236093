using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests.Fakes;

/// <summary>A call as the platform would describe it; a test states only what differs.</summary>
internal sealed class FakeContext(string message, string table = "none") : IPluginExecutionContext
{
    public int Stage { get; set; } = 20;

    public IPluginExecutionContext? ParentContext { get; set; }

    public int Mode { get; set; }

    public int IsolationMode => 2;

    public int Depth { get; set; } = 1;

    public string MessageName => message;

    public string PrimaryEntityName => table;

    public Guid? RequestId => null;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; } = [];

    public ParameterCollection OutputParameters { get; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    public Guid UserId { get; set; } = new("11111111-0000-0000-0000-000000000001");

    public Guid InitiatingUserId { get; set; } = new("11111111-0000-0000-0000-000000000002");

    public Guid BusinessUnitId => Guid.Empty;

    public Guid OrganizationId { get; } = new("44444444-0000-0000-0000-000000000001");

    public string OrganizationName => "laptop";

    public Guid PrimaryEntityId { get; set; } = new("22222222-0000-0000-0000-000000000001");

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityImageCollection PostEntityImages { get; } = [];

    public EntityReference? OwningExtension => null;

    public Guid CorrelationId { get; } = new("33333333-0000-0000-0000-000000000001");

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => true;

    public Guid OperationId => Guid.Empty;

    public DateTime OperationCreatedOn => default;

    /// <summary>The same call with a row to write.</summary>
    public FakeContext With(params object?[] columnsAndValues)
    {
        var entity = new Entity(table, PrimaryEntityId);
        for (var place = 0; place < columnsAndValues.Length; place += 2)
        {
            entity[(string)columnsAndValues[place]!] = columnsAndValues[place + 1];
        }

        InputParameters["Target"] = message == "Delete" ? entity.ToEntityReference() : entity;
        return this;
    }

    /// <summary>The same call by the user SYSTEM, as a plug-in makes it.</summary>
    public FakeContext AsSystem(int depth = 2)
    {
        UserId = FakePlatform.SystemUser;
        Depth = depth;
        return this;
    }

    /// <summary>The same call, set off by another.</summary>
    public FakeContext Under(FakeContext parent)
    {
        ParentContext = parent;
        return this;
    }
}
