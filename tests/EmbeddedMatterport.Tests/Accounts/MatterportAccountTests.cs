using System.Text.Json;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Accounts;

public sealed class MatterportAccountTests
{
    [Fact]
    public void Equal_options_make_an_equal_account()
    {
        Assert.Equal(Json(new TestApi(50).Account), Json(new TestApi(50).Account));
        Assert.NotEqual(Json(new TestApi(50).Account), Json(new TestApi(50, seed: 2).Account));
    }

    [Fact]
    public void An_account_has_something_of_everything()
    {
        var account = new TestApi(500).Account;
        Assert.Equal(501, account.Count);
        Assert.Equal(["password", "private", "public", "unlisted"], account.Models.Select(m => m.Visibility).Distinct().Order());
        Assert.Contains(account.Models, m => m.State == "inactive");
        Assert.Single(account.Models, m => m.Demo);
        Assert.True(account.Models.Select(m => m.Address.CountryCode).Distinct().Count() > 5);
        Assert.All(account.Models, m => Assert.True(m.Created <= m.Modified && m.Modified <= TestApi.Start));
    }

    [Fact]
    public void An_account_comes_back_from_its_file_as_it_was()
    {
        var api = new TestApi(30);
        var account = api.Account;
        var edited = account.Models[3];
        api.Clock.Advance(TimeSpan.FromHours(1));
        account.Edit(edited.Id, m => m with { Name = "Edited", Address = PostalAddress.Empty });
        account.Edit(account.Models[4].Id, m => m.WithContents(m.Contents));
        account.Delete(account.Models[5].Id);
        api.Given("Added");
        account.AddTag(edited.Id, "Pump", tag => tag with { Keywords = ["dv:1"], Enabled = false });
        account.Settings.ActivationIsCharged = false;
        account.Settings.TagsMoveModified = false;
        account.Settings.ViewAnswersModelId = true;
        using var folder = new TemporaryFolder();
        var path = folder.Below("account.json");

        account.Save(path);
        var loaded = MatterportAccount.Load(path, api.Clock);

        Assert.Equal(Json(account), Json(loaded));
        Assert.Equal(account.ProductionToken, loaded.ProductionToken);
        Assert.False(loaded.Settings.ActivationIsCharged);
        Assert.False(loaded.Settings.TagsMoveModified);
        Assert.True(loaded.Settings.ViewAnswersModelId);
    }

    [Fact]
    public void People_add_edit_hide_and_delete_tags()
    {
        var api = new TestApi(0);
        var account = api.Account;
        var model = api.Given("Lake House", m => m with { TagCount = 0 });
        api.Clock.Advance(TimeSpan.FromHours(1));

        var pump = account.AddTag(model.Id, "Pump", tag => tag with { Icon = "public_symbols_video" });
        var valve = account.AddTag(model.Id, "Valve");
        Assert.Equal(model.Contents.Floors[0].Id, pump.FloorId);
        Assert.Equal((TestApi.Start.AddHours(1), TestApi.Start.AddHours(1)), (pump.Created, pump.Modified));
        Assert.Equal([pump, valve], account.TagsOf(model.Id));
        Assert.Equal((2, TestApi.Start.AddHours(1)), (account.Find(model.Id)!.TagCount, account.Find(model.Id)!.Modified));

        api.Clock.Advance(TimeSpan.FromHours(1));
        var edited = account.EditTag(model.Id, pump.Id, tag => tag with { Id = "other", Label = "Boiler" });
        Assert.Equal(pump with { Label = "Boiler", Modified = TestApi.Start.AddHours(2) }, edited);
        Assert.False(account.DisableTag(model.Id, pump.Id).Enabled);
        Assert.True(account.DeleteTag(model.Id, valve.Id));
        Assert.False(account.DeleteTag(model.Id, valve.Id));
        Assert.Equal([edited with { Enabled = false }], account.TagsOf(model.Id));
        Assert.Equal((1, TestApi.Start.AddHours(2)), (account.Find(model.Id)!.TagCount, account.Find(model.Id)!.Modified));

        Assert.Throws<KeyNotFoundException>(() => account.EditTag(model.Id, valve.Id, tag => tag));
        Assert.Throws<KeyNotFoundException>(() => account.TagsOf("no"));
        Assert.Throws<KeyNotFoundException>(() => account.AddTag("no", "Pump"));
    }

    [Fact]
    public async Task Changes_since_a_moment_are_few_requests_in_a_large_account()
    {
        var api = new TestApi(20_000);
        api.Clock.Advance(TimeSpan.FromDays(1));
        var changed = api.Account.Models[77];
        api.Account.Edit(changed.Id, m => m with { State = "active", Name = "Changed" });

        var reply = await api.AskAsync(
            """{ models(query: "modified:[2026-06-02 TO *]", pageSize: 1000) { totalResults results { id } } }"""
        );

        Assert.Equal(1, (int)reply.Clean["models"]!["totalResults"]!);
        Assert.Equal(changed.Id, (string?)reply.Data["models"]!["results"]![0]!["id"]);
    }

    private static string Json(MatterportAccount account) =>
        JsonSerializer.Serialize(
            account.Models.OrderBy(m => m.Id, StringComparer.Ordinal).Select(m => (m, m.Contents)).Select(p => new { p.m, p.Contents })
        );
}
