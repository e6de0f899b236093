using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Webhooks;

/// <summary>The account's registrations, and the events that wait for delivery. Not kept between runs.</summary>
internal sealed class AccountWebhooks
{
    private readonly Lock _lock = new();
    private readonly Queue<(string WebhookId, ModelEvent Event)> _waiting = new();
    private IReadOnlyList<Webhook> _all = [];

    public IReadOnlyList<Webhook> All => _all;

    public void Add(Webhook webhook)
    {
        lock (_lock)
        {
            _all = [.. _all, webhook];
        }
    }

    /// <exception cref="ApiError">There is no such registration.</exception>
    public Webhook Change(string id, Func<Webhook, Webhook?> change)
    {
        lock (_lock)
        {
            var before = _all.FirstOrDefault(webhook => webhook.Id == id) ?? throw ApiError.NotFound("Webhook", id);
            var after = change(before);
            _all = [.. _all.Select(webhook => webhook == before ? after : webhook).OfType<Webhook>()];
            return after ?? before;
        }
    }

    /// <summary>Puts what a change makes of events into the queue of each registration that wants them.</summary>
    public void Announce(MatterportModel? before, MatterportModel? after, long version, DateTime now)
    {
        if (_all.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            foreach (var (type, body) in ModelEvents.Of(before, after))
            {
                foreach (var webhook in _all.Where(webhook => webhook.EventTypes.Contains(type)))
                {
                    _waiting.Enqueue((webhook.Id, new ModelEvent((before ?? after)!.Id, version, now, type, body)));
                }
            }
        }
    }

    /// <summary>The next event and where it goes; null when nothing waits. What waits for a removed registration is dropped.</summary>
    public (Webhook Webhook, ModelEvent Event)? Take()
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var next))
            {
                if (_all.FirstOrDefault(webhook => webhook.Id == next.WebhookId) is { } webhook)
                {
                    return (webhook, next.Event);
                }
            }
            return null;
        }
    }
}
