using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>The platform refuses an assembly that is not the one its registration describes, to the version and the key.</summary>
internal sealed class AssemblyIdentity()
    : Rule("assembly.identity", "A plug-in assembly of another name, version or key than its registration says, or without a key.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.Assembly)
        let registered = file.Xml.Attr("FullName")
        where registered != solution.Assembly.FullName || !solution.Assembly.IsSigned
        select new Fault(
            file,
            registered != solution.Assembly.FullName
                ? $"The registration is for \"{registered}\"; the assembly is \"{solution.Assembly.FullName}\"."
                : "The assembly has no strong name, which the platform asks for."
        );
}
