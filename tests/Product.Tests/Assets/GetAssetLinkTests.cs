using System.Net;
using MatterportForDataverse.Product.Tests.Ordering;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Assets;

/// <summary>Links to files: the shipped assembly on both embedded platforms.</summary>
public sealed class GetAssetLinkTests : IDisposable
{
    private readonly OrderingWorld _world = new();
    private readonly Guid _file;

    public GetAssetLinkTests()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        _world.Pass(TimeSpan.FromMinutes(11));
        for (var hour = 0; hour < 24; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        _file = Assert.Single(_world.Environment.Rows("mpt_asset")).Id;
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Who_may_download_gets_a_fresh_link_each_time_and_each_is_recorded()
    {
        var first = Link(_world.Requester);
        _world.Environment.Clock.Advance(TimeSpan.FromMinutes(3));
        var second = Link(_world.Requester);

        Assert.NotEqual(first, second);
        Assert.Equal("cdn-2.matterport.com", new Uri(first).Host);
        var downloads = _world.Environment.Rows("mpt_download");
        Assert.Equal(2, downloads.Count);
        Assert.All(
            downloads,
            download =>
            {
                Assert.Equal(_world.Requester, download.GetAttributeValue<EntityReference>("mpt_userid").Id);
                Assert.Equal(_file, download.GetAttributeValue<EntityReference>("mpt_assetid").Id);
                Assert.Equal(_world.Requester.ToString("D"), download["mpt_initiatingid"]);
                Assert.True(download.GetAttributeValue<DateTime>("mpt_validuntil") > download.GetAttributeValue<DateTime>("mpt_issuedon"));
            }
        );
    }

    [Fact]
    public void The_link_stands_in_no_row()
    {
        var link = new Uri(Link(_world.Requester));
        var secret = link.Query.Split("t=")[1].Split('&')[0];
        var rows = ProductEnvironment
            .Package.Tables.Keys.SelectMany(table => _world.Environment.Rows(table))
            .SelectMany(row => row.Attributes.Values)
            .OfType<string>()
            .ToArray();

        Assert.Contains(rows, text => text.EndsWith(".zip", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, text => text.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_only_reads_or_approves_gets_none()
    {
        var reader = _world.User("Rae", "Matterport Reader");
        foreach (var person in new[] { reader, _world.Approver, _world.Auditor })
        {
            Assert.ThrowsAny<Exception>(() => Link(person));
        }

        Assert.Empty(_world.Environment.Rows("mpt_download"));
    }

    [Theory]
    [InlineData("https://cdn-2.matterport.com/", "https://cdn-2.matterport.com.evil.example/")]
    [InlineData("https://cdn-2.matterport.com/", "https://matterport.evil.example/")]
    [InlineData("https://cdn-2.matterport.com/", "http://cdn-2.matterport.com/")]
    [InlineData("https://cdn-2.matterport.com/", "https://user@cdn-2.matterport.com/")]
    [InlineData("https://cdn-2.matterport.com/", "https://cdn-2.matterport.com:8443/")]
    public void A_link_that_leads_elsewhere_is_not_handed_out(string there, string elsewhere)
    {
        _world.Environment.Wire = inner => new Rewriting(inner, there, elsewhere);
        OrderingWorld.Refused("asset.foreign-link", () => Link(_world.Requester));
        Assert.Empty(_world.Environment.Rows("mpt_download"));
    }

    [Fact]
    public void A_file_that_is_not_there_yet_or_any_more_has_no_link()
    {
        _world.Environment.Wire = inner => new Rewriting(inner, "\"available\"", "\"unavailable\"");
        OrderingWorld.Refused("asset.not-available", () => Link(_world.Requester));
        _world.Environment.Wire = inner => new Rewriting(inner, "mp-matterpak-zip", "another");
        OrderingWorld.Refused("asset.not-there", () => Link(_world.Requester));
        _world.Environment.Wire = inner => new Rewriting(inner, "\"assets\"", "\"others\"");
        OrderingWorld.Refused("asset.unreadable", () => Link(_world.Requester));
    }

    private string Link(Guid user) => (string)_world.Environment.Call(user, "mpt_GetAssetLink", ("AssetRowId", _file))["Link"];

    private sealed class Rewriting(HttpMessageHandler inner, string from, string to) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            Assert.Contains(from, text, StringComparison.Ordinal);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(text.Replace(from, to, StringComparison.Ordinal), null, "application/json"),
            };
        }
    }
}
