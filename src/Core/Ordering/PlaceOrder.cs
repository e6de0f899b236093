using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Acts;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Places an approved order: proves again that it may, claims it, looks at the model, writes down what it is about to do, and only then
/// sends, once. It trusts no row that it can prove, since steps can be disabled and rows restored.
/// </summary>
internal sealed class PlaceOrder(
    IRows system,
    OpenMatterport open,
    OpenGatedActs gated,
    OrderOrigin origin,
    OrderLedger ledger,
    Func<DateTime> now
)
{
    // Matterport answers a purchase slowly, and an execution has two minutes.
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(60);

    private readonly ExposeModel _expose = new(gated, ledger, now);

    public async Task<Order> HandleAsync(Order order, CancellationToken cancellationToken)
    {
        var frozen = order.Frozen;
        if (Unproven(order, frozen) is { } problem)
        {
            return ledger.Move(order, new OrderMove(OrderCommand.Void, OrderActor.Placing) { Problem = problem });
        }

        if (order.Lines.Any(line => order.StateOf(line) != OrderState.Preparing))
        {
            order = ledger.Move(order, new OrderMove(OrderCommand.Claim, OrderActor.Placing));
        }

        return await SendAsync(order, frozen, cancellationToken).ConfigureAwait(false);
    }

    // Everything that was true when it was approved, and can be proven without asking Matterport.
    private Phrase? Unproven(Order order, FrozenRequest frozen)
    {
        var account = OrderAccount.Load(system, frozen.AccountId);
        var policy = Policies.Proven(Policies.Load(system, frozen.PolicyId));
        var mode = frozen.IsDryRun ? OrderMode.DryRun : OrderMode.Live;
        return frozen.OrderId != order.Row.Id || !origin.MayPlace(frozen) ? Phrase.Of("order.of-another")
            : account.Mode != mode ? Phrase.Of("order.mode-changed").With("account", account.Name)
            : frozen.ExpiresOn <= now() ? Phrase.Of("order.expired")
            : !order.IsWrittenBy(origin.SystemUserId) ? Phrase.Of("order.not-approved")
            : !AreTheLines(order, frozen) ? Phrase.Of("order.hash-differs")
            : IsApproved(order, frozen, policy) ? null
            : Phrase.Of("order.not-approved");
    }

    private static bool AreTheLines(Order order, FrozenRequest frozen) =>
        order.Lines.Count == frozen.Lines.Count
        && frozen.Lines.All(line => order.Lines.Count(row => row.Get(OrderLineTable.Number) == line.Number) == 1);

    private bool IsApproved(Order order, FrozenRequest frozen, Policy policy)
    {
        var approvals = order.Decided;
        var limits = new ApproverLimits(system, policy, BudgetSpan.Month(now(), TimeZoneInfo.Utc));
        return ApprovalRules.AreEnough(frozen, approvals.ToArray(), RecentOrders.Needed(system, frozen, policy))
            && !approvals.SelectMany(ApprovalRules.Charged).Intersect(order.Requesters).Any()
            && approvals.SelectMany(ApprovalRules.Charged).All(person => limits.Of(person) is { } limit && frozen.Amount <= limit.PerOrder);
    }

    private async Task<Order> SendAsync(Order order, FrozenRequest frozen, CancellationToken cancellationToken)
    {
        var subject = OrderSubject.Of(system, frozen);
        foreach (var number in frozen.Lines.Select(line => line.Number).OrderBy(number => number))
        {
            var line = frozen.Lines.Single(one => one.Number == number);
            if (order.StateOf(order.Line(number)) is OrderState.Claimed or OrderState.Preparing)
            {
                order = await SendAsync(order, frozen, line, subject, cancellationToken).ConfigureAwait(false);
            }
        }

        return order;
    }

    private async Task<Order> SendAsync(
        Order order,
        FrozenRequest frozen,
        FrozenLine line,
        OrderSubject subject,
        CancellationToken cancellationToken
    )
    {
        // A line that was prepared before an execution broke off is looked at again, as if for the first time.
        if (order.StateOf(order.Line(line.Number)) == OrderState.Preparing)
        {
            order = ledger.Move(order, Step(OrderCommand.Claim, line));
        }

        var offer = await OrderOffer.AskAsync(system, subject, open, now(), cancellationToken).ConfigureAwait(false);
        if (IsUnreadable(line, offer.Reading))
        {
            throw new MatterportException(offer.Reading.Error?.Code ?? ErrorCodes.Unknown);
        }

        if (Changed(order, frozen, line, offer) is { } changed)
        {
            return ledger.Move(order, changed);
        }

        order = ledger.Move(order, Step(OrderCommand.Prepare, line));
        if (frozen.IsDryRun)
        {
            return ledger.Move(order, Step(OrderCommand.Refuse, line) with { Problem = Phrase.Of("order.dry-run") });
        }

        order = await _expose.HandleAsync(order, line, subject, offer.Reading, cancellationToken).ConfigureAwait(false);
        if (order.StateOf(order.Line(line.Number)) != OrderState.Preparing)
        {
            return order;
        }

        order = ledger.Move(order, Step(OrderCommand.Send, line));
        return Classified(order, line, await DoAsync(subject, line).ConfigureAwait(false));
    }

    private static bool IsUnreadable(FrozenLine line, BundlesReading reading) =>
        !reading.NotFound
        && (line.Act == OrderAct.BuyAddOn ? reading.Bundles is null : !reading.State.HasValue || !reading.Visibility.HasValue);

    // Whoever gave up waiting could not tell whether it was sent: only the time limits it.
    private async Task<ActOutcome> DoAsync(OrderSubject subject, FrozenLine line)
    {
        using var limit = new CancellationTokenSource(LongestSend);
        var (acts, model) = (gated(subject.Account.Reference.Id), subject.Model);
        return await (
            line.Act switch
            {
                OrderAct.BuyAddOn => acts.UnlockBundleAsync(model, line.Bundle, line.Options, limit.Token),
                OrderAct.Activate => acts.ActivateAsync(model, limit.Token),
                OrderAct.Archive => acts.ArchiveAsync(model, limit.Token),
                OrderAct.MakeMoreVisible => acts.ShowAsync(model, line.Options[ModelActs.Visibility], limit.Token),
                OrderAct.DeleteModel => acts.DeleteAsync(model, limit.Token),
                _ => throw new InvalidOperationException($"{line.Act}"),
            }
        ).ConfigureAwait(false);
    }

    private OrderMove? Changed(Order order, FrozenRequest frozen, FrozenLine line, OrderOffer offer)
    {
        var bundle = offer.Reading.Find(line.Bundle);
        if (bundle is { IsTaken: true })
        {
            return Step(OrderCommand.Refuse, line) with { Problem = OfferedLine.Availability(bundle) };
        }

        if (!offer.Reading.NotFound && ModelActs.IsDone(line.Act, line.Options, offer.Reading))
        {
            return Step(OrderCommand.Refuse, line) with { Problem = Phrase.Of("order.done-already") };
        }

        var offered = offer.Of(OrderedLine.Of(line));
        var problem =
            offer.Refusal([line.Act])
            ?? offered.Refusal
            ?? (line.Act == OrderAct.DeleteModel ? Undeletable(order, frozen, offer.Subject) : null)
            ?? _expose.Refusal(order, frozen, offer.Facts)
            ?? (offer.ExposureOf([line.Act]) is not null && frozen.ExposureHours is null ? Phrase.Of("order.model-private") : null)
            ?? (
                offered.Price!.Amount != line.Amount || offered.Price.Currency != frozen.Currency
                    ? Phrase
                        .Of("order.price-changed")
                        .With("amount", Currency.Plain(offered.Price.Amount, offered.Price.Currency))
                        .With("expected", Currency.Plain(line.Amount, frozen.Currency))
                        .With("currency", frozen.Currency)
                    : null
            );
        return problem is null ? null : Step(OrderCommand.Void, line) with { Problem = problem };
    }

    private Phrase? Undeletable(Order order, FrozenRequest frozen, OrderSubject subject) =>
        frozen.TypedName != frozen.Facts?.Name ? Phrase.Of("order.hash-differs") : OrdersUnderWay.Refusal(system, subject, order.Row.Id);

    private Order Classified(Order order, FrozenLine line, ActOutcome outcome) =>
        ledger.Move(
            order,
            outcome.Kind switch
            {
                ActResult.Done => new OrderMove(OrderCommand.Accept, OrderActor.Matterport) { Line = line.Number },
                ActResult.Refused => new OrderMove(OrderCommand.Refuse, OrderActor.Matterport)
                {
                    Line = line.Number,
                    Problem = Phrase.Of("order.matterport").With("code", outcome.Code),
                },
                _ => new OrderMove(OrderCommand.Doubt, OrderActor.Placing)
                {
                    Line = line.Number,
                    Problem = Phrase.Of("order.unknown"),
                    Reason = outcome.Code,
                },
            }
        );

    private static OrderMove Step(OrderCommand command, FrozenLine line) => new(command, OrderActor.Placing) { Line = line.Number };
}
