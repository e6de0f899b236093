using MatterportForDataverse.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests.Places;

public sealed class ReadCountryStepTests
{
    [Theory]
    [InlineData("Create", "mpt_property")]
    [InlineData("Update", "mpt_property")]
    [InlineData("Update", "mpt_model")]
    public void A_country_that_a_person_types_is_written_as_its_code(string message, string table)
    {
        var context = new FakeContext(message, table).With("mpt_countrycode", "Germany");

        Assert.Null(new FakePlatform(context).Run(new ReadCountryStep()));

        Assert.Equal("DE", ((Entity)context.InputParameters["Target"])["mpt_countrycode"]);
    }

    [Theory]
    [InlineData("Create", "mpt_property")]
    [InlineData("Update", "mpt_property")]
    [InlineData("Update", "mpt_model")]
    public void What_is_no_country_is_refused(string message, string table) =>
        Assert.EndsWith(
            "[country.unknown]",
            new FakePlatform(new FakeContext(message, table).With("mpt_countrycode", "Fance")).Run(new ReadCountryStep())?.Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Germany")]
    [InlineData("Fance")]
    public void What_comes_from_Matterport_passes_as_it_is(string text)
    {
        var context = new FakeContext("Update", "mpt_model").With("mpt_countrycode", text).AsSystem();

        Assert.Null(new FakePlatform(context).Run(new ReadCountryStep()));

        Assert.Equal(text, ((Entity)context.InputParameters["Target"])["mpt_countrycode"]);
    }

    [Fact]
    public void An_unknown_value_of_before_may_be_written_again()
    {
        var context = new FakeContext("Update", "mpt_model").With("mpt_countrycode", "Fance");
        context.PreEntityImages["Before"] = new Entity("mpt_model", context.PrimaryEntityId) { ["mpt_countrycode"] = "Fance" };

        Assert.Null(new FakePlatform(context).Run(new ReadCountryStep()));
    }
}
