using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

/// <summary>A platform with houses, queried by fetch XML.</summary>
internal sealed class FetchFixture : IDisposable
{
    public PlatformFixture Fixture { get; } = new();

    public Guid CreateHouse(string title, params (string Column, object? Value)[] columns)
    {
        var house = new Entity(PlatformFixture.House) { ["mpt_title"] = title };
        foreach (var (column, value) in columns)
        {
            house[column] = value;
        }

        return Fixture.System.Create(house);
    }

    public EntityReference CreateStreet(string name) =>
        new("mpt_street", Fixture.System.Create(new Entity("mpt_street") { ["mpt_name"] = name }));

    public Guid CreateRoom(string name, Guid house) =>
        Fixture.System.Create(
            new Entity("mpt_room") { ["mpt_name"] = name, ["mpt_houseid"] = new EntityReference(PlatformFixture.House, house) }
        );

    /// <summary>The answer to a whole fetch.</summary>
    public EntityCollection Run(string fetch, IOrganizationService? service = null) =>
        (service ?? Fixture.System).RetrieveMultiple(new FetchExpression(fetch));

    /// <summary>The titles of the houses that a part of a fetch finds, in its order.</summary>
    public string Titles(string within, string attributes = "", IOrganizationService? service = null) =>
        string.Join(
            ',',
            Run($"<fetch {attributes}><entity name='mpt_house'><attribute name='mpt_title'/>{within}</entity></fetch>", service)
                .Entities.Select(row => row["mpt_title"])
        );

    /// <summary>The same for one condition, sorted by title.</summary>
    public string Where(string condition, IOrganizationService? service = null) =>
        Titles($"<order attribute='mpt_title'/><filter><condition {condition}</filter>", service: service);

    public void Dispose() => Fixture.Dispose();
}
