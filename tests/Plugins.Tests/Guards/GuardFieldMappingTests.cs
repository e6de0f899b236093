using MatterportForDataverse.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using static MatterportForDataverse.Plugins.Tests.Guards.GuardRun;

namespace MatterportForDataverse.Plugins.Tests.Guards;

public sealed class GuardFieldMappingTests
{
    [Theory]
    [InlineData("mpt_property", "mpt_summary", "summary", 720270000, true)]
    [InlineData("mpt_model", "mpt_summary", "summary", 720270000, true)]
    [InlineData("mpt_model", "mpt_name", "summary", 720270000, false)]
    [InlineData("mpt_property", "mpt_floorarea", "floorarea", 720270001, true)]
    [InlineData("mpt_property", "mpt_floorarea", "floorarea", 720270000, false)]
    [InlineData("mpt_sitevisit", "mpt_visitnotes", "summary", 720270002, false)]
    [InlineData("mpt_account", "mpt_tokensecret", "summary", 720270001, false)]
    [InlineData("mpt_property", "mpt_summary", "colour", 720270001, false)]
    [InlineData("mpt_property", "mpt_reference", "name", 720270002, false)]
    [InlineData("mpt_property", "mpt_summary", "scancount", 720270001, false)]
    [InlineData("mpt_property", "mpt_currentmodelid", "name", 720270001, false)]
    [InlineData("mpt_property", "mpt_propertyid", "name", 720270001, false)]
    [InlineData("mpt_property", "mpt_reference", "name", 720270001, false)]
    [InlineData("mpt_property", "mpt_nosuch", "name", 720270001, false)]
    [InlineData("mpt_property", "mpt_floorarea", "summary", 720270001, false)]
    [InlineData("mpt_property", "mpt_summary", "floorarea", 720270001, false)]
    [InlineData("mpt_property", "mpt_tourstatus", "name", 720270001, false)]
    [InlineData("mpt_property", "mpt_tourstatus", "tourstatus", 720270001, true)]
    [InlineData("mpt_property", "mpt_summary", "tourstatus", 720270001, false)]
    [InlineData("mpt_sitevisit", "mpt_propertyid", "name", 720270001, false)]
    [InlineData("mpt_sitevisit", "mpt_visitnotes", "summary", 720270001, true)]
    [InlineData("mpt_property", "ownerid", "name", 720270001, false)]
    [InlineData("mpt_property", "statecode", "name", 720270001, false)]
    [InlineData("contoso_house", "contoso_name", "name", 720270001, false)]
    public void A_mapping_names_what_there_is_and_a_way_it_can_travel(string table, string column, string field, int direction, bool fine)
    {
        var context = new FakeContext("Create", "mpt_fieldmapping").With(
            "mpt_tablename",
            table,
            "mpt_column",
            column,
            "mpt_field",
            field,
            "mpt_direction",
            new OptionSetValue(direction)
        );
        if (fine)
        {
            Assert.Null(Run(new GuardFieldMappingStep(), context));
        }
        else
        {
            Refused("guard.field-mapping", new GuardFieldMappingStep(), context);
        }
    }
}
