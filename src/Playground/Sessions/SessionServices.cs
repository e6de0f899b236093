namespace MatterportForDataverse.Playground.Sessions;

/// <summary>What a plug-in may ask for beyond the platform's own: never on the real one, see Composition in src/Plugins.</summary>
/// <param name="handler">What sends to Matterport.</param>
/// <param name="time">The clock, and how to wait.</param>
/// <param name="more">Gives others.</param>
internal sealed class SessionServices(HttpMessageHandler handler, SessionTime time, Func<Type, object?> more)
{
    private readonly Func<DateTime> _now = () => time.Now;

    /// <summary>The service of a type; null when there is none.</summary>
    public object? Get(Type type) =>
        type == typeof(HttpMessageHandler) ? handler
        : type == _now.GetType() ? _now
        : type == time.Delay.GetType() ? time.Delay
        : more(type);
}
