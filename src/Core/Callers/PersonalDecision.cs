using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Callers;

/// <summary>
/// Who may decide what costs money or cannot be undone: a person, signed in as themselves, straight from outside. A flow on their own
/// connection, or a script in their browser, cannot be told from them.
/// </summary>
public static class PersonalDecision
{
    private const int Interactive = 0;
    private const string Application = "applicationid";
    private static readonly Column<int> AccessMode = new("accessmode");
    private static readonly Column<bool> IsDisabled = new("isdisabled");

    /// <summary>The person who decides.</summary>
    /// <param name="call">The call.</param>
    /// <param name="system">The rows as the system.</param>
    /// <exception cref="CallerException">It is nobody who may decide, or it cannot be told.</exception>
    public static Guid Of(CallerIdentities call, IRows system) =>
        Refusal(call, system) is { } code ? throw new CallerException(code) : call.One();

    /// <summary>Why the call could not decide; null when it could.</summary>
    /// <param name="call">The call.</param>
    /// <param name="system">The rows as the system.</param>
    public static string? Refusal(CallerIdentities call, IRows system) =>
        call.Depth != 1 || call.HasForeignAncestor ? "caller.not-direct"
        : !call.AreOne ? "caller.impersonated"
        : !IsPerson(system.Find(RowKey.Of("systemuser", call.User), [Application, AccessMode.Name, IsDisabled.Name])) ? "caller.no-person"
        : null;

    // What cannot be read is not taken for granted.
    private static bool IsPerson(Row? user) =>
        user is not null && user[Application] is null && user.Get(AccessMode) == Interactive && user.Get(IsDisabled) == false;
}
