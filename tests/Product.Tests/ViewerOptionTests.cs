using MatterportForDataverse.Product.Tests.Security;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests;

/// <summary>What the tour shows is edited only while a mapping sends it: an edit that goes nowhere would only look saved.</summary>
public sealed class ViewerOptionTests
{
    private const int Imperial = 720270001;

    [Fact]
    public void An_option_is_refused_while_its_mapping_is_off_and_sent_when_it_is_on()
    {
        using var environment = new ProductEnvironment();
        environment.Sync();
        var model = environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" });
        var edit = new Entity("mpt_model", environment.Mirror(model.Id).Id) { ["mpt_unittype"] = new OptionSetValue(Imperial) };

        Assert.Equal("guard.model", CallOutcome.Of(() => environment.Platform.ServiceFor(environment.Ann).Update(edit)));

        var mapping = environment.Rows("mpt_fieldmapping").Single(row => row.GetAttributeValue<string>("mpt_field") == "options.unittype");
        environment.Platform.System.Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_active"] = true });
        environment.MatterportAccount.Edit(model.Id, one => one with { Options = one.Options with { UnitType = "metric" } });
        environment.Clock.Advance(TimeSpan.FromMinutes(5));
        environment.Sync();

        Assert.Equal(CallOutcome.Done, CallOutcome.Of(() => environment.Platform.ServiceFor(environment.Ann).Update(edit)));
        environment.Clock.Advance(TimeSpan.FromMinutes(5));
        environment.Sync();
        Assert.Equal("imperial", environment.MatterportAccount.Models.Single(one => one.Id == model.Id).Options.UnitType);
    }
}
