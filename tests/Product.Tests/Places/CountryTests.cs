using System.ServiceModel;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Places;

public sealed class CountryTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();
    private readonly MatterportModel _model;
    private readonly IOrganizationService _ann;

    public CountryTests()
    {
        _model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active", InternalId: null });
        _ann = _environment.Platform.ServiceFor(_environment.Ann);
    }

    [Fact]
    public void A_country_typed_by_name_reaches_Matterport_as_its_code()
    {
        _environment.Sync();
        _ann.Update(new Entity("mpt_model", Mirror.Id) { ["mpt_countrycode"] = "Suiza" });

        _environment.Sync();

        Assert.Equal("CH", Mirror["mpt_countrycode"]);
        Assert.Equal("CH", _environment.MatterportAccount.Find(_model.Id)!.Address.CountryCode);
    }

    [Fact]
    public void What_is_no_country_is_refused_at_once_and_nothing_of_the_write_is_kept()
    {
        _environment.Sync();
        var property = _ann.Create(new Entity("mpt_property") { ["mpt_name"] = "House", ["mpt_countrycode"] = "Alemania" });

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            _ann.Update(new Entity("mpt_property", property) { ["mpt_name"] = "Barn", ["mpt_countrycode"] = "Fance" })
        );

        Assert.StartsWith("“Fance” in Country code is not a country. Enter a two-letter code", refusal.Message, StringComparison.Ordinal);
        var row = _environment.Platform.System.Retrieve("mpt_property", property, new ColumnSet(true));
        Assert.Equal(("House", "DE"), (row["mpt_name"], row["mpt_countrycode"]));
    }

    [Fact]
    public void What_Matterport_says_passes_as_it_is_and_is_copied_as_it_is()
    {
        _environment.MatterportAccount.Edit(_model.Id, one => one with { Address = one.Address with { CountryCode = "ZZ" } });
        _environment.Sync();
        var property = _ann.Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", _model.Id));

        _ann.Update(new Entity("mpt_property", property) { ["mpt_name"] = "Barn", ["mpt_countrycode"] = "ZZ" });

        var row = _environment.Platform.System.Retrieve("mpt_property", property, new ColumnSet(true));
        Assert.Equal(("Barn", "ZZ", "ZZ"), (row["mpt_name"], row["mpt_countrycode"], Mirror["mpt_countrycode"]));
    }

    private Entity Mirror => _environment.Mirror(_model.Id);

    public void Dispose() => _environment.Dispose();
}
