using System.Text.Json.Nodes;
using MatterportForDataverse.Connector.Tests.Operations;

namespace MatterportForDataverse.Connector.Tests.Triggers;

/// <summary>Looks again and again, as the platform does: at the address that the last good answer gave.</summary>
internal sealed class Poller(ConnectorWorld world, string operation, params (string Name, string Value)[] values)
{
    private const int MostLooks = 100;

    private Uri? _next;

    public string? RetryAfter { get; private set; }

    public int LongestAddress { get; private set; }

    public async Task<Answer> AnswerAsync()
    {
        var answer = _next is null ? await world.RunAsync(operation, values) : await world.FollowAsync(operation, _next);
        Assert.Single(answer.Sent);
        return answer;
    }

    /// <summary>What is new.</summary>
    public async Task<IReadOnlyList<JsonObject>> LookAsync()
    {
        var answer = await AnswerAsync();
        (_next, RetryAfter) = (answer.Location, answer.RetryAfter);
        Assert.NotNull(_next);
        LongestAddress = Math.Max(LongestAddress, _next.OriginalString.Length);
        var found = answer.Body.AsArray().Select(item => item!.AsObject()).ToArray();
        Assert.Equal(found.Length == 0 ? 202 : 200, answer.Status);
        return found;
    }

    public async Task<IReadOnlyList<JsonObject>> LookUntilNothingAsync()
    {
        var all = new List<JsonObject>();
        for (var look = 0; look < MostLooks; look++)
        {
            var found = await LookAsync();
            all.AddRange(found);
            if (found.Count == 0)
            {
                return all;
            }
        }

        throw new InvalidOperationException("The trigger never comes to an end.");
    }
}
