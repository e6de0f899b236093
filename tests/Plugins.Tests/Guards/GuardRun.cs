using System.Text.RegularExpressions;
using MatterportForDataverse.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests.Guards;

/// <summary>Runs a guard in a context.</summary>
internal static class GuardRun
{
    public static InvalidPluginExecutionException? Run(IPlugin guard, FakeContext context) => new FakePlatform(context).Run(guard);

    public static InvalidPluginExecutionException Refused(string code, IPlugin guard, FakeContext context)
    {
        var refusal = Run(guard, context);
        // What is guarded, and perhaps which of its rules.
        Assert.Matches($@"\[{Regex.Escape(code)}(\.[a-z-]+)?\]$", refusal?.Message);
        return refusal!;
    }
}
