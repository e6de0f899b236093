using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Linking;

/// <summary>
/// A link to a view of a model is a link to the model. https://matterport.github.io/developer-docs/api/model/views-layers
/// </summary>
public sealed class ViewIdTests : IDisposable
{
    /// <summary>With which people read their own models only, of which they have none.</summary>
    private static readonly RoleMetadata NoModels = new(
        Guid.NewGuid(),
        "No models",
        new Dictionary<string, PrivilegeLevel> { ["prvReadmpt_Model"] = PrivilegeLevel.Basic }
    );

    private readonly ProductEnvironment _environment = new(roles: [NoModels]);
    private readonly string _model;

    public ViewIdTests() => _model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" }).Id;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_record_is_linked_to_the_model_of_a_view(bool isMirrored, bool answersModelId)
    {
        _environment.MatterportAccount.Settings.ViewAnswersModelId = answersModelId;
        if (isMirrored)
        {
            _environment.Sync();
        }

        var view = await ViewAsync();
        var property = _environment.Platform.ServiceFor(_environment.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });

        var linked = _environment.Call(
            _environment.Ann,
            "mpt_LinkModel",
            ("TableName", "mpt_property"),
            ("RowId", property),
            ("ModelId", $"https://my.matterport.com/show/?m={view}")
        );

        Assert.NotEqual(_model, view);
        Assert.Equal(_environment.Mirror(_model).Id, linked["ModelRowId"]);
        Assert.Single(_environment.Rows("mpt_model"), row => (string)row["mpt_matterportid"] == _model);
        Assert.DoesNotContain(_environment.Rows("mpt_model"), row => (string)row["mpt_matterportid"] == view);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_search_for_a_view_finds_its_model(bool isMirrored)
    {
        if (isMirrored)
        {
            _environment.Sync();
        }

        var found = _environment.Call(_environment.Ann, "mpt_SearchModels", ("Text", await ViewAsync()));

        var model = Assert.Single(JsonNode.Parse((string)found["Models"])!.AsArray())!;
        Assert.Equal(_model, (string?)model["modelId"]);
        Assert.Equal(isMirrored, model["rowId"] is not null);
    }

    [Fact]
    public async Task Who_may_not_read_the_model_is_not_shown_it_for_the_ID_of_its_view()
    {
        _environment.Sync();
        var stranger = _environment.Platform.CreateUser("Eve", NoModels.Name);

        var found = _environment.Call(stranger, "mpt_SearchModels", ("Text", await ViewAsync()));

        Assert.Empty(JsonNode.Parse((string)found["Models"])!.AsArray());
    }

    private async Task<string> ViewAsync()
    {
        var token = _environment.MatterportAccount.ProductionToken;
        using var client = new HttpClient(_environment.Matterport.CreateHandler());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.ASCII.GetBytes($"{token.TokenId}:{token.TokenSecret}"))
        );
        var query = $$"""mutation { addView(id: "{{_model}}", name: "Broker") { id } }""";
        using var answer = await client.PostAsJsonAsync(new Uri("https://api.matterport.com/api/models/graph"), new { query });
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["data"]!["addView"]!["id"]!;
    }

    public void Dispose() => _environment.Dispose();
}
