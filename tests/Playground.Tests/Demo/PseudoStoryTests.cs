using System.ServiceModel;
using System.Text.Json;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Playground.Demo;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Tests.Demo;

/// <summary>
/// The whole story in a language that a program made. What the playground itself prints is its own English, for whoever runs it, and no
/// text of the product: it is not looked at.
/// </summary>
public sealed partial class PseudoStoryTests
{
    private static readonly string[] Described =
    [
        AccountTable.Table,
        ChangeTable.Table,
        ModelTable.Table,
        ModelLinkTable.Table,
        SyncIssueTable.Table,
        SyncRunTable.Table,
        WorkTable.Table,
    ];

    // As custom APIs number the types of their parameters.
    private const int YesNo = 0;
    private const int WholeNumber = 7;
    private const int Text = 10;
    private const int Id = 12;

    // What people and Matterport name: a sentence may have it as an argument, and it is nobody's text.
    private static readonly string[] Named = [PropertyTable.Table, SiteVisitTable.Table, ModelTable.Table, AccountTable.Table];

    // What people wrote on either side.
    private static readonly string[] Disputed =
    [
        SyncIssueTable.AgreedValue.Name,
        SyncIssueTable.DataverseValue.Name,
        SyncIssueTable.MatterportValue.Name,
        SyncIssueTable.Resolution.Name,
    ];

    // Two lines are no table, no purpose and no text to search for.
    private const string Given = "no\nsense";
    private readonly List<(string Where, string Text)> _said = [];

    [Fact]
    public async Task The_story_says_nothing_to_people_that_comes_from_no_table_of_texts()
    {
        using var scratch = new TemporaryFolder();
        var (labels, texts) = PseudoPackage.WriteTo(scratch.Below("package"));
        Assert.True(labels > 2000 && texts > 200, $"{labels} labels, {texts} texts");
        await using var session = await Session.OpenAsync(
            new SessionOptions
            {
                Models = 20,
                Folder = scratch.Below("data"),
                Package = scratch.Below("package"),
                Services = PseudoLanguage.Services(Labels.In),
            },
            default
        );
        session.Platform.System.Update(new Entity("organization", WellKnownRows.Organization) { ["languagecode"] = PseudoLanguage.Id });

        var file = PropertyFile.Read(ContentFiles.Sample);
        await new DemoRun(session, file, new DemoReporter()).RunAsync(null, default);
        var users = new EnvironmentSetup(session, file).Run(null).Users;
        Listen(session, users, "");
        session.Matterport!.Faults.Rates[FaultKind.ServerError] = 1;
        await Assert.ThrowsAnyAsync<Exception>(() => new SyncRunner(session, users, new DemoReporter()).StartByUserAsync(default));
        Listen(session, users, " without Matterport");

        var reader = new PseudoReader(Names(session), []);
        var strange = _said
            .Select(said => (said.Where, said.Text, Strange: reader.Strange(said.Text)))
            .Where(said => said.Strange.Length > 0)
            .Select(said => $"{said.Where}: {said.Strange} | {said.Text}")
            .Distinct()
            .ToList();
        Assert.True(_said.Count(said => PseudoReader.IsFromTable(said.Text)) > 200, $"{_said.Count}");
        Assert.True(strange.Count == 0, string.Join("\n", strange));
    }

    [Theory]
    [InlineData("⟦Línk Lake House (P-12, mpt_name)⟧", "")]
    [InlineData("active", "")]
    [InlineData("⟦Á ⟦b⟧⟧ is active", "is active")]
    [InlineData("⟦Línk the house⟧", "the house")]
    [InlineData("Close", "Close")]
    public void A_word_from_no_table_is_seen_wherever_it_stands(string said, string strange) =>
        Assert.Equal(strange, new PseudoReader(["Lake House"], ["active"]).Strange(said));

    // What rows say in words, what custom APIs answer and refuse, and what rows hold that we wrote.
    private void Listen(Session session, PlaygroundUsers users, string when)
    {
        foreach (var table in Described)
        {
            foreach (var row in users.Ada.Rows(table, []))
            {
                Call(users.Ada, DescribeMessage.Name, $"{table} described{when}", ("TableName", table), ("RowId", row.Id));
            }

            foreach (var (column, text) in Cells(session, table).Where(cell => !Named.Contains(table) && !Disputed.Contains(cell.Column)))
            {
                Say($"{table}.{column}", text);
            }
        }

        Say(
            "options",
            [
                .. session
                    .Platform.Package.Tables.Values.Where(table => !table.IsSystem)
                    .SelectMany(table => table.Columns)
                    .SelectMany(column => column.Options.Values),
            ]
        );
        foreach (var property in users.Ada.Rows(PropertyTable.Table, []))
        {
            Call(users.Ada, SuggestModelsMessage.Name, $"suggestions{when}", ("TableName", PropertyTable.Table), ("RowId", property.Id));
        }

        Call(users.Ada, SearchModelsMessage.Name, $"search{when}", ("Text", "House"));
        Call(users.Ada, CheckSetupMessage.Name, $"setup check{when}", ("AccountId", users.Account));
        foreach (var api in session.Platform.Package.CustomApis.Values)
        {
            Call(users.Ada, api.Name, $"{api.Name} with nonsense{when}", [.. api.Parameters.Select(Nonsense)]);
        }
    }

    // What people, Matterport and makers call things, and what a value was before and is after a change.
    private static IEnumerable<string> Names(Session session) =>
        [
            .. Named.SelectMany(table => Cells(session, table)).Select(cell => cell.Text),
            .. Cells(session, "role").Concat(Cells(session, "systemuser")).Select(cell => cell.Text),
            .. Values(session),
            .. session.Platform.Package.CustomApis.Values.SelectMany(api => api.Parameters).Select(parameter => parameter.Name),
            .. session.Account!.Models.Select(model => model.Address.Address).OfType<string>(),
            .. session.Account.Models.SelectMany(model => (model.Name ?? "").Split(" – ")).Where(part => part.Length > 0),
            Given,
        ];

    private static IEnumerable<string> Values(Session session) =>
        from row in new DataverseClient(session.Platform.System).Rows(ChangeTable.Table, [ChangeTable.Fields.Name])
        from changed in JsonDocument.Parse(row.GetAttributeValue<string>(ChangeTable.Fields.Name)).RootElement.EnumerateArray()
        from value in changed.EnumerateObject()
        where value.Name is "before" or "after"
        from text in Strings(value.Value)
        select text;

    private static IEnumerable<(string Column, string Text)> Cells(Session session, string table)
    {
        var columns = session.Platform.Package.Tables[table].Columns.Select(column => column.Name).ToArray();
        return from row in new DataverseClient(session.Platform.System).Rows(table, columns)
            from cell in row.Attributes
            where cell.Value is string { Length: > 0 } text && text[0] is not ('{' or '[')
            select (cell.Key, (string)cell.Value);
    }

    private static (string Name, object? Value) Nonsense(CustomApiParameter parameter) =>
        (
            parameter.Name,
            parameter.Type switch
            {
                YesNo => true,
                WholeNumber => -1,
                Text => Given,
                Id => Guid.Empty,
                _ => null,
            }
        );

    private void Call(DataverseClient caller, string api, string where, params (string Name, object? Value)[] parameters)
    {
        try
        {
            var given = parameters.Where(parameter => parameter.Value is not null).ToDictionary(one => one.Name, one => one.Value);
            foreach (var (name, value) in caller.CallCustomApi(api, given, answer => answer))
            {
                Say($"{where}, {name}", [.. value is string text ? Strings(text) : []]);
            }
        }
        catch (Exception refused) when (refused is FaultException or Errors.ExternalServiceException)
        {
            // What the platform itself refuses has no code of ours, and the platform translates it.
            var message = (refused.InnerException ?? refused).Message;
            Say($"{where}, refused", Coded().Match(message) is { Success: true } ours ? ours.Groups[1].Value : "");
        }
    }

    // The texts in an answer: the answer, or what is in its JSON.
    private static IEnumerable<string> Strings(string answer) =>
        answer is ['{' or '[', ..] ? Strings(JsonDocument.Parse(answer).RootElement) : [answer];

    private static IEnumerable<string> Strings(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Strings(property.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [json.GetString()!],
            _ => [],
        };

    // A word in small letters is a code.
    private void Say(string where, params string[] texts) =>
        _said.AddRange(texts.Where(text => !CodeOnly().IsMatch(text)).Select(text => (where, text)));

    [GeneratedRegex(@"^(.*) \[[a-z.-]+\]$", RegexOptions.Singleline)]
    private static partial Regex Coded();

    [GeneratedRegex("^[a-z0-9._:-]*$")]
    private static partial Regex CodeOnly();
}
