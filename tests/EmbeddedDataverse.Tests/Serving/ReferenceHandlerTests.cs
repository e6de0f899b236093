using System.Net;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api</summary>
public sealed class ReferenceHandlerTests : WebApiTests
{
    [Theory]
    [InlineData("PUT", "mpt_houses(HOUSE)/mpt_StreetId/$ref", "mpt_streets(STREET)")]
    [InlineData("PUT", "mpt_houses(mpt_code='K1')/mpt_StreetId/$ref", "ROOTmpt_streets(STREET)")]
    [InlineData("POST", "mpt_streets(STREET)/mpt_street_houses/$ref", "ROOTmpt_houses(HOUSE)")]
    [InlineData("POST", "mpt_streets(STREET)/mpt_street_houses/$ref", "mpt_houses(mpt_code='K1')")]
    public async Task Rows_are_linked_from_either_side(string method, string path, string address)
    {
        var (street, house) = (Api.CreateStreet("Elm"), Api.CreateHouse("Nine", ("mpt_code", "K1")));
        var updated = 0;
        Api.Fixture.AddStep("Update", 40, _ => updated++, filter: ["mpt_streetid"]);
        string Filled(string text) =>
            text.Replace("HOUSE", house.ToString(), StringComparison.Ordinal)
                .Replace("STREET", street.Id.ToString(), StringComparison.Ordinal)
                .Replace("ROOT", Api.Server.WebApiUrl.ToString(), StringComparison.Ordinal);
        var reply = await Api.SendAsync(method, Filled(path), $$"""{"@odata.id":"{{Filled(address)}}"}""");
        Assert.Equal((HttpStatusCode.NoContent, street, 1), (reply.Status, StreetOf(house), updated));
    }

    [Theory]
    [InlineData("mpt_houses(HOUSE)/mpt_StreetId/$ref")]
    [InlineData("mpt_streets(STREET)/mpt_street_houses(HOUSE)/$ref")]
    [InlineData("mpt_streets(STREET)/mpt_street_houses(mpt_code='K1')/$ref")]
    [InlineData("mpt_streets(STREET)/mpt_street_houses/$ref?$id=mpt_houses(HOUSE)")]
    public async Task Rows_are_unlinked_from_either_side(string path)
    {
        var street = Api.CreateStreet("Elm");
        var house = Api.CreateHouse("Nine", ("mpt_code", "K1"), ("mpt_streetid", street));
        var address = path.Replace("HOUSE", house.ToString(), StringComparison.Ordinal)
            .Replace("STREET", street.Id.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("DELETE", address)).Status);
        Assert.Null(StreetOf(house));
        if (path.StartsWith("mpt_streets", StringComparison.Ordinal))
        {
            Assert.Equal(501, (await Api.SendAsync("DELETE", address)).Error.Status);
        }
    }

    [Theory]
    [InlineData("POST", "mpt_street_houses/$ref", """{"@odata.id":"mpt_rooms(ID)"}""", 400)]
    [InlineData("POST", "mpt_street_houses/$ref", """{"@odata.id":"mpt_houses(ID)"}""", 404)]
    [InlineData("POST", "mpt_street_houses/$ref", "{}", 400)]
    [InlineData("DELETE", "mpt_street_houses/$ref", null, 400)]
    [InlineData("PUT", "mpt_street_houses/$ref", "{}", 405)]
    [InlineData("PUT", "nothing/$ref", """{"@odata.id":"mpt_houses(ID)"}""", 404)]
    [InlineData("GET", "mpt_street_houses/$ref", null, 501)]
    public async Task What_names_no_row_is_refused(string method, string rest, string? body, int status)
    {
        var street = Api.CreateStreet("Elm");
        var sent = body?.Replace("ID", Guid.NewGuid().ToString(), StringComparison.Ordinal);
        Assert.Equal(status, (await Api.SendAsync(method, $"mpt_streets({street.Id})/{rest}", sent)).Error.Status);
    }

    [Fact]
    public void The_organization_service_links_and_unlinks_too()
    {
        var (street, house) = (Api.CreateStreet("Elm"), Api.CreateHouse("Nine"));
        var (service, by) = (Api.Fixture.System, new Relationship("mpt_street_houses"));
        service.Associate("mpt_house", house, by, [street]);
        Assert.Equal(street, StreetOf(house));
        service.Disassociate("mpt_street", street.Id, by, [new EntityReference("mpt_house", house)]);
        Assert.Null(StreetOf(house));
        Assert.Equal(
            PlatformErrorCodes.NotSimulated,
            PlatformFixture.FaultCodeOf(() => service.Associate("mpt_house", house, new Relationship("nothing"), [street]))
        );
        Assert.Equal(
            PlatformErrorCodes.InvalidArgument,
            PlatformFixture.FaultCodeOf(() => service.Associate("mpt_house", house, by, [new EntityReference("mpt_house", house)]))
        );
    }

    private EntityReference? StreetOf(Guid house) =>
        Api.Fixture.System.Retrieve("mpt_house", house, new ColumnSet("mpt_streetid")).GetAttributeValue<EntityReference>("mpt_streetid");
}
