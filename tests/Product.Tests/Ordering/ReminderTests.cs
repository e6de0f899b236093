using MatterportForDataverse.Product.Tests.Events;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>Whoever must approve is told when an order is requested, and on each working day on which it still waits.</summary>
public sealed class ReminderTests : IDisposable
{
    private readonly OrderingWorld _world = new();
    private readonly EventListener _waiting;

    public ReminderTests() => _waiting = new(_world.Environment.Platform, "mpt_OnApprovalWaiting");

    public void Dispose() => _world.Dispose();

    private IEnumerable<int> Reminders => _waiting.Heard.Select(heard => (int)heard["Reminder"]);

    private DateTime Now => _world.Environment.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public void A_request_is_announced_with_its_ids()
    {
        var order = _world.Request();
        _world.Environment.Platform.RunJobs();

        Assert.Equal(
            new Dictionary<string, object>
            {
                ["OrderId"] = order,
                ["AccountId"] = _world.Environment.AccountId,
                ["ModelRowId"] = _world.ModelRow,
                ["Reminder"] = 0,
            },
            Assert.Single(_waiting.Heard).ToDictionary(pair => pair.Key, pair => pair.Value)
        );
    }

    // 2026-06-02 is a Tuesday.
    [Fact]
    public void It_is_announced_again_once_a_working_day_within_working_hours()
    {
        var order = _world.Request();
        var reminded = new List<string>();
        for (var hour = 0; hour < 6 * 24 && _world.State(order) == OrderState.Requested; hour++)
        {
            var before = _waiting.Heard.Count;
            _world.Pass(TimeSpan.FromHours(1));
            if (hour > 0 && _waiting.Heard.Count > before)
            {
                reminded.Add($"{Now:ddd HH:mm}");
            }
        }

        Assert.Equal(["Wed 08:00", "Thu 08:00", "Fri 08:00", "Mon 08:00"], reminded);
        Assert.Equal([0, 1, 2, 3, 4], Reminders);
    }

    [Fact]
    public void Nobody_is_reminded_outside_the_hours_or_on_the_days_off_of_the_account()
    {
        _world.Environment.Platform.System.Update(
            new Entity("mpt_account", _world.Environment.AccountId)
            {
                ["mpt_workingdays"] = new OptionSetValue((int)WorkingDays.SundayToThursday),
                ["mpt_workinghoursfrom"] = 10,
                ["mpt_workinghoursuntil"] = 12,
            }
        );
        _world.Request();
        _world.Environment.Platform.RunJobs();

        // The clock stood still until the afternoon: nobody is woken in the evening for that.
        _world.Pass(TimeSpan.FromHours(29));
        Assert.Equal([0], Reminders);
        _world.Pass(TimeSpan.FromHours(21));
        Assert.Equal(
            new DateTime(2026, 6, 4, 10, 0, 0, DateTimeKind.Utc),
            new DateTime(Now.Ticks - (Now.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc)
        );
        Assert.Equal([0, 1], Reminders);
        foreach (var day in new[] { "Friday", "Saturday" })
        {
            _world.Pass(TimeSpan.FromDays(1));
            Assert.Equal(day, $"{Now.DayOfWeek}");
            Assert.Equal([0, 1], Reminders);
        }

        _world.Pass(TimeSpan.FromDays(1));
        Assert.Equal([0, 1, 2], Reminders);
    }

    [Fact]
    public void An_order_that_was_decided_is_not_announced_again()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order, "reject", ("Reason", "Too dear."));

        _world.Pass(TimeSpan.FromDays(1));
        _world.Pass(TimeSpan.FromDays(1));

        Assert.Equal([0], Reminders);
    }

    [Fact]
    public void Nobody_but_the_system_counts_reminders()
    {
        var order = _world.Request();

        OrderingWorld.Refused(
            "guard.order",
            () =>
                _world
                    .Environment.Platform.ServiceFor(_world.Environment.Ada)
                    .Update(new Entity("mpt_order", order) { ["mpt_reminders"] = 9 })
        );
    }
}
