using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class SecretTests
{
    private static readonly UnpackedSolution Solution = ShippedSolution.Value;

    public static TheoryData<string> Secrets => [.. Columns];

    private static IEnumerable<string> Columns =>
        Solution
            .Tables.Find("mpt_account")!
            .Columns.Select(column => column.LogicalName.Text)
            .Where(name => name.EndsWith("secret", StringComparison.Ordinal));

    [Fact]
    public void Every_secret_is_looked_at() =>
        Assert.Equal(
            ["mpt_embedclientsecret", "mpt_nexttokensecret", "mpt_tokensecret", "mpt_webhooksecret"],
            Columns.Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_secured_and_kept_out_of_the_audit_log(string column)
    {
        var secret = Solution.Tables.Find("mpt_account")!.Find(column)!;

        Assert.Equal(("1", "0"), (secret.Secured, secret.Audited));
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void No_profile_lets_anybody_read_a_secret(string column)
    {
        var permission = Assert.Single(
            Solution.FieldSecurityProfiles.SelectMany(profile => profile.Permissions),
            permission => permission.Column == column
        );

        Assert.Equal(("0", "0"), (permission.CanRead.Text, permission.CanReadUnmasked.Text));
    }

    [Fact]
    public void No_step_is_handed_a_secret_in_an_image()
    {
        var images = Solution.Steps.SelectMany(step => step.Images.Select(image => image.Columns.Text)).ToList();

        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.NotEqual("", image));
        Assert.DoesNotContain(images, image => Columns.Any(column => image.Contains(column, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_view_shows_a_secret()
    {
        var views = Solution.Views.Select(view => view.Xml.ToString()).ToList();

        Assert.Contains(views, view => view.Contains("mpt_lasttickon", StringComparison.Ordinal));
        Assert.DoesNotContain(views, view => Columns.Any(column => view.Contains(column, StringComparison.Ordinal)));
    }
}
