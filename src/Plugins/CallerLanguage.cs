using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// The language of the person who made the call: their own setting, else the organization's, else English. Asked only when there is
/// something to say. That it cannot be told, as after a failed request in a transaction, hides nothing of what is to be said.
/// </summary>
internal static class CallerLanguage
{
    private static readonly Column<Guid> User = new("systemuserid");
    private static readonly Column<int> UserLanguage = new("uilanguageid");
    private static readonly Column<int> OrganizationLanguage = new("languagecode");

    public static Language Of(Invocation invocation)
    {
        var languages = invocation.Composition.Languages;
        try
        {
            return (OfUser(invocation) ?? OfOrganization(invocation)) is { } id ? languages.Of(id) : languages.English;
        }
#pragma warning disable CA1031 // Whatever it is, the refusal weighs more.
        catch (Exception unreadable)
#pragma warning restore CA1031
        {
            invocation.Trace($"The caller's language: {unreadable.Message}");
            return languages.English;
        }
    }

    private static int? OfUser(Invocation invocation) =>
        Read(invocation, RowKey.Of("usersettings", User, invocation.InitiatingUserId), UserLanguage);

    private static int? OfOrganization(Invocation invocation) =>
        Read(invocation, RowKey.Of("organization", invocation.Context.OrganizationId), OrganizationLanguage);

    // Zero stands for a language that nobody chose.
    private static int? Read(Invocation invocation, RowKey key, Column<int> column) =>
        invocation.System.Find(key, [column.Name])?.Get(column) is { } id and not 0 ? id : null;
}
