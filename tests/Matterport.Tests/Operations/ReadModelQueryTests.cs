using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tests.Operations;

public sealed class ReadModelQueryTests
{
    private static readonly ModelId House = ModelId.Parse("SxQL3iGyoDo");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_id_of_a_view_leads_to_the_model(bool answersModelId)
    {
        var matterport = new EmbeddedClient();
        matterport.Account.Settings.ViewAnswersModelId = answersModelId;
        var (model, view) = GivenView(matterport.Account);

        var reading = await matterport.Client.ReadModelAsync(view, default);

        Assert.Null(reading.Error);
        Assert.Equal(model, reading.Model!.Id);
        Assert.Equal("Lake House", reading.Model.At("name").Value);
        Assert.EndsWith("?m=" + model, reading.Model.At("publication.url").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_read_in_one_request()
    {
        var matterport = new EmbeddedClient();
        var (model, _) = GivenView(matterport.Account);
        Assert.Equal(model, (await matterport.Client.ReadModelAsync(model, default)).Model!.Id);
        Assert.Equal(1, matterport.Client.RequestsSent);
    }

    [Fact]
    public async Task In_a_batch_a_model_is_never_taken_for_one_of_its_views()
    {
        var matterport = new EmbeddedClient();
        matterport.Account.Settings.ViewAnswersModelId = true;
        var (_, view) = GivenView(matterport.Account);
        Assert.Null((await matterport.Client.ReadModelsAsync([view], default))[view].Model);
    }

    [Fact]
    public async Task Views_that_cannot_be_read_are_no_failure_of_the_model()
    {
        var reading = await FakeMatterport
            .Replying(
                """
                {"data":{"m0":{"id":"SxQL3iGyoDo","name":"Here","views":null}},
                 "errors":[{"path":["m0","views"],"extensions":{"code":"request.unauthorized"}}]}
                """
            )
            .Client.ReadModelAsync(House, default);
        Assert.Null(reading.Error);
        Assert.Equal("Here", reading.Model!.At("name").Value);
    }

    private static (ModelId Model, ModelId View) GivenView(MatterportAccount account)
    {
        var model = account.AddModel("Lake House", new PostalAddress { Locality = "Lawrence" });
        var view = new ModelView("w3mc532z2qgs2i20z0wz1y0wc", "Broker", "matterport.user.view", model.Modified);
        account.Edit(model.Id, m => m.WithContents(m.Contents with { Views = [view] }));
        return (ModelId.Parse(model.Id), ModelId.Parse(view.Id));
    }
}
