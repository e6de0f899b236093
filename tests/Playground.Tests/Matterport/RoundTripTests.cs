using System.Text.Json.Nodes;
using CsCheck;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.Playground.Tests.Matterport;

public sealed class RoundTripTests
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
                    var account = new Account(models: 0);
                    var model = account.Given("Before");
                    var patch = new
                    {
                        name,
                        description = notes,
                        mls = new { id = mls },
                        publication = new { summary, contact = new { name = contact, phoneNumber = "555-123-4567" } },
                    };
                    var first = await PatchAsync(account, model, patch);
                    Assert.Equal(name, (string?)first["name"]);
                    Assert.Equal(notes, (string?)first["description"]);
                    Assert.Equal(summary, (string?)first["publication"]!["summary"]);
                    Assert.Equal(contact, (string?)first["publication"]!["contact"]!["name"]);
                    Assert.Equal(first.ToJsonString(), (await PatchAsync(account, model, first)).ToJsonString());
                },
                iter: 100
            );

    [Fact]
    public async Task Many_at_a_time_lose_no_write()
    {
        var account = new Account(models: 0);
        var models = Enumerable.Range(0, 8).Select(i => account.Given("Model " + i)).ToArray();
        await Task.WhenAll(
            models.SelectMany(model =>
                Enumerable
                    .Range(0, 20)
                    .Select(i =>
                        Task.Run(async () =>
                        {
                            await account.AskAsync(
                                "{ models(query: \"modified:[2026-06-01 TO *]\") { results { name rooms { label } } } }"
                            );
                            return (await account.AskAsync($$"""mutation { addView(id: "{{model.Id}}", name: "{{i}}") { id } }""")).Code;
                        })
                    )
            )
        );
        Assert.All(models, model => Assert.Equal(10, account.World.Find(model.Id)!.Inside.Views.Count));
        Assert.Equal(80, account.Api.Counters.Snapshot.ModelsWritten);
    }

    private static async Task<JsonNode> PatchAsync(Account account, MatterportModel model, object patch) =>
        (
            await account.AskAsync(
                $"mutation($id: ID!, $patch: ModelPatch!) {{ patchModel(id: $id, patch: $patch) {{ {Fields} }} }}",
                new { id = model.Id, patch }
            )
        ).Clean["patchModel"]!;
}
