using CsCheck;

namespace MatterportForDataverse.EmbeddedMatterport.Tests;

public sealed class MatterportApiTests
{
    [Fact]
    public async Task Many_at_a_time_lose_no_write()
    {
        var api = new TestApi(models: 0);
        var models = Enumerable.Range(0, 8).Select(i => api.Given("Model " + i)).ToArray();
        await Task.WhenAll(
            models.SelectMany(model =>
                Enumerable
                    .Range(0, 20)
                    .Select(i =>
                        Task.Run(async () =>
                        {
                            await api.AskAsync("{ models(query: \"modified:[2026-06-01 TO *]\") { results { name rooms { label } } } }");
                            return (await api.AskAsync($$"""mutation { addView(id: "{{model.Id}}", name: "{{i}}") { id } }""")).Code;
                        })
                    )
            )
        );
        Assert.All(models, model => Assert.Equal(10, api.Account.Find(model.Id)!.Contents.Views.Count));
        Assert.Equal(80, api.Matterport.Counters.Snapshot.ModelsWritten);
    }

    [Fact]
    public async Task Counters_say_what_was_asked()
    {
        var api = new TestApi();
        var model = api.Given("Lake House");
        await api.AskAsync("{ models { totalResults } }");
        await api.AskAsync(
            $$"""mutation { patchModel(id: "{{model.Id}}", patch: { name: "a" }) { id } b: patchModel(id: "no", patch: {}) { id } }"""
        );
        var counted = api.Matterport.Counters.Snapshot;
        Assert.Equal((2, 1, 1, 1, 1), (counted.Requests, counted.Queries, counted.Mutations, counted.ModelsWritten, counted.PagesListed));
        Assert.True(counted.BytesOut > 0);
        api.Matterport.Counters.Reset();
        Assert.Equal(0, api.Matterport.Counters.Snapshot.Requests);
    }
}
