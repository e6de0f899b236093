using MatterportForDataverse.Matterport.Acts;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tests;

/// <summary>What an answer to a purchase says of it: refused only where nothing can have happened.</summary>
public sealed class GatedActsTests
{
    [Theory]
    [InlineData("unlockModelBundle", ActResult.Refused)]
    [InlineData("unlockModelBundle\",\"bundles", ActResult.Unknown)]
    public async Task An_error_below_the_purchase_itself_is_no_refusal(string path, ActResult expected)
    {
        var matterport = FakeMatterport.Replying(
            $$$"""{"data":null,"errors":[{"message":"No","path":["{{{path}}}"],"extensions":{"code":"request.unauthorized"}}]}"""
        );
        Assert.Equal(expected, (await BuyAsync(matterport)).Kind);
    }

    [Fact]
    public async Task What_may_have_happened_is_no_refusal_whatever_its_code_says()
    {
        var matterport = FakeMatterport.Replying("""{"errors":[{"message":"No","extensions":{"code":"model.inactive"}}]}""");
        Assert.Equal(new ActOutcome(ActResult.Unknown, ErrorCodes.ModelInactive), await BuyAsync(matterport));
        Assert.Single(matterport.Requests);
    }

    [Fact]
    public async Task What_is_given_up_while_it_is_under_way_may_have_happened()
    {
        using var giveUp = new CancellationTokenSource();
        var matterport = new FakeMatterport().Then(async cancellation =>
        {
            await giveUp.CancelAsync();
            throw new OperationCanceledException(cancellation);
        });

        Assert.Equal(new ActOutcome(ActResult.Unknown, ErrorCodes.Timeout), await BuyAsync(matterport, giveUp.Token));
        Assert.Single(matterport.Requests);
    }

    private static Task<ActOutcome> BuyAsync(FakeMatterport matterport, CancellationToken cancellationToken = default) =>
        new GatedActs(matterport.Transport).UnlockBundleAsync(
            ModelId.Parse("SxQL3iGyoDo"),
            "mp:matterpak",
            new Dictionary<string, string>(),
            cancellationToken
        );
}
