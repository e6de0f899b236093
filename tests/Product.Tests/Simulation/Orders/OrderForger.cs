using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>
/// Somebody who may customize writes rows while the guards are off: what they write shows, and counts in budgets, but buys nothing that
/// people did not approve.
/// </summary>
internal sealed class OrderForger(OrderWorld world)
{
    private readonly List<Entity> _deleted = [];

    /// <summary>An approval of somebody who did not approve.</summary>
    public void Approval(Guid order, Guid person) =>
        Forge(
            $"an approval of {order:N}",
            service =>
                service.Create(
                    new Entity("mpt_approval")
                    {
                        ["mpt_name"] = "forged",
                        ["mpt_orderid"] = new EntityReference("mpt_order", order),
                        ["mpt_orderkey"] = Key(order),
                        ["mpt_decision"] = new OptionSetValue((int)Decision.Approve),
                        ["mpt_approverid"] = new EntityReference("systemuser", person),
                        ["mpt_hash"] = world.Book.Orders[order].Hash,
                    }
                )
        );

    /// <summary>Something that did not happen.</summary>
    public void Event(Guid order, (OrderCommand Command, OrderState To) step)
    {
        world.Book.Forged.Add(order);
        Shows(
            $"{step.Command} of {order:N}",
            service =>
            {
                var last = Rows("mpt_orderevent", order).Max(one => one.GetAttributeValue<int>("mpt_sequence"));
                service.Create(
                    new Entity("mpt_orderevent")
                    {
                        ["mpt_name"] = "forged",
                        ["mpt_orderid"] = new EntityReference("mpt_order", order),
                        ["mpt_orderkey"] = Key(order),
                        ["mpt_sequence"] = last + 1,
                        ["mpt_command"] = new OptionSetValue((int)step.Command),
                        ["mpt_tostate"] = new OptionSetValue((int)step.To),
                        ["mpt_happenedon"] = world.Environment.Clock.Now,
                    }
                );
            }
        );
    }

    /// <summary>What a row shows.</summary>
    public void State(Guid order, OrderState state, bool ofLine) =>
        Shows(
            $"that {(ofLine ? "a line of " : "")}{order:N} is {state}",
            service =>
            {
                var row = ofLine ? world.Book.LinesOf(order)[0].ToEntityReference() : new EntityReference("mpt_order", order);
                service.Update(new Entity(row.LogicalName, row.Id) { ["mpt_state"] = new OptionSetValue((int)state) });
            }
        );

    /// <summary>What people approve.</summary>
    public void Frozen(Guid order)
    {
        world.Book.Forged.Add(order);
        Shows(
            $"what {order:N} asks for",
            service =>
            {
                var row = world.Environment.Rows("mpt_order").Single(one => one.Id == order);
                var text = row.GetAttributeValue<string>("mpt_frozen").Replace("mp:matterpak", "mp:e57", StringComparison.Ordinal);
                service.Update(new Entity("mpt_order", order) { ["mpt_frozen"] = text, ["mpt_hash"] = OrderKnowledge.HashOf(text) });
            }
        );
    }

    /// <summary>Who approved.</summary>
    public void Approver(Guid order, Guid person) =>
        Shows(
            $"who approved {order:N}",
            service =>
            {
                foreach (var row in Rows("mpt_approval", order).Take(1))
                {
                    service.Update(new Entity("mpt_approval", row.Id) { ["mpt_approverid"] = new EntityReference("systemuser", person) });
                }
            }
        );

    /// <summary>Deletes a decision, or restores one that was deleted: as the platform does, with SYSTEM as its author.</summary>
    public void DeleteOrRestore(Guid order)
    {
        if (_deleted.Count > 0)
        {
            var row = _deleted[0];
            _deleted.RemoveAt(0);
            Shows("a decision is restored", _ => world.Environment.Platform.System.Create(row));
            return;
        }

        world.Book.Forged.Add(order);
        Shows(
            $"a decision about {order:N} is deleted",
            service =>
            {
                foreach (var row in Rows("mpt_approval", order).Take(1))
                {
                    service.Delete("mpt_approval", row.Id);
                    _deleted.Add(Copy(row));
                }
            }
        );
    }

    private static Entity Copy(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in row.Attributes.Where(one => one.Key.StartsWith("mpt_", StringComparison.Ordinal)))
        {
            copy[column] = value;
        }

        return copy;
    }

    private void Shows(string what, Action<IOrganizationService> act)
    {
        world.Book.ShowsForged = true;
        Forge(what, act);
    }

    private void Forge(string what, Action<IOrganizationService> act)
    {
        world.NoteDone($"forged: {what}");
        world.Forge(act);
    }

    private Entity[] Rows(string table, Guid order) =>
        [.. world.Environment.Rows(table).Where(row => row.GetAttributeValue<string>("mpt_orderkey") == Key(order))];

    private static string Key(Guid order) => $"mpt_order:{order:N}";
}
