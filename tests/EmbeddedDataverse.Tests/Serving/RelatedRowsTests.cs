using System.Net;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables</summary>
public sealed class RelatedRowsTests : WebApiTests
{
    [Fact]
    public async Task A_row_comes_with_the_rows_of_its_lookups()
    {
        var street = Api.CreateStreet("Elm");
        var house = Api.CreateHouse("Nine", ("mpt_streetid", street));
        var row = await Api.GetAsync($"mpt_houses({house})?$select=mpt_title&$expand=mpt_StreetId($select=mpt_name),createdby");
        Assert.Equal(
            ("Nine", "Elm", street.Id),
            (
                row["mpt_title"].GetString(),
                row["mpt_StreetId"].GetProperty("mpt_name").GetString(),
                row["mpt_StreetId"].GetProperty("mpt_streetid").GetGuid()
            )
        );
        Assert.EndsWith(
            "#mpt_houses(mpt_title,mpt_StreetId(mpt_name),createdby())/$entity",
            row["@odata.context"].GetString(),
            StringComparison.Ordinal
        );
        var alone = await Api.GetAsync($"mpt_houses({Api.CreateHouse("Ten")})?$expand=mpt_StreetId($select=mpt_name)");
        Assert.Equal(JsonValueKind.Null, alone["mpt_StreetId"].ValueKind);
        Assert.Equal(404, (await Api.GetAsync($"mpt_houses({Guid.NewGuid()})?$expand=mpt_StreetId")).Error.Status);
    }

    [Theory]
    [InlineData("", "Attic,Hall,Oven")]
    [InlineData("($select=mpt_name)", "Attic,Hall,Oven")]
    [InlineData("($select=mpt_name;$filter=contains(mpt_name,'a'))", "Attic,Hall")]
    [InlineData("($orderby=mpt_name desc;$top=2)", "Oven,Hall")]
    [InlineData("($filter=mpt_name eq 'x),(;y')", "")]
    public async Task Rows_come_with_the_rows_that_point_to_them(string options, string names)
    {
        var house = CreateHouseWithRooms();
        Api.CreateHouse("Empty");
        var rows = (await Api.GetAsync($"mpt_houses?$orderby=mpt_title desc&$expand=mpt_house_rooms{Uri.EscapeDataString(options)}"));
        var rooms = rows.Rows.First().GetProperty("mpt_house_rooms");
        var found = rooms.EnumerateArray().Select(room => room.GetProperty("mpt_name").GetString());
        Assert.Equal(
            names,
            string.Join(',', options.Contains("orderby", StringComparison.Ordinal) ? found : found.Order(StringComparer.Ordinal))
        );
        Assert.All(rooms.EnumerateArray(), room => Assert.Equal(house, room.GetProperty("_mpt_houseid_value").GetGuid()));
        Assert.Empty(rows.Rows.Last().GetProperty("mpt_house_rooms").EnumerateArray());

        // The same rows are behind their own link.
        var link = rows.Rows.First().GetProperty("mpt_house_rooms@odata.nextLink").GetString()!;
        Assert.StartsWith($"{Api.Server.WebApiUrl}mpt_houses({house})/mpt_house_rooms", link, StringComparison.Ordinal);
        Assert.Equal(
            found,
            (await Api.GetAsync(link[Api.Server.WebApiUrl.ToString().Length..])).Rows.Select(room =>
                room.GetProperty("mpt_name").GetString()
            )
        );
        Assert.Equal(
            rooms.GetArrayLength(),
            (await Api.GetAsync($"mpt_houses({house})?$expand=mpt_house_rooms{options}"))["mpt_house_rooms"].GetArrayLength()
        );
    }

    [Theory]
    [InlineData("mpt_house_rooms/$ref", "0x80060888")]
    [InlineData("mpt_StreetId($top=1)", "0x80060888")]
    [InlineData("mpt_StreetId($orderby=mpt_name)", "0x80060888")]
    [InlineData("mpt_StreetId($select)", "0x80048d19")]
    [InlineData("mpt_StreetId,", "0x80048d19")]
    [InlineData("nothing", "0x0")]
    public async Task What_cannot_be_expanded_is_refused(string expand, string code)
    {
        var error = (await Api.GetAsync($"mpt_houses?$expand={expand}")).Error;
        Assert.Equal((400, code), (error.Status, error.Code));
    }

    [Theory]
    [InlineData("mpt_house_rooms($expand=mpt_HouseId)", "$expand")]
    [InlineData("mpt_house_rooms($count=true)", "$count")]
    [InlineData("mpt_StreetId/$ref", "$ref")]
    [InlineData("ownerid", "several tables")]
    public async Task What_is_not_simulated_within_expand_is_refused_by_name(string expand, string named)
    {
        var error = (await Api.GetAsync($"mpt_houses?$expand={expand}")).Error;
        Assert.Equal(501, error.Status);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/count-rows
    [Fact]
    public async Task Rows_are_counted_as_plain_text()
    {
        var house = CreateHouseWithRooms();
        var counted = await Api.GetAsync("mpt_rooms/$count");
        Assert.Equal((HttpStatusCode.OK, "3", "text/plain"), (counted.Status, counted.Text, counted.ContentType));
        Assert.Equal("1", (await Api.GetAsync("mpt_rooms/$count?$filter=mpt_name eq 'Hall'")).Text);
        Assert.Equal("3", (await Api.GetAsync($"mpt_houses({house})/mpt_house_rooms/$count")).Text);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-entity-using-web-api
    [Fact]
    public async Task A_lookup_leads_to_its_row_and_a_column_to_its_value()
    {
        var house = Api.CreateHouse("Nine", ("mpt_streetid", Api.CreateStreet("Elm")));
        Assert.Equal("Elm", (await Api.GetAsync($"mpt_houses({house})/mpt_StreetId?$select=mpt_name"))["mpt_name"].GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await Api.GetAsync($"mpt_houses({Api.CreateHouse("x")})/mpt_StreetId")).Status);
        var value = await Api.GetAsync($"mpt_houses({house})/mpt_title");
        Assert.Equal(
            ($"{Api.Server.WebApiUrl}$metadata#mpt_houses({house})/mpt_title", "Nine"),
            (value["@odata.context"].GetString(), value["value"].GetString())
        );
        Assert.Equal("Nine", (await Api.GetAsync($"mpt_houses({house})/mpt_title/$value")).Text);
        Assert.Equal(HttpStatusCode.NoContent, (await Api.GetAsync($"mpt_houses({house})/mpt_notes")).Status);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/update-delete-entities-using-web-api
    [Fact]
    public async Task One_column_is_put_and_deleted()
    {
        var house = Api.CreateHouse("Nine");
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await Api.SendAsync("PUT", $"mpt_houses({house})/mpt_title", """{"value":"Ten"}""")).Status
        );
        Assert.Equal("Ten", (await Api.GetAsync($"mpt_houses({house})/mpt_title"))["value"].GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("DELETE", $"mpt_houses({house})/mpt_title")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Api.GetAsync($"mpt_houses({house})/mpt_title")).Status);
        Assert.Equal(400, (await Api.SendAsync("PUT", $"mpt_houses({house})/mpt_title", "{}")).Error.Status);
    }

    private Guid CreateHouseWithRooms()
    {
        var house = Api.CreateHouse("Nine");
        foreach (var name in new[] { "Hall", "Attic", "Oven" })
        {
            Api.Fixture.System.Create(
                new Entity("mpt_room") { ["mpt_name"] = name, ["mpt_houseid"] = new EntityReference("mpt_house", house) }
            );
        }

        return house;
    }
}
