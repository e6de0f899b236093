using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#parse-errors-from-the-response
/// </summary>
public sealed class ErrorAnnotationsTests : WebApiTests
{
    private const string Details = "@Microsoft.PowerApps.CDS.ErrorDetails.";

    [Fact]
    public async Task An_error_of_a_plugin_comes_with_its_details()
    {
        Api.Fixture.AddStep(
            "Create",
            20,
            plugin =>
            {
                plugin.Trace("Entering.");
                throw new InvalidPluginExecutionException(OperationStatus.Canceled, 12345, "Example Error Message.");
            }
        );
        var error = (await SendAsync("odata.include-annotations=\"*\""))["error"];
        Assert.Equal(
            ("0x80040265", "Example Error Message.", "1", "12345"),
            (
                error.GetProperty("code").GetString(),
                error.GetProperty("message").GetString(),
                error.GetProperty(Details + "OperationStatus").GetString(),
                error.GetProperty(Details + "SubErrorCode").GetString()
            )
        );
        Assert.Equal(
            "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a80040265&client=platform",
            error.GetProperty("@Microsoft.PowerApps.CDS.HelpLink").GetString()
        );
        Assert.Contains("Entering.", error.GetProperty("@Microsoft.PowerApps.CDS.TraceText").GetString(), StringComparison.Ordinal);
        Assert.Equal("Example Error Message.", error.GetProperty("@Microsoft.PowerApps.CDS.InnerError.Message").GetString());
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"", 2)]
    [InlineData("odata.include-annotations=\"Microsoft.PowerApps.CDS.HelpLink\"", 3)]
    [InlineData("odata.include-annotations=\"OData.Community.Display.V1.FormattedValue,Microsoft.PowerApps.CDS.ErrorDetails*\"", 4)]
    public async Task Only_the_annotations_come_that_are_asked_for(string? prefer, int count)
    {
        Api.Fixture.AddStep("Create", 20, _ => throw new InvalidPluginExecutionException("No."));
        Assert.Equal(count, (await SendAsync(prefer))["error"].EnumerateObject().Count());
    }

    private Task<WebApiReply> SendAsync(string? prefer) => Api.SendAsync("POST", "mpt_houses", "{}", "ada", ("Prefer", prefer));
}
