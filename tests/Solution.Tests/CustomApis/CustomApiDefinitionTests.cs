namespace MatterportForDataverse.Solution.Tests.CustomApis;

public sealed class CustomApiDefinitionTests
{
    [Fact]
    public void A_custom_api_has_the_parameters_of_its_folder()
    {
        var solution = SolutionOf.Files(
            ("customapis/mpt_Rename/customapi.xml", "<customapi uniquename=\"mpt_Rename\" />"),
            (
                "customapis/mpt_Rename/customapirequestparameters/Title/customapirequestparameter.xml",
                "<customapirequestparameter uniquename=\"Title\"><type>10</type><isoptional>1</isoptional></customapirequestparameter>"
            ),
            (
                "customapis/mpt_Rename/customapiresponseproperties/Count/customapiresponseproperty.xml",
                "<customapiresponseproperty uniquename=\"Count\"><type>7</type></customapiresponseproperty>"
            ),
            ("customapis/mpt_Other/customapi.xml", "<customapi uniquename=\"mpt_Other\" />")
        );
        var api = solution.CustomApis.Find("mpt_Rename")!;

        Assert.Equal(["Title"], api.Parameters.Select(parameter => parameter.UniqueName.Text));
        Assert.Equal(["Count"], api.Properties.Select(property => property.UniqueName.Text));
        Assert.True(api.Parameters[0] is { IsRequest: true, IsOptional: true });
        Assert.True(api.Properties[0] is { IsRequest: false, IsOptional: false });
        Assert.Empty(solution.CustomApis.Find("mpt_Other")!.Parameters);
    }
}
