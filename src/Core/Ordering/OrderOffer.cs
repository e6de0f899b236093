using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What can be ordered for a model now, and at what price: asked of Matterport, priced by the policy in force.</summary>
/// <param name="Subject">The model.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Reading">What Matterport says.</param>
/// <param name="Now">When, UTC.</param>
public sealed record OrderOffer(OrderSubject Subject, Policy Policy, BundlesReading Reading, DateTime Now)
{
    /// <summary>Asks.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="subject">The model.</param>
    /// <param name="open">Opens the account's client.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OrderException">No policy is in force.</exception>
    public static async Task<OrderOffer> AskAsync(
        IRows system,
        OrderSubject subject,
        OpenMatterport open,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var policy =
            Policies.InForce(system, subject.Account.Reference, now)
            ?? throw new OrderException(Phrase.Of("order.no-policy").With("account", subject.Account.Name), ErrorKind.Conflict);
        var reading = await open(subject.Account.Reference.Id).ReadBundlesAsync(subject.Model, cancellationToken).ConfigureAwait(false);
        return new OrderOffer(subject, policy, reading, now);
    }

    /// <summary>A line with its price, or why it cannot be ordered.</summary>
    public OfferedLine Of(OrderedLine line)
    {
        var offered = OfferedLine.Of(line, Reading, Policy, LocalDay.Of(Now, Subject.Account.Zone));
        return offered.Refusal is null && ExposureOf([line.Does]) is { } hours
            ? offered with
            {
                Effects = [SideEffect.Expose(AccessVisibility.Private, AccessVisibility.Unlisted, hours, Until(hours)), .. offered.Effects],
            }
            : offered;
    }

    /// <summary>For how many hours at most the model is made unlisted for these acts; null when it need not be.</summary>
    public int? ExposureOf(IEnumerable<OrderAct> acts) =>
        acts.Contains(OrderAct.BuyAddOn) && Reading.Visibility.ValueOr(null) == Exposure.Hidden ? Policy.ExposureHours : null;

    /// <summary>Why these acts cannot be ordered for the model as it is; null when they can.</summary>
    public Phrase? Refusal(IEnumerable<OrderAct> acts) => acts.Contains(OrderAct.BuyAddOn) ? OrderSubject.Refusal(Reading, Policy) : null;

    /// <summary>The facts that an approval depends on.</summary>
    public FrozenFacts Facts =>
        new()
        {
            Name = Reading.Name.ValueOr(null),
            State = Told<ModelState>(Reading.State.ValueOr(null), ModelFields.States),
            Visibility = Told<AccessVisibility>(Reading.Visibility.ValueOr(null), ModelFields.Visibilities),
            Slots = Reading.Slots is { HasValue: true } slots ? slots.Value : null,
        };

    private DateTime Until(int hours) => Now + Policy.ExpiresAfter + TimeSpan.FromHours(hours);

    private static T? Told<T>(string? told, IReadOnlyDictionary<string, T> known)
        where T : struct => told is not null && known.TryGetValue(told, out var value) ? value : null;
}
