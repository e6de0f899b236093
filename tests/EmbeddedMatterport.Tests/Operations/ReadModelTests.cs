using System.Net;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class ReadModelTests
{
    private readonly TestApi _api = new();

    [Fact]
    public async Task A_model_shows_what_it_holds()
    {
        var model = _api.Given("Lake House", m => m with { Description = "Keys at the desk", MlsId = "42" });

        var reply = await _api.AskAsync(
            """
            query($id: ID!) { model(id: $id) { id name description created modified state accessVisibility mls { id }
              address { address streetAddressLines locality countryCode countryName }
              publication { published url(branding: default) embed contact { name } }
              floors { id label sequence dimensions(units: metric) { areaFloor units } } rooms { id tags floor { id } }
              locations { id position { x y z } panos { skybox(resolution: "2k") { status children } } }
              mattertags { id label anchorPosition { x } discPosition { x } } options { unitType vrOverride vrEnabled }
              bundles { id availability processing { status } } assets { sizeEstimates { scanCount } floorplans { url floor { id } } } } }
            """,
            new { id = model.Id }
        );

        var shown = reply.Clean["model"]!;
        Assert.Equal("Lake House", (string?)shown["name"]);
        Assert.Equal("Keys at the desk", (string?)shown["description"]);
        Assert.Equal("2026-06-01T08:00:00Z", (string?)shown["modified"]);
        Assert.Equal("1 Elm Street, Lawrence, United States", (string?)shown["address"]!["address"]);
        Assert.Equal(model.FloorCount, shown["floors"]!.AsArray().Count);
        Assert.Equal(6, shown["locations"]![0]!["panos"]![0]!["skybox"]!["children"]!.AsArray().Count);
        Assert.Equal(model.SweepCount, (int)shown["assets"]!["sizeEstimates"]!["scanCount"]!);
    }

    [Fact]
    public async Task An_unknown_model_is_not_found_and_the_whole_answer_says_so()
    {
        var reply = await _api.AskAsync("""{ model(id: "nobodyknows") { id } }""");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("not.found", reply.Code);
        Assert.Equal(404, (int)reply.Json["errors"]![0]!["extensions"]!["httpStatus"]!);
        Assert.Equal("model", (string?)reply.Json["errors"]![0]!["path"]![0]);
        Assert.Null(reply.Data["model"]);
    }

    [Fact]
    public async Task Beside_a_model_that_is_there_a_missing_one_is_a_partial_error()
    {
        var reply = await _api.AskAsync(
            $$"""{ a: model(id: "{{MatterportAccount.DemoModelId}}") { id } b: model(id: "nobodyknows") { id } }"""
        );

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("b", (string?)reply.Json["errors"]![0]!["path"]![0]);
        Assert.NotNull(reply.Data["a"]);
    }

    [Fact]
    public async Task A_model_of_another_organization_is_not_found()
    {
        var theirs = _api.Account.Add(new MatterportModel { Id = "theirsTheirs", Organization = "somebodyElse" });
        Assert.Equal("not.found", (await _api.AskAsync($$"""{ model(id: "{{theirs.Id}}") { id } }""")).Code);
        Assert.Equal(
            0,
            (int)(await _api.AskAsync("""{ models(query: "id:theirsTheirs") { totalResults } }""")).Clean["models"]!["totalResults"]!
        );
    }

    [Fact]
    public async Task The_secondary_id_finds_one_and_refuses_several()
    {
        _api.Given("One", m => m with { InternalId = "CRM-1" });
        _api.Given("Two", m => m with { InternalId = "CRM-2" });
        _api.Given("Three", m => m with { InternalId = "CRM-2" });

        var one = await _api.AskAsync("""{ model(id: "CRM-1", field: internalId) { name } }""");
        var several = await _api.AskAsync("""{ model(id: "CRM-2", field: internalId) { name } }""");

        Assert.Equal("One", (string?)one.Clean["model"]!["name"]);
        Assert.Equal("not.unique", several.Code);
    }

    [Fact]
    public async Task An_archived_model_keeps_its_assets_to_itself_but_shows_the_rest()
    {
        var model = _api.Given("Old House", m => m with { State = "inactive" });

        var reply = await _api.AskAsync($$"""{ model(id: "{{model.Id}}") { name publication { summary } assets { photos { id } } } }""");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("Old House", (string?)reply.Data["model"]!["name"]);
        Assert.All(reply.Json["errors"]!.AsArray(), error => Assert.Equal("model.inactive", (string?)error!["extensions"]!["code"]));
        Assert.Equal(2, reply.Json["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task One_wrong_name_fails_the_whole_document()
    {
        var reply = await _api.AskAsync("{ models(first: 3) { edges { id } } }");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("request.invalid", reply.Code);
        Assert.Null(reply.Json["data"]);
    }

    [Fact]
    public async Task A_field_that_is_not_simulated_says_so_by_name()
    {
        var reply = await _api.AskAsync($$"""{ model(id: "{{MatterportAccount.DemoModelId}}") { id inferenceEvents { id } } }""");

        Assert.Equal("request.unsupported", reply.Code);
        Assert.Contains("Model.inferenceEvents", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_can_be_asked_for()
    {
        var reply = await _api.AskAsync("{ __schema { queryType { name } } __type(name: \"Model\") { fields { name } } }");
        Assert.Equal("Query", (string?)reply.Clean["__schema"]!["queryType"]!["name"]);
        Assert.Contains(reply.Data["__type"]!["fields"]!.AsArray(), entry => (string?)entry!["name"] == "accessVisibility");
    }

    [Fact]
    public async Task Fragments_variables_and_aliases_work()
    {
        var model = _api.Given("Lake House");
        var reply = await _api.AskAsync(
            """
            query($a: ID!, $full: Boolean!) { m0: model(id: $a) { ...part } m1: model(id: $a) { id name @include(if: $full) } }
            fragment part on Model { name }
            """,
            new { a = model.Id, full = false }
        );
        Assert.Equal("Lake House", (string?)reply.Clean["m0"]!["name"]);
        Assert.False(reply.Data["m1"]!.AsObject().ContainsKey("name"));
        Assert.Equal(2, _api.Matterport.Counters.Snapshot.ModelsRead);
    }

    [Fact]
    public async Task Nulls_can_be_left_out()
    {
        var query = $$"""{ model(id: "{{MatterportAccount.DemoModelId}}") { id internalId } }""";
        Assert.True((await _api.AskAsync(query)).Data["model"]!.AsObject().ContainsKey("internalId"));
        _api.Account.Settings.SerializeNulls = false;
        Assert.False((await _api.AskAsync(query)).Data["model"]!.AsObject().ContainsKey("internalId"));
    }
}
