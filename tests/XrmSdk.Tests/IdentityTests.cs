using System.Reflection;

namespace MatterportForDataverse.XrmSdk.Tests;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("net462")]
    [InlineData("net10.0")]
    public void The_stand_in_carries_the_name_that_plug_ins_bind_to(string framework) =>
        Assert.Equal(
            "Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
            AssemblyName.GetAssemblyName(Repository.Built("XrmSdk", framework, "Microsoft.Xrm.Sdk.dll")).FullName
        );
}
