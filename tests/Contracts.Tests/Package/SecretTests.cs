using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class SecretTests
{
    private static readonly UnpackedSolution Solution = ShippedSolution.Value;

    [Fact]
    public void The_token_secret_is_secured_and_kept_out_of_the_audit_log()
    {
        var secret = Solution.Tables.Find("mpt_account")!.Find("mpt_tokensecret")!;

        Assert.Equal("1", secret.Secured);
        Assert.Equal("0", secret.Audited);
    }

    [Fact]
    public void No_profile_lets_anybody_read_the_token_secret()
    {
        var permissions = Solution
            .FieldSecurityProfiles.SelectMany(profile => profile.Permissions)
            .Where(permission => permission.Column == "mpt_tokensecret")
            .ToList();

        Assert.Single(permissions);
        Assert.Equal(["0", "0"], [permissions[0].CanRead.Text, permissions[0].CanReadUnmasked.Text]);
    }

    [Fact]
    public void No_step_is_handed_the_token_secret_in_an_image()
    {
        var images = Solution
            .Steps.SelectMany(step => step.Images.Select(image => (Table: step.Table.Text, Columns: image.Columns.Text)))
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
        var views = Solution.Views.Select(view => view.Xml.ToString()).ToList();

        Assert.Contains(views, view => view.Contains("mpt_lasttickon", StringComparison.Ordinal));
        Assert.DoesNotContain(views, view => view.Contains("mpt_tokensecret", StringComparison.Ordinal));
    }
}
