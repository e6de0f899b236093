using System.Globalization;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Folders;
using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Folders and what is in them, models excepted; an Enterprise plan has them.</summary>
internal static class FolderBindings
{
    public static IReadOnlyList<TypeBinding> All =>
        [
            new TypeBinding<ModelFolder>("Folder")
                .Field("id", f => f.Id)
                .Field("name", f => f.Name)
                .Field("created", f => f.Created)
                .Field("path", (f, call) => call.Account.Folders.PathOf(f))
                .Field("subfolders", (f, call) => Part<ModelFolder>.Of(call.Account.Folders.In(f), call)),
            Part<ModelFolder>.Type("FolderList"),
        ];

    public static void AddTo(RootBinding queries) =>
        queries
            .Field("folder", call => Allowed(call).Find(call.Required("id")))
            .Field(
                "rootFolder",
                call =>
                    call.Text("organizationId") is { } id && id != call.Account.OrganizationId
                        ? throw ApiError.NotFound("Organization", id)
                        : Allowed(call).Root
            );

    private static AccountFolders Allowed(FieldContext call) =>
        call.Scope.Sandbox || !call.Account.Settings.Enterprise
            ? throw ApiError.Unauthorized("Folders need an Enterprise plan and a production token")
            : call.Account.Folders;
}

/// <summary>A part of a list; its offset is a number.</summary>
internal sealed record Part<T>(IReadOnlyList<T> Results, int Total, string? Next)
{
    private const int DefaultSize = 10;

    public static Part<T> Of(IReadOnlyList<T> all, FieldContext call)
    {
        var start =
            call.Text("offset") is not { } offset ? 0
            : int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw ApiError.Invalid("The offset did not come from a nextOffset");
        var page = all.Skip(start).Take(call.Int("pageSize") ?? DefaultSize).ToArray();
        var next = start + page.Length;
        return new Part<T>(page, all.Count, next < all.Count ? next.ToString(CultureInfo.InvariantCulture) : null);
    }

    public static TypeBinding Type(string name) =>
        new TypeBinding<Part<T>>(name)
            .Field("results", p => p.Results)
            .Field("totalResults", p => p.Total)
            .Field("nextOffset", p => p.Next);
}
