using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

/// <summary>A world with houses, asked in fetch XML.</summary>
internal sealed class Houses : IDisposable
{
    public World World { get; } = new();

    public Guid Add(string title, params (string Column, object? Value)[] columns)
    {
        var house = new Entity(World.House) { ["mpt_title"] = title };
        foreach (var (column, value) in columns)
        {
            house[column] = value;
        }

        return World.System.Create(house);
    }

    public EntityReference Street(string name) => new("mpt_street", World.System.Create(new Entity("mpt_street") { ["mpt_name"] = name }));

    public Guid Room(string name, Guid house) =>
        World.System.Create(new Entity("mpt_room") { ["mpt_name"] = name, ["mpt_houseid"] = new EntityReference(World.House, house) });

    /// <summary>The answer to a whole fetch.</summary>
    public EntityCollection Ask(string fetch, IOrganizationService? service = null) =>
        (service ?? World.System).RetrieveMultiple(new FetchExpression(fetch));

    /// <summary>The titles of the houses that a part of a fetch finds, in its order.</summary>
    public string Titles(string within, string attributes = "", IOrganizationService? service = null) =>
        string.Join(
            ',',
            Ask($"<fetch {attributes}><entity name='mpt_house'><attribute name='mpt_title'/>{within}</entity></fetch>", service)
                .Entities.Select(row => row["mpt_title"])
        );

    /// <summary>The same for one condition, sorted by title.</summary>
    public string Where(string condition, IOrganizationService? service = null) =>
        Titles($"<order attribute='mpt_title'/><filter><condition {condition}</filter>", service: service);

    public void Dispose() => World.Dispose();
}
