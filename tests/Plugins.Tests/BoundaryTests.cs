using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Plugins.Tests.Fakes;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests;

public sealed class BoundaryTests
{
    private readonly FakeContext _context = new("mpt_LinkModel");
    private readonly FakePlatform _platform;

    public BoundaryTests() => _platform = new(_context);

    [Theory]
    [InlineData(ErrorKind.Invalid, PluginHttpStatusCode.BadRequest)]
    [InlineData(ErrorKind.Forbidden, PluginHttpStatusCode.Forbidden)]
    [InlineData(ErrorKind.NotFound, PluginHttpStatusCode.NotFound)]
    [InlineData(ErrorKind.Conflict, PluginHttpStatusCode.Conflict)]
    [InlineData(ErrorKind.Later, PluginHttpStatusCode.TooManyRequests)]
    [InlineData(ErrorKind.Upstream, PluginHttpStatusCode.BadGateway)]
    public void A_refusal_reaches_the_caller_with_its_code_and_status(ErrorKind kind, PluginHttpStatusCode status)
    {
        var refusal = Run(_ => throw new DomainException(Phrase.Of("link.model-taken").With("property", "Lake House"), kind));
        Assert.Equal(
            "This model is already linked to Lake House. Take it over, or link it in another role. [link.model-taken]",
            refusal.Message
        );
        Assert.Equal(status, refusal.HttpStatus);
        Assert.Empty(_platform.Lines);
    }

    [Theory]
    [InlineData(true, PluginHttpStatusCode.TooManyRequests)]
    [InlineData(false, PluginHttpStatusCode.BadGateway)]
    public void A_failure_of_Matterport_says_its_code_and_whether_waiting_helps(bool waitingHelps, PluginHttpStatusCode status)
    {
        var refusal = Run(_ => throw new MatterportException("error.internal", "0a1b2c3d") { WaitingHelps = waitingHelps });
        Assert.Equal("error.internal, request 0a1b2c3d", Assert.Single(_platform.Lines));
        Assert.EndsWith("[error.internal]", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(status, refusal.HttpStatus);
    }

    [Fact]
    public void A_bug_is_traced_and_the_caller_gets_a_reference()
    {
        var refusal = Run(_ => throw new InvalidCastException("inner {workings}"));
        Assert.Equal(
            "An unexpected error occurred. When you report it, include this reference: 33333333-0000-0000-0000-000000000001.",
            refusal.Message
        );
        Assert.Null(refusal.InnerException);
        Assert.Contains("inner {workings}", Assert.Single(_platform.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1031, 0, "[!model taken Lake House!] [link.model-taken]")]
    [InlineData(null, 1031, "[!model taken Lake House!] [link.model-taken]")]
    [InlineData(0, 1031, "[!model taken Lake House!] [link.model-taken]")]
    [InlineData(1033, 1031, null)]
    [InlineData(1036, 1031, null)]
    [InlineData(null, null, null)]
    public void A_refusal_is_said_in_the_language_of_the_caller_else_of_the_organization_else_in_English(
        int? user,
        int? organization,
        string? said
    )
    {
        Languages(user, organization);

        var refusal = Run(_ => throw new ModelTakenException("Lake House"));

        Assert.Equal(said ?? $"{new ModelTakenException("Lake House").Message} [link.model-taken]", refusal.Message);
    }

    [Fact]
    public void A_code_without_a_text_in_the_language_is_said_in_English_and_so_is_a_bug()
    {
        Languages(1031, null);

        Assert.Equal(
            "Dataverse is busy. Try again in a few minutes. [dataverse.busy]",
            Run(_ => throw new DataverseBusyException()).Message
        );
        Assert.StartsWith("An unexpected error occurred.", Run(_ => throw new InvalidCastException()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_the_language_cannot_be_read_hides_no_refusal()
    {
        Languages(1031, null);
        _platform.Rows.Fault = _ => -2147220989;

        var refusal = Run(_ => throw new ModelTakenException("Lake House"));

        Assert.Equal($"{new ModelTakenException("Lake House").Message} [link.model-taken]", refusal.Message);
        Assert.Contains("The caller's language", Assert.Single(_platform.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_platforms_own_exception_passes()
    {
        var own = new InvalidPluginExecutionException("as it is");
        Assert.Same(own, Run(_ => throw own));
    }

    [Fact]
    public void Parameters_come_plain_and_answers_leave_as_the_platform_wants_them()
    {
        var context = new FakeContext("mpt_LinkModel");
        var row = Guid.NewGuid();
        context.InputParameters["Role"] = new OptionSetValue(720270001);
        context.InputParameters["Record"] = new EntityReference("mpt_property", row);
        IReadOnlyDictionary<string, object?>? input = null;

        new PluginDouble(invocation =>
        {
            input = invocation.Input;
            invocation.Reply(new Dictionary<string, object?> { ["Link"] = new RowReference("mpt_modellink", row), ["Count"] = 2 });
        }).Execute(new FakePlatform(context));

        Assert.Equal(720270001, input!["Role"]);
        Assert.Equal(new RowReference("mpt_property", row), input["Record"]);
        Assert.Equal(new EntityReference("mpt_modellink", row), context.OutputParameters["Link"]);
        Assert.Equal(2, context.OutputParameters["Count"]);
    }

    [Fact]
    public void Rows_are_opened_as_the_caller_and_as_the_system_only_when_they_are_asked_for()
    {
        Run(_ => { }, refuses: false);
        Assert.Empty(_platform.OpenedAs);
        Run(invocation => _ = (invocation.Rows, invocation.System), refuses: false);
        Assert.Equal([new Guid("11111111-0000-0000-0000-000000000001"), null], _platform.OpenedAs);
    }

    // The platform of these tests has a language of one text.
    private void Languages(int? user, int? organization)
    {
        var texts = System.Text.Encoding.UTF8.GetBytes("""{"link.model-taken":"[!model taken {property}!]"}""");
        _platform.With<Func<string, Stream?>>(file => file == "de" ? new MemoryStream(texts) : null);
        Settings("usersettings", "systemuserid", _context.InitiatingUserId, "uilanguageid", user);
        Settings("organization", "organizationid", _context.OrganizationId, "languagecode", organization);
    }

    private void Settings(string table, string key, Guid id, string column, int? language) =>
        _platform.Rows.Create(new Entity(table, id) { [key] = id, [column] = language });

    private InvalidPluginExecutionException Run(Action<Invocation> handle, bool refuses = true)
    {
        var refusal = _platform.Run(new PluginDouble(handle));
        Assert.Equal(refuses, refusal is not null);
        return refusal!;
    }
}
