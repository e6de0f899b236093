namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class UpdateModelAddressTests
{
    private readonly TestApi _api = new();

    [Fact]
    public async Task The_address_is_replaced_whole()
    {
        var model = _api.Given("Lake House");

        var reply = await _api.AskAsync(
            """
            mutation($id: ID!) { updateModelAddress(id: $id, streetAddressLines: ["Am Markt 3"], postalCode: "10115", countryCode: "de") {
              address { streetAddressLines locality postalCode countryCode countryName } } }
            """,
            new { id = model.Id }
        );

        var address = reply.Clean["updateModelAddress"]!["address"]!;
        Assert.Equal("Am Markt 3", (string?)address["streetAddressLines"]![0]);
        Assert.Null(address["locality"]);
        Assert.Equal("DE", (string?)address["countryCode"]);
        Assert.Equal("Germany", (string?)address["countryName"]);
    }

    [Theory]
    [InlineData("countryCode: \"XX\"")]
    [InlineData("streetAddressLines: [\"1\", \"2\", \"3\"]")]
    public async Task What_cannot_be_an_address_is_refused(string arguments)
    {
        var model = _api.Given("Lake House");
        var reply = await _api.AskAsync($$"""mutation { updateModelAddress(id: "{{model.Id}}", {{arguments}}) { id } }""");
        Assert.Equal("request.invalid", reply.Code);
        Assert.Equal(model, _api.Account.Find(model.Id));
    }
}
