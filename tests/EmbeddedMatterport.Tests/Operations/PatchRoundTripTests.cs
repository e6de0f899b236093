using System.Text.Json.Nodes;
using CsCheck;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class PatchRoundTripTests
{
    private const string Fields =
        "name description internalId mls { id name } publication { summary presentedBy externalUrl contact { name email phoneNumber } }";

    private static readonly Gen<string> Text = Gen.String[Gen.Char[" aB9\"\\/{}$\n\té€\u2028漢"], 1, 20];

    [Fact]
    public async Task Any_text_written_comes_back_and_writing_it_again_changes_nothing() =>
        await Gen.Select(Text, Text, Text, Text, Text)
            .SampleAsync(
                async (name, notes, summary, mls, contact) =>
                {
                    var api = new TestApi(models: 0);
                    var model = api.Given("Before");
                    var patch = new
                    {
                        name,
                        description = notes,
                        mls = new { id = mls },
                        publication = new { summary, contact = new { name = contact, phoneNumber = "555-123-4567" } },
                    };
                    var first = await PatchAsync(api, model, patch);
                    Assert.Equal(name, (string?)first["name"]);
                    Assert.Equal(notes, (string?)first["description"]);
                    Assert.Equal(summary, (string?)first["publication"]!["summary"]);
                    Assert.Equal(contact, (string?)first["publication"]!["contact"]!["name"]);
                    Assert.Equal(first.ToJsonString(), (await PatchAsync(api, model, first)).ToJsonString());
                },
                iter: 100
            );

    private static async Task<JsonNode> PatchAsync(TestApi api, MatterportModel model, object patch) =>
        (
            await api.AskAsync(
                $"mutation($id: ID!, $patch: ModelPatch!) {{ patchModel(id: $id, patch: $patch) {{ {Fields} }} }}",
                new { id = model.Id, patch }
            )
        ).Clean["patchModel"]!;
}
