using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>An order with its lines, its decisions, and its history.</summary>
/// <param name="Row">The row of <c>mpt_order</c>.</param>
/// <param name="Lines">Its lines, by their numbers.</param>
/// <param name="Events">Its history, the oldest first.</param>
/// <param name="Decisions">What approvers decided.</param>
public sealed record Order(Row Row, IReadOnlyList<Row> Lines, IReadOnlyList<Row> Events, IReadOnlyList<Row> Decisions)
{
    private static readonly Column<RowReference> CreatedBy = new("createdby");
    private static readonly Column<RowReference> ModifiedBy = new("modifiedby");
    private static readonly string[] Written = [CreatedBy.Name, ModifiedBy.Name];

    private static readonly string[] Columns =
    [
        OrderTable.Number.Name,
        OrderTable.AccountId.Name,
        OrderTable.AccountKey.Name,
        OrderTable.SubjectKey.Name,
        OrderTable.State.Name,
        OrderTable.Mode.Name,
        OrderTable.Amount.Name,
        OrderTable.CurrencyCode.Name,
        OrderTable.RequestedBy.Name,
        OrderTable.RequestedOn.Name,
        OrderTable.ExpiresOn.Name,
        OrderTable.ExposedUntil.Name,
        OrderTable.UndoUntil.Name,
        OrderTable.DueOn.Name,
        OrderTable.RemindOn.Name,
        OrderTable.Reminders.Name,
        OrderTable.Frozen.Name,
        OrderTable.Hash.Name,
        OrderTable.OwnerId.Name,
    ];

    private static readonly string[] LineColumns =
    [
        OrderLineTable.Number.Name,
        OrderLineTable.BundleId.Name,
        OrderLineTable.State.Name,
        OrderLineTable.SentOn.Name,
        OrderLineTable.PlacedOn.Name,
        OrderLineTable.Proof.Name,
        OrderLineTable.PromisedHours.Name,
        OrderLineTable.PromisedOn.Name,
        OrderLineTable.Progress.Name,
        OrderLineTable.Reads.Name,
        OrderLineTable.Amount.Name,
        OrderLineTable.ChargedAmount.Name,
        OrderLineTable.ChargedTax.Name,
        OrderLineTable.ChargedOn.Name,
        OrderLineTable.InvoiceReference.Name,
    ];

    private static readonly string[] EventColumns =
    [
        OrderEventTable.Sequence.Name,
        OrderEventTable.Command.Name,
        OrderEventTable.LineNumber.Name,
        OrderEventTable.ToState.Name,
        OrderEventTable.HappenedOn.Name,
        OrderEventTable.Details.Name,
        OrderEventTable.UserId.Name,
        OrderEventTable.InitiatingId.Name,
        OrderEventTable.AuthenticatedId.Name,
        OrderEventTable.Hash.Name,
        .. Written,
    ];

    private static readonly string[] DecisionColumns =
    [
        ApprovalTable.Decision.Name,
        ApprovalTable.ApproverId.Name,
        ApprovalTable.OnBehalfOf.Name,
        ApprovalTable.Hash.Name,
        .. Written,
    ];

    /// <summary>The row.</summary>
    public RowReference Reference => Row.Reference;

    /// <summary>Names the order in its rows.</summary>
    public string Key => Reference.ToString();

    /// <summary>What people approve.</summary>
    /// <exception cref="OrderException">It is not what its hash says.</exception>
    public FrozenRequest Frozen => FrozenRequest.Verified(Row.Get(OrderTable.Frozen) ?? "", Row.Get(OrderTable.Hash) ?? "");

    /// <summary>What was decided, for the rules.</summary>
    public IReadOnlyList<Decision> Decided =>
        [
            .. Decisions.Select(row => new Decision(
                row.Get(ApprovalTable.ApproverId)?.Id ?? Guid.Empty,
                row.Get(ApprovalTable.OnBehalfOf)?.Id,
                row.Get(ApprovalTable.Decision) == Schema.Decision.Approve,
                row.Get(ApprovalTable.Hash) ?? ""
            )),
        ];

    /// <summary>The state of a line, as the history tells it: the rows only show it.</summary>
    public OrderState StateOf(Row line) =>
        Of(line).Select(happened => happened.Get(OrderEventTable.ToState)).LastOrDefault(state => state is not null)
        ?? OrderState.Requested;

    /// <summary>When the last approval was given that it needed, UTC; null when it was not.</summary>
    public DateTime? ApprovedOn =>
        Events.LastOrDefault(happened => happened.Get(OrderEventTable.Command) == OrderCommand.Approve)?.Get(OrderEventTable.HappenedOn);

    /// <summary>Since when the line may have reached Matterport, UTC; null when it was not sent.</summary>
    public DateTime? SentOn(Row line) =>
        Of(line).LastOrDefault(happened => happened.Get(OrderEventTable.ToState) == OrderState.Sending)?.Get(OrderEventTable.HappenedOn);

    /// <summary>What tells that Matterport accepted the line; null when nothing does.</summary>
    public Row? Accepted(Row line) => When(line, OrderCommand.Accept, OrderCommand.Find, OrderCommand.SettleAsCharged);

    /// <summary>What was recorded of invoices and credits for the line, the oldest first.</summary>
    public IReadOnlyList<RecordedCharge> Charges(Row line) =>
        [.. Of(line).Where(Is(OrderCommand.RecordCharge)).Select(happened => RecordedCharge.Read(happened.Get(OrderEventTable.Details)!))];

    /// <summary>What the first of two people said last of how the line ended; null when nobody did, or something happened since.</summary>
    public Row? Proposal(Row line) => Moves(line).LastOrDefault() is { } last && Is(OrderCommand.ProposeSettlement)(last) ? last : null;

    /// <summary>The line with that number.</summary>
    /// <exception cref="OrderException">There is none.</exception>
    public Row Line(int number) =>
        Lines.FirstOrDefault(line => line.Get(OrderLineTable.Number) == number)
        ?? throw new OrderException(Phrase.Of("order.no-line").With("line", number), ErrorKind.NotFound);

    /// <summary>The state of the order.</summary>
    public OrderState State => OrderStates.Of(Lines.Select(StateOf));

    /// <summary>Everybody behind the request: who asked, who began the call, and who was signed in.</summary>
    public IReadOnlyList<Guid> Requesters
    {
        get
        {
            var first = Events.Count > 0 ? Events[0] : null;
            var ids = new[] { first?.Get(OrderEventTable.InitiatingId), first?.Get(OrderEventTable.AuthenticatedId) };
            return
            [
                .. new[] { Row.Get(OrderTable.RequestedBy)?.Id, first?.Get(OrderEventTable.UserId)?.Id }
                    .Concat(ids.Select(id => Guid.TryParse(id, out var one) ? one : (Guid?)null))
                    .OfType<Guid>()
                    .Distinct(),
            ];
        }
    }

    /// <summary>Whether anything stands in the history or the decisions in somebody's name.</summary>
    public bool Names(Guid person) =>
        Requesters.Contains(person)
        || Decided.Any(decision => decision.Person == person || decision.OnBehalfOf == person)
        || Events.Any(happened => happened.Get(OrderEventTable.UserId)?.Id == person);

    /// <summary>
    /// Whether history and decisions were written by the user SYSTEM and nobody else, as only our custom APIs do: a step that keeps others
    /// from it can be disabled, but the platform notes who wrote.
    /// </summary>
    /// <param name="systemUser">The ID of SYSTEM.</param>
    public bool IsWrittenBy(Guid systemUser) =>
        Events.Concat(Decisions).All(row => row.Get(CreatedBy)?.Id == systemUser && row.Get(ModifiedBy)?.Id == systemUser);

    /// <summary>Reads an order.</summary>
    /// <exception cref="RowNotFoundException">There is no such order.</exception>
    public static Order Load(IRows system, Guid id)
    {
        var row = system.Get(RowKey.Of(OrderTable.Table, id), Columns);
        var key = row.Reference.ToString();
        return new Order(
            row,
            [
                .. Children(system, OrderLineTable.Table, OrderLineTable.OrderKey, key, LineColumns)
                    .OrderBy(line => line.Get(OrderLineTable.Number)),
            ],
            [
                .. Children(system, OrderEventTable.Table, OrderEventTable.OrderKey, key, EventColumns)
                    .OrderBy(one => one.Get(OrderEventTable.Sequence)),
            ],
            [.. Children(system, ApprovalTable.Table, ApprovalTable.OrderKey, key, DecisionColumns)]
        );
    }

    private IEnumerable<Row> Of(Row line)
    {
        var number = line.Get(OrderLineTable.Number);
        return Events.Where(happened => happened.Get(OrderEventTable.LineNumber) is not { } about || about == number);
    }

    private IEnumerable<Row> Moves(Row line) => Of(line).Where(happened => happened.Get(OrderEventTable.ToState) is not null);

    private static Func<Row, bool> Is(OrderCommand command) => happened => happened.Get(OrderEventTable.Command) == command;

    private Row? When(Row line, params OrderCommand[] commands) =>
        Of(line).LastOrDefault(happened => happened.Get(OrderEventTable.Command) is { } command && commands.Contains(command));

    // By the text key: a lookup can be emptied.
    private static IEnumerable<Row> Children(IRows system, string table, Column<string> parent, string key, string[] columns) =>
        system.All(new RowQuery(table, columns) { Where = [RowCondition.Equal(parent, key)] });
}
