using System.Globalization;
using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Scenes;

/// <summary>An order from the request to the delivery, as the people at both ends see it.</summary>
/// <param name="output">Where it is told.</param>
internal sealed class OrderScene(TextWriter output)
{
    private static readonly TimeSpan WithinUndo = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan AfterUndo = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AfterDelivery = TimeSpan.FromHours(1);

    /// <summary>Plays it.</summary>
    /// <param name="options">What the playground is opened with.</param>
    /// <param name="crashes">Whether the process ends after Matterport accepted the order and before that is written down.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task PlayAsync(SessionOptions options, bool crashes, CancellationToken cancellationToken)
    {
        var session = await Session.OpenAsync(options, cancellationToken).ConfigureAwait(false);
        try
        {
            var office = await OrderOffice.OpenAsync(session, cancellationToken).ConfigureAwait(false);
            var order = Request(office);
            Approve(office, order);
            await PassAsync(session, office, WithinUndo, cancellationToken).ConfigureAwait(false);
            Say($"{WithinUndo.TotalMinutes} minutes later, Rick or Abby can still withdraw it. {Bill(session)}");
            if (crashes)
            {
                await CrashAsync(session, office, cancellationToken).ConfigureAwait(false);
                var folder = session.Folder;
                await session.DisposeAsync().ConfigureAwait(false);
                session = await Session.OpenAsync(options with { Folder = folder, Models = null }, cancellationToken).ConfigureAwait(false);
                office = OrderOffice.Find(session);
                Say($"It starts again, and looks at Matterport before it does anything.");
                await PassAsync(session, office, TimeSpan.FromMinutes(6), cancellationToken).ConfigureAwait(false);
            }

            await PassAsync(session, office, AfterUndo, cancellationToken).ConfigureAwait(false);
            Say($"The order is {State(office, order)}. {Bill(session)}");
            await PassAsync(session, office, AfterDelivery, cancellationToken).ConfigureAwait(false);
            await PassAsync(session, office, AfterDelivery, cancellationToken).ConfigureAwait(false);
            Say($"Two hours later, it is {State(office, order)}. {Bill(session)}");
            Tell(office, order);
        }
        finally
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private Guid Request(OrderOffice office)
    {
        var lines = $$"""[{"bundleId":"{{OrderOffice.AddOn}}"}]""";
        var quote = office.Rick.CallCustomApi(
            QuoteOrderMessage.Name,
            new QuoteOrderMessage.Request { ModelRowId = office.Model, Lines = lines }.ToParameters(),
            QuoteOrderMessage.Response.From
        );
        using var told = System.Text.Json.JsonDocument.Parse(quote.Quote!);
        var (amount, left) = (Number(told, "amount"), Number(told, "budgetLeft"));
        Say($"Rick asks what a MatterPak of {office.Name} costs: {amount} USD at most, and {left} USD of the budget are left.");
        var order = office
            .Rick.CallCustomApi(
                RequestOrderMessage.Name,
                new RequestOrderMessage.Request
                {
                    ModelRowId = office.Model,
                    Lines = lines,
                    OperationId = "scene",
                }.ToParameters(),
                RequestOrderMessage.Response.From
            )
            .OrderId;
        Say($"He requests it: the order is {State(office, order)}.");
        return order;
    }

    private void Approve(OrderOffice office, Guid order)
    {
        var request = new DecideOrderMessage.Request
        {
            OrderId = order,
            Decision = "approve",
            Hash = Order(office, order).GetAttributeValue<string>(OrderTable.Hash.Name),
        };
        try
        {
            office.Rick.CallCustomApi(DecideOrderMessage.Name, request.ToParameters(), DecideOrderMessage.Response.From);
            throw new InvalidOperationException("The requester approved their own order.");
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            Say($"He tries to approve it himself, and is refused: {refusal.Message}");
        }

        office.Abby.CallCustomApi(DecideOrderMessage.Name, request.ToParameters(), DecideOrderMessage.Response.From);
        Say($"Abby approves exactly this request, by its hash {request.Hash![..12]}…: it is {State(office, order)}.");
    }

    private async Task CrashAsync(Session session, OrderOffice office, CancellationToken cancellationToken)
    {
        session.Platform.Hooks.BeforeRequest = request =>
        {
            if (request is { Message: "Create", Table: OrderEventTable.Table } && session.Account!.Bill.Count > 0)
            {
                throw new SimulatedCrashException();
            }
        };
        await PassAsync(session, office, AfterUndo, cancellationToken).ConfigureAwait(false);
        session.Platform.Hooks.BeforeRequest = null;
        session.Save();
        Say($"It is sent, Matterport accepts it, and the process ends before that is written down. {Bill(session)}");
    }

    private static async Task PassAsync(Session session, OrderOffice office, TimeSpan time, CancellationToken cancellationToken)
    {
        await session.Time.Delay(time, cancellationToken).ConfigureAwait(false);
        office.Users.Ada.CallCustomApi(
            RunDueWorkMessage.Name,
            new RunDueWorkMessage.Request().ToParameters(),
            RunDueWorkMessage.Response.From
        );
        session.Platform.RunJobs(cancellationToken: cancellationToken);
    }

    private void Tell(OrderOffice office, Guid order)
    {
        Say($"What the history says:");
        foreach (
            var happened in office.Rick.Rows(
                OrderEventTable.Table,
                [OrderEventTable.Sequence.Name, OrderEventTable.Command.Name, OrderEventTable.HappenedOn.Name, OrderEventTable.UserId.Name],
                OrderEventTable.OrderId.Name,
                order,
                OrderEventTable.Sequence.Name
            )
        )
        {
            var who = happened.GetAttributeValue<EntityReference>(OrderEventTable.UserId.Name)?.Name ?? "the clock";
            var command = (OrderCommand)happened.GetAttributeValue<OptionSetValue>(OrderEventTable.Command.Name).Value;
            var when = happened.GetAttributeValue<DateTime>(OrderEventTable.HappenedOn.Name);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {happened.GetAttributeValue<int>(OrderEventTable.Sequence.Name)}  {when:yyyy-MM-dd HH:mm}  {command, -8}  {who}"
                )
            );
        }
    }

    private static Entity Order(OrderOffice office, Guid order) =>
        office.Rick.Find(OrderTable.Table, OrderTable.Id.Name, order, OrderTable.State.Name, OrderTable.Hash.Name)!;

    private static OrderState State(OrderOffice office, Guid order) =>
        (OrderState)Order(office, order).GetAttributeValue<OptionSetValue>(OrderTable.State.Name).Value;

    private static string Bill(Session session) =>
        session.Account!.Bill.Count switch
        {
            0 => "Matterport has charged nothing.",
            1 => string.Create(CultureInfo.InvariantCulture, $"Matterport has charged once: {session.Account.Bill[0].Amount:0.00} USD."),
            var times => throw new InvalidOperationException($"Matterport charged {times} times."),
        };

    private static string Number(System.Text.Json.JsonDocument told, string name) =>
        told.RootElement.GetProperty(name).GetDecimal().ToString("0.00", CultureInfo.InvariantCulture);

    private void Say(FormattableString sentence) => output.WriteLine(FormattableString.Invariant(sentence));
}
