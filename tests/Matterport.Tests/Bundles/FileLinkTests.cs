using MatterportForDataverse.Matterport.Bundles;

namespace MatterportForDataverse.Matterport.Tests.Bundles;

public sealed class FileLinkTests
{
    private static readonly BundleFile File = new("1", "plan.png", "png", BundleFile.Available);

    [Theory]
    [InlineData("https://cdn-2.matterport.com/models/1/plan.png?t=2-aa-1-1&download=plan.png&k=models")]
    [InlineData("https://matterport.com/plan.png")]
    [InlineData("https://CDN-2.Matterport.COM/plan.png")]
    public void A_link_to_Matterport_by_HTTPS_is_trusted(string url) => Assert.Equal(new Uri(url), new FileLink(File, url, null).Trusted);

    [Theory]
    [InlineData("http://cdn-2.matterport.com/plan.png")]
    [InlineData("https://matterport.com.evil.example/plan.png")]
    [InlineData("https://evilmatterport.com/plan.png")]
    [InlineData("https://evil.example/cdn-2.matterport.com")]
    [InlineData("https://cdn-2.matterport.com@evil.example/plan.png")]
    [InlineData("https://user:word@cdn-2.matterport.com/plan.png")]
    [InlineData("https://cdn-2.matterport.com:8443/plan.png")]
    [InlineData("https://cdn-2.mаtterport.com/plan.png")] // A Cyrillic letter.
    [InlineData("javascript:alert(1)")]
    [InlineData("/plan.png")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_is_not(string? url) => Assert.Null(new FileLink(File, url, null).Trusted);

    [Fact]
    public void The_link_is_in_no_text_of_it() =>
        Assert.DoesNotContain("secret", $"{new FileLink(File, "https://cdn-2.matterport.com/secret", null)}", StringComparison.Ordinal);
}
