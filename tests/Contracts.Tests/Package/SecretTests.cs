using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class SecretTests
{
    [Fact]
    public void The_token_secret_is_secured_and_kept_out_of_the_audit_log()
    {
        var secret = SolutionPackage
            .ColumnsOf(SolutionPackage.Tables.Single(table => SolutionPackage.NameOf(table) == "mpt_Account"))
            .Single(column => column.Element("LogicalName")!.Value == "mpt_tokensecret");

        Assert.Equal("1", secret.Element("IsSecured")!.Value);
        Assert.Equal("0", secret.Element("IsAuditEnabled")!.Value);
    }

    [Fact]
    public void No_profile_lets_anybody_read_the_token_secret()
    {
        var permissions = SolutionPackage
            .Load("Other", "FieldSecurityProfiles.xml")
            .Single()
            .Descendants("FieldPermission")
            .Where(permission => permission.Element("AttributeName")!.Value == "mpt_tokensecret")
            .ToList();

        Assert.Single(permissions);
        Assert.Equal(["0", "0"], [permissions[0].Element("CanRead")!.Value, permissions[0].Element("CanReadUnmasked")!.Value]);
    }

    [Fact]
    public void No_step_is_handed_the_token_secret_in_an_image()
    {
        var images = SolutionPackage
            .Steps.SelectMany(step =>
                step.Descendants("SdkMessageProcessingStepImage")
                    .Select(image => (Table: step.Element("PrimaryEntity")!.Value, Columns: image.Element("Attributes")?.Value ?? ""))
            )
            .ToList();

        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.NotEqual("", image.Columns));
        Assert.DoesNotContain(
            images,
            image => image.Table == "mpt_account" && image.Columns.Contains("mpt_tokensecret", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_view_shows_the_token_secret()
    {
        var views = SolutionPackage
            .Tables.Select(SolutionPackage.NameOf)
            .SelectMany(table => SolutionPackage.Load($"Entities/{table}/SavedQueries", "*.xml"))
            .Select(view => view.ToString())
            .ToList();

        Assert.Contains(views, view => view.Contains("mpt_lasttickon", StringComparison.Ordinal));
        Assert.DoesNotContain(views, view => view.Contains("mpt_tokensecret", StringComparison.Ordinal));
    }
}
