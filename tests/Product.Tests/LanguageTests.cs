using System.ServiceModel;
using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse.Store;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests;

/// <summary>What people read in a language that was made by a program: nothing of it is written in the code.</summary>
public sealed class LanguageTests : IDisposable
{
    private readonly ProductEnvironment _environment = new() { Languages = PseudoLanguage.Open };

    [Fact]
    public void Whatever_is_refused_is_said_in_the_language_of_the_person_from_the_table_alone()
    {
        _environment.Platform.SetLanguage(_environment.Ada, PseudoLanguage.Id);
        var said = Refusals().Select(act => SaidTo(_environment.Ada, act)).ToArray();

        Assert.Equal(Refusals().Count(), said.Distinct().Count());
        Assert.All(said, text => Assert.Matches(@"^⟦.*⟧ \[[a-z.-]+\]$", text));
        Assert.All(said, text => Assert.Equal("", PseudoLanguage.Outside(text[..text.LastIndexOf('[')])));
    }

    [Fact]
    public void A_person_without_a_language_reads_that_of_the_organization_and_in_the_end_English()
    {
        Func<Guid, string> search = user => SaidTo(user, caller => _environment.Call(caller, "mpt_SearchModels", ("Text", "a\nb")));

        Assert.Equal("The parameter Text must be a single line of up to 256 characters. [parameter.text]", search(_environment.Ada));
        _environment.Platform.System.Update(
            new Entity("organization", WellKnownRows.Organization) { ["languagecode"] = PseudoLanguage.Id }
        );
        Assert.StartsWith("⟦Thé párámétér Text múst bé á sínglé líné", search(_environment.Ada), StringComparison.Ordinal);
        _environment.Platform.SetLanguage(_environment.Ada, 1033);
        Assert.Equal("The parameter Text must be a single line of up to 256 characters. [parameter.text]", search(_environment.Ada));
        Assert.StartsWith("⟦", search(_environment.Ann), StringComparison.Ordinal);
    }

    [Fact]
    public void The_setup_check_says_everything_in_the_language_of_the_person_and_writes_no_sentence_into_a_row()
    {
        _environment.Platform.SetLanguage(_environment.Ada, PseudoLanguage.Id);

        foreach (var fault in new FaultKind?[] { null, FaultKind.ServerError })
        {
            if (fault is { } kind)
            {
                _environment.Matterport.Faults.Rates[kind] = 1;
            }

            using var checks = JsonDocument.Parse((string)_environment.Call(_environment.Ada, "mpt_CheckSetup")["Checks"]);
            Assert.All(
                checks.RootElement.EnumerateArray(),
                check =>
                {
                    Assert.Equal("", PseudoLanguage.Outside(check.GetProperty("found").GetString()!));
                    Assert.Equal("", PseudoLanguage.Outside(check.TryGetProperty("fix", out var fix) ? fix.GetString()! : ""));
                }
            );
        }

        var detail = Assert.Single(_environment.Rows("mpt_account")).GetAttributeValue<string>("mpt_healthdetail");
        Assert.Contains("\"code\":\"transport.server-error\"", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", detail, StringComparison.Ordinal);
    }

    public void Dispose() => _environment.Dispose();

    // What people run into: guards, parameters that make no sense, things that are not there.
    private IEnumerable<Action<Guid>> Refusals()
    {
        foreach (var (column, value) in Unfit)
        {
            yield return user => Service(user).Update(new Entity("mpt_account", _environment.AccountId) { [column] = value });
        }

        foreach (var table in new[] { "mpt_model", "mpt_change", "mpt_syncrun", "mpt_syncissue", "mpt_modellink" })
        {
            yield return user => Service(user).Create(new Entity(table) { ["mpt_name"] = "1" });
        }

        yield return user => Service(user).Create(Mapping("mpt_model", "mpt_name", "colour"));
        yield return user => Service(user).Create(Mapping("mpt_model", "mpt_tourlink", "tourlink"));
        yield return user => Service(user).Create(Mapping("Upper", "mpt_tourlink", "tourlink"));
        yield return user => Service(user).Create(Mapping("mpt_account", "mpt_name", "name"));
        yield return user => _environment.Call(user, "mpt_StartSync", ("AccountId", Guid.NewGuid()));
        yield return user => _environment.Call(user, "mpt_SearchModels", ("Text", "a\nb"));
        yield return user => _environment.Call(user, "mpt_LinkModel", Link("mpt_property", "no id"));
        yield return user => _environment.Call(user, "mpt_LinkModel", Link("mpt_account", "SxQL3iGyvQk"));
    }

    private static (string Column, object? Value)[] Unfit { get; } =
    [
        ("mpt_watermark", ProductEnvironment.Start),
        ("mpt_health", new OptionSetValue(720270001)),
        ("mpt_name", " "),
        ("mpt_vaultsecreturi", "http://example.com"),
        ("mpt_tokenid", "a b"),
        ("mpt_tokensecret", "a b"),
        ("mpt_syncevery", 0),
    ];

    private static (string, object)[] Link(string table, string model) =>
        [("ModelId", model), ("TableName", table), ("RowId", Guid.NewGuid())];

    private static Entity Mapping(string table, string column, string field) =>
        new("mpt_fieldmapping")
        {
            ["mpt_name"] = "1",
            ["mpt_tablename"] = table,
            ["mpt_column"] = column,
            ["mpt_field"] = field,
        };

    private IOrganizationService Service(Guid user) => _environment.Platform.ServiceFor(user);

    private static string SaidTo(Guid user, Action<Guid> act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => act(user)).Detail.Message;
}
