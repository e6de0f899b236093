using Microsoft.Extensions.Logging;

namespace MatterportForDataverse.Connector.Tests.Host;

/// <summary>What the platform's documentation says that a script derives from.</summary>
public abstract class ScriptBase
{
    public IScriptContext Context { get; set; } = null!;

    public CancellationToken CancellationToken { get; set; }

    public static StringContent CreateJsonContent(string serializedJson) =>
        new(serializedJson, System.Text.Encoding.UTF8, "application/json");

    public abstract Task<HttpResponseMessage> ExecuteAsync();
}

/// <summary>What the platform's documentation says that a script is given.</summary>
public interface IScriptContext
{
    string CorrelationId { get; }

    string OperationId { get; }

    HttpRequestMessage Request { get; }

    ILogger Logger { get; }

    // Not documented, but used by connectors that the platform's owner ships: the address that the connector was called at.
    Uri OriginalRequestUri { get; }

    Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken);
}
