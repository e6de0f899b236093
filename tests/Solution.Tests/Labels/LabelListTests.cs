using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Tests.Labels;

public sealed class LabelListTests
{
    [Fact]
    public void A_text_is_told_by_its_language()
    {
        var name = SolutionOf
            .Table(
                "<LocalizedNames><LocalizedName description=\"House\" languagecode=\"1033\" /><LocalizedName description=\"Haus\" "
                    + "languagecode=\"1031\" /></LocalizedNames>"
            )
            .Tables[0]
            .DisplayName;

        Assert.Equal(["House", "Haus"], name.Select(label => label.Text));
        Assert.Equal("Haus", name.In("1031"));
        Assert.Null(name.In("1036"));
        Assert.Equal("House", name.Text);
        Assert.Equal(
            "Entities/mpt_House/Entity.xml: <entity> has no <LocalizedNames> in the language 1036.",
            Assert.Throws<SolutionFileException>(() => name.Required("1036")).Message
        );
    }

    [Fact]
    public void A_default_comes_first()
    {
        var api = SolutionOf
            .Files(
                (
                    "customapis/mpt_Rename/customapi.xml",
                    "<customapi><description default=\"Renames.\"><label description=\"Other.\" languagecode=\"1033\" "
                        + "/></description></customapi>"
                )
            )
            .CustomApis[0];

        Assert.Equal("Renames.", api.Description.Text);
        Assert.Equal("Other.", api.Description.In("1033"));
        Assert.False(api.DisplayName.IsThere);
        Assert.Equal("", api.DisplayName.Text);
    }

    [Fact]
    public void Titles_name_their_language_in_their_own_way()
    {
        var map = SolutionOf
            .Files(
                (
                    "AppModuleSiteMaps/mpt_App/AppModuleSiteMap.xml",
                    "<AppModuleSiteMap><SiteMap><Area Id=\"a\"><Titles><Title LCID=\"1033\" Title=\"Rooms\" "
                        + "/></Titles></Area></SiteMap></AppModuleSiteMap>"
                )
            )
            .SiteMaps[0];

        Assert.Equal("Rooms", map.Areas[0].Titles.In("1033"));
    }
}
