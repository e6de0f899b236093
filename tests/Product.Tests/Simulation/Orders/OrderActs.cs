using MatterportForDataverse.Product.Tests.Ordering;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>What people press, each as one request that may be refused and that stops wherever others come between.</summary>
internal sealed class OrderActs(OrderWorld world)
{
    /// <summary>Approving what one requested, deciding by impersonation, and in a flow: nobody may.</summary>
    public const string Behind = "approve what one requested";

    public const string AsAnother = "approve as another";

    public const string InFlow = "approve in a flow";

    private readonly List<(Guid User, Guid? Behind, string Model, string[] Wants, string Operation)> _pressed = [];
    private readonly OrderFlow _flow = new(world.Environment.Platform);
    private int _operations;

    private ProductEnvironment Environment => world.Environment;

    /// <summary>Somebody requests, for themselves or, impersonating, for another.</summary>
    public Strand Request(Guid user, string model, string[] wants, Guid? behind = null, string? operation = null)
    {
        operation ??= $"operation {++_operations}";
        _pressed.Add((user, behind, model, wants, operation));
        var lines = string.Join(',', wants.Select(OrderWants.Line));
        List<(string, object)> parameters =
        [
            ("ModelRowId", world.MirrorOf(model)!.Id),
            ("Lines", $"[{lines}]"),
            ("OperationId", operation),
        ];
        if (wants.Contains(OrderWants.Delete) && world.There(model) is { } there)
        {
            parameters.Add(("TypedName", there.Name ?? ""));
        }

        return Press(
            "request",
            user,
            behind,
            "mpt_RequestOrder",
            () => world.Book.Requested(user, operation, wants, [.. new[] { behind }.OfType<Guid>()]),
            [.. parameters]
        );
    }

    /// <summary>Somebody presses once more, because the answer was lost or it took too long.</summary>
    public Strand? RequestAgain(Choices choices)
    {
        if (_pressed.Count == 0)
        {
            return null;
        }

        var (user, behind, model, wants, operation) = choices.Of(_pressed);
        return Request(user, model, wants, behind, operation);
    }

    /// <summary>Somebody decides about an order as they see it.</summary>
    public Strand Decide(Guid person, Guid order, bool isApproval = true, Guid? absent = null, Guid? behind = null, string? hash = null)
    {
        hash ??= world.Book.Orders[order].Hash;
        return Press(
            behind is not null ? AsAnother
                : isApproval ? "approve"
                : "reject",
            person,
            behind,
            "mpt_DecideOrder",
            () => world.Book.Decided(order, person, absent, hash, isApproval, behind is null),
            Decision(order, hash, isApproval, absent)
        );
    }

    /// <summary>A flow of somebody decides for them.</summary>
    public Strand DecideInFlow(Guid person, Guid order)
    {
        var (name, parameters) = ("mpt_DecideOrder", Decision(order, world.Book.Orders[order].Hash, true, null));
        return world.Press(
            InFlow,
            () =>
            {
                _flow.Next[Strand.Current!] = new OrganizationRequest(name) { Parameters = Of(parameters) };
                var house = new Entity("mpt_property", world.Properties[0]) { ["mpt_name"] = "House" };
                Environment.Platform.ServiceFor(person).Update(house);
            },
            () =>
                world.Book.Decided(
                    order,
                    person,
                    null,
                    world.Book.Orders[order].Hash,
                    true,
                    isDirect: _flow.Next.ContainsKey(Strand.Current!)
                )
        );
    }

    public Strand Withdraw(Guid person, Guid order) =>
        Press("withdraw", person, null, "mpt_WithdrawOrder", () => world.Book.Withdrawn.Add(order), ("OrderId", order));

    /// <summary>Somebody says how a line ended that nobody could find out about.</summary>
    public Strand Settle(Guid person, (Guid Order, int Line) line, string outcome, string invoice) =>
        Press(
            $"settle as {outcome}",
            person,
            null,
            "mpt_SettleOrder",
            () => world.Book.Settlements.Said(line, person, $"{outcome} {invoice}"),
            ("OrderId", line.Order),
            ("LineNumber", line.Line),
            ("Outcome", outcome),
            ("InvoiceReference", invoice)
        );

    /// <summary>Somebody says that they did not do what the history tells of them.</summary>
    public Strand Dispute(Guid person, Guid order) =>
        Press("dispute", person, null, "mpt_DisputeOrder", null, ("OrderId", order), ("Reason", "Not me."));

    /// <summary>Somebody enters what was charged, or presses once more.</summary>
    public Strand Charge(Guid person, (Guid Order, int Line) line, decimal net, bool isCredit, string? operation = null)
    {
        operation ??= $"charge {++_operations}";
        return Press(
            isCredit ? "credit" : "charge",
            person,
            null,
            "mpt_RecordCharge",
            () => world.Book.Charged(line, isCredit ? -net : net, operation),
            ("OrderId", line.Order),
            ("LineNumber", line.Line),
            ("Kind", isCredit ? "credit" : "invoice"),
            ("NetAmount", net),
            ("TaxAmount", 0m),
            ("ChargedOn", Environment.Clock.Now.Date),
            ("InvoiceReference", "INV"),
            ("OperationId", operation)
        );
    }

    public Strand Delegate(Guid absent, Guid standIn)
    {
        var now = Environment.Clock.Now;
        return Press(
            "delegate",
            absent,
            null,
            "mpt_Delegate",
            null,
            ("DelegateId", standIn),
            ("StartsOn", now),
            ("EndsOn", now.AddDays(3))
        );
    }

    public Strand Switch(Guid person, string mode) =>
        Press($"switch to {mode}", person, null, "mpt_SwitchOrdering", null, ("AccountId", Environment.AccountId), ("Mode", mode));

    public Strand Tick() => Press("tick", Environment.Ada, null, "mpt_RunDueWork", null);

    /// <summary>An order is released although somebody may be at it.</summary>
    public void Release(Guid order)
    {
        world.NoteDone($"release {order:N}");
        world.Release(order);
    }

    /// <summary>New prices are confirmed.</summary>
    public void Supersede() =>
        world.Quietly(() =>
        {
            world.NoteDone("supersede the policy");
            return world.Confirmed(world.People.Admin, world.People.Other);
        });

    public static string[] Bundles(Choices choices) =>
        choices.Of<string[]>([
            [OrderingWorld.Pack],
            [OrderingWorld.Plan],
            [OrderingWorld.Pack, OrderingWorld.Plan],
        ]);

    private Strand Press(
        string name,
        Guid user,
        Guid? behind,
        string message,
        Action? done,
        params (string Name, object Value)[] parameters
    ) =>
        world.Press(
            name,
            () =>
                (behind is { } real ? Environment.Platform.ServiceFor(real, user) : Environment.Platform.ServiceFor(user)).Execute(
                    new OrganizationRequest(message) { Parameters = Of(parameters) }
                ),
            done
        );

    private static (string Name, object Value)[] Decision(Guid order, string hash, bool isApproval, Guid? absent)
    {
        var parameters = new List<(string, object)>
        {
            ("OrderId", order),
            ("Decision", isApproval ? "approve" : "reject"),
            ("Hash", hash),
            ("Reason", "So."),
        };
        if (absent is { } other)
        {
            parameters.Add(("OnBehalfOf", other));
        }

        return [.. parameters];
    }

    private static ParameterCollection Of((string Name, object Value)[] parameters)
    {
        var collection = new ParameterCollection();
        foreach (var (name, value) in parameters)
        {
            collection[name] = value;
        }

        return collection;
    }
}
