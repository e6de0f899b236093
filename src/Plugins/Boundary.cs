using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Where our errors become the platform's, which understands one exception type, and that is sealed. A refusal is said in the caller's
/// language, with its code; a bug is traced, and the caller gets a reference to look for. No inner exception leaves: the platform would log
/// its texts unread.
/// </summary>
internal static class Boundary
{
    /// <param name="plugin">The class that is called.</param>
    /// <param name="serviceProvider">What the platform hands over.</param>
    /// <param name="handle">What the class does.</param>
    public static void Run(Type plugin, IServiceProvider serviceProvider, Action<Invocation> handle)
    {
        var invocation = new Invocation(serviceProvider);
        try
        {
            invocation.RequireRegistered(plugin);
            handle(invocation);
        }
        catch (DomainException refusal)
        {
            throw Refusal(invocation, refusal.Phrase, refusal.Code, refusal.Kind);
        }
        catch (MatterportException failure)
        {
            invocation.Trace(failure.Message);
            throw Refusal(invocation, failure.ToPhrase(), failure.Code, failure.WaitingHelps ? ErrorKind.Later : ErrorKind.Upstream);
        }
        catch (Exception bug) when (bug is not InvalidPluginExecutionException)
        {
            throw new InvalidPluginExecutionException(
                Said(invocation, Phrase.Of("bug.unexpected").With("reference", invocation.Report(bug))),
                PluginHttpStatusCode.InternalServerError
            );
        }
    }

    /// <summary>The HTTP status that the Web API answers with.</summary>
    internal static PluginHttpStatusCode HttpStatus(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Invalid => PluginHttpStatusCode.BadRequest,
            ErrorKind.Forbidden => PluginHttpStatusCode.Forbidden,
            ErrorKind.NotFound => PluginHttpStatusCode.NotFound,
            ErrorKind.Conflict => PluginHttpStatusCode.Conflict,
            ErrorKind.Later => PluginHttpStatusCode.TooManyRequests,
            _ => PluginHttpStatusCode.BadGateway,
        };

    private static InvalidPluginExecutionException Refusal(Invocation invocation, Phrase phrase, string code, ErrorKind kind) =>
        new($"{Said(invocation, phrase)} [{code}]", HttpStatus(kind));

    private static string Said(Invocation invocation, Phrase phrase) =>
        invocation.Secrets.Without(CallerLanguage.Of(invocation).Say(phrase));
}
