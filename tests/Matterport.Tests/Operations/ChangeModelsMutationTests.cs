using System.Text.Json;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tests.Operations;

public sealed class ChangeModelsMutationTests
{
    private static readonly ModelId House = ModelId.Parse("SxQL3iGyoDo");
    private static readonly ModelId Second = ModelId.Parse("Second22222");

    [Fact]
    public async Task Each_change_has_its_own_outcome()
    {
        var matterport = FakeMatterport.Replying(FakeMatterport.Recorded("PatchedButAddressRefused"));
        var outcomes = await matterport.Client.ChangeModelsAsync(
            [
                new ModelChange
                {
                    Id = House,
                    Patch = Paths.Patch(
                        ("name", "New"),
                        ("publication.contact.phoneNumber", "888-888-8888"),
                        ("options.unitType", ""),
                        ("options.vrOverride", "")
                    ),
                    Address = Paths.Address(("countryCode", "XX")),
                },
                new ModelChange { Id = Second, Patch = Paths.Patch(("name", "Other"), ("mls.id", "")) },
            ],
            default
        );
        Assert.False(outcomes[House].Applied);
        Assert.False(outcomes[House].Ambiguous);
        Assert.Equal(ErrorCodes.Invalid, outcomes[House].Error!.Code);
        Assert.Equal("(888) 888-8888", outcomes[House].Answer!.At("publication.contact.phoneNumber").Value);
        Assert.True(outcomes[Second].Applied);
        Assert.Null(outcomes[Second].Error);

        using var sent = JsonDocument.Parse(matterport.Bodies[0]);
        var variables = sent.RootElement.GetProperty("variables");
        Assert.Equal(
            """{"name":"New","publication":{"contact":{"phoneNumber":"888-888-8888"}},"options":"""
                + """{"unitType":{"resetToDefault":true},"vrOverride":"default"}}""",
            variables.GetProperty("patch0").GetRawText()
        );
        Assert.Equal("XX", variables.GetProperty("countryCode1").GetString());
        Assert.False(variables.TryGetProperty("locality1", out _));
        Assert.Equal("""{"name":"Other","mls":{"id":""}}""", variables.GetProperty("patch2").GetRawText());
    }

    [Fact]
    public async Task A_part_without_an_answer_is_open()
    {
        var outcomes = await FakeMatterport
            .Replying("""{"data":{"m0":null},"errors":[{"path":["m0","name"],"message":"x"}]}""")
            .Client.ChangeModelsAsync([new ModelChange { Id = House, Patch = Paths.Patch(("name", "New")) }], default);
        Assert.False(outcomes[House].Applied);
        Assert.True(outcomes[House].Ambiguous);
    }
}
