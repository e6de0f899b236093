using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Plugins.Tests.Fakes;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests;

public sealed class BoundaryTests
{
    private readonly FakePlatform _platform = new(new FakeContext("mpt_LinkModel"));

    [Theory]
    [InlineData(ErrorKind.Invalid, PluginHttpStatusCode.BadRequest)]
    [InlineData(ErrorKind.Forbidden, PluginHttpStatusCode.Forbidden)]
    [InlineData(ErrorKind.NotFound, PluginHttpStatusCode.NotFound)]
    [InlineData(ErrorKind.Conflict, PluginHttpStatusCode.Conflict)]
    [InlineData(ErrorKind.Later, PluginHttpStatusCode.TooManyRequests)]
    [InlineData(ErrorKind.Upstream, PluginHttpStatusCode.BadGateway)]
    public void A_refusal_reaches_the_caller_with_its_code_and_status(ErrorKind kind, PluginHttpStatusCode status)
    {
        var refusal = Run(_ => throw new DomainException("link.model-taken", kind, "Another property leads the model."));
        Assert.Equal("Another property leads the model. [link.model-taken]", refusal.Message);
        Assert.Equal(status, refusal.HttpStatus);
        Assert.Empty(_platform.Lines);
    }

    [Theory]
    [InlineData(true, PluginHttpStatusCode.TooManyRequests)]
    [InlineData(false, PluginHttpStatusCode.BadGateway)]
    public void A_failure_of_Matterport_says_its_code_and_whether_waiting_helps(bool waitingHelps, PluginHttpStatusCode status)
    {
        var refusal = Run(_ =>
            throw new MatterportException("error.internal", "Matterport failed.", "0a1b2c3d") { WaitingHelps = waitingHelps }
        );
        Assert.EndsWith("[error.internal]", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(status, refusal.HttpStatus);
    }

    [Fact]
    public void A_bug_is_traced_and_the_caller_gets_a_reference()
    {
        var refusal = Run(_ => throw new InvalidCastException("inner {workings}"));
        Assert.Equal("Something went wrong. Reference: 33333333-0000-0000-0000-000000000001.", refusal.Message);
        Assert.Null(refusal.InnerException);
        Assert.Contains("inner {workings}", Assert.Single(_platform.Lines), StringComparison.Ordinal);
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

    private InvalidPluginExecutionException Run(Action<Invocation> handle, bool refuses = true)
    {
        var refusal = _platform.Run(new PluginDouble(handle));
        Assert.Equal(refuses, refusal is not null);
        return refusal!;
    }
}
