using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.Connector.Tests.Operations;

namespace MatterportForDataverse.Connector.Tests.Makers;

/// <summary>What the connector can reach: nothing that spends, approves, shows to more people, or deletes.</summary>
public sealed class MakersReachTests
{
    // What an operation may call, and change.
    private static readonly string[] Apis =
    [
        "mpt_CheckSetup",
        "mpt_CreateTag",
        "mpt_CreateWorkFromTag",
        "mpt_Describe",
        "mpt_LinkModel",
        "mpt_GetAssetLink",
        "mpt_QuoteOrder",
        "mpt_RequestOrder",
        "mpt_ResolveIssues",
        "mpt_SearchModels",
        "mpt_StartSync",
        "mpt_SuggestModels",
        "mpt_SyncModel",
        "mpt_UnlinkModel",
        "mpt_WithdrawOrder",
    ];

    private static readonly string[] Tables =
    [
        "mpt_modellinks",
        "mpt_models",
        "mpt_assets",
        "mpt_orders",
        "mpt_orderlines",
        "mpt_properties",
        "mpt_sitevisits",
        "mpt_syncissues",
        "mpt_tags",
        "mpt_tagtypes",
        "mpt_worktargets",
    ];

    public static TheoryData<string> Extra =>
        [
            "post /mpt_DecideOrder",
            "delete /mpt_tags/{tagId}",
            "patch /mpt_orders/{orderId}",
            "post /mpt_models",
            "get /mpt_accounts",
            "put /WhoAmI",
        ];

    [Fact]
    public void Each_path_reads_a_table_of_these_changes_a_tag_or_calls_an_API_of_these() =>
        Assert.Empty(
            DefinedOperation
                .All(ConnectorFiles.Makers)
                .Where(one => !IsHarmless(one.Method, one.Path))
                .Select(one => $"{one.Method} {one.Path}")
        );

    [Theory]
    [MemberData(nameof(Extra))]
    public void Any_other_path_would_be_noticed(string operation) =>
        Assert.False(IsHarmless(operation.Split(' ')[0], operation.Split(' ')[1]));

    [Fact]
    public void The_script_names_no_other_table_or_API_and_sends_no_other_method()
    {
        var script = ConnectorFiles.Makers.Text("script.csx");
        var apis = Regex.Matches(script, @"mpt_[A-Z]\w+").Select(match => match.Value).Distinct().Except(["mpt_TagTypeId"]).Order();
        var sets = Regex.Matches(script, @"""(mpt_[a-z]+)\(").Select(match => match.Groups[1].Value);
        var shapes = Regex.Matches(script, @"new\(\s*""mpt_[a-z]+"",\s*""(mpt_[a-z]+)""").Select(match => match.Groups[1].Value);
        var methods = Regex.Matches(script, @"HttpMethod(\.\w+|\(""\w+""\))").Select(match => match.Value).Distinct().Order();

        Assert.Equal(Apis.Order(), apis);
        Assert.Empty(sets.Concat(shapes).Except(Tables));
        Assert.Equal(["HttpMethod(\"PATCH\")", "HttpMethod.Get", "HttpMethod.Post"], methods);
        Assert.Equal(1, Regex.Count(script, @"call\.ChangeAsync\(tag, changes\)"));
        Assert.Equal(1, Regex.Count(script, @"\.ChangeAsync\("));
        Assert.Equal(1, Regex.Count(script, @"\[""act""\] = ""buy-add-on"""));
    }

    [Fact]
    public void No_parameter_says_what_is_done_or_names_a_model_to_delete()
    {
        var names = DefinedOperation.All(ConnectorFiles.Makers).SelectMany(Names).Select(name => name.ToUpperInvariant()).ToHashSet();

        Assert.Contains("BUNDLEID", names);
        Assert.Empty(
            names.Intersect(["ACT", "LINES", "TYPEDNAME", "DECISION", "HASH", "ONBEHALFOF", "VISIBILITY", "INMATTERPORT", "OUTCOME"])
        );
    }

    private static IEnumerable<string> Names(DefinedOperation operation) =>
        operation.Parameters.SelectMany(parameter =>
            parameter["schema"]?["properties"] is JsonObject body ? body.Select(one => one.Key) : [(string)parameter["name"]!]
        );

    private static bool IsHarmless(string method, string path)
    {
        var target = path.Split('/')[1];
        return (method, path) is ("get", "/WhoAmI") or ("patch", "/mpt_tags/{tagId}")
            || (method is "get" or "post" && Apis.Contains(target))
            || (method == "get" && Tables.Contains(target));
    }
}
