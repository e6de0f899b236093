using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests;

/// <summary>Rows outlive the language of whoever ran into something: they hold codes and arguments, and no sentence.</summary>
public sealed partial class SentenceTests
{
    private static readonly string[] Tables = ["mpt_account", "mpt_change", "mpt_modellink", "mpt_syncissue", "mpt_syncrun", "mpt_work"];

    // Names of buildings and what people wrote in them are data, in whatever language it is.
    private static readonly string[] Data = ["mpt_name", "mpt_agreedvalue", "mpt_dataversevalue", "mpt_matterportvalue", "mpt_fields"];

    [Fact]
    public void No_row_that_we_write_holds_a_sentence()
    {
        using var environment = new ProductEnvironment();
        Happen(environment);
        var texts = Tables
            .SelectMany(table => environment.Rows(table))
            .SelectMany(row => row.Attributes)
            .Where(pair => !Data.Contains(pair.Key))
            .Select(pair => (pair.Key, Text: pair.Value as string))
            .Where(pair => pair.Text is not null)
            .ToList();

        Assert.NotEmpty(environment.Rows("mpt_syncissue"));
        Assert.Contains(texts, text => text.Key == "mpt_message" && HoldsCodes(text.Text!));
        Assert.Contains(texts, text => text.Key == "mpt_reasons" && HoldsCodes(text.Text!));
        Assert.Contains(texts, text => text.Key == "mpt_healthdetail" && HoldsCodes(text.Text!));
        Assert.All(texts.Where(text => !HoldsCodes(text.Text!)), text => Assert.DoesNotMatch(ThreeWords(), text.Text!));
    }

    private static bool HoldsCodes(string text)
    {
        if (text is not ['{' or '[', ..])
        {
            return false;
        }

        using var json = JsonDocument.Parse(text);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? json.RootElement.TryGetProperty("code", out _)
            : json.RootElement.EnumerateArray().Any(item => item.TryGetProperty("code", out _));
    }

    [GeneratedRegex(@"[A-Za-z]+ [a-z]+ [a-z]+")]
    private static partial Regex ThreeWords();

    // A link with reasons, a conflict, a rejected change, edits that wait, a check of the setup.
    private static void Happen(ProductEnvironment environment)
    {
        environment.Sync();
        var models = environment.MatterportAccount.Models.Where(one => one is { Demo: false, State: "active", InternalId: null }).ToList();
        var ann = environment.Platform.ServiceFor(environment.Ann);
        var property = ann.Create(new Entity("mpt_property") { ["mpt_name"] = models[0].Name });
        environment.Call(environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", models[0].Id));
        ann.Update(new Entity("mpt_model", environment.Mirror(models[1].Id).Id) { ["mpt_internalnotes"] = "ours" });
        environment.MatterportAccount.Edit(models[1].Id, one => one with { Description = "theirs" });
        ann.Update(new Entity("mpt_model", environment.Mirror(models[2].Id).Id) { ["mpt_countrycode"] = "XK" });
        environment.Clock.Advance(TimeSpan.FromMinutes(5));
        environment.Sync();
        environment.Call(environment.Ada, "mpt_CheckSetup");
    }
}
