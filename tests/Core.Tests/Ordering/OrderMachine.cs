using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Transport;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

/// <summary>One order on rows in memory, and what people and the clock do with it.</summary>
internal sealed class OrderMachine
{
    public const decimal Price = 49m;
    private static readonly Guid SystemUser = SomeOrder.Person(99);
    private static readonly OrderOrigin Origin = new(SomeOrder.Person(98), SystemUser, "1.0.0.0");
    private readonly InMemoryRows _stored = new InMemoryRows()
        .WithKey(OrderEventTable.Table, OrderEventTable.OrderKey.Name, OrderEventTable.Sequence.Name)
        .WithKey(OrderTable.Table, OrderTable.RequestKey.Name)
        .WithKey(OrderLineTable.Table, OrderLineTable.OpenKey.Name);
    private readonly MatterportAccount _matterport;
    private readonly MatterportApi _api;
    private readonly IRows _rows;
    private readonly Guid _model = Guid.NewGuid();

    /// <param name="limits">What each person may approve, by their number; null for nothing.</param>
    /// <param name="secondFrom">From when on two people approve.</param>
    /// <param name="behind">Who requests as person 0.</param>
    public OrderMachine(IReadOnlyList<SpendingLimit?> limits, decimal? secondFrom, int behind)
    {
        Clock = new VirtualClock(SomeOrder.Moment);
        _matterport = MatterportAccount.Generate(
            new AccountOptions
            {
                Models = 1,
                Seed = 1,
                Now = Clock.Now,
            },
            Clock
        );
        _api = new MatterportApi(_matterport);
        _rows = new SignedRows(_stored, SystemUser);
        var model = _matterport.Models.First(one => !one.Demo);
        _matterport.Edit(model.Id, one => one with { State = "active", Visibility = "unlisted" });
        for (var number = 0; number < limits.Count; number++)
        {
            _stored.Create(
                new Row("systemuser") { Id = SomeOrder.Person(number) }
                    .SetRaw("accessmode", number == limits.Count - 1 ? 4 : 0)
                    .SetRaw("isdisabled", false)
            );
        }

        _stored.Create(
            new Row(AccountTable.Table) { Id = Some.Account.Id }
                .Set(AccountTable.Name, "Main")
                .Set(AccountTable.OrderMode, OrderMode.Live)
        );
        _stored.Create(
            new Row(ModelTable.Table) { Id = _model }
                .Set(ModelTable.AccountId, Some.Account)
                .Set(ModelTable.MatterportId, model.Id)
        );
        Confirm(limits, secondFrom);
        Order = Requested(behind);
    }

    public VirtualClock Clock { get; }

    public Guid Order { get; }

    public string Hash => _stored.All(OrderTable.Table).Single().Get(OrderTable.Hash)!;

    /// <summary>How often Matterport charged.</summary>
    public int Charges => _matterport.Bill.Count;

    public OrderState State => Core.Ordering.Order.Load(_rows, Order).State;

    public IReadOnlyList<OrderCommand> Commands =>
        [
            .. _stored
                .All(OrderEventTable.Table)
                .OrderBy(row => row.Get(OrderEventTable.Sequence))
                .Select(row => row.Get(OrderEventTable.Command)!.Value),
        ];

    public void Decide(CallerIdentities call, bool isApproval, Guid? absent, string hash) =>
        new DecideOrder(CallerOf(call), call, _rows, new OrderWitness(call, Guid.NewGuid()), () => Clock.Now).Handle(
            new DecideOrderMessage.Request
            {
                OrderId = Order,
                Decision = isApproval ? "approve" : "reject",
                Hash = hash,
                Reason = "So.",
                OnBehalfOf = absent,
            }
        );

    public void Withdraw(CallerIdentities call) =>
        new WithdrawOrder(CallerOf(call), _rows, new OrderWitness(call, Guid.NewGuid()), () => Clock.Now).Handle(
            new WithdrawOrderMessage.Request { OrderId = Order }
        );

    public void Delegate(int absent, int standIn) =>
        _stored.Create(
            new Row(DelegationTable.Table)
                .Set(DelegationTable.AbsentId, User(absent))
                .Set(DelegationTable.DelegateId, User(standIn))
                .Set(DelegationTable.From, Clock.Now)
                .Set(DelegationTable.Until, Clock.Now.AddHours(1))
                .Set(DelegationTable.StateCode, RowState.Active)
        );

    /// <summary>The clock ticks.</summary>
    public void Progress() =>
        new ProgressOrder(_rows, Open, _ => new GatedActs(Transport()), Origin, Guid.NewGuid(), () => Clock.Now)
            .HandleAsync(Order, CancellationToken.None)
            .GetAwaiter()
            .GetResult();

    /// <summary>A call of one person, straight from outside, or as another.</summary>
    public static CallerIdentities Call(int person, int? behind = null, int depth = 1) =>
        new(SomeOrder.Person(person), SomeOrder.Person(person), SomeOrder.Person(behind ?? person), depth, false, "browser");

    private OpenMatterport Open => _ => new MatterportClient(Transport());

    private Guid Requested(int behind)
    {
        var call = Call(0, behind);
        var request = new RequestOrderMessage.Request
        {
            ModelRowId = _model,
            Lines = """[{"bundleId":"mp:matterpak"}]""",
            OperationId = "one",
        };
        return new RequestOrder(CallerOf(call), _rows, Open, new OrderWitness(call, Guid.NewGuid()), Origin, () => Clock.Now)
            .HandleAsync(request, CancellationToken.None)
            .GetAwaiter()
            .GetResult()
            .OrderId;
    }

    private void Confirm(IReadOnlyList<SpendingLimit?> limits, decimal? secondFrom)
    {
        var policy = _stored.Create(
            new Row(PolicyTable.Table)
                .Set(PolicyTable.Name, "2026")
                .Set(PolicyTable.AccountId, Some.Account)
                .Set(PolicyTable.CurrencyCode, "USD")
                .Set(PolicyTable.SecondApproverFrom, secondFrom)
                .Set(PolicyTable.State, PolicyState.Confirmed)
                .Set(PolicyTable.StateCode, RowState.Active)
                .Set(PolicyTable.EffectiveOn, Clock.Now.AddDays(-1))
        );
        var parent = new RowReference(PolicyTable.Table, policy);
        _stored.Create(
            new Row(PriceBookItemTable.Table)
                .Set(PriceBookItemTable.PolicyId, parent)
                .Set(PriceBookItemTable.StateCode, RowState.Active)
                .Set(PriceBookItemTable.Act, OrderAct.BuyAddOn)
                .Set(PriceBookItemTable.BundleId, "mp:matterpak")
                .Set(PriceBookItemTable.Measure, PriceMeasure.None)
                .Set(PriceBookItemTable.CurrencyCode, "USD")
                .Set(PriceBookItemTable.Amount, Price)
        );
        _stored.Create(
            new Row(BudgetTable.Table)
                .Set(BudgetTable.PolicyId, parent)
                .Set(BudgetTable.StateCode, RowState.Active)
                .Set(BudgetTable.Period, BudgetPeriod.Month)
                .Set(BudgetTable.Amount, 1000m)
                .Set(BudgetTable.CurrencyCode, "USD")
        );
        foreach (var (limit, number) in limits.Select((limit, number) => (limit, number)).Where(one => one.limit is not null))
        {
            _stored.Create(
                new Row(SpendingLimitTable.Table)
                    .Set(SpendingLimitTable.PolicyId, parent)
                    .Set(SpendingLimitTable.StateCode, RowState.Active)
                    .Set(SpendingLimitTable.UserId, User(number))
                    .Set(SpendingLimitTable.PerOrder, limit!.PerOrder)
                    .Set(SpendingLimitTable.PerMonth, limit.PerMonth)
                    .Set(SpendingLimitTable.CurrencyCode, limit.Currency)
            );
        }

        _stored.Update(new Row(PolicyTable.Table) { Id = policy }.Set(PolicyTable.Hash, Policies.HashOf(Policies.Load(_rows, policy))));
    }

    private Caller CallerOf(CallerIdentities call) => new(_stored, (_, _) => { }, call.User, call.Initiating);

    private MatterportTransport Transport() =>
        new(
            new Credentials(_matterport.ProductionToken.TokenId, _matterport.ProductionToken.TokenSecret),
            new TransportOptions { Inner = _api.CreateHandler(), UtcNow = () => Clock.Now }
        );

    private static RowReference User(int number) => new("systemuser", SomeOrder.Person(number));

    /// <summary>Rows that say who wrote them, as the platform's do.</summary>
    private sealed class SignedRows(IRows inner, Guid user) : IRows
    {
        private readonly RowReference _by = new("systemuser", user);

        public Row? Find(RowKey key, IReadOnlyList<string> columns) => inner.Find(key, columns);

        public RowPage Query(RowQuery query) => inner.Query(query);

        public Guid Create(Row row) => inner.Create(row.SetRaw("createdby", _by).SetRaw("modifiedby", _by));

        public void Update(Row row) => inner.Update(row.SetRaw("modifiedby", _by));

        public IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows) => inner.UpsertMany(rows);

        public void Delete(RowReference row) => inner.Delete(row);
    }
}
