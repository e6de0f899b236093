using System.Text;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Package;

/// <summary>What the embedded platform does not simulate it refuses, with the file's name, before a row is written.</summary>
public sealed class PackageRefusalTests
{
    private const string House = "Entities/mpt_House/Entity.xml";
    private const string Step = "SdkMessageProcessingSteps/{22222222-0000-4000-8000-000000000001}.xml";
    private const string Api = "customapis/mpt_Rename/customapi.xml";
    private const string Title = "customapis/mpt_Rename/customapirequestparameters/Title/customapirequestparameter.xml";
    private const string Streets = "Other/Relationships/mpt_Street.xml";

    private static readonly SolutionTree World = SolutionTree.Read(PlatformFixture.PackageFolder);

    [Theory]
    [InlineData(House, "<Type>int</Type>", "<Type>partylist</Type>", "mpt_rooms is of type partylist")]
    [InlineData(House, "<Format>text</Format>", "<AutoNumberFormat>A-{0}</AutoNumberFormat>", "numbers itself")]
    [InlineData(House, "<MaxLength>20<", "<MaxLength>long<", "MaxLength 'long' is no whole number")]
    [InlineData(House, "<LogicalName>mpt_rooms<", "<LogicalName>mpt_area<", "mpt_area is there twice")]
    [InlineData(House, "<OptionSetName>mpt_kind<", "<OptionSetName>mpt_lost<", "mpt_lost of the column mpt_kind is not in the package")]
    [InlineData(House, "<AttributeName>mpt_code<", "<AttributeName>mpt_lost<", "names the column mpt_lost")]
    [InlineData(House, "<AttributeName>mpt_code<", "<AttributeName>mpt_alarm<", "secured column mpt_alarm")]
    [InlineData(House, "<IsActivity>0<", "<IsActivity>1<", "activity tables")]
    [InlineData(House, "UserOwned", "BusinessOwned", "the ownership BusinessOwned")]
    [InlineData(House, "<Name>mpt_House<", "<Name><", "<Entity> has no <Name>")]
    [InlineData(House, "<IsSecured>1<", "<IsSecured>2<", "<IsSecured> is '2'")]
    [InlineData(Streets, "OneToMany", "ManyToMany", "many-to-many")]
    [InlineData(Step, "20bebb1b", "21bebb1b", "is none of Create, Update, Delete")]
    [InlineData(Step, "<Stage>20<", "<Stage>30<", "the stage 30")]
    [InlineData(Step, "<Mode>0<", "<Mode>1<", "belongs to stage 40")]
    [InlineData(Step, "11111111-", "11111112-", "is in no assembly")]
    [InlineData(Step, "<EntityAlias>Before<", "<EntityAlias><", "has no <EntityAlias>")]
    [InlineData(Api, "<bindingtype>0<", "<bindingtype>1<", "bound or a function")]
    [InlineData(Api, "11111111-", "11111112-", "is in no assembly")]
    [InlineData(Title, "<type>10<", "<type>13<", "not one of 0 to 12")]
    [InlineData("Roles/Reader.xml", "level=\"Global\"", "level=\"World\"", "the unknown level World")]
    [InlineData("Roles/Reader.xml", "<RolePrivileges>", "<RolePrivileges", "cannot be read")]
    [InlineData("Other/Solution.xml", "<Version>1.0.0.0</Version>", "", "<SolutionManifest> has no <Version>")]
    public void What_is_not_simulated_is_refused_with_the_files_name(string file, string text, string with, string said)
    {
        var before = World.Find(file)!.Text;
        var place = before.IndexOf(text, StringComparison.Ordinal);
        var broken = string.Concat(before.AsSpan(0, place), with, before.AsSpan(place + text.Length));

        var refusal = Assert.Throws<SolutionFileException>(() => Load(World.With(file, Encoding.UTF8.GetBytes(broken))));

        Assert.Equal(file, refusal.File);
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lookup_without_a_relationship_is_refused() =>
        Assert.Equal(House, Assert.Throws<SolutionFileException>(() => Load(World.Without(Streets))).File);

    [Fact]
    public void A_file_that_would_not_be_read_is_refused()
    {
        var strange = World.With("Roles/old/Reader.xml", World.Find("Roles/Reader.xml")!.Content);

        Assert.Equal("Roles/old/Reader.xml", Assert.Throws<SolutionFileException>(() => Load(strange)).File);
    }

    [Fact]
    public void A_folder_without_a_solution_is_refused() =>
        Assert.Equal("Other/Solution.xml", Assert.Throws<SolutionFileException>(() => Load(SolutionTree.Empty)).File);

    private static SolutionPackage Load(SolutionTree tree) => SolutionPackage.Of(new(tree));
}
