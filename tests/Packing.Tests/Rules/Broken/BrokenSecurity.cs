using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenSecurity
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a privilege for a table that is nowhere",
            "role.unknown-privilege",
            Reader,
            it => it.Replace(Reader, "prvReadmpt_Property", "prvReadmpt_Lost")
        ),
        new(
            "a privilege in another letter case",
            "role.unknown-privilege",
            Reader,
            it => it.Replace(Reader, "prvReadmpt_SyncRun", "prvReadmpt_syncrun")
        ),
        new(
            "a privilege that a table of the organization does not have",
            "role.unknown-privilege",
            Administrator,
            it => it.Replace(Administrator, "prvWritempt_Account", "prvAssignmpt_Account")
        ),
        new(
            "a privilege without a verb",
            "role.unknown-privilege",
            Reader,
            it => it.Replace(Reader, "prvReadmpt_Property", "prvmpt_Property")
        ),
        new(
            "a level that does not exist",
            "role.level",
            Reader,
            it => it.Replace(Reader, "name=\"prvReadmpt_Property\" level=\"Global\"", "name=\"prvReadmpt_Property\" level=\"All\"")
        ),
        new(
            "a table of the organization for one user",
            "role.level",
            Administrator,
            it => it.Replace(Administrator, "name=\"prvReadmpt_Account\" level=\"Global\"", "name=\"prvReadmpt_Account\" level=\"Basic\"")
        ),
        new(
            "a privilege twice",
            "role.level",
            Reader,
            it => it.Edit(Reader, root => root.Descendants("RolePrivilege").First().AddAfterSelf(root.Descendants("RolePrivilege").First()))
        ),
        new(
            "a role that a team keeps to itself",
            "role.inherited",
            Reader,
            it => it.Replace(Reader, " isinherited=\"1\"", " isinherited=\"0\"")
        ),
        new("a role that does not say for whom it is", "role.inherited", Reader, it => it.Replace(Reader, " isinherited=\"1\"", "")),
        new(
            "a permission for a column that is nowhere",
            "field-security.column",
            FieldSecurity,
            it => it.Replace(FieldSecurity, "mpt_tokensecret", "mpt_tokensecrets")
        ),
        new(
            "a permission for a column that is not secured",
            "field-security.column",
            FieldSecurity,
            it => it.Replace(FieldSecurity, "mpt_tokensecret", "mpt_name")
        ),
    ];
}
