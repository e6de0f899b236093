using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Someone asks for an order. It is frozen as it is asked for, and waits for approval.</summary>
/// <param name="caller">Who asks.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens the account's client.</param>
/// <param name="witness">Who asks, for the ledger.</param>
/// <param name="installation">The environment and the version that freeze it.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class RequestOrder(
    Caller caller,
    IRows system,
    OpenMatterport open,
    OrderWitness witness,
    OrderOrigin installation,
    Func<DateTime> now
)
{
    private const int LongestOperation = 100;
    private const int LongestPurpose = 2000;

    /// <summary>Requests, or gives back the order of the same operation ID.</summary>
    /// <exception cref="InvalidRequestException">A parameter cannot be used.</exception>
    /// <exception cref="RowNotFoundException">There is no such model for the caller.</exception>
    /// <exception cref="OrderException">It cannot be ordered: the code says why.</exception>
    public async Task<RequestOrderMessage.Response> HandleAsync(RequestOrderMessage.Request request, CancellationToken cancellationToken)
    {
        var lines = OrderedLine.Read(request.Lines);
        Require(request);
        var subject = OrderSubject.Load(caller.Rows, system, request.ModelRowId);
        if (Earlier(request) is { } earlier)
        {
            return Same(earlier, subject, lines);
        }

        if (subject.Account.Mode == OrderMode.Off)
        {
            throw Refused(Phrase.Of("order.off").With("account", subject.Account.Name));
        }

        var offer = await OrderOffer.AskAsync(system, subject, open, WholeSecond(now()), cancellationToken).ConfigureAwait(false);
        var offered = Offered(offer, lines);
        RequireExpected(request, offered);
        RequireDeletable(request, offer, offered);
        return Create(request, offer, offered);
    }

    private static void Require(RequestOrderMessage.Request request)
    {
        if (request.OperationId.Length > LongestOperation || request.OperationId.Any(char.IsControl))
        {
            throw new InvalidRequestException("OperationId", Phrase.Of("parameter.text").With("most", LongestOperation));
        }

        if (request.Purpose is { Length: > LongestPurpose })
        {
            throw new InvalidRequestException("Purpose", Phrase.Of("parameter.text").With("most", LongestPurpose));
        }

        if (request.RecordTableName is null != request.RecordRowId is null)
        {
            throw new InvalidRequestException(request.RecordRowId is null ? "RecordRowId" : "RecordTableName");
        }
    }

    private string KeyOf(RequestOrderMessage.Request request) => $"{caller.User:N}/{request.OperationId}";

    private Row? Earlier(RequestOrderMessage.Request request) =>
        system.Find(RowKey.Of(OrderTable.Table, OrderTable.RequestKey, KeyOf(request)), [OrderTable.Frozen.Name, OrderTable.Hash.Name]);

    private static RequestOrderMessage.Response Same(Row earlier, OrderSubject subject, IReadOnlyList<OrderedLine> lines)
    {
        var frozen = FrozenRequest.Verified(earlier.Get(OrderTable.Frozen) ?? "", earlier.Get(OrderTable.Hash) ?? "");
        var isSame =
            frozen.ModelId == subject.Row.Id
            && frozen.Lines.Count == lines.Count
            && lines.All(line =>
                frozen.Lines.Any(one =>
                    one.Act == line.Does
                    && one.Bundle == line.Bundle
                    && one.Options.Count == line.Chosen.Count
                    && !one.Options.Except(line.Chosen).Any()
                )
            );
        return isSame
            ? new RequestOrderMessage.Response { OrderId = earlier.Id, Hash = earlier.Get(OrderTable.Hash) }
            : throw Refused(Phrase.Of("order.operation-reused"));
    }

    private static OfferedLine[] Offered(OrderOffer offer, IReadOnlyList<OrderedLine> lines)
    {
        var offered = lines.Select(offer.Of).ToArray();
        var refusal =
            offer.Refusal(lines.Select(line => line.Does)) ?? offered.Select(line => line.Refusal).FirstOrDefault(one => one is not null);
        if (refusal is not null)
        {
            throw Refused(refusal);
        }

        return offered.Select(line => line.Price!.Currency).Distinct().Count() == 1
            ? offered
            : throw Refused(Phrase.Of("order.currencies"));
    }

    private static void RequireExpected(RequestOrderMessage.Request request, OfferedLine[] offered)
    {
        var (amount, currency) = (offered.Sum(line => line.Price!.Amount), offered[0].Price!.Currency);
        if (request.ExpectedAmount is { } expected && expected != amount)
        {
            throw Refused(
                Phrase
                    .Of("order.price-changed")
                    .With("amount", Currency.Plain(amount, currency))
                    .With("expected", Currency.Plain(expected, currency))
                    .With("currency", currency)
            );
        }
    }

    private void RequireDeletable(RequestOrderMessage.Request request, OrderOffer offer, OfferedLine[] offered)
    {
        if (!offered.Any(line => line.Line.Does == OrderAct.DeleteModel))
        {
            return;
        }

        if (request.TypedName != offer.Facts.Name)
        {
            throw new InvalidRequestException("TypedName", "order.typed-name");
        }

        if (OrdersUnderWay.Refusal(system, offer.Subject, order: null) is { } others)
        {
            throw Refused(others);
        }
    }

    private RequestOrderMessage.Response Create(RequestOrderMessage.Request request, OrderOffer offer, OfferedLine[] offered)
    {
        // From here on nobody else requests for this account until we are done.
        var number = offer.Subject.Account.TakeNumber(system);
        RequireNoneOpen(offer.Subject, offered);
        RequireNotExposed(offer.Subject);
        RequireFew(offer);
        RequireBudget(offer, offered);
        // Frozen before the row exists; of the request, so that running it again finds the same row instead of making a second order.
        var id = StableId.Of(OrderTable.Table, KeyOf(request), $"{offer.Now:O}");
        var frozen = Freeze(id, offer, offered, request);
        var rows = new OrderRows(caller, offer, frozen);
        var row = rows.Order(number, offered, KeyOf(request), request.Purpose, RecordOf(request));
        system.Create(row);
        var order = new Order(row, [], [], []);
        foreach (var line in rows.Lines(row, number, offered))
        {
            system.Create(line);
        }

        var asked = new OrderMove(OrderCommand.Request, OrderActor.Requester) { Reason = request.Purpose };
        new OrderLedger(system, witness, now).Note(order, asked, null, OrderState.Requested);
        return new RequestOrderMessage.Response { OrderId = id, Hash = frozen.Hash() };
    }

    private static RowReference? RecordOf(RequestOrderMessage.Request request) =>
        request.RecordTableName is { } table && request.RecordRowId is { } id ? new RowReference(table, id) : null;

    private FrozenRequest Freeze(Guid id, OrderOffer offer, OfferedLine[] offered, RequestOrderMessage.Request request) =>
        new()
        {
            OrganizationId = installation.OrganizationId,
            AssemblyVersion = installation.Version,
            AccountId = offer.Subject.Account.Reference.Id,
            OrderId = id,
            SubjectKey = offer.Subject.Key,
            ModelId = offer.Subject.Row.Id,
            RequesterId = caller.User,
            RequestedOn = offer.Now,
            ExpiresOn = offer.Now + offer.Policy.ExpiresAfter,
            PolicyId = offer.Policy.Id,
            Currency = offered[0].Price!.Currency,
            IsDryRun = offer.Subject.Account.Mode != OrderMode.Live,
            Facts = offer.Facts,
            Effects = [.. offered.SelectMany(line => line.Effects).GroupBy(PhraseJson.Write).Select(same => same.First())],
            ExposureHours = offer.ExposureOf(offered.Select(line => line.Line.Does)),
            TypedName = offered.Any(line => line.Line.Does == OrderAct.DeleteModel) ? request.TypedName : null,
            Lines =
            [
                .. offered.Select(
                    (line, index) =>
                        new FrozenLine
                        {
                            Number = index + 1,
                            Act = line.Line.Does,
                            Bundle = line.Line.Bundle,
                            Options = line.Line.Chosen,
                            Amount = line.Price!.Amount,
                            PromisedHours = line.Price.PromisedHours,
                        }
                ),
            ],
        };

    private void RequireNoneOpen(OrderSubject subject, OfferedLine[] offered)
    {
        var keys = offered.ToDictionary(line => subject.OpenKey(line.Line.Does, line.Line.Bundle), line => line.Name);
        var open = system.AllIn(OrderLineTable.Table, OrderLineTable.OpenKey.Name, keys.Keys, OrderLineTable.Name.Name);
        if (open.Length > 0)
        {
            throw Refused(
                Phrase
                    .Of("order.already-open")
                    .With("addon", keys[open[0].Get(OrderLineTable.OpenKey)!])
                    .With("order", open[0].Get(OrderLineTable.Name))
            );
        }
    }

    private void RequireNotExposed(OrderSubject subject)
    {
        var exposing = system.Query(
            new RowQuery(OrderTable.Table, [OrderTable.Name.Name])
            {
                Where =
                [
                    RowCondition.Equal(OrderTable.SubjectKey, subject.Key),
                    RowCondition.Equal(OrderTable.AccountKey, subject.Account.Reference.ToString()),
                    RowCondition.Filled(OrderTable.ExposedUntil),
                ],
                PageSize = 1,
            }
        );
        if (exposing.Rows.Count > 0)
        {
            throw Refused(Phrase.Of("order.exposed-now").With("order", exposing.Rows[0].Get(OrderTable.Name)));
        }
    }

    private void RequireFew(OrderOffer offer)
    {
        var zone = offer.Subject.Account.Zone;
        var today = system.Query(
            new RowQuery(OrderTable.Table, [OrderTable.Number.Name])
            {
                Where =
                [
                    RowCondition.Equal(OrderTable.RequestedBy, new RowReference("systemuser", caller.User)),
                    RowCondition.AtLeast(OrderTable.RequestedOn, LocalDay.Begin(LocalDay.Of(offer.Now, zone), zone)),
                ],
                PageSize = offer.Policy.RequestsPerDay,
            }
        );
        if (today.Rows.Count >= offer.Policy.RequestsPerDay)
        {
            throw Refused(Phrase.Of("order.too-many").With("most", offer.Policy.RequestsPerDay));
        }
    }

    private void RequireBudget(OrderOffer offer, OfferedLine[] offered)
    {
        var (amount, currency) = (offered.Sum(line => line.Price!.Amount), offered[0].Price!.Currency);
        var left = BudgetUse.Of(system, offer.Subject.Account, offer.Policy, currency, offer.Now).Left;
        if (amount > left)
        {
            throw Refused(
                Phrase
                    .Of("order.over-budget")
                    .With("amount", Currency.Plain(amount, currency))
                    .With("left", Currency.Plain(left, currency))
                    .With("currency", currency)
            );
        }
    }

    private static DateTime WholeSecond(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));

    private static OrderException Refused(Phrase phrase) => new(phrase, ErrorKind.Conflict);
}
